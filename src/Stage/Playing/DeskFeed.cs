using RVae.Engine.Playing;
using RVae.Stage.Layout;

namespace RVae.Stage.Playing;

/// <summary>
/// Hands the desk all that is known to come, for clients of streams and for what is captured, and passes everything on to another output: the two share
/// a thread, since each one that wakes costs other programs some of their wake-ups. Allocates nothing.
/// </summary>
/// <param name="memory">Where the desk reads it.</param>
/// <param name="next">The output that everything is passed on to.</param>
internal sealed class DeskFeed(StageMemory memory, IEventOutput next) : IEventOutput
{
    /// <inheritdoc/>
    public long NextWake => next.NextWake;

    /// <inheritdoc/>
    public bool IsPrompt => next.IsPrompt;

    /// <inheritdoc/>
    public void Scheduled(in TickEvent tickEvent)
    {
        _ = memory.Events.TryWrite(tickEvent); // a full one counts for itself
        next.Scheduled(tickEvent);
    }

    /// <inheritdoc/>
    /// <remarks>The desk tells its outputs in due time itself.</remarks>
    public void Due(in TickEvent tickEvent) => next.Due(tickEvent);

    /// <inheritdoc/>
    public void Flush() => next.Flush();

    /// <inheritdoc/>
    public void Wake(long now) => next.Wake(now);
}
