using System.Numerics.Tensors;

namespace RVae.Engine.Learning;

/// <summary>
/// A perturbation of the log-odds that grows with the distance from the places, so that neighbouring positions do not sound the same:
/// each cell follows a sine wave over the plane, and ghost notes and likely rests come and go.
/// </summary>
internal sealed class Perturbation
{
    // Radians a latent unit; a map of 30 × 30 has steps of a fifth of a unit.
    private const float Frequency = 4;

    // Log-odds. On a map of 200 clips the places are closer, and less is needed.
    private const float Most = 3.5f;
    private const float SpacingThatBearsMost = 0.8f;

    /// <summary>A perturbation for one map.</summary>
    /// <param name="dimensions">Latent dimensions.</param>
    /// <param name="cells">Cells that are perturbed.</param>
    /// <param name="spacing">Distance between neighbouring places.</param>
    /// <param name="seed">Seed of the waves.</param>
    public Perturbation(int dimensions, int cells, float spacing, int seed)
    {
        var random = new Random(seed);
        Waves = [.. Enumerable.Range(0, dimensions * cells).Select(_ => Frequency * random.Normal())];
        Phases = [.. Enumerable.Range(0, cells).Select(_ => MathF.Tau * random.NextSingle())];
        Height = Most * MathF.Min(1, MathF.Sqrt(spacing / SpacingThatBearsMost));
    }

    /// <summary>Frequencies of the waves: radians a latent unit, dimensions × cells.</summary>
    public float[] Waves { get; }

    /// <summary>Phases of the waves: radians, one for each cell.</summary>
    public float[] Phases { get; }

    /// <summary>Amplitude of the waves where no clip has any weight, in log-odds.</summary>
    public float Height { get; }

    /// <summary>The share of the perturbation, 0–1, where the largest weight of a clip has this value.</summary>
    public static float Away(float mostWeight) => MathF.Sqrt(MathF.Max(0, 1 - mostWeight));

    /// <summary>The perturbation of each cell at a position, in log-odds, before the factor <see cref="Away"/>.</summary>
    public float[] At(ReadOnlySpan<float> position)
    {
        float[] swing = [.. Phases];
        for (int axis = 0; axis < position.Length; axis++)
            TensorPrimitives.MultiplyAdd(Waves.AsSpan(axis * swing.Length, swing.Length), position[axis], swing, swing);
        TensorPrimitives.Sin<float>(swing, swing);
        TensorPrimitives.Multiply(swing, Height, swing);
        return swing;
    }
}
