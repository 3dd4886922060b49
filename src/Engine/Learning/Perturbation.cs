using System.Numerics.Tensors;

namespace RVae.Engine.Learning;

/// <summary>
/// What keeps wide land from sounding all the same: away from the places, the log-odds of each cell swing a little, so
/// that ghosts and the likeliest rests come and go.
/// </summary>
internal sealed class Perturbation
{
    // Radians a latent unit; a map of 30 × 30 has steps of a fifth of a unit.
    private const float Frequency = 4;

    // Log-odds. Land that is divided among 200 clips has less room for it, and less need.
    private const float Most = 3.5f;
    private const float SpacingThatBearsMost = 0.8f;

    /// <summary>A grain of a map.</summary>
    /// <param name="dimensions">Latent dimensions.</param>
    /// <param name="cells">Cells that swing.</param>
    /// <param name="spacing">What lies between neighbouring places.</param>
    /// <param name="seed">Of how each cell swings.</param>
    public Perturbation(int dimensions, int cells, float spacing, int seed)
    {
        var random = new Random(seed);
        Waves = [.. Enumerable.Range(0, dimensions * cells).Select(_ => Frequency * random.Normal())];
        Phases = [.. Enumerable.Range(0, cells).Select(_ => MathF.Tau * random.NextSingle())];
        Height = Most * MathF.Min(1, MathF.Sqrt(spacing / SpacingThatBearsMost));
    }

    /// <summary>Radians a latent unit, dimensions × cells.</summary>
    public float[] Waves { get; }

    /// <summary>Radians, a cell.</summary>
    public float[] Phases { get; }

    /// <summary>Log-odds by which cells swing where no clip has any say.</summary>
    public float Height { get; }

    /// <summary>The share of it that is heard where the clip with the most say has this weight.</summary>
    public static float Away(float mostWeight) => MathF.Sqrt(MathF.Max(0, 1 - mostWeight));

    /// <summary>How each cell swings at a position, in log-odds, before <see cref="Away"/>.</summary>
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
