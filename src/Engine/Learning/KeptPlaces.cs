using System.Collections.Immutable;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Which clips an earlier model has a place for. A clip is known again by its name and by what its place sounds like; by
/// that alone where files were renamed, or moved so that their names are numbered otherwise.
/// </summary>
internal static class KeptPlaces
{
    // A clip that was played anew under its old name is still at home there; a strange one that took the name is not.
    private const double SameName = 0.5;
    private const double AnyName = 0.9;

    /// <summary>What is wrong with learning clips of a grid and dimensions on the ground of a model, or null.</summary>
    public static Fault? Check(PlacedModel ground, Grid grid, int dimensions) => ground.Card switch
    {
        { Grid: var other } when other != grid =>
            Wrong(ground, $"has {other.Bars} bar(s) of {other.Meter}, the clips have {grid.Bars} of {grid.Meter}"),
        { LatentDimensions: var other } when other != dimensions => Wrong(ground, $"has {other} dimensions, not {dimensions}"),
        _ => null,
    };

    /// <summary>Places by clip name; null without an earlier model.</summary>
    public static IReadOnlyDictionary<string, float[]>? Of(PlacedModel? ground, ImmutableArray<Clip> clips)
    {
        if (ground is null)
            return null;
        OnsetBits[] wanted = OnsetBits.OfClips(clips, ground.Card.Grid);
        OnsetBits[] heard = AtPlaces(ground);
        var places = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var open = new SortedSet<int>(Enumerable.Range(0, heard.Length));
        for (int clip = 0; clip < clips.Length; clip++)
        {
            int same = ground.Card.Clips.IndexOf(clips[clip].Name);
            if (same >= 0 && heard[same].F1(wanted[clip]) >= SameName && open.Remove(same))
                places[clips[clip].Name] = ground.PlaceOf(same).ToArray();
        }

        for (int clip = 0; clip < clips.Length && open.Count > 0; clip++)
        {
            if (places.ContainsKey(clips[clip].Name))
                continue;
            int like = open.MaxBy(place => heard[place].F1(wanted[clip]));
            if (heard[like].F1(wanted[clip]) >= AnyName && open.Remove(like))
                places[clips[clip].Name] = ground.PlaceOf(like).ToArray();
        }

        return places;
    }

    private static OnsetBits[] AtPlaces(PlacedModel ground)
    {
        IGrooveDecoder decoder = ground.CreateDecoder();
        var groove = new Groove(ground.Card.Grid);
        return [.. Enumerable.Range(0, ground.PlaceCount).Select(clip =>
        {
            decoder.Decode(ground.PlaceOf(clip), [], groove);
            return OnsetBits.Of(groove, Evaluation.Threshold);
        })];
    }

    private static Fault Wrong(PlacedModel ground, string what) =>
        new(FaultCode.BadArguments, $"clips cannot keep their places of model '{ground.Card.Name}': it {what}");
}
