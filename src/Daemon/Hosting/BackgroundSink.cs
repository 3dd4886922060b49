using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace RVae.Daemon.Hosting;

/// <summary>
/// Writes the log on a separate thread. A stopped terminal, a pipe that nobody reads or a slow disk must not keep a gesture waiting.
/// Messages for which there is no room are left out and counted; the count is logged when there is room again. At the end it writes the
/// messages that are left, but does not wait for a reader that takes none: Serilog's asynchronous sink would wait for ever.
/// </summary>
internal sealed class BackgroundSink : ILogEventSink, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly BlockingCollection<LogEvent> _waiting;
    private readonly Logger _behind;
    private readonly Thread _thread;
    private int _leftOut;
    private int _ended;

    /// <summary>Begins to write.</summary>
    /// <param name="behind">Where the messages go; disposed of at the end.</param>
    /// <param name="capacity">Most messages that wait.</param>
    public BackgroundSink(Logger behind, int capacity = 4096)
    {
        _behind = behind;
        _waiting = new BlockingCollection<LogEvent>(capacity);
        _thread = new Thread(Write) { IsBackground = true, Name = "rvae log" };
        _thread.Start();
        // The last messages before an end that nobody intended are those that matter.
        AppDomain.CurrentDomain.ProcessExit += End;
        AppDomain.CurrentDomain.UnhandledException += End;
    }

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        try
        {
            if (!_waiting.TryAdd(logEvent))
                Interlocked.Increment(ref _leftOut);
        }
        catch (InvalidOperationException)
        {
            // The sink has ended, and so has the daemon.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= End;
        AppDomain.CurrentDomain.UnhandledException -= End;
        Finish();
    }

    private void End(object? sender, EventArgs e) => Finish();

    private void Finish()
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
            return;
        _waiting.CompleteAdding();
        if (!_thread.Join(Patience))
            return;
        _behind.Dispose();
        _waiting.Dispose();
    }

    private void Write()
    {
        foreach (LogEvent logEvent in _waiting.GetConsumingEnumerable())
        {
            _behind.Write(logEvent);
            if (_waiting.Count == 0)
                TellLeftOut();
        }
    }

    private void TellLeftOut()
    {
        int leftOut = Interlocked.Exchange(ref _leftOut, 0);
        if (leftOut > 0)
            _behind.Warning("{Count} messages are missing here: the log could not be written as fast as they came", leftOut);
    }
}
