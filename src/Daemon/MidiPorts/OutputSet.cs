using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Drums;
using RVae.Stage.Midi;
using RVae.Stage.Published;

namespace RVae.Daemon.MidiPorts;

/// <summary>The ports that are played on, each an output of the performance.</summary>
/// <param name="options">How they play, but for their offsets.</param>
/// <param name="conductor">Whose state they follow.</param>
/// <param name="stage">Where outputs are attached.</param>
/// <param name="open">Opens a port by its full name.</param>
/// <param name="logger">Hears of ports that come and go.</param>
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
        // Taken off first: that silences what sounds, while the port is still there to hear it.
        if (_outputs.Remove(wanted, out MidiOutput? output))
        {
            stage.Detach(output);
            output.Port.Put(null);
        }

        port?.Dispose();
    }
}

/// <summary>Where outputs of the performance come and go.</summary>
internal interface IOutputStage
{
    /// <summary>An output plays from now on.</summary>
    void Attach(IEventOutput output);

    /// <summary>An output plays no more; it has been told that everything stopped when this returns.</summary>
    void Detach(IEventOutput output);
}
