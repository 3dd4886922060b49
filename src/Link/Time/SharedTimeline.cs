namespace RVae.Link.Time;

/// <summary>
/// A session's tempo and beat: a straight line through a beat at a moment of ghost time, in the whole numbers that travel.
/// </summary>
/// <param name="MicrosecondsPerBeat">Tempo.</param>
/// <param name="BeatOrigin">A beat, in millionths. Of two timelines of one session the one with the greater origin holds.</param>
/// <param name="TimeOrigin">When that beat is, microseconds of ghost time.</param>
public readonly record struct SharedTimeline(long MicrosecondsPerBeat, long BeatOrigin, long TimeOrigin)
{
    /// <summary>Slowest and fastest tempo of a session, beats a minute.</summary>
    public const double LeastTempo = 20, MostTempo = 999;

    /// <summary>Microseconds a beat at the fastest and the slowest tempo.</summary>
    public const long Shortest = 60_060, Longest = 3_000_000;

    // 285 years, or as many beats: beyond that a number is a mistake, and sums could run over.
    private const long Farthest = 9_000_000_000_000_000;

    private const double Million = 1e6;

    /// <summary>Beats a minute.</summary>
    public double Tempo => 60 * Million / MicrosecondsPerBeat;

    /// <summary>Whether its numbers can belong to music.</summary>
    public bool IsSensible => MicrosecondsPerBeat is >= Shortest and <= Longest && IsNear(BeatOrigin) && IsNear(TimeOrigin);

    /// <summary>Microseconds a beat of a tempo, which is taken into the range of sessions.</summary>
    public static long Period(double tempo) => Math.Clamp(
        (long)Math.Round(60 * Million / Math.Clamp(double.IsNaN(tempo) ? 120 : tempo, LeastTempo, MostTempo)), Shortest, Longest);

    /// <summary>The beat at a moment of ghost time; both in millionths.</summary>
    public long BeatAt(long ghost) => BeatOrigin + (long)Math.Round((ghost - TimeOrigin) * Million / MicrosecondsPerBeat);

    /// <summary>The moment of a beat, microseconds of ghost time; the beat in millionths.</summary>
    public long TimeOf(long beat) => TimeOrigin + (long)Math.Round((beat - BeatOrigin) * (MicrosecondsPerBeat / Million));

    /// <summary>
    /// The same beat at another tempo from a moment on, with an origin that makes it hold against this one: the music of all
    /// goes on without a jump.
    /// </summary>
    public SharedTimeline WithTempo(double tempo, long ghost)
    {
        long beat = Math.Max(BeatAt(ghost), BeatOrigin + 1);
        return new SharedTimeline(Period(tempo), beat, TimeOf(beat));
    }

    /// <summary>The tempo taken into the range of sessions, where it is one at all.</summary>
    internal SharedTimeline Clamped() =>
        MicrosecondsPerBeat > 0 ? this with { MicrosecondsPerBeat = Math.Clamp(MicrosecondsPerBeat, Shortest, Longest) } : this;

    private static bool IsNear(long value) => value is > -Farthest and < Farthest;
}
