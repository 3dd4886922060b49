using System.Collections.Immutable;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Finds the clips that have a place in an earlier model. A clip is recognised by its name and by the sound at its place, or by the sound alone where
/// files were renamed or numbered anew.
/// </summary>
internal static class KeptPlaces
{
    // A clip that was played again under its old name keeps its place; a different clip with that name does not.
    private const double SameName = 0.5;
    private const double AnyName = 0.9;

    /// <summary>Why clips of a grid cannot be learned with a base model, or null.</summary>
    public static Fault? Check(PlacedModel baseModel, Grid grid, int dimensions) => baseModel.Card switch
    {
        { Grid: var other } when other != grid =>
            Wrong(baseModel, $"has {other.Bars} bar(s) of {other.Meter}, the clips have {grid.Bars} of {grid.Meter}"),
        { LatentDimensions: var other } when other != dimensions => Wrong(baseModel, $"has {other} dimensions, not {dimensions}"),
        _ => null,
    };

    /// <summary>Places by clip name; null without an earlier model.</summary>
    public static IReadOnlyDictionary<string, float[]>? Of(PlacedModel? baseModel, ImmutableArray<Clip> clips)
    {
        if (baseModel is null)
            return null;
        OnsetBits[] wanted = OnsetBits.OfClips(clips, baseModel.Card.Grid);
        OnsetBits[] heard = baseModel.OnsetsAtPlaces();
        var places = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var open = new SortedSet<int>(Enumerable.Range(0, heard.Length));
        for (int clip = 0; clip < clips.Length; clip++)
        {
            int same = baseModel.Card.Clips.IndexOf(clips[clip].Name);
            if (same >= 0 && heard[same].F1(wanted[clip]) >= SameName && open.Remove(same))
                places[clips[clip].Name] = baseModel.PlaceOf(same).ToArray();
        }

        for (int clip = 0; clip < clips.Length && open.Count > 0; clip++)
        {
            if (places.ContainsKey(clips[clip].Name))
                continue;
            int like = open.MaxBy(place => heard[place].F1(wanted[clip]));
            if (heard[like].F1(wanted[clip]) >= AnyName && open.Remove(like))
                places[clips[clip].Name] = baseModel.PlaceOf(like).ToArray();
        }

        return places;
    }

    private static Fault Wrong(PlacedModel baseModel, string what) =>
        new(FaultCode.BadArguments, $"clips cannot keep their places of model '{baseModel.Card.Name}': it {what}");
}
