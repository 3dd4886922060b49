namespace RVae.Daemon.Bridge;

/// <summary>Writes lines for the person at the terminal. The log of the ports is written here as well.</summary>
internal sealed class BridgeTerminal(TextWriter output) : IBridgeReport, ILogger
{
    private readonly Lock _writing = new();

    public void Joined(bool joined) =>
        Note(joined ? "connected to the daemon" : "the daemon does not answer; still trying");

    public void Note(string line)
    {
        lock (_writing)
        {
            try
            {
                output.WriteLine(line);
                output.Flush();
            }
            catch (IOException)
            {
                // The terminal is gone, or the disk of the output is full. The controller plays on.
            }
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Note(formatter(state, exception));
    }
}
