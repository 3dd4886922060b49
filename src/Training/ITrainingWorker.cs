namespace RVae.Training;

/// <summary>What carries one training out: a process of this machine, or the farm.</summary>
internal interface ITrainingWorker : IDisposable
{
    /// <summary>Process id; null where it is no process of this machine.</summary>
    int? Id { get; }

    /// <summary>Hands every line to <paramref name="line"/> until the training has ended.</summary>
    /// <returns>How it ended, where no line said so.</returns>
    Task<WorkerEnd> ReadAsync(Action<WorkerLine> line, TimeProvider time);

    /// <summary>Asks it to end: it keeps what it needs to resume, where it is a process of this machine.</summary>
    void Stop();

    /// <summary>Nobody wants the training any more: it ends at once.</summary>
    void Kill();

    /// <summary>The program that ordered it ends, and takes it up again when it is started anew.</summary>
    void Leave();
}
