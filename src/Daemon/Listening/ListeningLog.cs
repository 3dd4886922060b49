namespace RVae.Daemon.Listening;

/// <summary>What listening tells the log: events 4101–4199.</summary>
internal static partial class ListeningLog
{
    [LoggerMessage(4101, LogLevel.Error, "A deck could not follow what was played; this is a defect, please report it")]
    public static partial void Failed(ILogger logger, Exception exception);
}
