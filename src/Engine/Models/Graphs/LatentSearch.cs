using System.Numerics.Tensors;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Graphs;

/// <summary>
/// Finds the position of a groove in a model without an encoder: the nearest of a lattice of decoded positions, then ever smaller steps from there.
/// </summary>
internal static class LatentSearch
{
    // 17 × 17 positions along the first two axes: with smaller distances, neighbours on published maps differ little.
    private const int Lattice = 17;
    private const float SmallestStep = 0.01f;

    /// <summary>The position, as many values as the model has latent dimensions. Any thread; allocates.</summary>
    public static float[] Nearest(RhythmModel model, Groove groove)
    {
        var distance = new Distance(model, groove);
        float range = model.Card.LatentRange;
        float step = 2 * range / (Lattice - 1);
        float[] best = new float[model.Card.LatentDimensions];
        float least = distance.At(best);
        float[] tried = new float[best.Length];
        for (int i = 0; i < Lattice * Lattice; i++)
        {
            tried[0] = -range + (i % Lattice * step);
            tried[1] = -range + (i / Lattice * step);
            Keep(tried, distance, best, ref least);
        }

        for (; step > SmallestStep; step /= 2)
            Descend(distance, range, step, best, ref least);
        return best;
    }

    private static void Descend(Distance distance, float range, float step, float[] best, ref float least)
    {
        float[] tried = new float[best.Length];
        for (int axis = 0; axis < best.Length; axis++)
        {
            foreach (float sign in (ReadOnlySpan<float>)[-1, 1])
            {
                best.CopyTo(tried, 0);
                tried[axis] = Math.Clamp(tried[axis] + (sign * step), -range, range);
                Keep(tried, distance, best, ref least);
            }
        }
    }

    private static void Keep(float[] tried, Distance distance, float[] best, ref float least)
    {
        float found = distance.At(tried);
        if (found >= least)
            return;
        least = found;
        tried.CopyTo(best, 0);
    }

    /// <summary>The distance between a decoded position and the groove, by onsets and velocities.</summary>
    private sealed class Distance(RhythmModel model, Groove groove)
    {
        private readonly IGrooveDecoder _decoder = model.CreateDecoder();
        private readonly Groove _decoded = new(model.Card.Grid);
        private readonly float[] _conditions = new float[model.Card.Conditions.Length];
        private readonly float[] _played = new float[groove.Onsets.Length];

        public float At(ReadOnlySpan<float> position)
        {
            _decoder.Decode(position, _conditions, _decoded);
            // A velocity counts in proportion to its onset.
            TensorPrimitives.Multiply(_decoded.Onsets, _decoded.Velocities, _played);
            return TensorPrimitives.Distance<float>(_decoded.Onsets, groove.Onsets)
                + TensorPrimitives.Distance<float>(_played, groove.Velocities);
        }
    }
}
