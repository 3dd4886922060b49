using System.Runtime.InteropServices;
using RVae.Daemon.Settings;
using RVae.Daemon.Systemd;
using RVae.Engine.Time;
using RVae.Stage.Layout;

namespace RVae.Daemon.Supervision;

/// <summary>
/// <c>rvae serve</c> on Linux. The supervisor holds what stage and desk share, starts both, starts either again alone, and ends both. It
/// does nothing else, so that nothing can end it. It has one thread that stays: when the thread that started a child ends, the kernel ends
/// that child.
/// </summary>
internal sealed unsafe partial class Supervisor : IDisposable
{
    private const long Millisecond = 1_000_000;
    private const string Processes = "RVAE_PROCESSES";
    private const int LookMilliseconds = 100;
    private const int Terminate = 15, Kill = 9, HangUp = 1;
    private const int Signalled = 128; // the exit code of a process that a signal ended is this and the number of the signal
    private const int MostFailedStarts = 3;

    private readonly SharedThings _shared;
    private readonly SupervisorLines _lines = new(Console.Error);
    private readonly Stages _stages;
    private readonly Child _desk;
    private readonly SystemdNotifier _systemd = SystemdNotifier.FromEnvironment();
    private readonly RestartPause _deskPause = new(100 * Millisecond, 5_000 * Millisecond);
    private readonly ProcessWatch _watch;
    private readonly PosixSignalRegistration[] _signals;
    private readonly Hangup _hangup = new();
    private volatile bool _ending;
    private volatile bool _reloads;
    private bool _served;
    private bool _settled;
    private int _failedStarts;
    private long _fed;

    private Supervisor(string[] arguments, SharedThings shared)
    {
        _shared = shared;
        _stages = new Stages(_shared, tell: _lines.Say);
        _desk = new Child(arguments, ChildEnvironment.OfDesk(_shared.Descriptors.Text), tell: _lines.Say);
        _watch = new ProcessWatch(_shared.Memory.Header);
        _signals = [EndOn(PosixSignal.SIGINT), EndOn(PosixSignal.SIGTERM), EndOn(PosixSignal.SIGQUIT)];
        _hangup.Listen(Reload, End);
    }

    private static long Now => SystemMonotonicClock.Instance.Now;

    private StageHeader* Header => _shared.Memory.Header;

    /// <summary>Whether these arguments are for the supervisor: to serve, on Linux, in two processes, and not as a child of a supervisor.</summary>
    public static bool IsFor(string[] arguments)
    {
        string? processes = Environment.GetEnvironmentVariable(Processes);
        Environment.SetEnvironmentVariable(Processes, null); // it is no setting: as one it would be refused, because nobody knows it
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable(StageDescriptors.Variable) is not null || processes == "1")
            return false;
        bool serves = arguments.Length == 0 || arguments[0] == "serve" || arguments[0].StartsWith('-');
        return serves && !arguments.Any(argument => argument is "--help" or "-h" or "-?" or "--version");
    }

    /// <summary>Serves until the daemon is told to end, or cannot begin.</summary>
    /// <returns>One of <see cref="ExitCode"/>; null where this process is to serve alone.</returns>
    public static int? Run(string[] arguments)
    {
        int? code = null;
        var thread = new Thread(() =>
        {
            if (!SharedThings.TryMake(Now, out SharedThings? shared, out string? refusal))
            {
                Console.Error.WriteLine($"rvae: serves in one process: {refusal}");
                return;
            }

            using var supervisor = new Supervisor(arguments, shared);
            code = supervisor.Serve();
        })
        { Name = "rvae supervisor" };
        thread.Start();
        thread.Join();
        return code;
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();
        _hangup.Dispose();
        _stages.Dispose();
        _desk.Dispose();
        _systemd.Dispose();
        _lines.Dispose();
    }

    private int Serve()
    {
        if (!TryStartDesk())
            return End(ExitCode.Unavailable);
        _stages.Tend(Now, rehearses: false);
        while (!_ending)
        {
            Await();
            if (_desk.TryTakeEnd() is { } code)
            {
                // A desk that never began says why by its exit code, and would say the same again. A desk that a signal ended may do better
                // at the next start.
                if (!_served && (code <= Signalled || ++_failedStarts > MostFailedStarts))
                    return End(code);
                if (code > Signalled)
                    _lines.Say($"rvae: the desk was ended by signal {code - Signalled} and is started again; the music plays on");
                _deskPause.Ended(_desk.Started, Now);
            }

            _settled = _ending || _stages.Tend(Now, rehearses: _served);
            if (!_ending)
                StartAgain();
            PassOn();
            Look();
        }

        return End(null);
    }

    private void StartAgain()
    {
        if (!_desk.IsThere && _deskPause.IsOver(Now) && !TryStartDesk())
            _deskPause.Ended(Now, Now);
    }

    // Only the desk has read a configuration. A desk that does not listen for this signal yet would be ended by it, so it gets the signal
    // when it listens.
    private void PassOn()
    {
        if (!_reloads || !_desk.IsThere || Volatile.Read(ref Header->DeskHears) != _desk.Id)
            return;
        _reloads = false;
        _desk.Send(HangUp);
    }

    private bool TryStartDesk()
    {
        bool starts = _desk.TryStart(Now);
        Header->Desks += starts ? 1 : 0;
        return starts;
    }

    // Waits until a process ends, something is asked, or it is time to look.
    private void Await()
    {
        Poll* wanted = stackalloc Poll[4];
        wanted[0] = new Poll { Descriptor = _shared.Ended.Descriptor, Events = 1 };
        wanted[1] = new Poll { Descriptor = _stages.Playing.Descriptor, Events = 1 };
        wanted[3] = new Poll { Descriptor = _stages.WaitingDescriptor, Events = 1 };
        wanted[2] = new Poll { Descriptor = _desk.Descriptor, Events = 1 };
        bool waits = !_settled || !_desk.IsThere;
        _ = PollFor(wanted, 4, waits ? 10 : LookMilliseconds);
    }

    private void Look()
    {
        long now = Now;
        if (!_served && Volatile.Read(ref Header->DeskReady) != 0)
        {
            _served = true;
            _shared.Memory.Status.Read(out LogLine status);
            _systemd.Ready(status.Text);
        }

        bool alive = _watch.Look(now, _stages.Playing, _desk);
        if (_systemd.Watchdog is { } limit && alive && _served && now - _fed > limit.Ticks * 100 / 4)
        {
            _fed = now;
            _systemd.Alive();
        }
    }

    private int End(int? deskCode)
    {
        Volatile.Write(ref Header->Ending, 1);
        _systemd.Stopping();
        // The desk ends first: it waits until the stage is silent, and tells its clients.
        int code = deskCode ?? EndOf(_desk, 2_500);
        _stages.End(EndOf, 500);
        // A desk that was told to end while it started, and did end, has done as it was told.
        return _served || deskCode is null ? ExitCode.Success : code;
    }

    private static int EndOf(Child child, int patience)
    {
        child.Send(Terminate);
        if (!child.AwaitEnd(patience))
        {
            child.Send(Kill);
            child.AwaitEnd(1_000);
            return ExitCode.Success;
        }

        return child.TryTakeEnd() ?? ExitCode.Success;
    }

    private PosixSignalRegistration EndOn(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        End();
    });

    private void End()
    {
        _ending = true;
        _shared.Ended.Knock();
    }

    private void Reload()
    {
        _reloads = true;
        _shared.Ended.Knock();
    }

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int PollFor(Poll* wanted, nuint count, int milliseconds);

    // struct pollfd; the system answers in the two bytes at its end.
    [StructLayout(LayoutKind.Sequential, Size = 8)]
    private struct Poll
    {
        public int Descriptor;
        public short Events;
    }
}
