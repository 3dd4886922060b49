using System.Runtime.InteropServices;
using RVae.Engine.Time;

namespace RVae.Daemon.Network;

/// <summary>
/// The share of a busy machine that a thread which receives asks for. Realtime priority while packets come as performers
/// send them, so that a gesture does not wait behind other people's work. In a flood it gives that back: it never rests
/// then, and the kernel, which lets realtime threads have 95 % of a core, would hold up the ticks with it; what remains is
/// a nice value, which only weighs. For the thread itself.
/// </summary>
internal sealed partial class ReceivingThread(IMonotonicClock clock)
{
    private const int PrioProcess = 0;
    private const int Nice = -10; // LimitNICE= of the unit

    /// <summary>Packets whose handling takes a tenth of a core: more than so many in a <see cref="Window"/> are a flood.</summary>
    public const int Flood = 2000;

    /// <summary>Nanoseconds in which packets are counted.</summary>
    public const long Window = 100_000_000;

    private long _began = clock.Now;
    private int _packets;
    private bool _mayRaise;

    /// <summary>Whether packets come faster than anybody plays.</summary>
    public bool Flooded { get; private set; }

    /// <summary>Asks for what the system gives.</summary>
    public void Begin()
    {
        _mayRaise = RealtimePriority.Request(RealtimePriority.ReceivingThread).Realtime;
        if (!_mayRaise)
            AskForMore();
    }

    /// <summary>Counts a packet. Does not allocate.</summary>
    public void Count()
    {
        _packets++;
        if (_packets < Flood && !Flooded)
            return;
        long now = clock.Now;
        bool full = _packets >= Flood, fast = now - _began < Window;
        if (full && fast != Flooded)
            Become(fast);
        else if (!full && now - _began > 2 * Window)
            Become(false);
        else if (!full)
            return;
        (_began, _packets) = (now, 0);
    }

    private void Become(bool flooded)
    {
        Flooded = flooded;
        if (!_mayRaise)
            return;
        if (!flooded)
        {
            RealtimePriority.Request(RealtimePriority.ReceivingThread);
            return;
        }

        RealtimePriority.GiveBack();
        AskForMore();
    }

    private static void AskForMore()
    {
        // A who of 0 is the calling thread: on Linux a nice value belongs to a thread.
        if (OperatingSystem.IsLinux())
            _ = SetPriority(PrioProcess, 0, Nice);
        else
            Thread.CurrentThread.Priority = ThreadPriority.AboveNormal;
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int value);
}
