namespace RVae.Daemon.Recording;

/// <summary>What recording tells the log: events 3700–3799.</summary>
internal static partial class RecordingLog
{
    [LoggerMessage(3700, LogLevel.Information, "The session is recorded in {Path}")]
    public static partial void Records(ILogger logger, string path);

    [LoggerMessage(3701, LogLevel.Error, "The session is not recorded until the disk can be written again: {Path}: {Reason}")]
    public static partial void Failed(ILogger logger, string path, string reason);

    [LoggerMessage(3702, LogLevel.Warning, "The session is no longer recorded: {Path} ends where the desk before this one was ended")]
    public static partial void CutOff(ILogger logger, string path);

    [LoggerMessage(3703, LogLevel.Information, "The session is recorded again: {Path}")]
    public static partial void RecordsAgain(ILogger logger, string path);
}
