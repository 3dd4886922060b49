using RVae.Engine.Time;

namespace RVae.Stage.Rehearsing;

/// <summary>Time that goes on only when somebody waits for it.</summary>
internal sealed class RehearsalTime : IMonotonicClock, IPreciseWait
{
    /// <inheritdoc/>
    public long Now { get; private set; } = 1_000_000_000;

    /// <inheritdoc/>
    public void Until(long deadline) => Now = Math.Max(Now, deadline);

    /// <inheritdoc/>
    public void Around(long deadline) => Until(deadline);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
