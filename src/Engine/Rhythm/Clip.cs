using System.Collections.Immutable;

namespace RVae.Engine.Rhythm;

/// <summary>One groove taken from a file: what a model learns from.</summary>
/// <param name="Name">Unique in its dataset.</param>
/// <param name="Grid">Its raster.</param>
/// <param name="Hits">Ordered by tick, then instrument; at most one a cell.</param>
/// <param name="Source">Where it came from.</param>
public sealed record Clip(string Name, Grid Grid, ImmutableArray<Hit> Hits, ClipSource Source);

/// <summary>Where a clip came from.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="Bar">First bar in that file, from 1.</param>
/// <param name="Bpm">Tempo there, quarter notes a minute.</param>
public sealed record ClipSource(string File, int Bar, double Bpm);

/// <summary>A named collection of clips of one kit.</summary>
public sealed record Dataset(string Name, ImmutableArray<Clip> Clips)
{
    /// <summary>The kit that they are played on; their grids have as many instruments.</summary>
    public Kit Kit { get; init; } = Kit.Nine;

    /// <summary>Hits of their files that no clip has a cell for.</summary>
    public LostHits Lost { get; init; }
}
