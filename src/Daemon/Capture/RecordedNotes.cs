using RVae.Daemon.Listening;
using RVae.Daemon.MidiPorts;
using RVae.Engine.Rhythm;
using RVae.Midi.Kits;
using RVae.Midi.Ports;

namespace RVae.Daemon.Capture;

/// <summary>
/// Passes the notes of MIDI inputs to the parts that listen and to the recorder. Each device has its own map of notes to instruments.
/// </summary>
/// <param name="heard">Takes the notes.</param>
/// <param name="recorder">Takes the notes as well, while it records.</param>
/// <param name="maps">Gives the present map of each device.</param>
/// <param name="isControl">Whether a message from a port is a control of the profile in use: such a message is no hit.</param>
internal sealed class RecordedNotes(HeardStrokes heard, TakeRecorder recorder, Func<DeviceMaps> maps, Func<string, MidiMessage, bool> isControl) : IMidiListener
{
    public void Take(PortInbox from, in MidiMessage message)
    {
        // A note-on of velocity 0 is a note-off.
        if (message.Kind != MidiMessage.NoteOn || message.Data2 == 0 || isControl(from.Port, message))
            return;
        bool isKnown = maps().For(from.Port).TryMap(message.Data1, out Instrument instrument);
        _ = heard.Hear(new Struck(isKnown ? instrument : null, message.Data1), message.Data2, message.Time);
        if (isKnown)
            _ = recorder.Hit(instrument, message.Data2, message.Time);
    }

    public void Advance(long now)
    {
    }
}
