using RVae.Engine;
using RVae.Midi.Ports;

namespace RVae.Daemon.MidiPorts;

/// <summary>The MIDI input ports that are listened to.</summary>
/// <param name="inputs">Reads what the ports receive.</param>
/// <param name="open">Opens a port by its full name.</param>
/// <param name="logger">Logs ports that come and go.</param>
internal sealed class InputSet(
    MidiInputs inputs, Func<string, IMidiReceiver, Outcome<IMidiInput>> open, ILogger logger)
    : PortSet<IMidiInput>("in", logger)
{
    private readonly Dictionary<WantedPort, PortInbox> _inboxes = [];

    protected override PortLink<IMidiInput> Prepare(WantedPort wanted)
    {
        PortInbox inbox = inputs.Add();
        inbox.Port = wanted.Name;
        _inboxes.Add(wanted, inbox);
        return new PortLink<IMidiInput>(wanted.Name, name =>
        {
            inbox.Port = name;
            return open(name, inbox);
        });
    }

    protected override void Connect(WantedPort wanted, IMidiInput port)
    {
        // The messages of the port go to its inbox already.
    }

    protected override void Disconnect(WantedPort wanted, IMidiInput port)
    {
        port.Dispose();
        inputs.Leave(_inboxes[wanted]);
    }

    protected override void Forget(WantedPort wanted, IMidiInput? port)
    {
        port?.Dispose();
        if (_inboxes.Remove(wanted, out PortInbox? inbox))
            inputs.Remove(inbox);
    }
}
