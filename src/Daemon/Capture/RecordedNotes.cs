using RVae.Daemon.Listening;
using RVae.Daemon.MidiPorts;
using RVae.Engine.Rhythm;
using RVae.Midi.Kits;
using RVae.Midi.Ports;

namespace RVae.Daemon.Capture;

/// <summary>Notes of MIDI inputs on their way to those who listen and into a recording, as each device's own map names its pads.</summary>
/// <param name="heard">Takes them.</param>
/// <param name="recorder">Takes them as well while it records.</param>
/// <param name="maps">Which note of which device is which instrument, now.</param>
/// <param name="isControl">Whether a message of a port is a control of the profile that is in use: that is no hit.</param>
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

    public void Take(in MidiMessage message)
    {
        // Whose it is has to be known.
    }

    public void Advance(long now)
    {
    }
}
