using System.Collections.Immutable;
using RVae.Daemon.MidiPorts;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Drums;
using RVae.Midi.Ports.RtMidi;

namespace RVae.Daemon.Bridge;

/// <summary>Ports of a process that only listens.</summary>
internal static class BridgePorts
{
    /// <summary>Name under which its ports appear to others.</summary>
    public const string Client = "rvae-bridge";

    /// <summary>The machine's MIDI.</summary>
    public static Outcome<IMidiSystem> Create(MidiApi api) =>
        RtMidiSystem.Create(api, Client, SystemMonotonicClock.Instance).Then(system => (Outcome<IMidiSystem>)system);

    /// <summary>A watch over the inputs of these names.</summary>
    public static PortWatch Watch(MidiApi api, ImmutableArray<WantedPort> wantedPorts, MidiInputs inputs, ILogger logger)
    {
        var nothing = new Conductor(new PerformanceState());
        var watch = new PortWatch(
            () => Create(api),
            open => new OutputSet(new MidiDrumsOptions(), nothing, new NoStage(), open, logger),
            open => new InputSet(inputs, open, logger),
            SystemMonotonicClock.Instance,
            logger);
        watch.Want([], wantedPorts);
        return watch;
    }

    private sealed class NoStage : IOutputStage
    {
        public void Attach(IEventOutput output)
        {
        }

        public void Detach(IEventOutput output)
        {
        }
    }
}
