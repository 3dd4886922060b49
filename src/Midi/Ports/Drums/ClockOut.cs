using RVae.Engine.Playing;

namespace RVae.Midi.Ports.Drums;

/// <summary>
/// Turns the transport's ticks into MIDI clock (one a tick: both count 24 to a quarter), start, continue, stop and song
/// position. Devices know positions only by the sixteenth: a device that is to continue from elsewhere, after a jump or because they
/// were plugged in while the music played, is told so at the next one.
/// </summary>
internal sealed class ClockOut(Action<MidiMessage> send)
{
    private const int TicksPerSixteenth = 6;

    // Fourteen bits.
    private const int LastPosition = 16383;

    private bool _running; // what the devices are doing; ticks come only while the transport plays
    private long _next;

    /// <summary>Has the devices stop: the transport does, or they are others than before.</summary>
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
        // Further than they can be told of they are put to the same place of the first bar: their bars fall together with ours.
        long place = tick.Position / TicksPerSixteenth;
        int position = (int)(place <= LastPosition ? place : tick.Tick / TicksPerSixteenth);
        if (position > 0)
            send(new MidiMessage(due, MidiMessage.SongPosition, (byte)(position & 0x7F), (byte)(position >> 7)));
        send(new MidiMessage(due, position == 0 ? MidiMessage.Start : MidiMessage.Continue, 0, 0));
    }
}
