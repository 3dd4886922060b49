using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Maps;

/// <summary>A clip on a map.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="X">First coordinate.</param>
/// <param name="Y">Second coordinate.</param>
internal readonly record struct ClipMark(string Name, float X, float Y)
{
    /// <summary>The clips of a model that keeps their places, or those given, each where it is found on the map.</summary>
    public static IReadOnlyList<ClipMark> Of(RhythmModel model, IReadOnlyList<Clip> clips)
    {
        if (model is PlacedModel placed)
            return [.. Enumerable.Range(0, placed.PlaceCount).Select(clip => Placed(placed, clip))];
        var groove = new Groove(model.Card.Grid);
        return [.. clips.Where(clip => clip.Grid == model.Card.Grid).Select(clip => Found(model, clip, groove))];
    }

    /// <summary>Names without what all of them begin with, up to a dot or dash: <c>house.1 house.2</c> are 1 and 2.</summary>
    public static (string Common, IReadOnlyList<ClipMark> Marks) Shortened(IReadOnlyList<ClipMark> marks)
    {
        if (marks.Count < 2)
            return ("", marks);
        int common = marks.Skip(1).Aggregate(marks[0].Name.Length, (least, mark) => Math.Min(least, CommonLength(marks[0].Name, mark.Name)));
        int cut = marks[0].Name.AsSpan(0, common).LastIndexOfAny('.', '-', '_') + 1;
        return (marks[0].Name[..cut], [.. marks.Select(mark => mark with { Name = mark.Name[cut..] })]);
    }

    private static int CommonLength(string one, string other) => one.AsSpan().CommonPrefixLength(other);

    private static ClipMark Placed(PlacedModel model, int clip)
    {
        ReadOnlySpan<float> place = model.PlaceOf(clip);
        return new ClipMark(clip < model.Card.Clips.Length ? model.Card.Clips[clip] : $"{clip + 1}", place[0], place[1]);
    }

    private static ClipMark Found(RhythmModel model, Clip clip, Groove groove)
    {
        groove.SetHits((model.Card.Snapped ? ClipSnapping.Snap(clip) : clip).Hits);
        FoundPosition found = MapSearch.Find(model, [], groove);
        return new ClipMark(clip.Name, found.X, found.Y);
    }
}
