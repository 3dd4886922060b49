using System.Collections.Immutable;

namespace RVae.Engine.Rhythm;

/// <summary>
/// Musical snapping. Each beat of a played clip chooses straight sixteenths or eighth triplets, and its hits move onto
/// them with up to four ticks (of 24 to a quarter) of offset: the same groove, on few cells, so that two ways to play a
/// bar are neighbours and not strangers. What falls together, as a flam does, becomes the stronger hit. A hit just before
/// the end of the clip belongs to its beginning, as it does in a loop.
/// </summary>
public static class ClipSnapping
{
    // Triplets cover a beat more loosely; without a handicap a sloppy sixteenth would choose them.
    private const float TripletHandicap = 1.2f;

    /// <summary>
    /// Snaps a clip; one that was programmed, with every hit on a thirty-second or a sixteenth triplet, stays as it is.
    /// </summary>
    public static Clip Snap(Clip clip)
    {
        ArgumentNullException.ThrowIfNull(clip);
        Grid grid = clip.Grid;
        // Coarser rasters have no cells to spare, and odd ones no sixteenths.
        if (grid.TicksPerQuarter < 12 || grid.TicksPerQuarter % 12 != 0 || IsProgrammed(clip))
            return clip;
        int beat = grid.Meter.TicksPerBeat(grid.TicksPerQuarter);
        IEnumerable<Hit> snapped = clip.Hits
            .GroupBy(hit => hit.Tick / beat)
            .SelectMany(hits => SnapBeat(hits, grid, beat));
        return clip with { Hits = [.. StrongestHits.OfEachCell(snapped)] };
    }

    /// <summary>Snaps every clip.</summary>
    public static ImmutableArray<Clip> Snap(ImmutableArray<Clip> clips) => [.. clips.Select(Snap)];

    private static bool IsProgrammed(Clip clip)
    {
        int straight = Math.Max(1, clip.Grid.TicksPerQuarter / 8);
        int triplet = Math.Max(1, clip.Grid.TicksPerQuarter / 6);
        return clip.Hits.All(hit =>
            MathF.Abs(hit.Offset) < 0.01f && (hit.Tick % straight == 0 || hit.Tick % triplet == 0));
    }

    private static IEnumerable<Hit> SnapBeat(IGrouping<int, Hit> hits, Grid grid, int beat)
    {
        int straight = grid.TicksPerQuarter / 4;
        int triplet = grid.TicksPerQuarter / 3;
        bool swings = beat % triplet == 0
            && Cost(hits, triplet) * TripletHandicap < Cost(hits, straight);
        int step = swings ? triplet : straight;
        float reach = grid.TicksPerQuarter / 6f;
        foreach (Hit hit in hits)
        {
            float time = hit.Tick + hit.Offset;
            int slot = (int)MathF.Round(time / step, MidpointRounding.AwayFromZero) * step;
            float offset = Math.Clamp(time - slot, -reach, reach);
            yield return hit with { Tick = (slot + grid.TickCount) % grid.TickCount, Offset = offset };
        }
    }

    private static float Cost(IEnumerable<Hit> hits, int step) => hits.Sum(hit =>
    {
        float time = hit.Tick + hit.Offset;
        float away = time - (MathF.Round(time / step) * step);
        return hit.Velocity * away * away;
    });
}
