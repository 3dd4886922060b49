using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>
/// The hits at the place of every clip of a model and at nine hundred positions of its map, decoded once, so that a search can begin at the best
/// positions. Immutable: any thread.
/// </summary>
internal sealed class DecodedPositions
{
    /// <summary>Positions beside the places of the clips.</summary>
    public const int Count = PlaneScan.Side * PlaneScan.Side;

    private const int Seed = 1;

    private readonly (float[] Position, OnsetBits Onsets)[] _decoded;

    /// <summary>Decodes a model at all of them.</summary>
    public DecodedPositions(PlacedModel model)
    {
        float[][] positions = [.. Enumerable.Range(0, model.PlaceCount).Select(clip => model.PlaceOf(clip).ToArray()), .. Spread(model.Card)];
        _decoded = [.. positions.Zip(model.OnsetsAt(positions))];
    }

    /// <summary>The positions whose onsets are most like the given ones, in descending order.</summary>
    public IEnumerable<float[]> MostLike(OnsetBits onsets, int count) => _decoded
        .Select(one => (one.Position, F1: one.Onsets.F1(onsets)))
        .OrderByDescending(one => one.F1)
        .Take(count)
        .Select(one => one.Position);

    /// <summary>A lattice in two dimensions, a seeded sample in more.</summary>
    private static IEnumerable<float[]> Spread(ModelCard card)
    {
        var plane = new PlaneGrid(PlaneScan.Side, PlaneScan.Side, card.LatentRange);
        var random = new Random(Seed);
        for (int i = 0; i < Count; i++)
        {
            yield return card.LatentDimensions == 2
                ? [plane.X(i % PlaneScan.Side), plane.Y(i / PlaneScan.Side)]
                : [.. Enumerable.Range(0, card.LatentDimensions).Select(_ => card.LatentRange * ((2 * random.NextSingle()) - 1))];
        }
    }
}
