using RVae.Engine.Rhythm;
using Onsets = System.Collections.Generic.HashSet<(RVae.Engine.Rhythm.Instrument Instrument, int Tick)>;

namespace RVae.Engine.Learning;

/// <summary>
/// Onset F1 of simple methods that answer new clips. Each method knows the clip that is asked for, and has as many tries as the search on a map. A
/// model has learned something only where its F1 is above these.
/// </summary>
/// <param name="Nearest">The learned clip that is most like the new one.</param>
/// <param name="Spliced">The best of random splices: each beat comes from one of the three learned clips that are most like the new one.</param>
/// <param name="Mutated">The best of random edits of the nearest clip: hits are removed, and hits of other clips are added.</param>
public sealed record BaselineReport(double Nearest, double Spliced, double Mutated);

/// <summary>Answers new clips with simple methods, as a baseline for models.</summary>
internal sealed class Baselines
{
    private const int Neighbours = 3;
    private const int MostEdits = 4;

    private readonly Onsets[] _learned;
    private readonly int _beats;
    private readonly int _quarter;
    private readonly Random _random;

    private Baselines(IReadOnlyCollection<Clip> learned, Grid grid, int seed)
    {
        _learned = [.. learned.Select(OnsetsOf)];
        _quarter = grid.TicksPerQuarter;
        _beats = (grid.TickCount + _quarter - 1) / _quarter;
        _random = new Random(seed);
    }

    /// <summary>Answers all new clips.</summary>
    /// <param name="learned">Clips that are known, at least one.</param>
    /// <param name="heldOut">New clips of the same grid, at least one.</param>
    /// <param name="tries">Tries for each clip, in addition to those that find the nearest.</param>
    /// <param name="seed">Seed of the random draws.</param>
    public static BaselineReport Of(IReadOnlyCollection<Clip> learned, IReadOnlyCollection<Clip> heldOut, int tries, int seed = 1)
    {
        var ways = new Baselines(learned, heldOut.First().Grid, seed);
        Tally nearest = default, spliced = default, mutated = default;
        foreach (Onsets wanted in heldOut.Select(OnsetsOf))
        {
            Onsets[] like = [.. ways._learned.OrderByDescending(one => F1(one, wanted)).Take(Neighbours)];
            nearest.Add(like[0], wanted);
            spliced.Add(Best(like[0], wanted, tries, () => ways.Splice(like)), wanted);
            mutated.Add(Best(like[0], wanted, tries, () => ways.Edit(like[0])), wanted);
        }

        return new BaselineReport(nearest.F1, spliced.F1, mutated.F1);
    }

    private static Onsets Best(Onsets first, Onsets wanted, int tries, Func<Onsets> next) =>
        Enumerable.Range(0, tries).Select(_ => next()).Append(first).MaxBy(answer => F1(answer, wanted))!;

    private Onsets Splice(Onsets[] from)
    {
        int[] chosen = [.. Enumerable.Range(0, _beats).Select(_ => _random.Next(from.Length))];
        return [.. from.SelectMany((clip, number) => clip.Where(hit => chosen[hit.Tick / _quarter] == number))];
    }

    private Onsets Edit(Onsets clip)
    {
        Onsets edited = [.. clip];
        for (int edits = _random.Next(1, MostEdits + 1); edits > 0; edits--)
        {
            Onsets other = _learned[_random.Next(_learned.Length)];
            if (_random.Next(2) == 0 && edited.Count > 0)
                edited.Remove(edited.ElementAt(_random.Next(edited.Count)));
            else if (other.Count > 0)
                edited.Add(other.ElementAt(_random.Next(other.Count)));
        }

        return edited;
    }

    private static double F1(Onsets answer, Onsets wanted) =>
        OnsetF1.Of(answer.Count(wanted.Contains), answer.Count + wanted.Count);

    private static Onsets OnsetsOf(Clip clip) => [.. clip.Hits.Select(hit => (hit.Instrument, hit.Tick))];

    private struct Tally
    {
        private int _matched;
        private int _all;

        public readonly double F1 => OnsetF1.Of(_matched, _all);

        public void Add(Onsets answer, Onsets wanted)
        {
            _matched += answer.Count(wanted.Contains);
            _all += answer.Count + wanted.Count;
        }
    }
}
