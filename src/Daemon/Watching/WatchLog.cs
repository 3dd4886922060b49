namespace RVae.Daemon.Watching;

/// <summary>What is logged of those who watch.</summary>
internal static partial class WatchLog
{
    [LoggerMessage(EventId = 1200, Level = LogLevel.Information, Message = "Sends figures and traces to {Endpoint}")]
    public static partial void Sends(ILogger logger, string endpoint);
}
