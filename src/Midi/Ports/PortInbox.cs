using RVae.Engine.Playing;

namespace RVae.Midi.Ports;

/// <summary>
/// The messages of one port, on their way from the MIDI system's thread to the reading thread: a bounded ring, and a knock for the reader.
/// </summary>
/// <param name="knock">Called after each message, on the MIDI system's thread: it may wake the reader and must do nothing more.</param>
public sealed class PortInbox(Action knock) : IMidiReceiver
{
    /// <summary>How many messages fit: more than a second at MIDI's full speed.</summary>
    public const int Capacity = 2048;

    private readonly EventRing<MidiMessage> _ring = new(Capacity);
    private MidiStreamReader _reader;
    private volatile string _port = "";

    /// <summary>Full name of the port to which this inbox was last attached; before that, the name by which the port is wanted. Any thread.</summary>
    public string Port
    {
        get => _port;
        set => _port = value;
    }

    /// <summary>Messages that were left out because nobody read them in time. Any thread.</summary>
    public long Dropped => _ring.Dropped;

    /// <inheritdoc/>
    public void Received(long time, ReadOnlySpan<byte> message)
    {
        foreach (byte value in message)
        {
            if (_reader.TryRead(time, value, out MidiMessage whole))
                _ring.TryWrite(whole);
        }

        knock();
    }

    /// <summary>Takes the oldest message; false when there is none. The reading thread only.</summary>
    public bool TryRead(out MidiMessage message) => _ring.TryRead(out message);
}
