using System.Numerics.Tensors;

namespace RVae.Engine.Learning;

/// <summary>
/// The axes along which clips differ most, by orthogonal iteration. Of Euclidean distances this is classical
/// multidimensional scaling, without the matrix of distances.
/// </summary>
internal static class PrincipalAxes
{
    private const int Iterations = 60;

    /// <summary>Coordinates of the clips: one array for each axis, the widest axis first.</summary>
    /// <param name="vectors">The clips.</param>
    /// <param name="dimensions">Axes.</param>
    /// <param name="seed">Seed of the iteration's starting point.</param>
    public static float[][] Of(RhythmVectors vectors, int dimensions, int seed)
    {
        float[] mean = Mean(vectors);
        var random = new Random(seed);
        float[][] axes = [.. Enumerable.Range(0, dimensions).Select(_ =>
            mean.Select(_ => random.NextSingle() - 0.5f).ToArray())];
        float[][] coordinates = Project(vectors, mean, axes);
        for (int i = 0; i < Iterations; i++)
        {
            axes = [.. coordinates.Select(along => Sum(vectors, mean, along))];
            Orthonormalise(axes);
            coordinates = Project(vectors, mean, axes);
        }

        return [.. coordinates.OrderByDescending(along => TensorPrimitives.SumOfSquares<float>(along))];
    }

    private static float[] Mean(RhythmVectors vectors)
    {
        float[] mean = new float[vectors[0].Length];
        for (int clip = 0; clip < vectors.Count; clip++)
            TensorPrimitives.Add(mean, vectors[clip], mean);
        TensorPrimitives.Divide(mean, vectors.Count, mean);
        return mean;
    }

    private static float[][] Project(RhythmVectors vectors, float[] mean, float[][] axes) => [.. axes.Select(axis =>
    {
        float middle = TensorPrimitives.Dot<float>(axis, mean);
        return Enumerable.Range(0, vectors.Count).Select(clip => TensorPrimitives.Dot(vectors[clip], axis) - middle).ToArray();
    })];

    private static float[] Sum(RhythmVectors vectors, float[] mean, float[] along)
    {
        float[] axis = new float[mean.Length];
        for (int clip = 0; clip < vectors.Count; clip++)
            TensorPrimitives.MultiplyAdd(vectors[clip], along[clip], axis, axis);
        TensorPrimitives.MultiplyAdd(mean, -TensorPrimitives.Sum<float>(along), axis, axis);
        return axis;
    }

    private static void Orthonormalise(float[][] axes)
    {
        for (int i = 0; i < axes.Length; i++)
        {
            for (int before = 0; before < i; before++)
                TensorPrimitives.MultiplyAdd(axes[before], -TensorPrimitives.Dot<float>(axes[i], axes[before]), axes[i], axes[i]);
            float length = TensorPrimitives.Norm<float>(axes[i]);
            // Fewer clips than axes leave some without any extent.
            TensorPrimitives.Divide(axes[i], MathF.Max(length, 1e-12f), axes[i]);
        }
    }
}
