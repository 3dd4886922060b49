namespace RVae.Daemon.Recording;

/// <summary>What recording tells the log: events 3700–3799.</summary>
internal static partial class RecordingLog
{
    [LoggerMessage(3700, LogLevel.Information, "The session is recorded in {Path}")]
    public static partial void Records(ILogger logger, string path);

    [LoggerMessage(3701, LogLevel.Error, "The session cannot be recorded in {Path}: {Reason}. Recording goes on when the disk can be written again")]
    public static partial void Failed(ILogger logger, string path, string reason);

    [LoggerMessage(3702, LogLevel.Warning, "The session is no longer recorded: the desk was started again, and {Path} ends where the old desk ended")]
    public static partial void CutOff(ILogger logger, string path);

    [LoggerMessage(3703, LogLevel.Information, "The session is recorded again: {Path}")]
    public static partial void RecordsAgain(ILogger logger, string path);
}
