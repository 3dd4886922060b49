using System.Runtime.InteropServices;

namespace RVae.Stage.Layout;

/// <summary>The first page of the shared memory: its version, its processes, and whether they live. Each line of 64 bytes has one writer.</summary>
[StructLayout(LayoutKind.Explicit, Size = Bytes)]
public unsafe struct StageHeader
{
    /// <summary>Bytes of the header: a page.</summary>
    public const int Bytes = 4096;

    /// <summary>The first eight bytes of the shared memory.</summary>
    public const long Mark = 0x45474154535F4152; // "RA_STAGE"

    /// <summary>Version of the layout: grows with every change of it.</summary>
    public const int LayoutVersion = 12;

    /// <summary>Bytes of the <see cref="TicketKey"/>.</summary>
    public const int TicketKeyBytes = 32;

    /// <summary>The <see cref="Mark"/>, written last when the memory is laid out. The supervisor writes this line.</summary>
    [FieldOffset(0)]
    public long Magic;

    /// <summary>The <see cref="LayoutVersion"/> with which the memory was laid out.</summary>
    [FieldOffset(8)]
    public int Version;

    /// <summary>Length of the whole shared memory, bytes.</summary>
    [FieldOffset(16)]
    public long Length;

    /// <summary>
    /// When the daemon started, nanoseconds of the monotonic clock. Stamps count from this moment, also after a restart of stage or desk.
    /// </summary>
    [FieldOffset(24)]
    public long Started;

    /// <summary>Not 0 once stage and desk are to end.</summary>
    [FieldOffset(32)]
    public int Ending;

    /// <summary>How often a stage was started.</summary>
    [FieldOffset(36)]
    public int Stages;

    /// <summary>How often a desk was started.</summary>
    [FieldOffset(40)]
    public int Desks;

    /// <summary>How often a stage was told to play, by <see cref="StageDescriptors.Round"/>.</summary>
    [FieldOffset(44)]
    public int Turns;

    /// <summary>Process id of the stage. The stage writes this line.</summary>
    [FieldOffset(128)]
    public int StagePid;

    /// <summary>Not 0 once the stage has ended in good order, with nothing left sounding.</summary>
    [FieldOffset(132)]
    public int StageEnded;

    /// <summary>When the tick thread last took a turn, nanoseconds of the monotonic clock.</summary>
    [FieldOffset(136)]
    public long StageBeat;

    /// <summary>When the tick thread means to wake next.</summary>
    [FieldOffset(144)]
    public long NextWake;

    /// <summary>Process id of the desk. The desk writes this line.</summary>
    [FieldOffset(192)]
    public int DeskPid;

    /// <summary>Not 0 once a desk has started completely.</summary>
    [FieldOffset(196)]
    public int DeskReady;

    /// <summary>Process id of a desk that handles SIGHUP by reading its configuration again; 0 before the desk does.</summary>
    [FieldOffset(232)]
    public int DeskHears;

    /// <summary>When the desk last looked at its sessions, nanoseconds of the monotonic clock.</summary>
    [FieldOffset(200)]
    public long DeskBeat;

    /// <summary>Descriptor of the bound UDP socket; 0 while none is bound.</summary>
    [FieldOffset(208)]
    public int Socket;

    /// <summary>Port of UDP and TCP.</summary>
    [FieldOffset(212)]
    public int Port;

    /// <summary>
    /// Not 0 while the session is recorded. Then only the desk gives orders to the transport, so that the record holds them and a replay finds them.
    /// </summary>
    [FieldOffset(220)]
    public int Records;

    /// <summary>Port of HTTP; 0 while there is none.</summary>
    [FieldOffset(216)]
    public int HttpPort;

    /// <summary>The join code that the first desk drew; 0 while there is none.</summary>
    [FieldOffset(236)]
    public int JoinCode;

    /// <summary>Not 0 while the daemon is in a room. There everything except a panic waits for a line, so only the desk carries it out.</summary>
    [FieldOffset(240)]
    public int InRoom;

    /// <summary>
    /// Not 0 while a new performance has begun and does not play yet. If the desk was ended in that time, the desk that replaces it begins that
    /// performance.
    /// </summary>
    [FieldOffset(244)]
    public int Begins;

    /// <summary>
    /// The decks that are muted because the room has nothing there: bit 0 is deck 1. If the desk was ended in the room, the desk that replaces it
    /// lets them be heard again when the daemon is in no room.
    /// </summary>
    [FieldOffset(248)]
    public int Silenced;

    /// <summary>
    /// Not 0 once somebody has left the configured room, or joined another one. If the desk was ended then, the desk that replaces it does not join
    /// the configured room by itself.
    /// </summary>
    [FieldOffset(252)]
    public int OwnRoom;

    /// <summary>How long after their due time events are heard, nanoseconds: in a link session, the longest latency of a client.</summary>
    [FieldOffset(224)]
    public long SoundDelay;

    /// <summary>The key that the first desk drew for tickets of plain HTTP; all 0 while there is none. The desk writes this line.</summary>
    [FieldOffset(256)]
    public fixed byte TicketKey[TicketKeyBytes];
}
