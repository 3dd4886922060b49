using System.Collections.Immutable;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Stage.Memory;

namespace RVae.Stage.Layout;

/// <summary>The memory that stage and desk share, with the place of everything in it. The supervisor lays the memory out; stage and desk open it.</summary>
/// <remarks>
/// <code>
///             desk writes                                    stage writes
/// +--------------------------------+------------------------------------------------+
/// | header: what it is, who is there, beats                                  4 kB   |
/// +--------------------------------+------------------------------------------------+
/// | state: all that is played by   | moment: where the music is                     |
/// | targets: a word a deck, by both: the stage makes plain moves itself             |
/// |                                | moves: the newest that the stage has made      |
/// | room: clients, claims          | heard: when each client last sent, a word each |
/// | session: a clock outside       | live models and positions: a word a deck each  |
/// | settings: for the next desk    | resume: from where a new stage goes on         |
/// | MIDI ports that are wanted     | MIDI ports that are open; messages ->          |
/// |                                | order: to the transport, until the desk has it |
/// |                                | figures                                        |
/// |                                | inbox: datagrams ->                            |
/// |                                | events: ticks, hits ->                         |
/// |                                | frames of the record ->                        |
/// |                                | log: lines ->                                  |
/// |                                | marks: the last ticks and runs of inference    |
/// +--------------------------------+------------------------------------------------+
/// | slots: what each of 16 models is, and whether it is ready            (by both)  |
/// | images of the models, 16 times 64 MB; only what was written takes memory        |
/// +---------------------------------------------------------------------------------+
/// | patterns: what each deck plays, one for each of 5 models of a deck     (stage)  |
/// +---------------------------------------------------------------------------------+
/// </code>
/// </remarks>
public sealed unsafe class StageMemory
{
    /// <summary>Bytes of datagrams on their way to the desk.</summary>
    public const int InboxBytes = 4 << 20;

    /// <summary>How many events fit on their way to the desk: more than a second of four busy decks at 300 beats a minute.</summary>
    public const int EventCount = 8192;

    private const int RecordBytes = 2 << 20;
    private const int LogCount = 64;

    // How many MIDI messages fit: two seconds of one port at MIDI's full speed.
    private const int MidiCount = 4096;

    // The grid with the longest loop and the largest kit that a model's card may have.
    private static Grid Longest => new(new Meter(32, 1), Grid.DefaultTicksPerQuarter, 16) { InstrumentCount = Instruments.Most };

    private static readonly int RowBytes =
        SharedLine.Rounded(PatternRows.WordsFor(Longest) * sizeof(float));

    private readonly SharedRegion _region;
    private readonly long* _targets;
    private readonly long* _moves;
    private readonly long* _heard;
    private readonly long* _live;
    private readonly long* _positions;
    private long _taken;

    private StageMemory(SharedRegion region, int slotBytes)
    {
        _region = region;
        Header = (StageHeader*)Take(StageHeader.Bytes);
        State = new SharedCell<PlayedState>(Take(SharedCell<PlayedState>.Bytes));
        Room = new SharedCell<ClientRoom>(Take(SharedCell<ClientRoom>.Bytes));
        Session = new SharedCell<Leading>(Take(SharedCell<Leading>.Bytes));
        Status = new SharedCell<LogLine>(Take(SharedCell<LogLine>.Bytes));
        Settings = new SharedCell<SettingsText>(Take(SharedCell<SettingsText>.Bytes));
        WantedMidi = new SharedCell<WantedMidi>(Take(SharedCell<WantedMidi>.Bytes));
        _targets = (long*)Take(SharedLine.Bytes * PerformanceState.DeckCount);
        _moves = (long*)Take(SharedLine.Bytes * PerformanceState.DeckCount);
        _heard = (long*)Take(ClientRoom.Most * sizeof(long));
        _live = (long*)Take(SharedLine.Bytes);
        _positions = (long*)Take(SharedLine.Bytes);
        EngineTime = new SharedCell<EngineTime>(Take(SharedCell<EngineTime>.Bytes));
        Resume = new SharedCell<EngineState>(Take(SharedCell<EngineState>.Bytes));
        Order = new SharedCell<TransportOrder>(Take(SharedCell<TransportOrder>.Bytes));
        OpenMidi = new SharedCell<OpenMidi>(Take(SharedCell<OpenMidi>.Bytes));
        HeardMidi = new SharedRing<HeardMidi>(Take(SharedRing<HeardMidi>.Bytes(MidiCount)), MidiCount);
        Figures = new SharedCell<StageFigures>(Take(SharedCell<StageFigures>.Bytes));
        Inbox = new SharedByteRing(Take(SharedByteRing.Bytes(InboxBytes)), InboxBytes);
        RecordedInferences = new SharedByteRing(Take(SharedByteRing.Bytes(RecordBytes)), RecordBytes);
        RecordedTicks = new SharedByteRing(Take(SharedByteRing.Bytes(RecordBytes)), RecordBytes);
        Events = new SharedRing<TickEvent>(Take(SharedRing<TickEvent>.Bytes(EventCount)), EventCount);
        Log = new SharedRing<LogLine>(Take(SharedRing<LogLine>.Bytes(LogCount)), LogCount);
        Marks = new PlayedMarks(Take(PlayedMarks.Bytes));
        byte* slots = Take(ModelSlots.TableBytes);
        _taken = (_taken + StageHeader.Bytes - 1) & -StageHeader.Bytes;
        Slots = new ModelSlots(region, slots, _taken, slotBytes);
        _taken += (long)ModelSlots.Count * slotBytes;
        Patterns = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(_ => TakeRows())];
        if (_taken > region.Length)
            throw new ArgumentException("The region is too small for what lies in it", nameof(region));
    }

    /// <summary>The first page.</summary>
    public StageHeader* Header { get; }

    /// <summary>The published state, as the playing threads read it.</summary>
    public SharedCell<PlayedState> State { get; }

    /// <summary>The clients that hear events over UDP.</summary>
    public SharedCell<ClientRoom> Room { get; }

    /// <summary>What the leader outside, a link session or a room, says.</summary>
    public SharedCell<Leading> Session { get; }

    /// <summary>What the daemon does, as one line for systemd. The desk writes it.</summary>
    public SharedCell<LogLine> Status { get; }

    /// <summary>The settings that hold. The desk writes them, for the next desk.</summary>
    public SharedCell<SettingsText> Settings { get; }

    /// <summary>The MIDI ports that are to be open.</summary>
    public SharedCell<WantedMidi> WantedMidi { get; }

    /// <summary>The MIDI ports as the stage has opened them, or could not.</summary>
    public SharedCell<OpenMidi> OpenMidi { get; }

    /// <summary>Messages of MIDI devices on their way to the desk.</summary>
    public SharedRing<HeardMidi> HeardMidi { get; }

    /// <summary>The order to the transport that the stage has carried out and the desk has not yet.</summary>
    public SharedCell<TransportOrder> Order { get; }

    /// <summary>Where the music is.</summary>
    public SharedCell<EngineTime> EngineTime { get; }

    /// <summary>The state from which a new stage goes on.</summary>
    public SharedCell<EngineState> Resume { get; }

    /// <summary>The figures that the stage counts.</summary>
    public SharedCell<StageFigures> Figures { get; }

    /// <summary>The patterns of each deck (from 0), one for each model that the deck may have ready at once. The stage writes them.</summary>
    public ImmutableArray<ImmutableArray<NativeFloats>> Patterns { get; }

    /// <summary>Datagrams on their way to the desk: each is an <see cref="InboxMark"/>, then the bytes.</summary>
    public SharedByteRing Inbox { get; }

    /// <summary>Inputs of the inference, while the session is recorded.</summary>
    public SharedByteRing RecordedInferences { get; }

    /// <summary>Inputs of the ticks, while the session is recorded.</summary>
    public SharedByteRing RecordedTicks { get; }

    /// <summary>Events on their way to the desk.</summary>
    public SharedRing<TickEvent> Events { get; }

    /// <summary>Lines of the stage for the log.</summary>
    public SharedRing<LogLine> Log { get; }

    /// <summary>The last ticks and runs of inference.</summary>
    public PlayedMarks Marks { get; }

    /// <summary>Slots for models on their way to the decks.</summary>
    public ModelSlots Slots { get; }

    /// <summary>Bytes of a shared memory in which each model takes up to <paramref name="slotBytes"/>.</summary>
    public static long LengthFor(int slotBytes) =>
        (32L << 20) + ((long)ModelSlots.Count * slotBytes) + (PerformanceState.DeckCount * PreparedPool.Most * (long)RowBytes);

    /// <summary>Lays out a memory that is all zeros.</summary>
    public static StageMemory Make(SharedRegion region, int slotBytes, long now)
    {
        ArgumentNullException.ThrowIfNull(region);
        var memory = new StageMemory(region, slotBytes);
        StageHeader* header = memory.Header;
        (header->Version, header->Length, header->Started) = (StageHeader.LayoutVersion, region.Length, now);
        Volatile.Write(ref header->Magic, StageHeader.Mark);
        return memory;
    }

    /// <summary>Opens a memory that another process has laid out.</summary>
    /// <exception cref="InvalidDataException">Another version of the program laid the memory out.</exception>
    public static StageMemory Open(SharedRegion region, int slotBytes)
    {
        ArgumentNullException.ThrowIfNull(region);
        var memory = new StageMemory(region, slotBytes);
        StageHeader* header = memory.Header;
        if (Volatile.Read(ref header->Magic) != StageHeader.Mark || header->Version != StageHeader.LayoutVersion || header->Length != region.Length)
            throw new InvalidDataException("The shared memory is of another version of the program: start the program again");
        return memory;
    }

    /// <summary>The target of a deck (from 0): the word of a <see cref="LatentTarget"/>.</summary>
    public ref long Target(int deck) => ref _targets[deck * (SharedLine.Bytes / sizeof(long))];

    /// <summary>The newest move of a deck (from 0) that the stage made itself: when its datagram came, nanoseconds of the monotonic clock.</summary>
    public ref long MovedAt(int deck) => ref _moves[deck * (SharedLine.Bytes / sizeof(long))];

    /// <summary>When that move was made, nanoseconds of the monotonic clock; written last.</summary>
    public ref long MoveMadeAt(int deck) => ref _moves[(deck * (SharedLine.Bytes / sizeof(long))) + 2];

    /// <summary>Where that move went, packed into a word; written before the times of the move.</summary>
    public ref long MovedTo(int deck) => ref _moves[(deck * (SharedLine.Bytes / sizeof(long))) + 1];

    /// <summary>When the client at a place of the room last sent something, nanoseconds of the monotonic clock.</summary>
    public ref long Heard(int place) => ref _heard[place];

    /// <summary>Number of the model that a deck (from 0) plays; 0 for none.</summary>
    public ref long Live(int deck) => ref _live[deck];

    /// <summary>The position of a deck (from 0), packed into a word.</summary>
    public ref long Position(int deck) => ref _positions[deck];

    private ImmutableArray<NativeFloats> TakeRows() =>
        [.. Enumerable.Range(0, PreparedPool.Most).Select(_ => new NativeFloats((nint)Take(RowBytes), RowBytes / sizeof(float)))];

    private byte* Take(int bytes)
    {
        byte* at = _region.Start + _taken;
        _taken += SharedLine.Rounded(bytes);
        return at;
    }
}
