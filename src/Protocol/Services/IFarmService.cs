using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>The training farm in numbers.</summary>
/// <param name="Workers">Workers that are there.</param>
/// <param name="Slots">Trainings that they can do at once, in all.</param>
/// <param name="Running">Trainings that they do.</param>
/// <param name="Waiting">Orders that wait.</param>
/// <param name="Oldest">Seconds since the oldest of these was ordered; 0 where none waits.</param>
public readonly record struct FarmSummary(int Workers, int Slots, int Running, int Waiting, float Oldest);

/// <summary>The machines that take trainings of others. Any thread; returns at once.</summary>
public interface IFarmService
{
    /// <summary>What is known of it now; all 0 where it is not watched yet.</summary>
    FarmSummary Summary { get; }

    /// <summary>Tells of every worker, in lines.</summary>
    void Workers(Request request);

    /// <summary>Tells of every order, oldest first, in lines.</summary>
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
