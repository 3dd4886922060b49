namespace RVae.Link.Time;

/// <summary>
/// Finds where beats are in a quantum: bar lines are at the session beats 0, q, 2q and so on. All values are beats. A quantum of 0 has no
/// phase.
/// </summary>
public static class Phase
{
    /// <summary>How far a beat is into its quantum: at least 0 and less than the quantum.</summary>
    public static double Of(double beat, double quantum)
    {
        if (quantum <= 0)
            return 0;
        double phase = beat - (Math.Floor(beat / quantum) * quantum);
        return phase >= quantum ? 0 : phase; // a beat just before a bar line may be rounded up to it
    }

    /// <summary>The first beat at or after <paramref name="beat"/> that has the phase of <paramref name="like"/>.</summary>
    public static double NextLike(double beat, double like, double quantum)
    {
        double next = beat + Of(Of(like, quantum) - Of(beat, quantum), quantum);
        // With large beats the sum is rounded. A result that is a whole quantum ahead is then the beat itself.
        return quantum > 0 && next - beat >= quantum ? beat : next;
    }

    /// <summary>The beat nearest to <paramref name="beat"/> that has the phase of <paramref name="like"/>.</summary>
    public static double NearestLike(double beat, double like, double quantum) =>
        NextLike(beat - (quantum / 2), like, quantum);
}
