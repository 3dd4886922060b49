using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Clock;
using RVae.Protocol.Services;

namespace RVae.Daemon.MidiPorts;

/// <summary>
/// Follows the clock of one device, the first that is heard, and while the source is <see cref="ClockSource.Midi"/> does
/// with the transport as that device does: starts, continues, stops. When exactly, and where, the tick engine takes from
/// the follower's line. The reading thread only, but for what is said otherwise.
/// </summary>
internal sealed class ClockIn(Conductor conductor) : IMidiListener
{
    private const long TellEvery = 250_000_000;

    // A tempo that is heard wavers in the hundredths: nobody is told of those.
    private const double TempoStep = 0.1;

    private readonly ClockFollower _follower = new(conductor.State.Transport.Bpm);
    private PortInbox? _leader;
    private long _heard;
    private long _started;
    private long _told;

    /// <summary>Its line, for the tick engine. Any thread.</summary>
    public IClockLeader Leader => _follower;

    /// <summary>Who tells the clients what the device did.</summary>
    public IStateFeedback? Feedback { get; set; }

    /// <inheritdoc/>
    public void Take(PortInbox from, in MidiMessage message)
    {
        if (message.Status is not (MidiMessage.Clock or MidiMessage.Start or MidiMessage.Continue or MidiMessage.Stop or MidiMessage.SongPosition))
            return;
        // Two clocks at once would make one that is no one's: another device leads only when the first has fallen silent.
        if (!ReferenceEquals(from, _leader) && _leader is not null && message.Time - _heard < ClockFollower.Hold)
            return;
        (_leader, _heard) = (from, message.Time);
        Take(message);
    }

    /// <inheritdoc/>
    public void Take(in MidiMessage message)
    {
        _follower.Take(message);
        TransportState transport = conductor.State.Transport;
        if (transport.Source != ClockSource.Midi)
            return;
        Leading leading = _follower.Read();
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
        _follower.Advance(now);
        TransportState transport = conductor.State.Transport;
        if (now - _told < TellEvery || transport.Source != ClockSource.Midi || !_follower.Read().Present)
            return;
        _told = now;
        double bpm = Math.Clamp(Math.Round(_follower.Bpm, 1), 20, 300);
        if (Math.Abs(bpm - transport.Bpm) < TempoStep / 2)
            return;
        // So that the music goes on at this tempo should the device fall silent.
        conductor.Change(state => state with { Transport = state.Transport with { Bpm = bpm } });
        Feedback?.Changed("/rvae/tempo");
    }

    private void Change(bool isNew, Func<TransportState, TransportState> change)
    {
        if (!isNew)
            return;
        conductor.Change(state => state with { Transport = change(state.Transport) });
        Feedback?.Changed("/rvae/playing");
    }
}
