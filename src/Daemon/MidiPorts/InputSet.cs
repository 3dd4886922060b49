using RVae.Engine;
using RVae.Midi.Ports;

namespace RVae.Daemon.MidiPorts;

/// <summary>The ports that are listened to.</summary>
/// <param name="inputs">Who reads what comes.</param>
/// <param name="open">Opens a port by its full name.</param>
/// <param name="logger">Hears of ports that come and go.</param>
internal sealed class InputSet(
    MidiInputs inputs, Func<string, IMidiReceiver, Outcome<IMidiInput>> open, ILogger logger)
    : PortSet<IMidiInput>("in", logger)
{
    private readonly Dictionary<PortWish, PortInbox> _inboxes = [];

    protected override PortLink<IMidiInput> Prepare(PortWish wish)
    {
        PortInbox inbox = inputs.Add();
        _inboxes.Add(wish, inbox);
        return new PortLink<IMidiInput>(wish.Name, name =>
        {
            inbox.Port = name;
            return open(name, inbox);
        });
    }

    protected override void Connect(PortWish wish, IMidiInput port)
    {
        // Its messages have a place already.
    }

    protected override void Disconnect(PortWish wish, IMidiInput port) => port.Dispose();

    protected override void Forget(PortWish wish, IMidiInput? port)
    {
        port?.Dispose();
        if (_inboxes.Remove(wish, out PortInbox? inbox))
            inputs.Remove(inbox);
    }
}
