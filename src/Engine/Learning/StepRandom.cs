using RVae.Engine.Playing;

namespace RVae.Engine.Learning;

/// <summary>
/// The randomness of one optimiser step as a function of the training's seed: a training that goes on from a checkpoint
/// draws what it would have drawn, and no generator has a state to be kept.
/// </summary>
internal static class StepRandom
{
    /// <summary>What one step draws.</summary>
    public static Random OfStep(int seed, int step) => Of(seed, (ulong)(uint)step);

    /// <summary>What the order of clips in one pass is drawn from.</summary>
    public static Random OfEpoch(int seed, int epoch) => Of(seed, (1UL << 32) | (uint)epoch);

    /// <summary>A draw of the standard normal distribution (Box and Muller 1958).</summary>
    public static float Normal(this Random random) =>
        // 1 − u, since the logarithm of 0 is none.
        MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(MathF.Tau * random.NextSingle());

    private static Random Of(int seed, ulong what) =>
        new((int)SeededDraws.Scramble(SeededDraws.Scramble((uint)seed) ^ what));
}
