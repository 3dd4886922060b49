using System.Threading.Channels;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Fakes;

/// <summary>Keeps what the jobs tell.</summary>
internal sealed class TrainingDiary : ITrainingEvents
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    public void Progress(int job, TrainingProgress progress) => _lines.Writer.TryWrite($"{job} progress {progress.Epoch}/{progress.Epochs}");

    public void Finished(int job, string name, double onsetF1, double seconds) => _lines.Writer.TryWrite($"{job} finished {name}");

    public void Failed(int job, Fault fault) => _lines.Writer.TryWrite($"{job} failed {fault.Message}");

    /// <summary>The next line.</summary>
    public async Task<string> NextAsync() =>
        await _lines.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask()
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
}
