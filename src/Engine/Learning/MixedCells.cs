namespace RVae.Engine.Learning;

/// <summary>The target values of the struck cells at one position.</summary>
/// <param name="logits">Room for the log-odds of onsets.</param>
/// <param name="hits">Room for the shares of hits.</param>
/// <param name="velocities">Room for velocities.</param>
/// <param name="offsets">Room for offsets.</param>
internal readonly ref struct MixedCells(Span<float> logits, Span<float> hits, Span<float> velocities, Span<float> offsets)
{
    /// <summary>Log-odds of onsets.</summary>
    public Span<float> Logits { get; } = logits;

    /// <summary>The share of a hit in each cell, 0–1: the weight of the cell's velocity and offset.</summary>
    public Span<float> Hits { get; } = hits;

    /// <summary>Velocities, 0–1.</summary>
    public Span<float> Velocities { get; } = velocities;

    /// <summary>Offsets, ±1.</summary>
    public Span<float> Offsets { get; } = offsets;
}
