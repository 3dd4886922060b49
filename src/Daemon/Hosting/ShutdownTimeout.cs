namespace RVae.Daemon.Hosting;

/// <summary>
/// Ends the process when foreign code keeps it from ending, such as a MIDI library that waits for a server that is gone. A person who stops
/// the daemon expects an end within two seconds.
/// </summary>
internal sealed class ShutdownTimeout(TextWriter error) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.8);

    private readonly ManualResetEventSlim _ended = new();

    /// <summary>Begins to count when the daemon is told to end.</summary>
    public void Watch(CancellationToken stopping) =>
        stopping.Register(() => new Thread(Wait) { IsBackground = true, Name = "rvae last resort" }.Start());

    /// <summary>The daemon has ended by itself.</summary>
    public void Dispose() => _ended.Set();

    private void Wait()
    {
        if (_ended.Wait(Patience))
            return;
        // Nobody may be reading standard error. Then the line waits, but the end does not.
        var words = new Thread(Tell) { IsBackground = true };
        words.Start();
        words.Join(TimeSpan.FromMilliseconds(100));
        Environment.Exit(ExitCode.Success);
    }

    private void Tell() =>
        error.WriteLine("rvae: ended, although the MIDI system did not answer");
}
