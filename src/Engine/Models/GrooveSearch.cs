using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>One search for the position at which a placed model sounds most like a groove.</summary>
internal sealed class GrooveSearch
{
    // So many positions with the most similar onsets are compared completely; the search climbs from the best of them.
    private const int Compared = 16;
    private const int Starts = 5;
    private const int Halvings = 5;

    private readonly PlacedModel _model;
    private readonly DecodedPositions _decoded;
    private readonly Groove _wanted;
    private readonly GrooveLikeness _likeness;

    /// <summary>A search for one groove on one model.</summary>
    /// <param name="model">The model to search.</param>
    /// <param name="decoded">The model's positions.</param>
    /// <param name="wanted">A groove of the model's grid.</param>
    public GrooveSearch(PlacedModel model, DecodedPositions decoded, Groove wanted)
    {
        (_model, _decoded, _wanted) = (model, decoded, wanted);
        _likeness = new GrooveLikeness(model, wanted);
    }

    /// <summary>How many positions a search looks at, beside the places of all clips.</summary>
    public static int TriesIn(int dimensions) => DecodedPositions.Count + (Starts * Halvings * dimensions * 2);

    /// <summary>The best position found.</summary>
    public float[] Find() => _decoded.MostLike(OnsetBits.Of(_wanted, OnsetF1.Threshold), Compared)
        .Select(place => (Place: place, Likeness: LikenessAt(place)))
        .OrderByDescending(start => start.Likeness)
        .Take(Starts)
        .Select(start => Climb(start.Place, start.Likeness))
        .MaxBy(found => found.Likeness).Place;

    private (float[] Place, float Likeness) Climb(float[] place, float likeness)
    {
        float step = _model.Card.LatentRange / MathF.Pow(_model.PlaceCount, 1f / place.Length);
        for (int halving = 0; halving < Halvings; halving++, step /= 2)
        {
            for (int axis = 0; axis < place.Length; axis++)
            {
                foreach (float way in stackalloc[] { step, -step })
                {
                    float[] moved = [.. place];
                    moved[axis] = Math.Clamp(moved[axis] + way, -_model.Card.LatentRange, _model.Card.LatentRange);
                    float there = LikenessAt(moved);
                    if (there > likeness)
                        (place, likeness) = (moved, there);
                }
            }
        }

        return (place, likeness);
    }

    private float LikenessAt(float[] place) => _likeness.At(place, []).FineScore;
}
