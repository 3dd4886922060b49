using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>The training farm in numbers.</summary>
/// <param name="Workers">Workers that are present.</param>
/// <param name="Slots">Trainings that all workers together can do at once.</param>
/// <param name="Running">Trainings that run.</param>
/// <param name="Waiting">Training orders that wait.</param>
/// <param name="Oldest">Seconds since the oldest waiting order came; 0 where none waits.</param>
public readonly record struct FarmSummary(int Workers, int Slots, int Running, int Waiting, float Oldest);

/// <summary>The machines that take trainings of others. Any thread; returns at once.</summary>
public interface IFarmService
{
    /// <summary>The farm as it is known now; all 0 where it is not watched yet.</summary>
    FarmSummary Summary { get; }

    /// <summary>Lists all workers, one line each.</summary>
    void Workers(Request request);

    /// <summary>Lists all orders, oldest first, one line each.</summary>
    void Queue(Request request);
}

/// <summary>A daemon that knows no farm.</summary>
public sealed class NoFarm : IFarmService
{
    private static readonly Fault Absent = new(FaultCode.Unavailable, "this daemon runs without a farm");

    /// <inheritdoc/>
    public FarmSummary Summary => default;

    /// <inheritdoc/>
    public void Workers(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Fail(Absent);
    }

    /// <inheritdoc/>
    public void Queue(Request request) => Workers(request);
}
