using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Listening;

/// <summary>
/// A model's plane, decoded once at 30 × 30 positions, so that played notes can be found on it again and again in little time. One thread.
/// </summary>
public sealed class ListeningMap
{
    private const int Side = PlaneScan.Side;
    private const int Starts = 4;
    private const int Halvings = 5;

    // Of equally good positions prefer the nearer one, so that the point does not jump while somebody repeats a bar.
    private const float Farness = 0.02f;

    private readonly SoundingCells[] _scanned = new SoundingCells[Side * Side];
    private readonly PlaneGrid _plane;
    private readonly IGrooveDecoder _decoder;
    private readonly Groove _groove;
    private readonly LatentPlane _played;
    private readonly float[] _latent;
    private readonly float[] _conditions;

    /// <summary>Decodes the plane; takes a thousand decodes.</summary>
    /// <param name="model">Any model.</param>
    /// <param name="conditions">Its extra inputs, as they are set; those left out are 0.</param>
    /// <param name="played">The plane; that of the first two dimensions where it is left out.</param>
    public ListeningMap(RhythmModel model, ReadOnlySpan<float> conditions, LatentPlane played = default)
    {
        _played = played;
        ArgumentNullException.ThrowIfNull(model);
        Model = model;
        _plane = new PlaneGrid(Side, Side, model.Card.LatentRange);
        PlaneScan.Decode(model, conditions, _plane, (position, groove) => _scanned[position] = SoundingCells.Of(groove, model.Card.Kit), played);
        _decoder = model.CreateDecoder();
        _groove = new Groove(model.Card.Grid);
        _latent = new float[model.Card.LatentDimensions];
        _conditions = new float[model.Card.Conditions.Length];
        conditions[..Math.Min(conditions.Length, _conditions.Length)].CopyTo(_conditions);
    }

    /// <summary>The model whose plane it is.</summary>
    public RhythmModel Model { get; }

    /// <summary>Finds the position at which the model sounds most like the played groove.</summary>
    /// <param name="played">A groove of the model's grid.</param>
    /// <param name="nearX">First coordinate of a point: nearer positions are preferred.</param>
    /// <param name="nearY">Second coordinate of that point.</param>
    public FoundPosition Find(Groove played, float nearX, float nearY)
    {
        ArgumentNullException.ThrowIfNull(played);
        var search = new Search(this, new HeardGroove(played, Model.Card.Kit), nearX, nearY);
        return search.Find();
    }

    private SoundingCells At(float x, float y)
    {
        _played.Place(x, y, _latent);
        _decoder.Decode(_latent, _conditions, _groove);
        return SoundingCells.Of(_groove, Model.Card.Kit);
    }

    private readonly record struct Candidate(float X, float Y, float Score, float OnsetF1);

    private sealed class Search(ListeningMap map, HeardGroove heard, float nearX, float nearY)
    {
        public FoundPosition Find()
        {
            Candidate best = Enumerable.Range(0, map._scanned.Length)
                .Select(place => Judge(map._plane.X(place % Side), map._plane.Y(place / Side), map._scanned[place]))
                .Append(Decode(nearX, nearY))
                .OrderByDescending(candidate => candidate.Score)
                .Take(Starts)
                .ToList() // judged before any is refined
                .Select(Refine)
                .MaxBy(candidate => candidate.Score);
            return new FoundPosition(best.X, best.Y, best.OnsetF1);
        }

        private Candidate Refine(Candidate best)
        {
            float step = 2 * map.Model.Card.LatentRange / Side;
            for (int halving = 0; halving < Halvings; halving++, step /= 2)
            {
                Candidate from = best;
                foreach ((float x, float y) in ((float, float)[])[(step, 0), (-step, 0), (0, step), (0, -step)])
                {
                    Candidate moved = Decode(from.X + x, from.Y + y);
                    if (moved.Score > best.Score)
                        best = moved;
                }
            }

            return best;
        }

        private Candidate Decode(float x, float y)
        {
            float range = map.Model.Card.LatentRange;
            (x, y) = (Math.Clamp(x, -range, range), Math.Clamp(y, -range, range));
            return Judge(x, y, map.At(x, y));
        }

        private Candidate Judge(float x, float y, SoundingCells cells)
        {
            float away = MathF.Max(MathF.Abs(x - nearX), MathF.Abs(y - nearY)) / (2 * map.Model.Card.LatentRange);
            return new Candidate(x, y, heard.Score(cells) - (Farness * away), heard.F1(cells));
        }
    }
}
