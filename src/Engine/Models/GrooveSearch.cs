using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>One search for the position at which a placed model sounds most like a groove.</summary>
internal sealed class GrooveSearch
{
    // What is heard as a hit.
    private const float Threshold = 0.5f;

    // Onsets decide; likeness in probability, loudness and timing choose between positions with the same onsets.
    private const float FineShare = 0.1f;

    private const int Starts = 3;
    private const int Halvings = 5;

    private readonly PlacedModel _model;
    private readonly Groove _wanted;
    private readonly Groove _decoded;
    private readonly IGrooveDecoder _decoder;
    private readonly int _struck;

    public GrooveSearch(PlacedModel model, Groove wanted)
    {
        _model = model;
        _wanted = wanted;
        _decoded = new Groove(wanted.Grid);
        _decoder = model.CreateDecoder();
        _struck = wanted.Onsets.Count(onset => onset > Threshold);
    }

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

    private float LikenessAt(float[] place)
    {
        _decoder.Decode(place, [], _decoded);
        int matched = 0, sounding = 0;
        float mass = 0, matchedMass = 0, error = 0;
        for (int cell = 0; cell < _decoded.Onsets.Length; cell++)
        {
            float onset = _decoded.Onsets[cell];
            mass += onset;
            bool sounds = onset > Threshold;
            sounding += sounds ? 1 : 0;
            if (_wanted.Onsets[cell] <= Threshold)
                continue;
            matchedMass += onset;
            if (!sounds)
                continue;
            matched++;
            error += MathF.Abs(_decoded.Velocities[cell] - _wanted.Velocities[cell])
                + (MathF.Abs(_decoded.Offsets[cell] - _wanted.Offsets[cell]) / _model.Card.OffsetScale);
        }

        if (_struck + sounding == 0)
            return 1;
        return (2f * matched / (_struck + sounding))
            + (FineShare * 2 * matchedMass / (_struck + mass))
            - (FineShare * error / Math.Max(matched, 1));
    }
}
