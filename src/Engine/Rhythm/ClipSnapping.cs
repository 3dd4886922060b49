using System.Collections.Immutable;

namespace RVae.Engine.Rhythm;

/// <summary>
/// Snaps played clips. For each beat, each instrument chooses straight sixteenths or eighth triplets, and its hits move onto these with up to four
/// ticks (of 24 to a quarter) of offset. The groove stays the same, on few cells, so that two ways to play a bar become neighbours. Where hits would
/// fall together, as in a roll, the steps are halved until each hit has its own. Where two still fall together, the stronger keeps the step, and the
/// other becomes a grace note: a tick away, with its own offset. A hit just before the end of the clip belongs to the beginning, as in a loop.
/// </summary>
public static class ClipSnapping
{
    // Triplets cover a beat more loosely; without a handicap a sloppy sixteenth would choose them.
    private const float TripletHandicap = 1.2f;

    // Strokes closer than a sixteenth of a quarter note (31 ms at 120) are a flam; a 64th roll is no faster.
    private const int FlamsToQuarter = 16;

    private const float Exact = 0.01f;

    // Of a quarter note: strokes that are nearer (10 ms at 120) are one stroke that a pad told twice, and no grace note.
    private const float LeastGrace = 1 / 48f;

    // Ticks from the main stroke: a drag has two grace notes.
    private const int MostGrace = 2;

    /// <summary>Snaps a clip; what was programmed, on thirty-seconds or sixteenth triplets, stays as it is.</summary>
    public static Clip Snap(Clip clip) => Snap(clip, out _);

    /// <summary>Snaps every clip.</summary>
    public static ImmutableArray<Clip> Snap(ImmutableArray<Clip> clips) => Snap(clips, out _);

    /// <summary>Snaps every clip, and counts the strokes that share a cell with a stronger one then.</summary>
    public static ImmutableArray<Clip> Snap(ImmutableArray<Clip> clips, out LostHits lost)
    {
        LostHits sum = default;
        ImmutableArray<Clip> snapped = [.. clips.Select(clip =>
        {
            Clip one = Snap(clip, out LostHits its);
            sum += its;
            return one;
        })];
        lost = sum;
        return snapped;
    }

    /// <summary>Snaps a clip, and counts the strokes that share a cell with a stronger one then.</summary>
    public static Clip Snap(Clip clip, out LostHits lost)
    {
        ArgumentNullException.ThrowIfNull(clip);
        lost = default;
        Grid grid = clip.Grid;
        // Coarser rasters have no cells to spare, and odd ones no sixteenths.
        if (grid.TicksPerQuarter < 12 || grid.TicksPerQuarter % 12 != 0 || IsProgrammed(clip, clip.Hits))
            return clip;
        int beat = grid.Meter.TicksPerBeat(grid.TicksPerQuarter);
        // One stroke a hair off makes no played bar of a programmed one.
        bool isMostly = 2 * clip.Hits.Count(hit => IsExact(clip.Grid, hit)) > clip.Hits.Length;
        (int Slot, Hit Hit)[] snapped = [.. clip.Hits
            .GroupBy(hit => (hit.Tick / beat, hit.Instrument))
            .SelectMany(hits => isMostly && IsProgrammed(clip, hits) ? hits.Select(hit => (hit.Tick, hit)) : SnapBeat([.. hits], grid, beat))];
        return clip with { Hits = Together(snapped, grid, ref lost) };
    }

    private static ImmutableArray<Hit> Together((int Slot, Hit Hit)[] snapped, Grid grid, ref LostHits lost)
    {
        var kept = new Dictionary<(int Slot, Instrument), Hit>();
        List<(int Slot, Hit Hit, float From)> others = [];
        foreach (IGrouping<(int Slot, Instrument), (int Slot, Hit Hit)> cell in snapped.GroupBy(one => (one.Slot, one.Hit.Instrument)))
        {
            Hit[] strokes = [.. cell.Select(one => one.Hit).OrderByDescending(hit => hit.Velocity)];
            kept.Add(cell.Key, strokes[0] with { Tick = cell.Key.Slot });
            others.AddRange(strokes.Skip(1).Select(hit => (cell.Key.Slot, hit, hit.Offset - strokes[0].Offset)));
        }

        // Of a drag, the nearer stroke to the main one is placed first.
        foreach ((int slot, Hit hit, float from) in others.OrderBy(one => MathF.Abs(one.From)))
        {
            if (MathF.Abs(from) < LeastGrace * grid.TicksPerQuarter || !PlaceGrace(slot, hit, Math.Sign(from)))
                lost += new LostHits(0, 0, 1);
        }

        return [.. kept.Values.OrderBy(hit => hit.Tick).ThenBy(hit => hit.Instrument)];

        bool PlaceGrace(int slot, Hit hit, int way)
        {
            float reach = Reach(grid);
            for (int away = way; Math.Abs(away) <= MostGrace; away += way)
            {
                int beside = (slot + away + grid.TickCount) % grid.TickCount;
                if (kept.TryAdd((beside, hit.Instrument), hit with { Tick = beside, Offset = Math.Clamp(hit.Offset - away, -reach, reach) }))
                    return true;
            }

            return false;
        }
    }

    private static bool IsProgrammed(Clip clip, IEnumerable<Hit> hits) => hits.All(hit => IsExact(clip.Grid, hit));

    private static bool IsExact(Grid grid, Hit hit)
    {
        int straight = Math.Max(1, grid.TicksPerQuarter / 8), triplet = Math.Max(1, grid.TicksPerQuarter / 6);
        return MathF.Abs(hit.Offset) < Exact && (hit.Tick % straight == 0 || hit.Tick % triplet == 0);
    }

    // Ticks that a hit may be off its step.
    private static float Reach(Grid grid) => grid.TicksPerQuarter / 6f;

    private static IEnumerable<(int Slot, Hit Hit)> SnapBeat(Hit[] hits, Grid grid, int beat)
    {
        int step = Step(hits, grid, beat);
        float reach = Reach(grid);
        foreach (Hit hit in hits)
        {
            float time = hit.Tick + hit.Offset;
            int slot = Slot(hit, step);
            float offset = Math.Clamp(time - slot, -reach, reach);
            yield return ((slot + grid.TickCount) % grid.TickCount, hit with { Offset = offset });
        }
    }

    /// <summary>Ticks from step to step: the coarsest on which no stroke is lost, or the one that loses fewest.</summary>
    private static int Step(Hit[] hits, Grid grid, int beat)
    {
        int quarter = grid.TicksPerQuarter;
        // Sixteenths and eighth triplets, then their halves, then all that there is.
        int best = 0, fewest = int.MaxValue;
        for (int halves = 1; halves <= 2; halves++)
        {
            int step = Choose(hits, quarter, halves, beat);
            if (Lost(hits, step, quarter) is var lost && lost < fewest)
                (best, fewest) = (step, lost);
        }

        foreach (int step in (ReadOnlySpan<int>)[Math.Max(1, quarter / 12), 1])
        {
            if (fewest > 0 && Lost(hits, step, quarter) is var lost && lost < fewest)
                (best, fewest) = (step, lost);
        }

        return best;
    }

    private static int Choose(Hit[] hits, int quarter, int halves, int beat)
    {
        // Of twelve ticks to a quarter, a half step may be no whole tick.
        int straight = Math.Max(1, quarter / (4 * halves)), triplet = Math.Max(1, quarter / (3 * halves));
        return beat % triplet == 0 && Cost(hits, triplet) * TripletHandicap < Cost(hits, straight)
            && Lost(hits, triplet, quarter) <= Lost(hits, straight, quarter) ? triplet : straight;
    }

    /// <summary>Strokes that share a step with another and are no flam of it.</summary>
    private static int Lost(Hit[] hits, int step, int quarter)
    {
        int lost = 0;
        for (int i = 1; i < hits.Length; i++)
        {
            bool isFlam = (hits[i].Tick + hits[i].Offset - hits[i - 1].Tick - hits[i - 1].Offset) * FlamsToQuarter < quarter;
            lost += Slot(hits[i], step) == Slot(hits[i - 1], step) && !isFlam ? 1 : 0;
        }

        return lost;
    }

    private static int Slot(Hit hit, int step) =>
        (int)MathF.Round((hit.Tick + hit.Offset) / step, MidpointRounding.AwayFromZero) * step;

    private static float Cost(IEnumerable<Hit> hits, int step) => hits.Sum(hit =>
    {
        float away = hit.Tick + hit.Offset - Slot(hit, step);
        return hit.Velocity * away * away;
    });
}
