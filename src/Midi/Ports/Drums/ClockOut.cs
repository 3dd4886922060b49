using RVae.Engine.Playing;

namespace RVae.Midi.Ports.Drums;

/// <summary>
/// Turns the transport's ticks into MIDI clock (one each: both count 24 to a quarter note), start, continue, stop and song position. Devices know
/// positions only in sixteenths. After a jump, or when it is plugged in while the music plays, a device is told the position at the next sixteenth
/// and continues there.
/// </summary>
internal sealed class ClockOut(Action<MidiMessage> send)
{
    private const int TicksPerSixteenth = 6;

    // The last song position: fourteen bits.
    private const int LastPosition = 16383;

    private bool _running; // whether the devices run; ticks come only while the transport plays
    private long _next;

    /// <summary>Stops the devices, because the transport stops or other devices are there.</summary>
    public void Stop(long due)
    {
        if (!_running)
            return;
        _running = false;
        send(new MidiMessage(due, MidiMessage.Stop, 0, 0));
    }

    /// <summary>A tick of the transport.</summary>
    public void Tick(in TickEvent tick, long due)
    {
        if (tick.Position != _next)
            Stop(due);
        if (!_running)
            StartAt(tick, due);
        _next = tick.Position + 1;
        send(new MidiMessage(due, MidiMessage.Clock, 0, 0));
    }

    private void StartAt(in TickEvent tick, long due)
    {
        if (tick.Position % TicksPerSixteenth != 0)
            return;
        _running = true;
        // After the last position that can be sent, devices are put to the same place of the first bar: their bars still fall together with ours.
        long place = tick.Position / TicksPerSixteenth;
        int position = (int)(place <= LastPosition ? place : tick.Tick / TicksPerSixteenth);
        if (position > 0)
            send(new MidiMessage(due, MidiMessage.SongPosition, (byte)(position & 0x7F), (byte)(position >> 7)));
        send(new MidiMessage(due, position == 0 ? MidiMessage.Start : MidiMessage.Continue, 0, 0));
    }
}
