using System.Collections.Immutable;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>A model has one grid: the clips of a dataset that it can learn, and how many it cannot.</summary>
/// <param name="Grid">The grid that most clips have.</param>
/// <param name="Clips">The clips of that grid, in the dataset's order.</param>
/// <param name="LeftOut">Clips of other metres or lengths.</param>
internal sealed record ClipChoice(Grid Grid, ImmutableArray<Clip> Clips, int LeftOut)
{
    /// <summary>Chooses the most frequent grid of so many bars; between equals, the one that comes first.</summary>
    public static Outcome<ClipChoice> From(Dataset dataset, int bars)
    {
        if (dataset.Clips.IsEmpty)
            return new Fault(FaultCode.NotFound, $"dataset '{dataset.Name}' has no clips: nothing in it could be read as drums");
        if (dataset.Clips.Where(clip => clip.Grid.Bars == bars).GroupBy(clip => clip.Grid).MaxBy(group => group.Count()) is not { } most)
            return new Fault(FaultCode.BadArguments, $"dataset '{dataset.Name}' has no clips of {bars} bar(s): its {dataset.Clips.Length} have {dataset.Clips[0].Grid.Bars}");
        ImmutableArray<Clip> clips = [.. most];
        return new ClipChoice(most.Key, clips, dataset.Clips.Length - clips.Length);
    }

    /// <summary>Ticks that a full-scale offset stands for: half a tick, or as far as the furthest hit of snapped clips.</summary>
    public float OffsetScale()
    {
        float furthest = Clips.SelectMany(clip => clip.Hits).Max(hit => (float?)MathF.Abs(hit.Offset)) ?? 0;
        return furthest <= 0.5f ? 0.5f : MathF.Ceiling(furthest);
    }
}
