using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>A hit whose tick has come and whose moment, behind that tick, has not.</summary>
/// <param name="Instrument">What will be struck.</param>
/// <param name="Bar">Bar of its tick, in the deck's metre.</param>
/// <param name="Tick">Its tick in that bar.</param>
/// <param name="Velocity">0–1, before scale and level.</param>
/// <param name="Offset">Ticks from its tick.</param>
/// <param name="At">When, counted in ticks that never jump: a jump or a swap in between does not lose it.</param>
internal readonly record struct LateHit(int Instrument, int Bar, int Tick, float Velocity, double Offset, double At);

/// <summary>The late hits of one deck: a small unordered set without allocation.</summary>
internal sealed class LateHits
{
    // One instrument strikes at most once a tick, and no hit is more than so many ticks late.
    private readonly LateHit[] _hits = new LateHit[Instruments.Most * (HitTiming.MaxOffset + 1)];

    public int Count { get; private set; }

    public void Add(in LateHit hit) => _hits[Count++] = hit;

    public void Clear() => Count = 0;

    /// <summary>Takes one out that is due before a tick number; false when there is none.</summary>
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

/// <summary>Where a hit lies around its tick.</summary>
internal static class HitTiming
{
    /// <summary>
    /// Farthest, in ticks, that a hit may lie from its tick: ±4 of snapped clips at double microtiming, on a grid half
    /// as fine as the transport. The tick engine looks so far ahead for early hits.
    /// </summary>
    public const int MaxOffset = 16;

    private const int Sixteenth = Grid.DefaultTicksPerQuarter / 4;
    private const int Eighth = 2 * Sixteenth;
    private const float FullSwing = Eighth / 3f;

    /// <summary>Ticks by which swing delays a tick: nothing on an eighth, most on the sixteenth between two.</summary>
    /// <param name="tickInBar">Tick in the deck's bar.</param>
    /// <param name="swing">0–1.</param>
    public static float SwingAt(int tickInBar, float swing)
    {
        int tick = tickInBar % Eighth;
        int fromEighth = tick <= Sixteenth ? tick : Eighth - tick;
        return swing * FullSwing * fromEighth / Sixteenth;
    }

    /// <summary>Distance of a hit from its tick as it is played.</summary>
    /// <param name="decoded">Ticks of the pattern, as decoded or pinned.</param>
    /// <param name="microtiming">0–2.</param>
    /// <param name="swing">Ticks of swing.</param>
    /// <param name="rate">Ticks of the pattern to one of the deck.</param>
    /// <param name="later">Ticks that the deck adds: shift, and where in a tick the pattern's tick lies.</param>
    public static double Offset(float decoded, float microtiming, float swing, float rate = 1, double later = 0) =>
        Math.Clamp(((double)decoded / rate * microtiming) + swing + later, -MaxOffset, MaxOffset);

    /// <summary>Ticks of a shift: none where the tick's length is not known.</summary>
    /// <param name="milliseconds">Positive for later.</param>
    /// <param name="tick">Length of a tick, nanoseconds.</param>
    public static double ShiftOf(float milliseconds, long tick) => milliseconds == 0 || tick <= 0 ? 0 : milliseconds * 1e6 / tick;
}
