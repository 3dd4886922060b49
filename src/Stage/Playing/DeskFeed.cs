using RVae.Engine.Playing;
using RVae.Stage.Layout;

namespace RVae.Stage.Playing;

/// <summary>
/// Hands all coming events to the desk, for clients of streams and for capture, and passes them on to another output. The two share a thread, because
/// each thread that wakes delays wake-ups of other programs. Allocates nothing.
/// </summary>
/// <param name="memory">The shared memory, with the ring that the desk reads.</param>
/// <param name="next">The output to which everything is passed on.</param>
internal sealed class DeskFeed(StageMemory memory, IEventOutput next) : IEventOutput
{
    /// <inheritdoc/>
    public long NextWake => next.NextWake;

    /// <inheritdoc/>
    public bool IsPrompt => next.IsPrompt;

    /// <inheritdoc/>
    public void Scheduled(in TickEvent tickEvent)
    {
        _ = memory.Events.TryWrite(tickEvent); // a full ring counts the loss itself
        next.Scheduled(tickEvent);
    }

    /// <inheritdoc/>
    /// <remarks>The desk itself tells its outputs when an event is due.</remarks>
    public void Due(in TickEvent tickEvent) => next.Due(tickEvent);

    /// <inheritdoc/>
    public void Flush() => next.Flush();

    /// <inheritdoc/>
    public void Wake(long now) => next.Wake(now);
}
