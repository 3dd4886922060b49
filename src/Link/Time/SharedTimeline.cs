namespace RVae.Link.Time;

/// <summary>The tempo and beat of a session: a straight line through a beat at a ghost time, in the whole numbers that are sent.</summary>
/// <param name="MicrosecondsPerBeat">The tempo, as microseconds for each beat.</param>
/// <param name="BeatOrigin">A beat, in millionths. Of two timelines of a session, the one with the greater origin holds.</param>
/// <param name="TimeOrigin">When that beat is, microseconds of ghost time.</param>
public readonly record struct SharedTimeline(long MicrosecondsPerBeat, long BeatOrigin, long TimeOrigin)
{
    /// <summary>The slowest and the fastest tempo of a session, beats a minute.</summary>
    public const double LeastTempo = 20, MostTempo = 999;

    /// <summary>The shortest and the longest beat, microseconds.</summary>
    public const long Shortest = 60_060, Longest = 3_000_000;

    // 285 years, or as many beats. A greater number is an error, and sums could overflow.
    private const long Farthest = 9_000_000_000_000_000;

    private const double Million = 1e6;

    /// <summary>The tempo in beats a minute.</summary>
    public double Tempo => 60 * Million / MicrosecondsPerBeat;

    /// <summary>Whether the numbers can belong to music.</summary>
    public bool IsSensible => MicrosecondsPerBeat is >= Shortest and <= Longest && IsNear(BeatOrigin) && IsNear(TimeOrigin);

    /// <summary>Microseconds for each beat at a tempo, which is limited to the range of sessions.</summary>
    public static long Period(double tempo) => Math.Clamp(
        (long)Math.Round(60 * Million / Math.Clamp(double.IsNaN(tempo) ? 120 : tempo, LeastTempo, MostTempo)), Shortest, Longest);

    /// <summary>The beat at a ghost time, both in millionths.</summary>
    public long BeatAt(long ghost) => BeatOrigin + (long)Math.Round((ghost - TimeOrigin) * Million / MicrosecondsPerBeat);

    /// <summary>The ghost time of a beat, microseconds; the beat is in millionths.</summary>
    public long TimeOf(long beat) => TimeOrigin + (long)Math.Round((beat - BeatOrigin) * (MicrosecondsPerBeat / Million));

    /// <summary>
    /// The same beat with another tempo from a ghost time on. The origin is chosen so that the new timeline replaces this one. The music of
    /// all peers goes on without a jump.
    /// </summary>
    public SharedTimeline WithTempo(double tempo, long ghost)
    {
        long beat = Math.Max(BeatAt(ghost), BeatOrigin + 1);
        return new SharedTimeline(Period(tempo), beat, TimeOf(beat));
    }

    /// <summary>The timeline with its tempo limited to the range of sessions, where it is a tempo at all.</summary>
    internal SharedTimeline Clamped() =>
        MicrosecondsPerBeat > 0 ? this with { MicrosecondsPerBeat = Math.Clamp(MicrosecondsPerBeat, Shortest, Longest) } : this;

    private static bool IsNear(long value) => value is > -Farthest and < Farthest;
}
