using System.Collections.Concurrent;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Protocol.Addresses;
using RVae.Protocol.Services;

namespace RVae.Daemon.Clients;

/// <summary>Tells clients that listen for <c>training</c> how jobs get on. Any thread.</summary>
internal sealed class TrainingBroadcast : ITrainingEvents
{
    /// <summary>Ten a second.</summary>
    private const long LeastInterval = 100_000_000;

    private readonly Sessions _sessions;
    private readonly ConcurrentDictionary<int, long> _told = new();

    /// <summary>A broadcast to the clients of these sessions.</summary>
    public TrainingBroadcast(Sessions sessions) => _sessions = sessions;

    /// <inheritdoc/>
    public void Progress(int job, TrainingProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        long now = _sessions.Clock.Now;
        if (_told.TryGetValue(job, out long last) && now - last < LeastInterval)
            return;

        _told[job] = now;
        _sessions.Tell(
            EventClasses.Training, "/rvae/train/progress"u8,
            [
                job, (float)progress.Fraction, progress.Epoch, progress.Epochs, Finite(progress.Loss),
                Finite(progress.Validation), Finite(progress.SecondsLeft),
            ],
            null);
    }

    /// <inheritdoc/>
    public void Finished(int job, string name, double onsetF1, double seconds)
    {
        _told.TryRemove(job, out _);
        _sessions.Tell(
            EventClasses.Training, "/rvae/train/finished"u8, [job, name, Finite(onsetF1), Finite(seconds)], null);
    }

    /// <inheritdoc/>
    public void Failed(int job, Fault fault)
    {
        _told.TryRemove(job, out _);
        _sessions.Tell(
            EventClasses.Training, "/rvae/train/failed"u8, [job, fault.Code.Word(), OutgoingMessage.Shorten(fault.Message)], null);
    }

    /// <summary>Patchers stumble over NaN: what is not known is 0.</summary>
    private static float Finite(double value) => double.IsFinite(value) ? (float)value : 0;
}
