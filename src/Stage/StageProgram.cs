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
/// The stage: the process that plays, by the command <c>rvae stage</c>, which only the supervisor starts. The stage allocates everything before it
/// plays, and collects no garbage while it plays. A stage that is started while another plays rehearses, and waits for its turn.
/// </summary>
public static unsafe partial class StageProgram
{
    /// <summary>The hidden command by which the supervisor starts the stage.</summary>
    public const string Command = "stage";

    private const int HangUp = 1; // SIGHUP
    private const int Terminate = 15; // SIGTERM
    private const nint Ignore = 1; // SIG_IGN

    // Exit code for wrong usage: EX_USAGE of sysexits.h.
    private const int NotAlone = 64;

    private const int LookMilliseconds = 100;

    /// <summary>Whether a rehearsed stage takes over sooner than a fresh one: so it is where code is compiled as it runs.</summary>
    public static bool Rehearses => RuntimeFeature.IsDynamicCodeCompiled;

    /// <summary>Plays until the stage is to end.</summary>
    public static int Run()
    {
        if (StageDescriptors.Inherit() is not { } inherited)
        {
            Console.Error.WriteLine("rvae: the stage cannot be started alone: run 'rvae serve'");
            return NotAlone;
        }

        if (!inherited.EndWithSupervisor())
            return 0;
        // The stage has no configuration to read again.
        _ = Handle(HangUp, Ignore);
        // Somebody who ends all processes of this name means the supervisor. The supervisor makes the stage fall silent first.
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

    // Waits for the stage's turn; false when everything is to end first.
    private static bool AwaitTurn(StageMemory memory, Signal turn)
    {
        // Read this first: a turn that is given after this is noticed by the signal here, or by the number in the rehearsal.
        int turns = Volatile.Read(ref memory.Header->Turns);
        if (turn.Wait(0))
            return true;
        new Rehearsal(memory, () => Volatile.Read(ref memory.Header->Turns) != turns).Run();
        // Collect the garbage of the rehearsal now, and nothing after this.
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

    // Waits until the desk has published a state: before that there is nothing to play by.
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
