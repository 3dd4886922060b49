using RVae.Midi.Ports;

namespace RVae.Stage.Midi;

/// <summary>
/// The place of an output's port, which may be empty: one thread sends, another puts ports in and takes them out. The
/// lock is held for no longer than one message takes, and never by the tick thread.
/// </summary>
internal sealed class SwitchedPort : IMidiSink
{
    private readonly Lock _sending = new();
    private IMidiOutput? _port;
    private int _changes;

    /// <summary>Grows with each port that is put in: the notes of the last one are not this one's.</summary>
    public int Changes => Volatile.Read(ref _changes);

    /// <inheritdoc/>
    public bool Send(ReadOnlySpan<byte> message)
    {
        // Nobody there is no failure: the port is on its way back.
        lock (_sending)
            return _port?.Send(message) ?? true;
    }

    /// <summary>Puts a port in, or takes it out with null. The one that was there is the caller's to close.</summary>
    public void Put(IMidiOutput? port)
    {
        lock (_sending)
            _port = port;
        if (port is not null)
            Interlocked.Increment(ref _changes);
    }
}
