using System.Globalization;

namespace RVae.Engine.Rhythm.Tabs;

/// <summary>Turns drum tabs into clips.</summary>
public static class DrumTabClips
{
    // Far below the smallest shift that anybody writes, far above the error of a division by 24.
    private const double Tolerance = 1e-6;

    /// <summary>
    /// Cuts every section. A section whose bars fit several times into a clip is repeated to fill it: it is a loop.
    /// </summary>
    /// <param name="tab">A tab.</param>
    /// <param name="file">File name without folder, for the clips' source.</param>
    /// <param name="stem">First part of the clips' names.</param>
    /// <param name="kit">The kit that plays it; lines that it has no instrument for are left out, and told.</param>
    /// <param name="options">Valid ones; otherwise an <see cref="ArgumentException"/>.</param>
    public static ClipCut Cut(DrumTab tab, string file, string stem, Kit kit, CutOptions options)
    {
        ArgumentNullException.ThrowIfNull(tab);
        ArgumentNullException.ThrowIfNull(kit);
        List<Clip> clips = [];
        List<LeftOut> leftOut = [.. Silent(tab, file, kit)];
        LostHits lost = default;
        int firstBar = 1;
        foreach (DrumTabSection section in tab.Sections)
        {
            var stretch = new MeterStretch(section.Meter, firstBar, section.BarCount, 0, IsCutShort: false);
            var source = new BarSource(file, stem, stretch, _ => section.Bpm, Repeats: true);
            ClipCut cut = ClipCutter.Gather(source, Hits(section, tab.Kit, kit, options.TicksPerQuarter), options);
            clips.AddRange(cut.Clips);
            leftOut.AddRange(cut.LeftOut);
            lost += cut.Lost;
            firstBar += section.BarCount;
        }

        return new ClipCut([.. clips], [.. leftOut]) { Lost = lost };
    }

    /// <summary>The instruments that another kit does not have.</summary>
    private static IEnumerable<LeftOut> Silent(DrumTab tab, string file, Kit kit) =>
        from line in tab.Sections.SelectMany(section => section.Lines)
        group line.Velocities.Count(velocity => velocity > 0) by tab.Kit[line.Instrument].Name into hits
        where kit.For(hits.Key) is null
        select new LeftOut(file, string.Create(CultureInfo.InvariantCulture, $"'{hits.Key}' is no instrument of the kit {kit}, hits: {hits.Sum()}"));

    private static IEnumerable<BarHit> Hits(DrumTabSection section, Kit named, Kit kit, int ticksPerQuarter)
    {
        int ticksPerBar = section.Meter.TicksPerBar(ticksPerQuarter);
        int lastTick = (ticksPerBar * section.BarCount) - 1;
        double scale = (double)ticksPerQuarter / DrumTab.TicksPerQuarter;
        foreach (DrumTabLine line in section.Lines)
        {
            if (kit.For(named[line.Instrument].Name) is not { } instrument)
                continue;
            for (int step = 0; step < line.Velocities.Length; step++)
            {
                if (line.Velocities[step] == 0)
                    continue;
                double onGrid = step * section.TicksPerStep * scale;
                double played = onGrid + (line.FeelAt(step % section.Steps) * scale);
                // Nothing leaves its section: a loop's first and last tick hold what was shifted past them.
                int tick = Math.Clamp(NearestTick(onGrid, played), 0, lastTick);
                float offset = (float)Math.Clamp(played - tick, -0.5, 0.5);
                (int bar, int tickInBar) = Math.DivRem(tick, ticksPerBar);
                yield return new BarHit(bar, new Hit(instrument, tickInBar, line.Velocities[step], offset));
            }
        }
    }

    /// <summary>Half way between two ticks a hit stays with the one nearer to where it was written.</summary>
    private static int NearestTick(double onGrid, double played) => played > onGrid
        ? (int)Math.Ceiling(played - 0.5 - Tolerance)
        : (int)Math.Floor(played + 0.5 + Tolerance);
}
