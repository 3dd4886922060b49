using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>A late hit: its tick has come, its moment after that tick has not.</summary>
/// <param name="Instrument">What will be struck.</param>
/// <param name="Bar">Bar of the hit's tick, in the deck's metre.</param>
/// <param name="Tick">The hit's tick in that bar.</param>
/// <param name="Velocity">0–1, before scale and level.</param>
/// <param name="Offset">Ticks from its tick.</param>
/// <param name="At">Moment of the hit, in ticks that never jump: so neither a jump nor a new model loses it.</param>
internal readonly record struct LateHit(int Instrument, int Bar, int Tick, float Velocity, double Offset, double At);

/// <summary>The late hits of one deck: a small unordered set without allocation.</summary>
internal sealed class LateHits
{
    // One instrument strikes at most once in a tick, and no hit is later than MaxOffset ticks.
    private readonly LateHit[] _hits = new LateHit[Instruments.Most * (HitTiming.MaxOffset + 1)];

    public int Count { get; private set; }

    public void Add(in LateHit hit) => _hits[Count++] = hit;

    public void Clear() => Count = 0;

    /// <summary>Takes out one hit that is due before a tick number; false when there is none.</summary>
    public bool TryTakeBefore(long number, out LateHit hit)
    {
        for (int i = 0; i < Count; i++)
        {
            hit = _hits[i];
            if (hit.At >= number)
                continue;
            _hits[i] = _hits[--Count];
            return true;
        }

        hit = default;
        return false;
    }
}

/// <summary>Works out where a hit lies around its tick.</summary>
internal static class HitTiming
{
    /// <summary>
    /// Most ticks that a hit may lie from its tick: ±4 of snapped clips at double microtiming, on a grid half as fine as the transport's. The tick
    /// engine looks this far ahead for early hits.
    /// </summary>
    public const int MaxOffset = 16;

    private const int Sixteenth = Grid.DefaultTicksPerQuarter / 4;
    private const int Eighth = 2 * Sixteenth;
    private const float FullSwing = Eighth / 3f;

    /// <summary>Ticks by which swing delays a tick: nothing on an eighth, most on the sixteenth between two eighths.</summary>
    /// <param name="tickInBar">Tick in the deck's bar.</param>
    /// <param name="swing">0–1.</param>
    public static float SwingAt(int tickInBar, float swing)
    {
        int tick = tickInBar % Eighth;
        int fromEighth = tick <= Sixteenth ? tick : Eighth - tick;
        return swing * FullSwing * fromEighth / Sixteenth;
    }

    /// <summary>Distance of a hit from its tick as it is played, in ticks of the deck.</summary>
    /// <param name="decoded">Offset in ticks of the pattern, as decoded or pinned.</param>
    /// <param name="microtiming">0–2.</param>
    /// <param name="swing">Ticks of swing.</param>
    /// <param name="rate">Ticks of the pattern that pass in one tick of the deck.</param>
    /// <param name="later">Ticks that the deck adds: the shift, and where the pattern's tick lies in the deck's tick.</param>
    public static double Offset(float decoded, float microtiming, float swing, float rate = 1, double later = 0) =>
        Math.Clamp(((double)decoded / rate * microtiming) + swing + later, -MaxOffset, MaxOffset);

    /// <summary>A shift in ticks; 0 where the length of a tick is not known.</summary>
    /// <param name="milliseconds">Positive for later.</param>
    /// <param name="tick">Length of a tick, nanoseconds.</param>
    public static double ShiftOf(float milliseconds, long tick) => milliseconds == 0 || tick <= 0 ? 0 : milliseconds * 1e6 / tick;
}
