using System.Collections.Immutable;

namespace RVae.Daemon.Maps;

/// <summary>The three families of instruments that a map has a colour for: low, middle, high.</summary>
internal static class InstrumentFamilies
{
    /// <summary>How many there are.</summary>
    public const int Count = 3;

    /// <summary>The family of each instrument: 0 kick and toms, 1 snare, clap, rim and percussion, 2 hats and cymbals.</summary>
    public static readonly ImmutableArray<int> Of = [0, 1, 2, 2, 0, 0, 0, 1, 1, 2, 2, 2, 2, 1, 1, 1];
}
