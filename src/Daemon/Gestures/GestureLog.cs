namespace RVae.Daemon.Gestures;

/// <summary>What gestures tell the log: events 4201–4299.</summary>
internal static partial class GestureLog
{
    [LoggerMessage(4201, LogLevel.Warning, "Gesture '{Name}' could not be written: {Reason}. It is kept in memory only. When that is mended, record it again")]
    public static partial void NotSaved(ILogger logger, string name, string reason);

    [LoggerMessage(4202, LogLevel.Warning, "A gesture could not be read: {Reason}")]
    public static partial void Unreadable(ILogger logger, string reason);

    [LoggerMessage(4203, LogLevel.Error, "A gesture could not be played; this is a defect, please report it")]
    public static partial void Failed(ILogger logger, Exception exception);
}
