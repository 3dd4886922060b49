using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>Where the transport is. The tick engine owns this value and publishes it after every tick.</summary>
public readonly record struct Playhead
{
    /// <summary>Whether the transport runs.</summary>
    public bool Playing { get; init; }

    /// <summary>Bar, from 0.</summary>
    public int Bar { get; init; }

    /// <summary>Tick in the bar, from 0.</summary>
    public int Tick { get; init; }

    /// <summary>The bar's metre.</summary>
    public Meter Meter { get; init; }

    /// <summary>Tempo, quarter notes a minute.</summary>
    public double Bpm { get; init; }

    /// <summary>Ticks played since the daemon started; never jumps.</summary>
    public long Ticks { get; init; }

    /// <summary>When the tick was due, nanoseconds of the monotonic clock.</summary>
    public long Due { get; init; }

    /// <summary>Beat in the bar with its fraction, from 0.</summary>
    public double Beat => (double)Tick / Meter.TicksPerBeat(Grid.DefaultTicksPerQuarter);
}
