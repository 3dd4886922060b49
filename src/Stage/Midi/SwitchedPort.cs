using RVae.Midi.Ports;

namespace RVae.Stage.Midi;

/// <summary>
/// Holds an output's port, or none. One thread sends, another puts ports in and takes them out. The lock is held for no longer than one message
/// takes, and never by the tick thread.
/// </summary>
internal sealed class SwitchedPort : IMidiSink
{
    private readonly Lock _sending = new();
    private IMidiOutput? _port;
    private int _changes;

    /// <summary>Grows with each port that is put in: notes that sound on an earlier port do not sound on this one.</summary>
    public int Changes => Volatile.Read(ref _changes);

    /// <inheritdoc/>
    public bool Send(ReadOnlySpan<byte> message)
    {
        // To have no port is no failure: the port is on its way back.
        lock (_sending)
            return _port?.Send(message) ?? true;
    }

    /// <summary>Puts a port in; null takes the port out. The caller closes the port that was in before.</summary>
    public void Put(IMidiOutput? port)
    {
        lock (_sending)
            _port = port;
        if (port is not null)
            Interlocked.Increment(ref _changes);
    }
}
