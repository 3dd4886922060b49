using RVae.Midi.Ports.Jack;

namespace RVae.Midi.Ports.RtMidi;

/// <summary>An open port to a device. Closing waits until the system has taken what was sent (JACK: at most 1 s).</summary>
/// <param name="library">RtMidi.</param>
/// <param name="handle">The open port.</param>
/// <param name="flow">The limits of its JACK server; null where there is none.</param>
internal sealed unsafe class RtMidiOutput(RtMidiLibrary library, RtMidiHandle handle, JackFlow? flow) : IMidiOutput
{
    public bool Send(ReadOnlySpan<byte> message)
    {
        if (handle.Device == null || flow?.Takes(message[0]) == false)
            return false;
        fixed (byte* bytes = message)
            return library.OutSendMessage(handle.Device, bytes, message.Length) == 0;
    }

    public void Dispose() => handle.Dispose();
}
