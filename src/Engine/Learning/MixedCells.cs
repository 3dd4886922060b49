namespace RVae.Engine.Learning;

/// <summary>What is to sound in the struck cells at one position.</summary>
/// <param name="logits">Room for the log-odds of onsets.</param>
/// <param name="hits">Room for how much of a hit there is.</param>
/// <param name="velocities">Room for velocities.</param>
/// <param name="offsets">Room for offsets.</param>
internal readonly ref struct MixedCells(Span<float> logits, Span<float> hits, Span<float> velocities, Span<float> offsets)
{
    /// <summary>Log-odds of onsets.</summary>
    public Span<float> Logits { get; } = logits;

    /// <summary>How much of a hit there is, 0–1: as much do velocity and offset count.</summary>
    public Span<float> Hits { get; } = hits;

    /// <summary>Velocities, 0–1.</summary>
    public Span<float> Velocities { get; } = velocities;

    /// <summary>Offsets, ±1.</summary>
    public Span<float> Offsets { get; } = offsets;
}
