using System.Collections.Immutable;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Learning;

/// <summary>Made-up rhythms to learn from.</summary>
internal static class Rhythms
{
    /// <summary>A small grid that trains in no time: one bar of 4/4, 4 ticks to a quarter.</summary>
    public static Grid Small => new(Meter.FourFour, 4, 1);

    /// <summary>Different bars: each sixteenth of each instrument is struck with a chance of one in four.</summary>
    public static Dataset Random(int clips, Grid grid, int seed = 1)
    {
        var random = new Random(seed);
        return new Dataset("random", [.. Enumerable.Range(0, clips).Select(i => RandomClip($"clip{i}", i + 1, grid, random))]);
    }

    /// <summary>A clip of given hits.</summary>
    public static Clip Clip(string name, Grid grid, params Hit[] hits) =>
        new(name, grid, [.. hits], new ClipSource(name + ".mid", 1, 120));

    private static Clip RandomClip(string name, int bar, Grid grid, Random random)
    {
        var hits = ImmutableArray.CreateBuilder<Hit>();
        int step = Math.Max(1, grid.TicksPerQuarter / 4);
        for (int tick = 0; tick < grid.TickCount; tick += step)
        {
            foreach (Instrument instrument in Instruments.FirstOf(Instruments.Usual))
            {
                if (random.Next(4) == 0)
                    hits.Add(new Hit(instrument, tick, random.Next(1, 128), random.NextSingle() - 0.5f));
            }
        }

        return new Clip(name, grid, hits.ToImmutable(), new ClipSource("random.mid", bar, 120));
    }
}
