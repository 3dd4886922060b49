using System.Numerics.Tensors;

namespace RVae.Engine.Learning;

/// <summary>
/// Spreads places evenly over the square by Lloyd relaxation (1982): each place moves to the centre of the points that are nearest to
/// it, again and again. The points are a lattice in two dimensions and a seeded sample in more.
/// </summary>
internal sealed class LloydRelaxation
{
    private const int Rounds = 40;
    private const int PointsEach = 24;
    private const int FewestPoints = 2500;

    // Most places to relax: with more, the rounds would take longer than the training, and ranks alone are even enough.
    private const int MostPlaces = 2048;

    private readonly int _dimensions;
    private readonly float[][] _points;

    public LloydRelaxation(int dimensions, int places, int seed)
    {
        _dimensions = dimensions;
        int points = places > MostPlaces ? 0 : Math.Max(FewestPoints, PointsEach * places);
        _points = Points(points, dimensions, seed);
    }

    /// <summary>Points that cover the square, about as many as are asked for: a lattice in two dimensions, a seeded sample in more.</summary>
    public static float[][] Points(int count, int dimensions, int seed) =>
        dimensions == 2 ? Lattice((int)Math.Sqrt(count)) : Sample(count, dimensions, new Random(seed));

    /// <summary>Moves the places that are not kept.</summary>
    public void Relax(float[][] places, bool[] isKept)
    {
        for (int round = 0; round < Rounds && _points.Length > 0; round++)
        {
            float[][] sums = [.. places.Select(_ => new float[_dimensions])];
            int[] counts = new int[places.Length];
            foreach (float[] point in _points)
            {
                int owner = Nearest(places, point);
                TensorPrimitives.Add(sums[owner], point, sums[owner]);
                counts[owner]++;
            }

            for (int i = 0; i < places.Length; i++)
            {
                if (!isKept[i] && counts[i] > 0)
                    TensorPrimitives.Divide(sums[i], counts[i], places[i]);
            }
        }
    }

    private static int Nearest(float[][] places, float[] point)
    {
        int nearest = 0;
        float least = float.PositiveInfinity;
        for (int i = 0; i < places.Length; i++)
        {
            float distance = 0;
            for (int axis = 0; axis < point.Length; axis++)
                distance += (places[i][axis] - point[axis]) * (places[i][axis] - point[axis]);
            if (distance < least)
                (nearest, least) = (i, distance);
        }

        return nearest;
    }

    private static float[][] Lattice(int side) => [.. Enumerable.Range(0, side * side).Select(i => new[]
    {
        ClipPlaces.Range * ((((2f * (i % side)) + 1) / side) - 1),
        ClipPlaces.Range * ((((2f * (i / side)) + 1) / side) - 1),
    })];

    private static float[][] Sample(int points, int dimensions, Random random) => [.. Enumerable.Range(0, points).Select(_ =>
        Enumerable.Range(0, dimensions).Select(_ => ClipPlaces.Range * ((2 * random.NextSingle()) - 1)).ToArray())];
}
