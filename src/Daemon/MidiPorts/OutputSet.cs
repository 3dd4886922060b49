using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Drums;
using RVae.Stage.Midi;
using RVae.Stage.Published;

namespace RVae.Daemon.MidiPorts;

/// <summary>The MIDI output ports that are played on. Each is an output of the performance.</summary>
/// <param name="options">How they play, except for their offsets.</param>
/// <param name="conductor">The conductor of the state that they follow.</param>
/// <param name="stage">Where outputs are attached to the performance.</param>
/// <param name="open">Opens a port by its full name.</param>
/// <param name="logger">Logs ports that come and go.</param>
internal sealed class OutputSet(
    MidiDrumsOptions options, Conductor conductor, IOutputStage stage, Func<string, Outcome<IMidiOutput>> open, ILogger logger)
    : PortSet<IMidiOutput>("out", logger)
{
    private readonly Dictionary<WantedPort, MidiOutput> _outputs = [];

    protected override PortLink<IMidiOutput> Prepare(WantedPort wanted)
    {
        var output = new MidiOutput(options with { OffsetMilliseconds = wanted.OffsetMilliseconds }, new ConductorSource(conductor));
        _outputs.Add(wanted, output);
        stage.Attach(output);
        return new PortLink<IMidiOutput>(wanted.Name, open);
    }

    protected override void Connect(WantedPort wanted, IMidiOutput port) => _outputs[wanted].Port.Put(port);

    protected override void Disconnect(WantedPort wanted, IMidiOutput port)
    {
        _outputs[wanted].Port.Put(null);
        port.Dispose();
    }

    protected override void Forget(WantedPort wanted, IMidiOutput? port)
    {
        // The output is removed first: that silences its notes while the port can still hear it.
        if (_outputs.Remove(wanted, out MidiOutput? output))
        {
            stage.Detach(output);
            output.Port.Put(null);
        }

        port?.Dispose();
    }
}

/// <summary>Attaches outputs to the performance.</summary>
internal interface IOutputStage
{
    /// <summary>Attaches an output, which plays from now on.</summary>
    void Attach(IEventOutput output);

    /// <summary>Detaches an output. When this returns, the output has been told that everything has stopped.</summary>
    void Detach(IEventOutput output);
}
