namespace RVae.Midi.Ports.Drums;

/// <summary>How one MIDI output plays.</summary>
public sealed record MidiDrumsOptions
{
    /// <summary>Milliseconds from note-on to note-off, 1–5000; most drum machines ignore it.</summary>
    public double GateMilliseconds { get; init; } = 50;

    /// <summary>The gate in ticks of the transport (24 to a quarter), in place of milliseconds; 0 for milliseconds.</summary>
    public double GateTicks { get; init; }

    /// <summary>
    /// Milliseconds that this output plays later than due, −20 to 500. A negative offset makes up for a slow instrument, as far ahead as events are
    /// known: less than a tick.
    /// </summary>
    public double OffsetMilliseconds { get; init; }

    /// <summary>Whether clock, start, stop, continue and song position are sent.</summary>
    public bool Clock { get; init; } = true;

    /// <summary>Whether a closed hat ends an open one on its channel.</summary>
    public bool Choke { get; init; } = true;

    /// <summary>The gate in nanoseconds at a tempo.</summary>
    public long GateAt(double bpm) => GateTicks > 0
        ? (long)(GateTicks * 60e9 / (bpm * Engine.Rhythm.Grid.DefaultTicksPerQuarter))
        : (long)(GateMilliseconds * 1e6);
}
