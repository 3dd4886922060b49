using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Protocol.Services;
using RVae.Stage.Midi;

namespace RVae.Daemon.MidiPorts;

/// <summary>
/// Follows the MIDI clock of one device, the first that is heard. While the source is <see cref="ClockSource.Midi"/>, the transport starts,
/// continues and stops with that device. The tick engine takes the exact time and place from the line of the follower. For the reading
/// thread only, except where a member says otherwise.
/// </summary>
internal sealed class ClockIn(Conductor conductor, IStateFeedback feedback) : IMidiListener
{
    private const long TellEvery = 250_000_000;

    // The tempo of a heard clock wavers in the hundredths. Clients are told tenths, and not of smaller changes than this: a tempo between two
    // tenths would go to and fro.
    private const double TempoStep = 0.09;

    private readonly ClockHearing _hearing = new(conductor.State.Transport.Bpm);
    private long _started;
    private long _told;

    /// <summary>The line of the device, for the tick engine. Any thread.</summary>
    public IClockLeader Leader => _hearing.Leader;

    /// <inheritdoc/>
    public void Take(PortInbox from, in MidiMessage message)
    {
        if (_hearing.Take(from, message))
            Follow(message);
    }

    private void Follow(in MidiMessage message)
    {
        TransportState transport = conductor.State.Transport;
        if (transport.Source != ClockSource.Midi)
            return;
        Leading leading = _hearing.Leader.Read();
        if (message.Status == MidiMessage.Stop)
            Change(transport.Playing, static t => t.Stop());
        else if (leading.Playing && leading.Jumps != _started)
            Change(!transport.Playing, static t => t.Continue());
        if (leading.Playing)
            _started = leading.Jumps;
    }

    /// <inheritdoc/>
    public void Advance(long now)
    {
        _hearing.Advance(now);
        TransportState transport = conductor.State.Transport;
        if (now - _told < TellEvery || transport.Source != ClockSource.Midi || !_hearing.Leader.Read().Present)
            return;
        _told = now;
        double heard = Math.Clamp(_hearing.Bpm, 20, 300), bpm = Math.Round(heard, 1);
        if (Math.Abs(heard - transport.Bpm) < TempoStep)
            return;
        // The tempo is kept, so that the music goes on at it if the device falls silent.
        conductor.Change(state => state with { Transport = state.Transport with { Bpm = bpm } });
        feedback.Changed("/rvae/tempo");
    }

    private void Change(bool isNew, Func<TransportState, TransportState> change)
    {
        if (!isNew)
            return;
        conductor.Change(state => state with { Transport = change(state.Transport) });
        feedback.Changed("/rvae/playing");
    }
}
