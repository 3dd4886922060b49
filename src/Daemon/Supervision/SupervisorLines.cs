using System.Collections.Concurrent;

namespace RVae.Daemon.Supervision;

/// <summary>
/// Writes what the supervisor has to say on a thread of its own: a pipe that nobody reads, a terminal that was stopped or a full disk must not
/// keep it from starting again what has ended. What there is no room for is left out.
/// </summary>
internal sealed class SupervisorLines : IDisposable
{
    private const int Most = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly BlockingCollection<string> _waiting = new(Most);
    private readonly TextWriter _to;
    private readonly Thread _thread;

    /// <summary>Begins to write.</summary>
    /// <param name="to">Where lines go.</param>
    public SupervisorLines(TextWriter to)
    {
        _to = to;
        // Not with the first line: where the system has no process to give it has no thread either.
        _thread = new Thread(Write) { IsBackground = true, Name = "rvae lines" };
        _thread.Start();
    }

    /// <summary>Has a line written, and waits for nobody. Not after the end.</summary>
    public void Say(string line) => _ = _waiting.TryAdd(line);

    /// <summary>Writes what it has, but waits for nobody who does not take it.</summary>
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
                // The next one may be taken.
            }
        }
    }
}
