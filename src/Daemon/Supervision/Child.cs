using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using RVae.Engine.Time;

namespace RVae.Daemon.Supervision;

/// <summary>One process that the supervisor starts, watches and starts again. One thread, which outlives it.</summary>
/// <param name="arguments">What it is told.</param>
/// <param name="environment">What it has in its environment beside this process's own.</param>
/// <param name="program">What is started; null for this program once more.</param>
/// <param name="tell">Takes what there is to say of it, and does not wait; null where nobody is told.</param>
internal sealed partial class Child(
    IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, WorkerProgram? program = null, Action<string>? tell = null)
    : IDisposable
{
    private const int OpenPidFd = 434; // pidfd_open, of every architecture

    private Process? _process;
    private bool _isRefused;

    /// <summary>When it was last started or given its turn, nanoseconds of the monotonic clock.</summary>
    public long Started { get; private set; }

    /// <summary>Descriptor that becomes readable when it has ended; -1 while it does not run.</summary>
    public int Descriptor { get; private set; } = -1;

    /// <summary>Whether it was started and its end was not taken note of.</summary>
    public bool IsThere => _process is not null;

    /// <summary>Starts the process.</summary>
    /// <returns>False where the system starts none now, which is told once: it may have no process, descriptor or memory to give for a while.</returns>
    public bool TryStart(long now)
    {
        WorkerProgram self = program ?? WorkerProgram.Self();
        var start = new ProcessStartInfo(self.File) { UseShellExecute = false };
        foreach (string argument in self.Arguments.Concat(arguments))
            start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        // There is one service for systemd, and it is the supervisor that speaks for it.
        start.Environment.Remove("NOTIFY_SOCKET");
        start.Environment.Remove("WATCHDOG_USEC");
        start.Environment.Remove("WATCHDOG_PID");
        Started = now;
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Win32Exception refusal)
        {
            // What runs beside it plays on: it ends with this thread.
            if (!_isRefused)
                tell?.Invoke($"rvae: a process cannot be started: {refusal.Message}");
            _isRefused = true;
            return false;
        }

        _isRefused = false;
        Descriptor = (int)SystemCall(OpenPidFd, _process.Id, 0);
        return true;
    }

    /// <summary>It has waited until now: that it gave no sign of life before is not held against it.</summary>
    public void Begin(long now) => Started = now;

    /// <summary>Has it go ahead of other programs from now on, with all threads that it starts, where the system allows that.</summary>
    public void BeUrgent()
    {
        if (_process is { } running)
            NiceValue.Set(running.Id, NiceValue.Prompt);
    }

    /// <summary>Its process id; 0 while it does not run.</summary>
    public int Id => _process?.Id ?? 0;

    /// <summary>Takes note of its end; null while it runs.</summary>
    /// <returns>Its exit code; 128 and the signal for one that was killed.</returns>
    public int? TryTakeEnd()
    {
        if (_process is not { HasExited: true } ended)
            return null;
        int code = ended.ExitCode;
        Forget();
        return code;
    }

    /// <summary>Sends it a signal.</summary>
    public void Send(int signal)
    {
        if (_process is { HasExited: false } running)
            _ = SendSignal(running.Id, signal);
    }

    /// <summary>Waits for its end; false when it did not come in time.</summary>
    public bool AwaitEnd(int milliseconds) => _process?.WaitForExit(milliseconds) ?? true;

    public void Dispose() => Forget();

    private void Forget()
    {
        if (Descriptor >= 0)
            _ = Close(Descriptor);
        Descriptor = -1;
        _process?.Dispose();
        _process = null;
    }

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint SystemCall(nint number, nint process, nint flags);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
