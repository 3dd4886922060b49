namespace RVae.Daemon.Capture;

/// <summary>What capturing tells the log: events 3601–3699.</summary>
internal static partial class CaptureLog
{
    [LoggerMessage(3601, LogLevel.Warning, "The bars recorded for {Dataset} could not be written: {Reason}")]
    public static partial void NotWritten(ILogger logger, string dataset, string reason);
}
