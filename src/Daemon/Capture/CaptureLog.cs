namespace RVae.Daemon.Capture;

/// <summary>What capturing tells the log: events 3600–3699.</summary>
internal static partial class CaptureLog
{
    [LoggerMessage(3600, LogLevel.Error, "{Address} failed; this is a defect, please report it")]
    public static partial void Defect(ILogger logger, string address, Exception exception);

    [LoggerMessage(3601, LogLevel.Warning, "Bars that were recorded for {Dataset} could not be written: {Reason}")]
    public static partial void NotWritten(ILogger logger, string dataset, string reason);
}
