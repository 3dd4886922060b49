namespace RVae.Midi.Ports.RtMidi;

/// <summary>An open port to a device. Closing waits until the system has taken what was sent (JACK: at most 1 s).</summary>
internal sealed unsafe class RtMidiOutput(RtMidiLibrary library, RtMidiHandle handle) : IMidiOutput
{
    public bool Send(ReadOnlySpan<byte> message)
    {
        if (handle.Device == null)
            return false;
        fixed (byte* bytes = message)
            return library.OutSendMessage(handle.Device, bytes, message.Length) == 0;
    }

    public void Dispose() => handle.Dispose();
}
