using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Clock;

namespace RVae.Stage.Midi;

/// <summary>
/// Follows the clock of one device, the first that is heard. Two clocks at once would mix into a tempo that neither sends: another device leads only
/// after the first has fallen silent. One thread; allocates nothing.
/// </summary>
/// <param name="bpm">The tempo to expect until a clock is heard.</param>
/// <param name="jumps">The jumps of the clock that were counted before, by an earlier stage.</param>
public sealed class ClockHearing(double bpm, long jumps = 0)
{
    private readonly ClockFollower _follower = new(bpm, jumps);
    private object? _leader;
    private long _heard;

    /// <summary>The leader that the tick engine follows. Any thread.</summary>
    public IClockLeader Leader => _follower;

    /// <summary>Quarter notes a minute, as heard.</summary>
    public double Bpm => _follower.Bpm;

    /// <summary>Takes a message of a device.</summary>
    /// <param name="port">Which port it came from: the same each time.</param>
    /// <param name="message">What it sent.</param>
    /// <returns>Whether the message belongs to the clock that is followed.</returns>
    public bool Take(object port, in MidiMessage message)
    {
        if (message.Status is not (MidiMessage.Clock or MidiMessage.Start or MidiMessage.Continue or MidiMessage.Stop or MidiMessage.SongPosition))
            return false;
        if (!ReferenceEquals(port, _leader) && _leader is not null && message.Time - _heard < ClockFollower.Hold)
            return false;
        (_leader, _heard) = (port, message.Time);
        _follower.Take(message);
        return true;
    }

    /// <summary>Tells the present, so that a leader that has fallen silent is noticed.</summary>
    public void Advance(long now) => _follower.Advance(now);
}
