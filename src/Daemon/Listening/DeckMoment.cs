using RVae.Engine.Playing;

namespace RVae.Daemon.Listening;

/// <summary>Time as a deck counts it, in ticks from its bar 0.</summary>
internal static class DeckMoment
{
    /// <summary>The tick that comes next.</summary>
    public static long Ticks(this DeckTime next) => ((long)next.Bar * next.TicksPerBar) + next.Tick;

    /// <summary>
    /// Where the transport is for somebody who listens: in a link session ticks are worked out ahead, and heard when the slowest output is ready.
    /// </summary>
    /// <param name="moment">The engine's time.</param>
    /// <param name="delay">How long after they are due ticks are heard.</param>
    public static EngineTime AsHeard(this EngineTime moment, SoundDelay delay)
    {
        long by = delay.Nanoseconds;
        moment.NextDue += by;
        moment.Playhead = moment.Playhead with { Due = moment.Playhead.Due + by };
        return moment;
    }

    /// <summary>What stays the same while a deck's (from 0) bars are counted without a break: a jump makes it another.</summary>
    public static long Apart(in EngineTime moment, int deck) => moment.Playhead.Ticks - moment.Deck(deck).Ticks();

    /// <summary>Where a deck (from 0) is at a moment near the newest tick, with the fraction.</summary>
    /// <param name="moment">The engine's time.</param>
    /// <param name="deck">The deck.</param>
    /// <param name="time">Nanoseconds of the monotonic clock.</param>
    public static double At(in EngineTime moment, int deck, long time)
    {
        double length = Math.Max(1, moment.NextDue - moment.Playhead.Due);
        return moment.Deck(deck).Ticks() - 1 + ((time - moment.Playhead.Due) / length);
    }
}
