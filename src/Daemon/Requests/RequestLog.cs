namespace RVae.Daemon.Requests;

/// <summary>What requests tell the log: event 3600.</summary>
internal static partial class RequestLog
{
    [LoggerMessage(3600, LogLevel.Error, "{Address} failed; this is a defect, please report it")]
    public static partial void Defect(ILogger logger, string address, Exception exception);
}
