using RVae.Engine.Playing;

namespace RVae.Daemon.Gestures;

/// <summary>Where a deck is in its bars.</summary>
/// <param name="Playing">Whether the transport runs.</param>
/// <param name="Bar">The bar of the next tick.</param>
/// <param name="Tick">The tick in that bar.</param>
/// <param name="Apart">Stays the same while bars are counted without a break; a jump or a change of metre changes it.</param>
internal readonly record struct GestureTime(bool Playing, int Bar, int Tick, long Apart)
{
    /// <summary>Number of the last cue whose line has come.</summary>
    public long Cue { get; init; }

    /// <summary>Whether the next tick is a bar line of the transport: there every cue comes that waits.</summary>
    public bool IsLine { get; init; }

    /// <summary>Where a deck (from 0) is.</summary>
    public static GestureTime Of(in EngineTime moment, int deck)
    {
        DeckTime next = moment.Deck(deck);
        long apart = moment.Playhead.Ticks - (((long)next.Bar * next.TicksPerBar) + next.Tick);
        return new GestureTime(moment.Playhead.Playing, next.Bar, next.Tick, apart) { Cue = moment.Cue.Sequence, IsLine = moment.Deck(0).Tick == 0 };
    }

    /// <summary>The place of a tick in a gesture as one number. The number grows with time in every metre.</summary>
    public static int Place(int bar, int tick) => (bar << 16) | tick;
}

/// <summary>Waits for the bar line at which a gesture begins.</summary>
internal sealed class BarWait
{
    // A start that comes less than a sixteenth late means the bar line that has just passed.
    private const int Late = 6;

    private int? _from;
    private int? _held; // the last bar that has begun while the cue waited
    private long _apart;

    /// <summary>The bar that begins; null while its bar line has not come.</summary>
    /// <param name="time">Where the deck is in its bars.</param>
    /// <param name="cue">Number of the cue whose line has to come first; 0 for none.</param>
    public int? Look(in GestureTime time, long cue = 0)
    {
        if (!time.Playing)
        {
            (_from, _held) = (null, null);
            return null;
        }

        // A bar that has begun since the cue was seen to wait begins at the cue's line or after it, however late this look is.
        bool begins = _held is { } held && _apart == time.Apart && time.Bar > held;
        if (time.Cue < cue && !(begins && time is { Tick: 0, IsLine: true }))
        {
            // Whether the cue comes with the very next tick is not known: perhaps it was asked for too late.
            (_from, _held, _apart) = (null, time.Tick == 0 ? time.Bar - 1 : time.Bar, time.Apart);
            return null;
        }

        if (_from is null || _apart != time.Apart)
            (_from, _apart) = (begins || time.Tick < Late ? time.Bar : time.Bar + 1, time.Apart);
        return time.Bar >= _from ? time.Bar : null;
    }
}
