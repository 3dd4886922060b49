using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>The position at which a groove was found on a map, and how much of the groove sounds there.</summary>
/// <param name="X">First coordinate, within ±range.</param>
/// <param name="Y">Second coordinate, within ±range.</param>
/// <param name="OnsetF1">0–1, the onsets above 0.5 there against those of the groove: 1 when they are the same.</param>
public readonly record struct FoundPosition(float X, float Y, float OnsetF1);

/// <summary>
/// Finds a groove on a deck's plane: decodes 30 × 30 positions and the encoder's guess, then takes ever smaller steps around the best of them. The
/// encoder is never trusted alone: with few clips it is wrong as often as right.
/// </summary>
public sealed class MapSearch
{
    private const int Side = PlaneScan.Side;
    private const int Starts = 5;
    private const int Halvings = 7;

    private readonly Groove _wanted;
    private readonly RhythmModel _model;
    private readonly GrooveLikeness _likeness;
    private readonly LatentPlane _played;
    private readonly float[] _latent;
    private readonly float[] _conditions;

    private MapSearch(RhythmModel model, ReadOnlySpan<float> conditions, Groove wanted, bool timed, in LatentPlane played)
    {
        _played = played;
        _model = model;
        _wanted = wanted;
        _likeness = new GrooveLikeness(model, wanted, timed);
        _latent = new float[model.Card.LatentDimensions];
        _conditions = new float[model.Card.Conditions.Length];
        conditions[..Math.Min(conditions.Length, _conditions.Length)].CopyTo(_conditions);
    }

    /// <summary>Finds a groove. Any thread; allocates, and takes a thousand decodes.</summary>
    /// <param name="model">Any model.</param>
    /// <param name="conditions">Its extra inputs, as they are set; those left out are 0.</param>
    /// <param name="groove">A groove of the model's grid.</param>
    /// <param name="timed">Whether the groove's offsets are known, and count.</param>
    /// <param name="played">The plane that is looked through; that of the first two dimensions where it is left out.</param>
    public static FoundPosition Find(
        RhythmModel model, ReadOnlySpan<float> conditions, Groove groove, bool timed = true, LatentPlane played = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(groove);
        return new MapSearch(model, conditions, groove, timed, played).Find();
    }

    private FoundPosition Find()
    {
        float range = _model.Card.LatentRange;
        var plane = new PlaneGrid(Side, Side, range);
        float[] guess = _model.Encode(_wanted);
        (float x, float y, _) = _played.Nearest(guess);
        Candidate best = Enumerable.Range(0, Side * Side)
            .Select(place => At(plane.X(place % Side), plane.Y(place / Side)))
            .Append(At(x, y))
            .OrderByDescending(candidate => candidate.Score)
            .Take(Starts)
            .ToList() // decoded before any is refined: the buffers are shared
            .Select(Refine)
            .MaxBy(candidate => candidate.Score);
        return new FoundPosition(best.X, best.Y, best.OnsetF1);
    }

    private Candidate Refine(Candidate best)
    {
        float step = 2 * _model.Card.LatentRange / Side;
        for (int halving = 0; halving < Halvings; halving++, step /= 2)
        {
            Candidate from = best;
            foreach ((float x, float y) in ((float, float)[])[(step, 0), (-step, 0), (0, step), (0, -step)])
            {
                Candidate moved = At(from.X + x, from.Y + y);
                if (moved.Score > best.Score)
                    best = moved;
            }
        }

        return best;
    }

    private Candidate At(float x, float y)
    {
        float range = _model.Card.LatentRange;
        (x, y) = (Math.Clamp(x, -range, range), Math.Clamp(y, -range, range));
        _played.Place(x, y, _latent);
        Likeness there = _likeness.At(_latent, _conditions);
        return new Candidate(x, y, there.OnsetF1, there.Score);
    }

    private readonly record struct Candidate(float X, float Y, float OnsetF1, float Score);
}
