using System.Collections.Immutable;
using RVae.Engine.Playing;

namespace RVae.Daemon.Tests.Performance;

/// <summary>Where decks should be, for a test.</summary>
internal static class Targets
{
    public static ImmutableArray<LatentTarget> New() => [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(_ => new LatentTarget())];
}
