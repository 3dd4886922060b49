using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Link;
using RVae.Link.Time;

namespace RVae.Daemon.LinkSession;

/// <summary>Translates a session into the terms of the music: ticks, 24 to a quarter note, and a tempo that the transport can play.</summary>
internal static class SessionLine
{
    private const double Slowest = 20, Fastest = 300;

    /// <summary>
    /// How many of our quarter notes are a beat of the session. Normally 1; where the transport cannot play the session's tempo, it is
    /// halved or doubled until it can.
    /// </summary>
    public static double Ratio(double tempo)
    {
        double ratio = 1;
        while (tempo * ratio > Fastest + 0.01)
            ratio /= 2;
        while (tempo * ratio < Slowest - 0.01)
            ratio *= 2;
        return ratio;
    }

    /// <summary>
    /// The tempo nearest to a wanted one at which a beat of the session is as many quarters of ours as it is at this one: beyond
    /// it the music would go on at half or double the speed.
    /// </summary>
    public static double Beside(double wanted, double tempo)
    {
        double ratio = Ratio(tempo);
        // A little above the tempo that is still played as it is: sessions count whole microseconds.
        double least = ratio < 1 ? (Fastest + 0.02) / (2 * ratio) : SharedTimeline.LeastTempo;
        return Math.Clamp(wanted, least, Math.Min(Fastest / ratio, SharedTimeline.MostTempo));
    }

    /// <summary>The lead for the tick engine. A session in which nobody else takes part leads nobody.</summary>
    /// <param name="state">The state of the session.</param>
    /// <param name="quantum">The quantum in quarter notes; 0 for a bar of the metre.</param>
    /// <param name="ahead">How much earlier than the session the ticks are to be, nanoseconds: the time until they are heard.</param>
    public static Leading Leading(in LinkState state, double quantum, long ahead)
    {
        if (!state.Enabled || state.Peers == 0)
            return default;
        double scale = Ratio(state.Tempo) * Grid.DefaultTicksPerQuarter;
        double ticks = state.BeatOrigin * scale, tick = state.NanosecondsPerBeat / scale;
        long anchor = (long)Math.Ceiling(ticks);
        var line = new Timeline(anchor, state.TimeOrigin + (long)Math.Round((anchor - ticks) * tick) - ahead, 1e9 / tick);
        return new Leading(true, true, 0, line, long.MinValue, (int)Math.Round(quantum * Grid.DefaultTicksPerQuarter));
    }

    /// <summary>The quantum in quarter notes, for a playhead.</summary>
    public static double Quantum(double wanted, in Playhead playhead) =>
        wanted > 0 ? wanted : (double)TicksPerBar(playhead) / Grid.DefaultTicksPerQuarter;

    /// <summary>Quarter notes from bar 0 to the last tick, as if all bars had been as long as this one.</summary>
    public static double Beat(in Playhead playhead) =>
        (((double)playhead.Bar * TicksPerBar(playhead)) + playhead.Tick) / Grid.DefaultTicksPerQuarter;

    // Before the first tick there is no metre.
    private static int TicksPerBar(in Playhead playhead) =>
        (playhead.Meter == default ? Meter.FourFour : playhead.Meter).TicksPerBar(Grid.DefaultTicksPerQuarter);
}
