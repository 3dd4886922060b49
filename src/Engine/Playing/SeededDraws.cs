using RVae.Engine.Numerics;

namespace RVae.Engine.Playing;

/// <summary>The purpose of a draw. No two purposes share a draw.</summary>
internal enum DrawPurpose
{
    Noise = 1,
    Chaos = 2,
    Drift = 3,
    Probability = 4,
    Fade = 5,
    Morph = 6,
}

/// <summary>
/// Random numbers as a function: the draw for a seed, deck, bar and index is always the same and does not depend on earlier draws. So a jump, a
/// missed tick or a replay changes nothing.
/// </summary>
internal static class SeededDraws
{
    /// <summary>Uniform in [0, 1).</summary>
    public static double Uniform(int seed, DrawPurpose purpose, int deck, long bar, int index) =>
        (Mix(seed, purpose, deck, bar, index) >> 11) * (1.0 / (1L << 53));

    /// <summary>Two independent draws of the standard normal distribution (Box and Muller's transform).</summary>
    public static (double X, double Y) Gaussian(int seed, DrawPurpose purpose, int deck, long bar)
    {
        double u = 1 - Uniform(seed, purpose, deck, bar, 0); // in (0, 1], so that the logarithm is finite
        double angle = 2 * Math.PI * Uniform(seed, purpose, deck, bar, 1);
        double radius = Math.Sqrt(-2 * PortableMath.Log(u));
        (double sin, double cos) = PortableMath.SinCos(angle);
        return (radius * cos, radius * sin);
    }

    private static ulong Mix(int seed, DrawPurpose purpose, int deck, long bar, int index)
    {
        ulong state = Scramble((uint)seed + ((ulong)purpose << 32) + ((ulong)(uint)deck << 40));
        state = Scramble(state ^ (ulong)bar);
        return Scramble(state ^ (uint)index);
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014) with its increment: every bit of the input reaches every
    // bit of the output.
    internal static ulong Scramble(ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
        return state ^ (state >> 31);
    }
}
