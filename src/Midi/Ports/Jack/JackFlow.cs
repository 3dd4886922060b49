using RVae.Engine.Time;

namespace RVae.Midi.Ports.Jack;

/// <summary>
/// Limits how much one output hands to JACK while JACK's cycles do not take it: so little that it never fills the buffers of RtMidi and JACK, and
/// nothing that would sound late. Note-offs have separate room. The sending thread only.
/// </summary>
/// <param name="cycles">The cycles of the server.</param>
/// <param name="clock">The monotonic clock.</param>
internal sealed class JackFlow(IJackCycles cycles, IMonotonicClock clock)
{
    /// <summary>Most messages except note-offs within one cycle: more than a tenth of a second of four busy decks.</summary>
    public const int Most = 512;

    /// <summary>Most messages with the note-offs. RtMidi has room for 2340 messages of three bytes, JACK for more than 2000.</summary>
    public const int MostOfAll = 2 * Most;

    /// <summary>A longer cycle, nanoseconds, counts as a server that rests: hits within it would sound too late.</summary>
    public const long LongestCycle = 250_000_000;

    private uint _cycle = cycles.Current;
    private long _since = clock.Now;
    private int _count;

    /// <summary>Whether a message may be sent now; if so, it is counted.</summary>
    /// <param name="status">Status byte of the message.</param>
    public bool Takes(byte status)
    {
        uint cycle = cycles.Current;
        long now = clock.Now;
        if (cycle != _cycle)
            (_cycle, _since, _count) = (cycle, now, 0);
        bool ends = (status & 0xF0) == MidiMessage.NoteOff;
        if (_count >= (ends ? MostOfAll : Most) || (!ends && now - _since > LongestCycle))
            return false;
        _count++;
        return true;
    }
}
