using System.Collections.Concurrent;

namespace RVae.Daemon.Supervision;

/// <summary>
/// Writes the lines of the supervisor on a separate thread. A pipe that nobody reads, a stopped terminal or a full disk must not keep the
/// supervisor from starting a process again. Lines for which there is no room are left out.
/// </summary>
internal sealed class SupervisorLines : IDisposable
{
    private const int Most = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly BlockingCollection<string> _waiting = new(Most);
    private readonly TextWriter _to;
    private readonly Thread _thread;

    /// <summary>Begins to write.</summary>
    /// <param name="to">Where the lines go.</param>
    public SupervisorLines(TextWriter to)
    {
        _to = to;
        // The thread starts now and not with the first line: a system that has no process to give has no thread to give either.
        _thread = new Thread(Write) { IsBackground = true, Name = "rvae lines" };
        _thread.Start();
    }

    /// <summary>Has a line written, without a wait. Not to be called after the end.</summary>
    public void Say(string line) => _ = _waiting.TryAdd(line);

    /// <summary>Writes the lines that are left, but does not wait for a reader that takes none.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        if (_thread.Join(Patience))
            _waiting.Dispose();
    }

    private void Write()
    {
        foreach (string line in _waiting.GetConsumingEnumerable())
        {
            try
            {
                _to.WriteLine(line);
            }
            catch (IOException)
            {
                // The next line may be taken.
            }
        }
    }
}
