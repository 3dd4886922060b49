namespace RVae.Daemon.Jobs;

/// <summary>What the trainings tell the log: events 4000–4099.</summary>
internal static partial class JobLog
{
    [LoggerMessage(4000, LogLevel.Information, "Job {Job}: training {Model} on {Dataset} in process {Pid}")]
    public static partial void Started(ILogger logger, int job, string model, string dataset, int pid);

    [LoggerMessage(4001, LogLevel.Information, "Job {Job}: {Model} is learned, onset F1 {OnsetF1:0.000}, {Seconds:0.0} s")]
    public static partial void Finished(ILogger logger, int job, string model, double onsetF1, double seconds);

    [LoggerMessage(4002, LogLevel.Warning, "Job {Job}: {Model} was not learned: {Reason}")]
    public static partial void Failed(ILogger logger, int job, string model, string reason);

    [LoggerMessage(4003, LogLevel.Information, "Job {Job}: {File} was left out: {Reason}")]
    public static partial void LeftOut(ILogger logger, int job, string file, string reason);
}
