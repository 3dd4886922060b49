namespace RVae.Daemon.Bridge;

/// <summary>What the daemon's own bridge does, for the log: event ids 6100–6199.</summary>
internal sealed partial class BridgeLog(ILogger<BridgeLog> logger) : IBridgeReport
{
    public void Joined(bool joined)
    {
        if (joined)
            LogJoined();
        else
            LogSilent();
    }

    public void Note(string line) => LogNote(line);

    [LoggerMessage(6101, LogLevel.Information, "The bridge has reached the daemon")]
    private partial void LogJoined();

    [LoggerMessage(6102, LogLevel.Warning, "The bridge hears nothing from the daemon; it keeps trying")]
    private partial void LogSilent();

    [LoggerMessage(6103, LogLevel.Information, "Bridge: {Line}")]
    private partial void LogNote(string line);
}
