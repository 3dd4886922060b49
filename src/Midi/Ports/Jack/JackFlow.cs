using RVae.Engine.Time;

namespace RVae.Midi.Ports.Jack;

/// <summary>
/// How much one output may hand to JACK while its cycles do not take it: little, so that it never fills what RtMidi and JACK
/// have room for, and nothing that would sound late. The ends of notes have room of their own. The sending thread only.
/// </summary>
/// <param name="cycles">The server's.</param>
/// <param name="clock">The monotonic clock.</param>
internal sealed class JackFlow(IJackCycles cycles, IMonotonicClock clock)
{
    /// <summary>Strokes, clocks and the like within one cycle: more than a tenth of a second of four busy decks.</summary>
    public const int Most = 512;

    /// <summary>With the ends of notes. RtMidi has room for 2340 of three bytes, JACK for more than 2000.</summary>
    public const int MostOfAll = 2 * Most;

    /// <summary>A cycle that is longer, nanoseconds, is none: what is struck in it would come too late.</summary>
    public const long LongestCycle = 250_000_000;

    private uint _cycle = cycles.Current;
    private long _since = clock.Now;
    private int _count;

    /// <summary>Whether a message may be sent now, and counts it.</summary>
    /// <param name="status">Its status byte.</param>
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
