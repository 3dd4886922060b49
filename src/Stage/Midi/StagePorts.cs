using RVae.Engine;
using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Drums;
using RVae.Midi.Ports.RtMidi;
using RVae.Stage.Layout;
using RVae.Stage.Published;

namespace RVae.Stage.Midi;

/// <summary>
/// Opens the MIDI ports that the desk wants, and closes ports that it no longer wants, on a separate thread: a MIDI system may answer slowly.
/// Allocates only when a port is opened or closed.
/// </summary>
/// <param name="memory">The shared memory, with the wanted ports.</param>
/// <param name="heard">Takes the messages of devices.</param>
/// <param name="outputs">The outputs, to which ports are attached.</param>
/// <param name="source">The state that outputs follow.</param>
/// <param name="clock">The monotonic clock.</param>
internal sealed class StagePorts(StageMemory memory, StageInputs heard, IStageOutputs outputs, IPlayedSource source, IMonotonicClock clock)
{
    private const string Client = "rvae";
    private const long Look = 20_000_000;
    private const int EndPatience = 1000;

    private readonly Port?[] _ports = new Port?[WantedMidi.Most];
    private WantedMidi _wanted;
    private long _wantedNumber;
    private OpenMidi _open;
    private RtMidiSystem? _system;
    private Thread? _thread;
    private volatile bool _ending;

    /// <summary>Starts the thread, which looks for changes.</summary>
    public void Start(IPreciseWait wait)
    {
        _thread = new Thread(() => Run(wait)) { IsBackground = true, Name = "rvae midi ports" };
        _thread.Start();
    }

    /// <summary>Ends. All outputs fall silent, then all ports are closed.</summary>
    public void Stop()
    {
        _ending = true;
        // Silence the outputs before the first port is closed. A MIDI system takes its time for each port, and a stage that takes too long is killed.
        outputs.Stop();
        if (_thread?.Join(EndPatience) != true)
            return; // the ports are still in use by that thread
        for (int place = 0; place < _ports.Length; place++)
            Close(place);
        _system?.Dispose();
    }

    private void Run(IPreciseWait wait)
    {
        PlayingCore.BePrompt();
        while (!_ending)
        {
            if (memory.WantedMidi.TryReadNewer(ref _wantedNumber, ref _wanted))
                Change();
            wait.Around(clock.Now + Look);
        }

        wait.Dispose();
    }

    private void Change()
    {
        bool changed = false;
        for (int place = 0; place < _ports.Length; place++)
        {
            ref SharedPort wanted = ref _wanted[place];
            if ((_ports[place]?.Id ?? 0) == wanted.Id)
                continue;
            Close(place);
            _open[place] = new OpenPort { Id = wanted.Id };
            if (wanted.Id != 0)
                Open(place, wanted);
            changed = true;
        }

        if (changed)
            memory.OpenMidi.Write(_open);
    }

    private void Open(int place, in SharedPort wanted)
    {
        bool isOutput = wanted.Direction == (int)MidiDirection.Out;
        long id = wanted.Id;
        string name = wanted.Name;
        MidiDrumsOptions options = Options(wanted.OffsetMilliseconds);
        Outcome<Port> opened = System().Then(system => isOutput ? OpenOutput(system, id, name, options) : OpenInput(system, id, name));
        if (opened.TryGet(out Port? port, out Fault fault))
        {
            _ports[place] = port;
            _open[place].IsOpen = 1;
        }
        else
        {
            _ports[place] = new Port(id, null, null, null); // told once: the desk asks again with a new number
            _open[place].Refusal = fault.Message;
        }
    }

    private Outcome<Port> OpenOutput(RtMidiSystem system, long id, string name, MidiDrumsOptions options)
    {
        Outcome<IMidiOutput> opened = name == PortNames.Virtual ? system.CreateVirtualOutput("out") : system.OpenOutput(name);
        return opened.Then<Port>(port =>
        {
            var output = new MidiOutput(options, source);
            output.Port.Put(port);
            outputs.Attach(output);
            return new Port(id, output, null, port);
        });
    }

    private Outcome<Port> OpenInput(RtMidiSystem system, long id, string name)
    {
        PortInbox inbox = heard.Add(id, name);
        Outcome<IMidiInput> opened = name == PortNames.Virtual ? system.CreateVirtualInput("in", inbox) : system.OpenInput(name, inbox);
        if (opened.Fault is not null)
            heard.Remove(inbox);
        return opened.Then<Port>(port => new Port(id, null, inbox, port));
    }

    private void Close(int place)
    {
        if (_ports[place] is not { } port)
            return;
        _ports[place] = null;
        // Detach the output first: that silences its notes while the port is still open.
        if (port.Output is { } output)
        {
            outputs.Detach(output);
            output.Port.Put(null);
        }

        port.Handle?.Dispose();
        if (port.Inbox is { } inbox)
            heard.Remove(inbox);
    }

    private MidiDrumsOptions Options(double offset) => new()
    {
        GateMilliseconds = _wanted.GateMilliseconds,
        GateTicks = _wanted.GateTicks,
        Clock = _wanted.Clock != 0,
        Choke = _wanted.Choke != 0,
        OffsetMilliseconds = offset,
    };

    private Outcome<RtMidiSystem> System()
    {
        if (_system is not null)
            return _system;
        Outcome<RtMidiSystem> found = RtMidiSystem.Create((MidiApi)_wanted.Api, Client, clock);
        if (found.TryGet(out RtMidiSystem? system, out _))
            _system = system;
        return found;
    }

    private sealed record Port(long Id, MidiOutput? Output, PortInbox? Inbox, IDisposable? Handle);
}

/// <summary>Where outputs of the stage come and go.</summary>
internal interface IStageOutputs
{
    /// <summary>Attaches an output: it plays from now on, on its own thread.</summary>
    void Attach(Engine.Playing.IEventOutput output);

    /// <summary>Detaches an output. When this returns, the output was told that everything stopped.</summary>
    void Detach(Engine.Playing.IEventOutput output);

    /// <summary>Detaches all outputs. When this returns, all were told that everything stopped.</summary>
    void Stop();
}
