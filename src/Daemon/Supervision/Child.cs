using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using RVae.Engine.Time;

namespace RVae.Daemon.Supervision;

/// <summary>
/// One process that the supervisor starts, watches and starts again. One thread uses it, and this thread must live longer than the process.
/// </summary>
/// <param name="arguments">The arguments of the process.</param>
/// <param name="environment">Variables that the process gets beside those of this process.</param>
/// <param name="program">The program to start; null for this same program.</param>
/// <param name="tell">Takes lines about the process, without a wait; null where nobody reads them.</param>
internal sealed partial class Child(
    IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, WorkerProgram? program = null, Action<string>? tell = null)
    : IDisposable
{
    private const int OpenPidFd = 434; // the number of pidfd_open, the same on every architecture

    private Process? _process;
    private bool _isRefused;

    /// <summary>When the process was last started or given its turn, nanoseconds of the monotonic clock.</summary>
    public long Started { get; private set; }

    /// <summary>A descriptor that becomes readable when the process has ended; -1 while no process runs.</summary>
    public int Descriptor { get; private set; } = -1;

    /// <summary>Whether a process was started whose end has not been taken note of.</summary>
    public bool IsThere => _process is not null;

    /// <summary>Starts the process.</summary>
    /// <returns>
    /// False when the system could not start it. The system may have no process, descriptor or memory to give for a while. This is told
    /// once.
    /// </returns>
    public bool TryStart(long now)
    {
        WorkerProgram self = program ?? WorkerProgram.Self();
        var start = new ProcessStartInfo(self.File) { UseShellExecute = false };
        foreach (string argument in self.Arguments.Concat(arguments))
            start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        // systemd knows one service, and only the supervisor speaks for it.
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
            // An exception here would end this thread, and the kernel would then end the other processes, which play.
            if (!_isRefused)
                tell?.Invoke($"rvae: a process cannot be started: {refusal.Message}");
            _isRefused = true;
            return false;
        }

        _isRefused = false;
        Descriptor = (int)SystemCall(OpenPidFd, _process.Id, 0);
        return true;
    }

    /// <summary>The process has waited for its turn. It is not expected to have given a sign of life before now.</summary>
    public void Begin(long now) => Started = now;

    /// <summary>Lets the process and all threads that it starts go ahead of other programs, where the system allows that.</summary>
    public void BeUrgent()
    {
        if (_process is { } running)
            NiceValue.Set(running.Id, NiceValue.Prompt);
    }

    /// <summary>The process id; 0 while no process runs.</summary>
    public int Id => _process?.Id ?? 0;

    /// <summary>Takes note of the end of the process; null while it runs.</summary>
    /// <returns>The exit code; for a process that a signal ended, 128 and the number of the signal.</returns>
    public int? TryTakeEnd()
    {
        if (_process is not { HasExited: true } ended)
            return null;
        int code = ended.ExitCode;
        Forget();
        return code;
    }

    /// <summary>Sends the process a signal.</summary>
    public void Send(int signal)
    {
        if (_process is { HasExited: false } running)
            _ = SendSignal(running.Id, signal);
    }

    /// <summary>Waits for the end of the process; false when it has not ended in time.</summary>
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
