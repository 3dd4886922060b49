using RVae.Engine;

namespace RVae.Daemon.CommandLine;

/// <summary>A training that the command line gives to a worker or to the farm, as the daemon does.</summary>
internal static class TrainingRun
{
    /// <summary>Runs the worker to its end. A signal stops it, and it keeps what it needs to go on later.</summary>
    /// <returns>One of <see cref="ExitCode"/>, and whether it has put an instant map under the model's name.</returns>
    public static async Task<(int Code, bool HasPlaced)> RunAsync(ITrainingWorker started, ITrainingReport report, Interruption ending)
    {
        // The clips of a training of the farm are read there.
        bool read = started.Id is null, hasPlaced = false;
        WorkerLine? result = null;
        using ITrainingWorker worker = started;
        using CancellationTokenRegistration stop = ending.Token.Register(worker.Stop);
        WorkerEnd end = await worker.ReadAsync(
            line =>
            {
                read |= line is WorkerLine.ClipsRead;
                hasPlaced |= line is WorkerLine.Placed;
                if (line is WorkerLine.Finished or WorkerLine.Refused)
                    result = line;
                report.Tell(line);
            },
            TimeProvider.System).ConfigureAwait(false);
        if (result is WorkerLine.Finished finished)
            return (finished.IsIncomplete ? ExitCode.Incomplete : ExitCode.Success, hasPlaced);
        Fault fault = result is WorkerLine.Refused refused
            ? new Fault(WorkerFault.Parse(refused.Code), refused.Message)
            : end.Explain();
        if (result is null && !ending.Token.IsCancellationRequested)
            report.Tell(new WorkerLine.Refused(WorkerFault.Text(fault.Code), fault.Message));
        return (read || ending.Token.IsCancellationRequested ? ending.Code(fault) : CommandFault.UnreadCode(fault.Code), hasPlaced);
    }
}
