using RVae.Daemon.MidiPorts;
using RVae.Engine.Rhythm;
using RVae.Midi;
using RVae.Midi.Ports;

namespace RVae.Daemon.Capture;

/// <summary>Notes of MIDI inputs on their way into a recording, as the device's map names its pads.</summary>
/// <param name="recorder">Takes them while it records; else they are dropped.</param>
/// <param name="map">Which note is which instrument.</param>
internal sealed class RecordedNotes(TakeRecorder recorder, DrumMap map) : IMidiListener
{
    public void Take(in MidiMessage message)
    {
        // A note-on of velocity 0 is a note-off.
        if (message.Kind == MidiMessage.NoteOn && message.Data2 > 0 && map.TryMap(message.Data1, out Instrument instrument))
            _ = recorder.Hit(instrument, message.Data2, message.Time);
    }

    public void Advance(long now)
    {
    }
}
