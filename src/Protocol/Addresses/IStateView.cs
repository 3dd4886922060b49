using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses;

/// <summary>State as a reader of values sees it: published, or the draft of a transaction that is going on.</summary>
public interface IStateView
{
    /// <summary>The newest published state of the performance.</summary>
    PerformanceState State { get; }

    /// <summary>The services behind the addresses.</summary>
    DaemonServices Services { get; }

    /// <summary>Position asked for on a deck, from 0.</summary>
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
