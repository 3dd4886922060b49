using RVae.Daemon.Startup;
using System.Collections.Immutable;
using RVae.Daemon.Performance;
using RVae.Engine;
using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Stage.Layout;

namespace RVae.Daemon.MidiPorts;

/// <summary>
/// MIDI ports that the stage opens for this process. A word in the shared memory opens and closes them; messages of devices come through a
/// ring. Ports of an earlier desk stay open. Any thread.
/// </summary>
internal sealed class StageMidi : IDisposable
{
    private const int Patience = 5000; // milliseconds: a MIDI system may take its time
    private const int LongestSleep = 100;

    // Nanoseconds. A port of an earlier desk is closed if this desk has not asked for it so long after it began to look for ports.
    private const long TakeUpTime = 10_000_000_000;

    // Nanoseconds. A new stage that takes the place of another is also not connected for a moment.
    private const long CutTime = 1_000_000_000;

    // As many as an inbox takes at once.
    private const int MostWaiting = PortInbox.Capacity;

    private readonly StageLink _link;
    private readonly IMonotonicClock _clock;
    private readonly Lock _changing = new();
    private readonly HashSet<long> _mine = [];
    private readonly Queue<HeardMidi> _waiting = new(); // messages of ports that this desk has not asked for yet; only for the reading thread
    private ImmutableDictionary<long, IMidiReceiver> _receivers = ImmutableDictionary<long, IMidiReceiver>.Empty;
    private WantedMidi _wanted;
    private long _lastId;
    private long _looksSince = long.MaxValue;
    private bool _tookUp;
    private volatile bool _leaves;
    private Thread? _thread;
    private volatile bool _ending;

    /// <summary>Takes over the ports that an earlier desk wanted.</summary>
    /// <param name="link">The link to the stage.</param>
    /// <param name="clock">The monotonic clock.</param>
    /// <param name="lifetime">Tells when this process is about to end; null for never.</param>
    public StageMidi(StageLink link, IMonotonicClock clock, IHostApplicationLifetime? lifetime = null)
    {
        lifetime?.ApplicationStopping.Register(() => _leaves = true);
        (_link, _clock) = (link, clock);
        link.Memory.WantedMidi.Read(out _wanted);
        // The numbers begin at the time, so that none is one that an earlier desk gave.
        _lastId = clock.Now;
    }

    /// <summary>Tells which ports are connected with each other; null where the system does not tell.</summary>
    public Func<string?> Wires { get; init; } = SequencerWires.Read;

    /// <summary>The texts that clients set at an earlier desk; null for the first desk.</summary>
    public (string Outputs, string Inputs, string Notes)? Left =>
        _link.LeftState is null ? null : (_wanted.Outputs, _wanted.Inputs, _wanted.Notes);

    /// <summary>Sets how outputs play, and on which MIDI system.</summary>
    public void Begin(MidiApi api, MidiOptions options)
    {
        lock (_changing)
        {
            (_wanted.Api, _wanted.GateMilliseconds, _wanted.GateTicks) = ((int)api, options.GateMilliseconds, options.GateTicks);
            (_wanted.Clock, _wanted.Choke) = (options.Clock ? 1 : 0, options.Choke ? 1 : 0);
            Publish();
        }

        _thread = new Thread(Run) { IsBackground = true, Name = "rvae midi ring" };
        _thread.Start();
    }

    /// <summary>The desk begins to look for ports.</summary>
    public void BeginLooking() => Volatile.Write(ref _looksSince, _clock.Now);

    /// <summary>Keeps the texts that clients have set, for the next desk.</summary>
    public void Keep(string outputs, string inputs, string notes)
    {
        lock (_changing)
        {
            (_wanted.Outputs, _wanted.Inputs, _wanted.Notes) = (outputs, inputs, notes);
            Publish();
        }
    }

    /// <summary>Lets the stage open an output, and waits for that.</summary>
    public Outcome<IMidiOutput> OpenOutput(string name, double offsetMilliseconds) =>
        Open(MidiDirection.Out, name, offsetMilliseconds).Then<IMidiOutput>(id => new StagePort(this, id, MidiDirection.Out, name));

    /// <summary>Lets the stage open an input, and waits for that.</summary>
    public Outcome<IMidiInput> OpenInput(string name, IMidiReceiver receiver) => Open(MidiDirection.In, name, 0).Then<IMidiInput>(id =>
    {
        ImmutableInterlocked.AddOrUpdate(ref _receivers, id, receiver, (_, _) => receiver);
        _link.Midi.Knock(); // messages of the port may wait
        return new StagePort(this, id, MidiDirection.In, name);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending = true;
        _thread?.Join(LongestSleep * 2);
    }

    private Outcome<long> Open(MidiDirection direction, string name, double offset)
    {
        long id;
        int place;
        lock (_changing)
        {
            place = PlaceOf(direction, name, offset);
            if (place < 0)
                return new Fault(FaultCode.TooMany, $"{WantedMidi.Most} MIDI ports are open already: close some");
            ref SharedPort port = ref _wanted[place];
            if (port.Id == 0)
                port = new SharedPort { Id = ++_lastId, Direction = (int)direction, Name = name, OffsetMilliseconds = offset };
            id = port.Id;
            _mine.Add(id);
            Publish();
        }

        if (Await(place, id) is not { } refusal)
            return id;
        Close(id);
        return refusal;
    }

    // The place where an earlier desk left this port open, or a free one.
    private int PlaceOf(MidiDirection direction, string name, double offset)
    {
        int free = -1;
        for (int place = WantedMidi.Most - 1; place >= 0; place--)
        {
            ref SharedPort port = ref _wanted[place];
            if (port.Id == 0)
                free = place;
            else if (!_mine.Contains(port.Id) && port.Direction == (int)direction && port.Name == name && port.OffsetMilliseconds == offset)
                return place;
        }

        return free;
    }

    private Fault? Await(int place, long id)
    {
        using IPreciseWait wait = PreciseWait.Create();
        long until = _clock.Now + (Patience * 1_000_000L);
        while (_clock.Now < until && !_ending)
        {
            _link.Memory.OpenMidi.Read(out OpenMidi open);
            ref OpenPort port = ref open[place];
            if (port.Id == id)
                return port.IsOpen != 0 ? null : new Fault(FaultCode.Failed, port.Refusal);
            wait.Around(_clock.Now + 5_000_000);
        }

        return new Fault(FaultCode.Unavailable, "the MIDI port was not opened: the stage did not answer");
    }

    // A stage that took the place of the one that had opened the port could not open it. It tells so, and does not try again by itself.
    private bool IsLost(long id)
    {
        _link.Memory.OpenMidi.Read(out OpenMidi open);
        for (int place = 0; place < WantedMidi.Most; place++)
        {
            if (open[place].Id == id)
                return open[place].IsOpen == 0;
        }

        return false;
    }

    private void Close(long id)
    {
        ImmutableInterlocked.TryRemove(ref _receivers, id, out _);
        // The next desk takes the port over, and its notes play on. Where the whole daemon is to end, the stage closes the port.
        if (_leaves)
            return;
        lock (_changing)
        {
            _mine.Remove(id);
            for (int place = 0; place < WantedMidi.Most; place++)
            {
                if (_wanted[place].Id == id)
                    _wanted[place] = default;
            }

            Publish();
        }
    }

    private void Publish() => _link.Memory.WantedMidi.Write(_wanted);

    private void Run()
    {
        PlayingCore.BePrompt();
        while (!_ending)
        {
            _ = _link.Midi.Wait(LongestSleep);
            Read();
            if (!_tookUp && _clock.Now - TakeUpTime > Volatile.Read(ref _looksSince))
                CloseLeft();
        }
    }

    // What a device sent while there was no desk waits until this desk has found the device: it may be the stop of the music.
    private void Read()
    {
        ImmutableDictionary<long, IMidiReceiver> receivers = _receivers;
        for (int waiting = _waiting.Count; waiting > 0; waiting--)
            HandOrKeep(receivers, _waiting.Dequeue());
        while (_link.Memory.HeardMidi.TryRead(out HeardMidi heard))
        {
            // A port that is opened meanwhile first gets what waits for it.
            if (_waiting.Count == 0)
                receivers = _receivers;
            HandOrKeep(receivers, heard);
        }
    }

    private void HandOrKeep(ImmutableDictionary<long, IMidiReceiver> receivers, in HeardMidi heard)
    {
        Span<byte> bytes = stackalloc byte[3];
        if (receivers.TryGetValue(heard.Port, out IMidiReceiver? receiver))
            receiver.Received(heard.Message.Time, bytes[..heard.Message.Write(bytes)]);
        else if (!_tookUp && _waiting.Count < MostWaiting)
            _waiting.Enqueue(heard);
    }

    private void CloseLeft()
    {
        _tookUp = true;
        _waiting.Clear();
        lock (_changing)
        {
            for (int place = 0; place < WantedMidi.Most; place++)
            {
                if (_wanted[place].Id != 0 && !_mine.Contains(_wanted[place].Id))
                    _wanted[place] = default;
            }

            Publish();
        }
    }

    /// <summary>A port that the stage has open.</summary>
    private sealed class StagePort(StageMidi midi, long id, MidiDirection direction, string name) : IMidiOutput, IMidiInput, IHeldElsewhere
    {
        private long? _connected; // when the port was last seen connected

        public bool IsLost => midi.IsLost(id) || IsCut();

        // The stage plays on the port; this process never does.
        public bool Send(ReadOnlySpan<byte> message) => false;

        public void Dispose() => midi.Close(id);

        // True when the device was unplugged and plugged in again between two looks. A port that was never seen connected is left alone.
        private bool IsCut()
        {
            long now = midi._clock.Now;
            bool? isConnected = SequencerWires.IsConnected(midi.Wires(), MidiParts.Client, direction, name);
            if (isConnected == true)
                _connected = now;
            return isConnected == false && now - _connected > CutTime;
        }
    }
}

/// <summary>The ports that the stage plays on.</summary>
internal sealed class StageOutputSet(StageMidi midi, ILogger logger) : PortSet<IMidiOutput>("out", logger)
{
    protected override PortLink<IMidiOutput> Prepare(WantedPort wanted) => new(wanted.Name, name => midi.OpenOutput(name, wanted.OffsetMilliseconds));

    protected override void Connect(WantedPort wanted, IMidiOutput port)
    {
        // The stage plays on the port already.
    }

    protected override void Disconnect(WantedPort wanted, IMidiOutput port) => port.Dispose();

    protected override void Forget(WantedPort wanted, IMidiOutput? port) => port?.Dispose();
}
