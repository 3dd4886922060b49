using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>One search for the position at which a placed model sounds most like a groove.</summary>
internal sealed class GrooveSearch
{
    private const int Starts = 3;
    private const int Halvings = 5;

    private readonly PlacedModel _model;
    private readonly GrooveLikeness _likeness;

    public GrooveSearch(PlacedModel model, Groove wanted)
    {
        _model = model;
        _likeness = new GrooveLikeness(model, wanted);
    }

    /// <summary>How many positions a search looks at, beside the places of all clips.</summary>
    public static int TriesIn(int dimensions) => Starts * Halvings * dimensions * 2;

    /// <summary>The best position found.</summary>
    public float[] Find() => Enumerable.Range(0, _model.PlaceCount)
        .Select(clip => _model.PlaceOf(clip).ToArray())
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
