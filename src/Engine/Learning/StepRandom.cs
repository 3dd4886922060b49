using RVae.Engine.Playing;

namespace RVae.Engine.Learning;

/// <summary>
/// Random numbers of one optimiser step, as a function of the training's seed. So a training that goes on from a checkpoint draws the same numbers as
/// without a break, and no generator state has to be kept.
/// </summary>
internal static class StepRandom
{
    /// <summary>The generator of one step.</summary>
    public static Random OfStep(int seed, int step) => Of(seed, (ulong)(uint)step);

    /// <summary>The generator for the order of clips in one pass.</summary>
    public static Random OfEpoch(int seed, int epoch) => Of(seed, (1UL << 32) | (uint)epoch);

    /// <summary>A draw of the standard normal distribution (Box and Muller 1958).</summary>
    public static float Normal(this Random random) =>
        // 1 − u, because 0 has no logarithm.
        MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(MathF.Tau * random.NextSingle());

    private static Random Of(int seed, ulong what) =>
        new((int)SeededDraws.Scramble(SeededDraws.Scramble((uint)seed) ^ what));
}
