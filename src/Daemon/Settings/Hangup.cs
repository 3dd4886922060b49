using System.Runtime.InteropServices;

namespace RVae.Daemon.Settings;

/// <summary>
/// Handles SIGHUP, which tells a daemon to read its configuration again. It listens from before the first reading: a signal that comes
/// earlier is kept. A process whose terminal was closed gets the same signal, and ends. On Windows the signal only has that meaning.
/// </summary>
internal sealed class Hangup : IDisposable
{
    // Windows ends the process five seconds after it was told.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(4);

    private readonly Lock _changing = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly bool _hadTerminal = HasTerminal;
    private readonly PosixSignalRegistration _signal;
    private Action? _reload;
    private Action? _end;
    private bool _asked;

    /// <summary>Begins to listen for the signal.</summary>
    public Hangup() => _signal = PosixSignalRegistration.Create(PosixSignal.SIGHUP, OperatingSystem.IsWindows() ? Close : Take);

    // The terminal of a process can be opened by this name as long as it is there.
    private static bool HasTerminal
    {
        get
        {
            try
            {
                using var terminal = new FileStream("/dev/tty", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                return true;
            }
            catch (Exception none) when (none is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    /// <summary>Sets what the signal does. It is done at once if the signal came before.</summary>
    /// <param name="reload">Reads the configuration again.</param>
    /// <param name="end">Ends the process.</param>
    public void Listen(Action reload, Action end)
    {
        bool asked;
        lock (_changing)
            (_reload, _end, asked, _asked) = (reload, end, _asked, false);
        if (asked)
            reload();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended.Set(); // first, because Windows removes no handler while it runs
        _signal.Dispose();
    }

    /// <summary>
    /// The window of a Windows console was closed. The system ends the process as soon as this method returns, so the method waits for the
    /// end that it asks for.
    /// </summary>
    internal void Close(PosixSignalContext context)
    {
        Action? end;
        lock (_changing)
            end = _end;
        if (end is null)
            return; // closed before anything began: it ends as by itself
        context.Cancel = true;
        end();
        _ = _ended.Wait(LongestEnd);
    }

    private void Take(PosixSignalContext context)
    {
        bool closed = _hadTerminal && !HasTerminal;
        Action? then;
        lock (_changing)
        {
            then = closed ? _end : _reload;
            _asked |= !closed && then is null;
        }

        // Closed before anything began: it ends as by itself.
        context.Cancel = !closed || then is not null;
        then?.Invoke();
    }
}
