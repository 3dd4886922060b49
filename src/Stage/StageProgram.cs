using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RVae.Engine.Time;
using RVae.Stage.Layout;
using RVae.Stage.Memory;
using RVae.Stage.Playing;
using RVae.Stage.Rehearsing;

namespace RVae.Stage;

/// <summary>
/// The process that plays: <c>rvae stage</c>, which the supervisor starts and nobody else. It makes everything that it will need
/// before it plays, and never collects. One that is started while another plays rehearses, and waits for its turn.
/// </summary>
public static unsafe partial class StageProgram
{
    /// <summary>The hidden command by which the supervisor starts it.</summary>
    public const string Command = "stage";

    private const int HangUp = 1; // SIGHUP
    private const int Terminate = 15; // SIGTERM
    private const nint Ignore = 1; // SIG_IGN

    // Usage, as EX_USAGE of sysexits.h.
    private const int NotAlone = 64;

    private const int LookMilliseconds = 100;

    /// <summary>Whether a process that has rehearsed is back sooner than one that is started: where code is compiled as it runs.</summary>
    public static bool Rehearses => RuntimeFeature.IsDynamicCodeCompiled;

    /// <summary>Plays until everything is to end.</summary>
    public static int Run()
    {
        if (StageDescriptors.Inherit() is not { } inherited)
        {
            Console.Error.WriteLine("rvae: the stage cannot be started alone: run 'rvae serve'");
            return NotAlone;
        }

        if (!inherited.EndWithSupervisor())
            return 0;
        // It has no configuration to read again.
        _ = Handle(HangUp, Ignore);
        // Who ends all processes of that name means the supervisor, which has it fall silent first.
        _ = Handle(Terminate, Ignore);
        PlayingCore.KeepFree();
        StageMemory memory = inherited.OpenMemory();
        if (!AwaitTurn(memory, Signal.Open(inherited.Round)))
            return 0;
        SystemMonotonicClock clock = SystemMonotonicClock.Instance;
        memory.Header->StagePid = Environment.ProcessId;
        Volatile.Write(ref memory.Header->StageBeat, clock.Now);
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        _ = ResidentMemory.Request();
        var performance = new StagePerformance(
            memory, Signal.Open(inherited.Inbox), Signal.Open(inherited.Wake), Signal.Open(inherited.Midi), clock);
        AwaitState(memory, clock);
        performance.Start(PreciseWait.Create);
        performance.Keep();
        performance.Stop();
        Volatile.Write(ref memory.Header->StageEnded, 1);
        return 0;
    }

    // False when all is to end before the turn comes.
    private static bool AwaitTurn(StageMemory memory, Signal turn)
    {
        if (turn.Wait(0))
            return true;
        int turns = Volatile.Read(ref memory.Header->Turns);
        new Rehearsal(memory, () => Volatile.Read(ref memory.Header->Turns) != turns).Run();
        // What the rehearsal left is collected now, and nothing after this.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        while (!turn.Wait(LookMilliseconds))
        {
            if (Volatile.Read(ref memory.Header->Ending) != 0)
                return false;
        }

        return true;
    }

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint Handle(int signal, nint how);

    // Nothing is played by before the desk has said what.
    private static void AwaitState(StageMemory memory, SystemMonotonicClock clock)
    {
        using IPreciseWait wait = PreciseWait.Create();
        while (memory.State.Newest == 0 && Volatile.Read(ref memory.Header->Ending) == 0)
        {
            Volatile.Write(ref memory.Header->StageBeat, clock.Now);
            wait.Around(clock.Now + 2_000_000);
        }
    }
}
