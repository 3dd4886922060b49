using System.Collections.Immutable;
using RVae.Daemon.MidiPorts;
using RVae.Engine;
using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Midi.Ports.RtMidi;

namespace RVae.Daemon.Bridge;

/// <summary>The MIDI ports of a process that only listens.</summary>
internal static class BridgePorts
{
    /// <summary>The name under which other programs see its ports.</summary>
    public const string Client = "rvae-bridge";

    /// <summary>The machine's MIDI.</summary>
    public static Outcome<IMidiSystem> Create(MidiApi api) =>
        RtMidiSystem.Create(api, Client, SystemMonotonicClock.Instance).Then(system => (Outcome<IMidiSystem>)system);

    /// <summary>Makes a watch over the inputs with these names.</summary>
    public static PortWatch Watch(MidiApi api, ImmutableArray<WantedPort> wantedPorts, MidiInputs inputs, ILogger logger)
    {
        var watch = new PortWatch(
            () => Create(api),
            _ => new NoOutputs(logger),
            open => new InputSet(inputs, open, logger),
            SystemMonotonicClock.Instance,
            logger);
        watch.Want([], wantedPorts);
        return watch;
    }

    /// <summary>The outputs of a process that only listens: none is wanted.</summary>
    private sealed class NoOutputs(ILogger logger) : PortSet<IMidiOutput>("out", logger)
    {
        protected override PortLink<IMidiOutput> Prepare(WantedPort wanted) =>
            new(wanted.Name, static name => new Fault(FaultCode.Unavailable, $"{name} is not opened: the bridge only listens"));

        protected override void Connect(WantedPort wanted, IMidiOutput port)
        {
        }

        protected override void Disconnect(WantedPort wanted, IMidiOutput port)
        {
        }

        protected override void Forget(WantedPort wanted, IMidiOutput? port)
        {
        }
    }
}
