using System.Collections.Immutable;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>The clips of a dataset that a model can learn, since a model has one grid, and how many are left out.</summary>
/// <param name="Grid">The grid that most clips have.</param>
/// <param name="Clips">The clips of that grid, in the dataset's order.</param>
/// <param name="LeftOut">Clips of other metres or lengths.</param>
internal sealed record ClipChoice(Grid Grid, ImmutableArray<Clip> Clips, int LeftOut)
{
    /// <summary>Chooses the clips of so many bars and of one metre: the requested one, or the <see cref="CommonestMeter"/>.</summary>
    public static Outcome<ClipChoice> From(Dataset dataset, int bars, Meter? meter)
    {
        if (dataset.Clips.IsEmpty)
            return new Fault(FaultCode.NotFound, $"dataset '{dataset.Name}' has no clips: no file in it could be read as drums");
        ImmutableArray<Clip> fitting = [.. dataset.Clips.Where(clip => clip.Grid.Bars == bars && (meter is null || clip.Grid.Meter == meter))];
        if (fitting.IsEmpty)
            return new Fault(FaultCode.BadArguments, $"dataset '{dataset.Name}' has no clips of {Asked(bars, meter)}: it has {There(dataset)}");
        Meter commonest = CommonestMeter.Of(fitting.Select(clip => clip.Grid.Meter));
        IGrouping<Grid, Clip> most = fitting.Where(clip => clip.Grid.Meter == commonest).GroupBy(clip => clip.Grid).MaxBy(group => group.Count())!;
        ImmutableArray<Clip> clips = [.. most];
        return new ClipChoice(most.Key, clips, dataset.Clips.Length - clips.Length);
    }

    private static string Asked(int bars, Meter? meter) => meter is { } one ? $"{bars} bar(s) of {one}" : $"{bars} bar(s)";

    private static string There(Dataset dataset) => string.Join(
        ", ", dataset.Clips.CountBy(clip => clip.Grid).Select(count => $"{count.Value} of {count.Key.Bars} bar(s) of {count.Key.Meter}"));

    /// <summary>Ticks of a full-scale offset: half a tick, or the offset of the farthest hit of snapped clips.</summary>
    public float OffsetScale()
    {
        float furthest = Clips.SelectMany(clip => clip.Hits).Max(hit => (float?)MathF.Abs(hit.Offset)) ?? 0;
        return furthest <= 0.5f ? 0.5f : MathF.Ceiling(furthest);
    }
}
