using System.Runtime.InteropServices;

namespace RVae.Daemon.Settings;

/// <summary>
/// Hears SIGHUP, by which a daemon is told to read its configuration again, from before it is read first: one that comes before there
/// is anybody to read it is kept. A process whose terminal was closed is told by the same signal, and ends. On Windows it means that alone.
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

    /// <summary>Begins to hear it.</summary>
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

    /// <summary>Says what is to be done; done at once if it was asked for before.</summary>
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
        _ended.Set(); // first: Windows takes no handler away while it runs
        _signal.Dispose();
    }

    /// <summary>
    /// The window of a Windows console was closed. The system ends the process as soon as this returns, so it waits for the end that it
    /// asks for.
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
