using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses;

/// <summary>The state as a reader of values sees it: the published state, or the draft of a transaction.</summary>
public interface IStateView
{
    /// <summary>The state of the performance: published, or a draft.</summary>
    PerformanceState State { get; }

    /// <summary>The services behind the addresses.</summary>
    DaemonServices Services { get; }

    /// <summary>The target position of a deck, from 0.</summary>
    LatentPoint Position(int deck);
}

/// <summary>The published state.</summary>
public sealed class PublishedView(DaemonServices services) : IStateView
{
    /// <inheritdoc/>
    public PerformanceState State => Services.Performance.Conductor.State;

    /// <inheritdoc/>
    public DaemonServices Services { get; } = services;

    /// <inheritdoc/>
    public LatentPoint Position(int deck) => Services.Performance.Position(deck);
}
