using RVae.Engine.Playing;
using RVae.Stage.Layout;

namespace RVae.Stage.Playing;

/// <summary>
/// Hands the desk all that is known to come: for clients of streams, for what is captured. Allocates nothing.
/// </summary>
internal sealed class DeskFeed(StageMemory memory) : IEventOutput
{
    /// <inheritdoc/>
    public void Scheduled(in TickEvent tickEvent) => _ = memory.Events.TryWrite(tickEvent); // a full one counts for itself

    /// <inheritdoc/>
    public void Due(in TickEvent tickEvent)
    {
        // The desk tells its outputs in due time itself.
    }
}
