using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// A cell of the loop in which the performer, and not the model, says what is played. A small value, because a table of pins is part of the state.
/// </summary>
public readonly record struct Pin
{
    /// <summary>The last tick of a loop that can be pinned: the end of sixteen bars of 4/4.</summary>
    public const int LastTick = (16 * 4 * Grid.DefaultTicksPerQuarter) - 1;

    /// <summary>Most ticks that a pinned hit lies from its tick.</summary>
    public const float MostOffset = 4;

    private readonly byte _instrument;
    private readonly byte _velocity;
    private readonly ushort _tick;

    /// <summary>A pin on one tick of one instrument.</summary>
    /// <param name="instrument">What is struck.</param>
    /// <param name="tick">Tick in the loop of the groove, 24 to a quarter, 0 to <see cref="LastTick"/>.</param>
    /// <param name="velocity">1–127; 0: never a hit in this cell.</param>
    /// <param name="offset">Ticks from that tick, ± <see cref="MostOffset"/>, rounded to hundredths.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside of its range: a broken invariant of the caller.</exception>
    public Pin(Instrument instrument, int tick, int velocity, float offset = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tick);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tick, LastTick);
        ArgumentOutOfRangeException.ThrowIfNegative(velocity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(velocity, 127);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(offset), MostOffset);
        (_instrument, _tick, _velocity) = ((byte)instrument, (ushort)tick, (byte)velocity);
        Offset = (float)(Math.Round((double)offset * 100) / 100) + 0f; // no negative zero
    }

    /// <summary>What is struck.</summary>
    public Instrument Instrument => (Instrument)_instrument;

    /// <summary>Tick in the loop of the groove, 24 to a quarter.</summary>
    public int Tick => _tick;

    /// <summary>1–127; 0: never a hit here.</summary>
    public int Velocity => _velocity;

    /// <summary>Ticks from <see cref="Tick"/>, positive for later.</summary>
    public float Offset { get; }

    /// <summary>Sort key of a table: first by instrument, then by tick.</summary>
    internal int Place => (_instrument << 16) | _tick;
}
