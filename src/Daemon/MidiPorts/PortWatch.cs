using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Time;
using RVae.Midi.Ports;

namespace RVae.Daemon.MidiPorts;

/// <summary>
/// Looks at the machine's MIDI ports now and then, on a separate thread. It opens a wanted port when it is there, opens it again when it
/// comes back, and tries to open the MIDI system where there is none yet.
/// </summary>
internal sealed class PortWatch : IDisposable
{
    // Milliseconds between two looks: a device that is plugged in again should play within a second.
    private const int Often = 500;

    // Milliseconds between two looks while no port is wanted, or no MIDI system is there.
    private const int Seldom = 10_000;

    // Milliseconds: a MIDI system that does not answer must not keep the daemon from ending.
    private const int EndPatience = 1000;

    private readonly Func<Outcome<IMidiSystem>> _create;
    private readonly IMonotonicClock _clock;
    private readonly ILogger _logger;
    private readonly AutoResetEvent _wanted = new(false);
    private readonly PortSet<IMidiOutput> _outputs;
    private readonly PortSet<IMidiInput> _inputs;
    private ImmutableArray<WantedPort> _wantedOutputs = [];
    private ImmutableArray<WantedPort> _wantedInputs = [];
    private Outcome<IMidiSystem> _system = new Fault(FaultCode.Unavailable, "the MIDI ports are not known yet: ask again in a moment");
    private bool _told;
    private Seen _seen = new([], []);
    private Thread? _thread;
    private volatile bool _stopping;

    /// <summary>Makes a watch.</summary>
    /// <param name="create">Opens the machine's MIDI system; called again and again until there is one.</param>
    /// <param name="outputs">Makes the set of output ports, given how to open one.</param>
    /// <param name="inputs">Makes the set of input ports, given how to open one.</param>
    /// <param name="clock">The monotonic clock.</param>
    /// <param name="logger">Logs ports that come and go.</param>
    public PortWatch(
        Func<Outcome<IMidiSystem>> create,
        Func<Func<string, Outcome<IMidiOutput>>, PortSet<IMidiOutput>> outputs,
        Func<Func<string, IMidiReceiver, Outcome<IMidiInput>>, PortSet<IMidiInput>> inputs,
        IMonotonicClock clock,
        ILogger logger)
    {
        _create = create;
        _clock = clock;
        _logger = logger;
        _outputs = outputs(OpenOutput);
        _inputs = inputs(OpenInput);
    }

    /// <summary>Why there is no MIDI, or null. Any thread.</summary>
    public Fault? Absence { get; private set; }

    /// <summary>The ports at the last look. Any thread.</summary>
    public Seen Ports => Volatile.Read(ref _seen);

    /// <summary>Sets the wanted ports. Any thread.</summary>
    public void Want(ImmutableArray<WantedPort> outputs, ImmutableArray<WantedPort> inputs)
    {
        ImmutableInterlocked.InterlockedExchange(ref _wantedOutputs, outputs);
        ImmutableInterlocked.InterlockedExchange(ref _wantedInputs, inputs);
        LookNow();
    }

    /// <summary>Asks for a look now. Any thread.</summary>
    public void LookNow()
    {
        try
        {
            _wanted.Set();
        }
        catch (ObjectDisposedException)
        {
            // Asked for after the end: there is nothing left to look at.
        }
    }

    /// <summary>Whether a port of this full name is open. Any thread.</summary>
    public bool IsOpen(MidiDirection direction, string name) =>
        (direction == MidiDirection.Out ? _outputs.Open : _inputs.Open).Contains(name);

    /// <summary>Begins to look.</summary>
    public void Start()
    {
        _thread = new Thread(Run) { Name = "rvae midi ports", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Looks once.</summary>
    /// <returns>Milliseconds until the next look.</returns>
    public int Look()
    {
        _outputs.Want(_wantedOutputs);
        _inputs.Want(_wantedInputs);
        if (System() is not { } system)
            return Seldom;
        var seen = new Seen(system.Ports(MidiDirection.Out), system.Ports(MidiDirection.In));
        Volatile.Write(ref _seen, seen);
        _outputs.Look(seen.Outputs, _clock.Now);
        _inputs.Look(seen.Inputs, _clock.Now);
        bool quiet = seen.Outputs.IsEmpty && seen.Inputs.IsEmpty && _outputs.Open.IsEmpty && _inputs.Open.IsEmpty;
        return (_outputs.Any || _inputs.Any) && !quiet ? Often : Seldom;
    }

    /// <summary>Ends the watch. Open ports fall silent and are closed.</summary>
    public void Dispose()
    {
        _stopping = true;
        LookNow();
        if (_thread?.Join(EndPatience) == false)
        {
            MidiPortLog.Stuck(_logger);
            return; // that thread uses everything that is left
        }

        _outputs.Close();
        _inputs.Close();
        if (_system.TryGet(out IMidiSystem? system, out _))
            system.Dispose();
        _wanted.Dispose();
    }

    private void Run()
    {
        while (!_stopping)
        {
            int pause = Seldom;
            try
            {
                pause = Look();
            }
#pragma warning disable CA1031 // a port that behaves as no port should must not end the concert
            catch (Exception failure)
#pragma warning restore CA1031
            {
                MidiPortLog.Failed(_logger, failure);
            }

            if (!_stopping)
                _wanted.WaitOne(pause);
        }
    }

    private IMidiSystem? System()
    {
        if (_system.TryGet(out IMidiSystem? system, out _))
            return system;
        _system = _create();
        if (_system.TryGet(out system, out Fault fault))
        {
            Absence = null;
            MidiPortLog.Available(_logger, system.Api);
            return system;
        }

        Absence = fault;
        if (!_told && (_outputs.Any || _inputs.Any))
        {
            _told = true;
            MidiPortLog.Unavailable(_logger, fault.Message);
        }

        return null;
    }

    private Outcome<IMidiOutput> OpenOutput(string name) => _system.Then(system =>
        name == PortNames.Virtual ? system.CreateVirtualOutput("out") : system.OpenOutput(name));

    private Outcome<IMidiInput> OpenInput(string name, IMidiReceiver receiver) => _system.Then(system =>
        name == PortNames.Virtual ? system.CreateVirtualInput("in", receiver) : system.OpenInput(name, receiver));

    /// <summary>Full names of ports.</summary>
    /// <param name="Outputs">Names of the output ports.</param>
    /// <param name="Inputs">Names of the input ports.</param>
    public sealed record Seen(ImmutableArray<string> Outputs, ImmutableArray<string> Inputs);
}
