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

    [LoggerMessage(4004, LogLevel.Information, "Job {Job}: the training of {Model} on {Dataset} was cut off when the daemon ended, and goes on now")]
    public static partial void Resumed(ILogger logger, int job, string model, string dataset);

    [LoggerMessage(4005, LogLevel.Warning, "The training of {Model} on {Dataset} was cut off {Starts} times and is given up. To go on, train it again")]
    public static partial void GivenUp(ILogger logger, string model, string dataset, int starts);

    [LoggerMessage(4006, LogLevel.Warning, "The list of open trainings could not be saved: {Reason}")]
    public static partial void StoreRefused(ILogger logger, string reason);

    [LoggerMessage(4007, LogLevel.Warning, "An open training cannot be read from the list and is left out: {Reason}")]
    public static partial void Unreadable(ILogger logger, string reason);

    [LoggerMessage(4008, LogLevel.Error, "Job {Job}: {Model} failed; this is a defect, please report it")]
    public static partial void Defect(ILogger logger, int job, string model, Exception exception);

    [LoggerMessage(4009, LogLevel.Warning, "Old files in {Folder} could not be deleted: {Reason}")]
    public static partial void NotTidied(ILogger logger, string folder, string reason);

    [LoggerMessage(4010, LogLevel.Information, "Job {Job}: {Note}")]
    public static partial void Noted(ILogger logger, int job, string note);

    [LoggerMessage(4011, LogLevel.Information, "Job {Job}: training {Model} on {Dataset} on the farm")]
    public static partial void OnFarm(ILogger logger, int job, string model, string dataset);

    [LoggerMessage(4012, LogLevel.Information, "Watching the training farm at {Server}")]
    public static partial void WatchesFarm(ILogger logger, string server);

    [LoggerMessage(4013, LogLevel.Warning, "The training farm at {Server} has lost the orders, so the trainings are ordered again")]
    public static partial void LostFarm(ILogger logger, string server);

    [LoggerMessage(4003, LogLevel.Information, "Job {Job}: {File} was left out: {Reason}")]
    public static partial void LeftOut(ILogger logger, int job, string file, string reason);
}
