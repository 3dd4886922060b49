using System.Collections.Immutable;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Listening;

/// <summary>
/// Makes grooves on a model's grid from strokes on a deck's line of time. A stroke just before a bar line belongs to the bar that begins
/// there, because players are early as often as late.
/// </summary>
/// <param name="strokes">The strokes, in any order.</param>
/// <param name="ticksPerBar">Ticks of a bar, 24 to a quarter.</param>
internal sealed class HeardBars(IReadOnlyList<DeckStroke> strokes, int ticksPerBar)
{
    /// <summary>A bar is listened to from so many ticks before its line: half a sixteenth.</summary>
    public const int Early = 3;

    // Fewer strokes are no rhythm.
    private const int FewestStrokes = 2;

    /// <summary>The bar that a time belongs to.</summary>
    public static int BarOf(double position, int ticksPerBar) => (int)Math.Floor((position + Early) / ticksPerBar);

    /// <summary>When a bar ends, as it is listened to.</summary>
    public static double EndOf(int bar, int ticksPerBar) => ((bar + 1.0) * ticksPerBar) - Early;

    /// <summary>
    /// Where the newest bars end. That is the end of the newest stroke's bar; or the present, when this bar has not ended yet. Then the
    /// same part of the bar before stands for the rest of this bar.
    /// </summary>
    /// <param name="now">Where the deck is.</param>
    public double NewestEnd(double now)
    {
        double newest = strokes.Count == 0 ? now : strokes.Max(stroke => stroke.Position);
        double end = EndOf(BarOf(newest, ticksPerBar), ticksPerBar);
        return now < newest ? end : Math.Min(end, now);
    }

    /// <summary>Whether the bar before a time has enough strokes for a rhythm.</summary>
    public bool IsPlayed(double end) => Within(end - ticksPerBar, end).Take(FewestStrokes).Count() == FewestStrokes;

    /// <summary>
    /// The bars before a time as a groove on a model's grid, each at the place where the model plays it. A bar of the grid without strokes
    /// gets those of the newest bar.
    /// </summary>
    /// <param name="card">The card of the model.</param>
    /// <param name="end">The time.</param>
    public Clip Newest(ModelCard card, double end)
    {
        int bars = card.Grid.Bars, ticks = card.Grid.TickCount / bars;
        List<Hit>[] played = [.. Enumerable.Range(0, bars).Select(_ => new List<Hit>())];
        int newest = 0;
        foreach (DeckStroke stroke in Within(end - (bars * ticksPerBar), end).OrderBy(stroke => stroke.Position))
        {
            if (At(stroke, card) is not { } hit)
                continue;
            newest = Place(stroke.Position, bars);
            played[newest].Add(hit);
        }

        IEnumerable<Hit> hits = Enumerable.Range(0, bars).SelectMany(bar =>
            played[played[bar].Count > 0 ? bar : newest].Select(hit => hit with { Tick = hit.Tick + (bar * ticks) }));
        return Made(card, hits);
    }

    /// <summary>
    /// The strokes that come back in at least half of the patterns before a time. Patterns without strokes do not count. Null where fewer
    /// than two patterns have strokes.
    /// </summary>
    /// <param name="card">The card of the model.</param>
    /// <param name="end">The time.</param>
    /// <param name="bars">The number of bars to look at.</param>
    public Clip? Common(ModelCard card, double end, int bars)
    {
        int length = card.Grid.Bars * ticksPerBar;
        int most = (int)Math.Ceiling((double)bars * ticksPerBar / length);
        Clip[] patterns = [.. Enumerable.Range(0, most)
            .Where(back => Within(end - ((back + 1.0) * length), end - ((double)back * length)).Any())
            .Select(back => Newest(card, end - ((double)back * length)))];
        if (patterns.Length < 2)
            return null;
        IEnumerable<Hit> hits = patterns.SelectMany(pattern => pattern.Hits)
            .GroupBy(hit => (hit.Instrument, hit.Tick))
            .Where(cell => 2 * cell.Count() >= patterns.Length)
            .Select(cell => new Hit(cell.Key.Instrument, cell.Key.Tick, (int)cell.Average(hit => hit.Velocity), cell.Average(hit => hit.Offset)));
        return Made(card, hits);
    }

    private static Clip Made(ModelCard card, IEnumerable<Hit> hits)
    {
        ImmutableArray<Hit> sorted = [.. StrongestHits.OfEachCell(hits)];
        var clip = new Clip("played", card.Grid, sorted, new ClipSource("played", 1, 120));
        return card.Snapped ? ClipSnapping.Snap(clip) : clip;
    }

    private IEnumerable<DeckStroke> Within(double from, double to) => strokes.Where(stroke => stroke.Position >= from && stroke.Position < to);

    private int Place(double position, int bars) => (int)(((BarOf(position, ticksPerBar) % (long)bars) + bars) % bars);

    // Null where the model's kit has no such instrument.
    private Hit? At(DeckStroke stroke, ModelCard card)
    {
        Grid grid = card.Grid;
        if (stroke.Struck.On(card.Kit) is not { } instrument)
            return null;
        double scale = grid.TicksPerQuarter / (double)Grid.DefaultTicksPerQuarter;
        double at = (stroke.Position - ((double)BarOf(stroke.Position, ticksPerBar) * ticksPerBar)) * scale;
        int tick = Math.Clamp((int)Math.Floor(at + 0.5), 0, (grid.TickCount / grid.Bars) - 1);
        return new Hit(instrument, tick, stroke.Velocity, (float)Math.Clamp(at - tick, -0.5, 0.5));
    }
}
