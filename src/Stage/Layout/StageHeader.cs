using System.Runtime.InteropServices;

namespace RVae.Stage.Layout;

/// <summary>The first page of the region: what it is, who is there, and whether they live. Each line of 64 bytes has one writer.</summary>
[StructLayout(LayoutKind.Explicit, Size = Bytes)]
public struct StageHeader
{
    /// <summary>Bytes of the header: a page.</summary>
    public const int Bytes = 4096;

    /// <summary>What the region begins with.</summary>
    public const long Mark = 0x45474154535F4152; // "RA_STAGE"

    /// <summary>Version of the layout: grows with every change of it.</summary>
    public const int LayoutVersion = 11;

    /// <summary>The mark, written last when the region is made. Supervisor.</summary>
    [FieldOffset(0)]
    public long Magic;

    /// <summary>The layout that it was made with.</summary>
    [FieldOffset(8)]
    public int Version;

    /// <summary>Whole length of the region.</summary>
    [FieldOffset(16)]
    public long Length;

    /// <summary>When the daemon started, nanoseconds of the monotonic clock: stamps count from it, over every restart.</summary>
    [FieldOffset(24)]
    public long Started;

    /// <summary>Not 0 once all is to end.</summary>
    [FieldOffset(32)]
    public int Ending;

    /// <summary>Times that a stage was started.</summary>
    [FieldOffset(36)]
    public int Stages;

    /// <summary>Times that a desk was started.</summary>
    [FieldOffset(40)]
    public int Desks;

    /// <summary>Times that a stage was told to play; with <see cref="StageDescriptors.Round"/>.</summary>
    [FieldOffset(44)]
    public int Turns;

    /// <summary>Process id of the stage. Stage.</summary>
    [FieldOffset(128)]
    public int StagePid;

    /// <summary>Not 0 once it has ended in good order, with nothing left sounding.</summary>
    [FieldOffset(132)]
    public int StageEnded;

    /// <summary>When the tick thread last took a turn, nanoseconds of the monotonic clock.</summary>
    [FieldOffset(136)]
    public long StageBeat;

    /// <summary>When the tick thread means to wake next.</summary>
    [FieldOffset(144)]
    public long NextWake;

    /// <summary>Process id of the desk. Desk.</summary>
    [FieldOffset(192)]
    public int DeskPid;

    /// <summary>Not 0 once a desk has started wholly.</summary>
    [FieldOffset(196)]
    public int DeskReady;

    /// <summary>Process id of a desk that hears SIGHUP and reads its configuration again, 0 before it does.</summary>
    [FieldOffset(232)]
    public int DeskHears;

    /// <summary>When the desk last looked at its sessions, nanoseconds of the monotonic clock.</summary>
    [FieldOffset(200)]
    public long DeskBeat;

    /// <summary>Descriptor of the bound UDP socket; 0 before it is.</summary>
    [FieldOffset(208)]
    public int Socket;

    /// <summary>Port of UDP and TCP.</summary>
    [FieldOffset(212)]
    public int Port;

    /// <summary>Not 0 while the session is recorded: then the desk alone gives orders to the transport, so that a replay finds them.</summary>
    [FieldOffset(220)]
    public int Records;

    /// <summary>Port of HTTP; 0 for none yet.</summary>
    [FieldOffset(216)]
    public int HttpPort;

    /// <summary>The join code that the first desk drew; 0 before, or for none.</summary>
    [FieldOffset(236)]
    public int JoinCode;

    /// <summary>Not 0 while the daemon is in a room, where all but a panic waits for a line: then the desk alone carries it out.</summary>
    [FieldOffset(240)]
    public int InRoom;

    /// <summary>Not 0 while a new performance is begun and does not play yet: a desk that takes the place of one that was ended then begins it.</summary>
    [FieldOffset(244)]
    public int Begins;

    /// <summary>How long after they are due events are heard, nanoseconds: in a link session, the longest latency of a client.</summary>
    [FieldOffset(224)]
    public long SoundDelay;
}
