using RVae.Engine.Playing;

namespace RVae.Daemon.Listening;

/// <summary>Times as a deck counts them, in ticks from its bar 0.</summary>
internal static class DeckMoment
{
    /// <summary>The next tick.</summary>
    public static long Ticks(this DeckTime next) => ((long)next.Bar * next.TicksPerBar) + next.Tick;

    /// <summary>
    /// Where the transport is for a person who listens. In a link session, ticks are worked out ahead, and are heard when the slowest
    /// output is ready.
    /// </summary>
    /// <param name="moment">The time of the engine.</param>
    /// <param name="delay">How long after their due time ticks are heard.</param>
    public static EngineTime AsHeard(this EngineTime moment, SoundDelay delay)
    {
        long by = delay.Nanoseconds;
        moment.NextDue += by;
        moment.Playhead = moment.Playhead with { Due = moment.Playhead.Due + by };
        return moment;
    }

    /// <summary>A number that stays the same while the bars of a deck (from 0) are counted without a break. A jump changes it.</summary>
    public static long Apart(in EngineTime moment, int deck) => moment.Playhead.Ticks - moment.Deck(deck).Ticks();

    /// <summary>Where a deck (from 0) is at a time near the newest tick, with the fraction of a tick.</summary>
    /// <param name="moment">The engine's time.</param>
    /// <param name="deck">The deck.</param>
    /// <param name="time">Nanoseconds of the monotonic clock.</param>
    public static double At(in EngineTime moment, int deck, long time)
    {
        double length = Math.Max(1, moment.NextDue - moment.Playhead.Due);
        return moment.Deck(deck).Ticks() - 1 + ((time - moment.Playhead.Due) / length);
    }
}
