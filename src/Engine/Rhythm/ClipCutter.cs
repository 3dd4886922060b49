using System.Collections.Immutable;

namespace RVae.Engine.Rhythm;

/// <summary>How bars become clips.</summary>
/// <param name="Bars">Bars in a clip: 1, 2 or 4.</param>
/// <param name="TicksPerQuarter">Raster of the clips.</param>
public readonly record struct CutOptions(int Bars, int TicksPerQuarter)
{
    /// <summary>One bar, 24 ticks to a quarter.</summary>
    public static CutOptions Default => new(1, Grid.DefaultTicksPerQuarter);

    /// <summary>Null, or what is wrong with these.</summary>
    public Fault? Fault => this switch
    {
        { Bars: not (1 or 2 or 4) } => new(FaultCode.BadArguments, $"A clip has 1, 2 or 4 bars, not {Bars}"),
        { TicksPerQuarter: < 1 or > 96 } =>
            new(FaultCode.BadArguments, $"A quarter note has 1 to 96 ticks, not {TicksPerQuarter}"),
        _ => null,
    };
}

/// <summary>What was cut from a recording.</summary>
/// <param name="Clips">In order of time; named <c>stem.bar</c>.</param>
/// <param name="LeftOut">Bars that became no clip, and why.</param>
public sealed record ClipCut(ImmutableArray<Clip> Clips, ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>Hits that were lost because a stronger one is in their cell.</summary>
    public LostHits Lost { get; init; }
}

/// <summary>
/// Cuts recordings into clips at the bar lines of their own metre. Work and memory follow the number of hits, not the
/// time that passes: a silence of a million bars costs one line.
/// </summary>
public static class ClipCutter
{
    /// <summary>Cuts a recording.</summary>
    /// <param name="sequence">What a file plays.</param>
    /// <param name="stem">First part of the clips' names, unique in the dataset.</param>
    /// <param name="options">Valid ones; otherwise an <see cref="ArgumentException"/>.</param>
    public static ClipCut Cut(HitSequence sequence, string stem, CutOptions options)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        BarLines lines = BarLines.Of(sequence, options.TicksPerQuarter);
        ILookup<int, BarHit> placed = sequence.Hits
            .Select(lines.Place)
            .ToLookup(place => place.Stretch, place => place.Hit);
        List<Clip> clips = [];
        List<LeftOut> leftOut = [];
        LostHits lost = default;
        for (int i = 0; i < lines.Stretches.Length; i++)
        {
            MeterStretch stretch = lines.Stretches[i];
            var source = new BarSource(sequence.File, stem, stretch, sequence.BpmAt, Repeats: false);
            ClipCut cut = Gather(source, placed[i], options);
            clips.AddRange(cut.Clips);
            leftOut.AddRange(cut.LeftOut);
            lost += cut.Lost;
        }

        return new ClipCut([.. clips], [.. leftOut]) { Lost = lost };
    }

    /// <summary>Puts the hits of bars of one metre together into clips.</summary>
    /// <param name="source">The bars, and where they come from.</param>
    /// <param name="hits">Their hits in any order; two of one instrument on one tick become the stronger.</param>
    /// <param name="options">Valid ones; otherwise an <see cref="ArgumentException"/>.</param>
    public static ClipCut Gather(BarSource source, IEnumerable<BarHit> hits, CutOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (options.Fault is { } fault)
            throw new ArgumentException(fault.Message, nameof(options));
        return new ClipGathering(source, options).Gather(hits);
    }
}

/// <summary>Bars of one metre on their way into clips.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="Stem">First part of the clips' names.</param>
/// <param name="Stretch">The bars.</param>
/// <param name="BpmAt">Tempo by quarter notes since the recording's start.</param>
/// <param name="Repeats">Whether the bars are a loop, which may be repeated to fill a longer clip.</param>
public sealed record BarSource(string File, string Stem, MeterStretch Stretch, Func<double, double> BpmAt, bool Repeats);
