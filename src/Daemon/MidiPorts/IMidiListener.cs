using RVae.Midi.Ports;

namespace RVae.Daemon.MidiPorts;

/// <summary>Someone who wants what devices send. Called by the one thread that reads the inputs.</summary>
internal interface IMidiListener
{
    /// <summary>When it has something to do of its own, nanoseconds; the end of time for never.</summary>
    long NextDue => long.MaxValue;

    /// <summary>A message of a device, for those who care which.</summary>
    void Take(PortInbox from, in MidiMessage message) => Take(message);

    /// <summary>A message of a device.</summary>
    void Take(in MidiMessage message);

    /// <summary>A device has gone, or is listened to no more: what it held down it will not let go.</summary>
    void Left(PortInbox from)
    {
    }

    /// <summary>Time has passed.</summary>
    void Advance(long now);
}
