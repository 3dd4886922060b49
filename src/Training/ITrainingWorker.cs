namespace RVae.Training;

/// <summary>Carries out one training: a process of this machine, or the farm.</summary>
internal interface ITrainingWorker : IDisposable
{
    /// <summary>Its process id; null where it is no process of this machine.</summary>
    int? Id { get; }

    /// <summary>Hands every line to <paramref name="line"/> until the training has ended.</summary>
    /// <returns>How the worker ended, where no line told that.</returns>
    Task<WorkerEnd> ReadAsync(Action<WorkerLine> line, TimeProvider time);

    /// <summary>Asks the worker to end. A process of this machine keeps what it needs to resume.</summary>
    void Stop();

    /// <summary>Ends the training at once, because nobody wants it any more.</summary>
    void Kill();

    /// <summary>The program that ordered the training ends, and will take it up again at its next start.</summary>
    void Leave();
}
