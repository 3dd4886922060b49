using RVae.Midi.Ports;

namespace RVae.Daemon.MidiPorts;

/// <summary>A part that listens to devices. The one thread that reads the inputs calls it.</summary>
internal interface IMidiListener
{
    /// <summary>When the listener has something to do by itself, nanoseconds of the monotonic clock; long.MaxValue for never.</summary>
    long NextDue => long.MaxValue;

    /// <summary>Takes a message of a device.</summary>
    void Take(PortInbox from, in MidiMessage message);

    /// <summary>A device has gone, or is no longer listened to. It will not release the notes that it held.</summary>
    void Left(PortInbox from)
    {
    }

    /// <summary>Does what is due by itself.</summary>
    void Advance(long now);
}
