using System.Collections.Concurrent;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Protocol.Addresses;
using RVae.Protocol.Services;

namespace RVae.Daemon.Clients;

/// <summary>Tells clients that listen for <c>training</c> how far the jobs are. Any thread.</summary>
/// <param name="feed">The way to the clients.</param>
/// <param name="clock">Tells when the next message is due: clients are told no more often than they can use.</param>
internal sealed class TrainingBroadcast(ClientFeed feed, DaemonClock clock) : ITrainingEvents
{
    /// <summary>Ten messages in a second.</summary>
    private const long LeastInterval = 100_000_000;

    private readonly ConcurrentDictionary<int, long> _told = new();

    /// <inheritdoc/>
    public void Progress(int job, TrainingProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        long now = clock.Now;
        if (_told.TryGetValue(job, out long last) && now - last < LeastInterval)
            return;

        _told[job] = now;
        feed.Tell(
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
        feed.Tell(
            EventClasses.Training, "/rvae/train/finished"u8, [job, name, Finite(onsetF1), Finite(seconds)], null);
    }

    /// <inheritdoc/>
    public void Failed(int job, Fault fault)
    {
        _told.TryRemove(job, out _);
        feed.Tell(
            EventClasses.Training, "/rvae/train/failed"u8, [job, fault.Code.Word(), OutgoingMessage.Shorten(fault.Message)], null);
    }

    /// <summary>The value, or 0 where it is not finite: patches stumble over NaN.</summary>
    private static float Finite(double value) => double.IsFinite(value) ? (float)value : 0;
}
