using RVae.Engine.Playing;

namespace RVae.Midi.Ports;

/// <summary>
/// What came in at one port, from the MIDI system's thread to the one that reads it: a bounded ring, and a knock for
/// the reader.
/// </summary>
/// <param name="knock">Called after each message, on the MIDI system's thread: wake the reader, nothing more.</param>
public sealed class PortInbox(Action knock) : IMidiReceiver
{
    /// <summary>Messages that fit: at MIDI's own speed more than a second of them.</summary>
    public const int Capacity = 2048;

    private readonly EventRing<MidiMessage> _ring = new(Capacity);
    private MidiStreamReader _reader;
    private volatile string _port = "";

    /// <summary>Full name of the port that it has been put at last. Any thread.</summary>
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

    /// <summary>The oldest message that has not been read. The reading thread only.</summary>
    public bool TryRead(out MidiMessage message) => _ring.TryRead(out message);
}
