using RVae.Engine;

namespace RVae.Training;

/// <summary>How a worker ended.</summary>
/// <param name="Code">Its exit code; 128 + n after signal n.</param>
/// <param name="LastWords">The end of its standard error.</param>
/// <param name="StoodStill">Whether it was ended because it stood still.</param>
internal readonly record struct WorkerEnd(int Code, string LastWords, bool StoodStill = false)
{
    /// <summary>The exit code of a worker that was killed.</summary>
    public const int Killed = 128 + 9;

    private const string Remedy = "train on fewer clips, with a smaller width, or allow more memory (TrainingMemory)";
    private const int Aborted = 128 + 6, BadAccess = 128 + 7, Crashed = 128 + 11;

    /// <summary>The fault of an end that the worker did not tell itself.</summary>
    public Fault Explain()
    {
        string how = Code switch
        {
            _ when OutOfMemory => "the training process ran out of memory: " + Remedy,
            // A runtime that gets no memory for a lock or a thread may wait for it for ever.
            _ when StoodStill => "the training process stood still and was ended. This happens when memory is very short; if it is, " + Remedy,
            Killed => "the training process was killed (signal 9), by hand, or by the system because memory was short; if it was, " + Remedy,
            // Torch and the runtime end in this way when an allocation fails while they handle a failure.
            Aborted or BadAccess or Crashed =>
                $"the training process crashed (signal {Code - 128}), which happens when memory is very short; if it is, {Remedy}",
            > 128 and < 192 => $"the training process was ended by signal {Code - 128}",
            _ => $"the training process ended with exit code {Code} and no result",
        };
        return new Fault(FaultCode.Failed, LastWords.Length > 0 ? $"{how} ({LastWords})" : how);
    }

    private bool OutOfMemory =>
        LastWords.Contains("memory", StringComparison.OrdinalIgnoreCase)
        || LastWords.Contains("bad_alloc", StringComparison.Ordinal);
}
