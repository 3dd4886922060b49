using RVae.Engine.Playing;

namespace RVae.Daemon.Gestures;

/// <summary>Where a deck is in its bars.</summary>
/// <param name="Playing">Whether the transport runs.</param>
/// <param name="Bar">The bar of the next tick.</param>
/// <param name="Tick">The tick in that bar.</param>
/// <param name="Apart">Stays the same while bars are counted without a break; a jump or a change of metre changes it.</param>
internal readonly record struct GestureTime(bool Playing, int Bar, int Tick, long Apart)
{
    /// <summary>Where a deck (from 0) is.</summary>
    public static GestureTime Of(in EngineTime moment, int deck)
    {
        DeckTime next = moment.Deck(deck);
        return new GestureTime(moment.Playhead.Playing, next.Bar, next.Tick, moment.Playhead.Ticks - (((long)next.Bar * next.TicksPerBar) + next.Tick));
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
    private long _apart;

    /// <summary>The bar that begins; null while its bar line has not come.</summary>
    public int? Look(in GestureTime time)
    {
        if (!time.Playing)
        {
            _from = null;
            return null;
        }

        if (_from is null || _apart != time.Apart)
            (_from, _apart) = (time.Tick < Late ? time.Bar : time.Bar + 1, time.Apart);
        return time.Bar >= _from ? time.Bar : null;
    }
}
