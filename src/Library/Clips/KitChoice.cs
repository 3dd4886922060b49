using System.Globalization;
using RVae.Engine.Rhythm;

namespace RVae.Library.Clips;

/// <summary>Chooses the kit of a reading: a model has one kit, so a reading has the one that most of its clips have.</summary>
internal static class KitChoice
{
    /// <summary>Keeps the clips of one kit, and reports the others file by file.</summary>
    /// <param name="reading">Clips of one metre.</param>
    /// <param name="named">The kits that tabs name, by the names of their clips.</param>
    public static ClipReading Choose(ClipReading reading, IReadOnlyDictionary<string, Kit> named)
    {
        // The nine are the first instruments of the standard kit. So clips of both go together, and with clips of files that name no kit.
        Kit? Own(Clip clip) => named.GetValueOrDefault(clip.Name) is { } kit && !kit.Equals(Kit.Nine) && !kit.Equals(Kit.Standard) ? kit : null;

        ILookup<Kit?, Clip> byKit = reading.Clips.ToLookup(Own);
        IGrouping<Kit?, Clip> most = byKit.OrderByDescending(group => group.Count()).ThenBy(group => group.Key is not null).First();
        Kit KitOf(IGrouping<Kit?, Clip> group) => group.Key ?? UsualFor(group, named);

        Kit chosen = KitOf(most);
        IEnumerable<LeftOut> others =
            from theirs in byKit
            where theirs != most
            let kit = KitOf(theirs)
            from file in theirs.CountBy(clip => clip.Source.File)
            select new LeftOut(file.Key, string.Create(CultureInfo.InvariantCulture,
                $"for the kit {kit}, but only the kit {chosen} is read now; ask for {kit} to have its clips: {file.Value}"));
        return reading with { Kit = chosen, Clips = [.. most], LeftOut = [.. reading.LeftOut, .. others] };
    }

    // Clips that use only the nine keep the nine, unless a tab asks for the standard kit.
    private static Kit UsualFor(IEnumerable<Clip> clips, IReadOnlyDictionary<string, Kit> named) => clips.Any(clip =>
        Kit.Standard.Equals(named.GetValueOrDefault(clip.Name)) || clip.Hits.Any(hit => (int)hit.Instrument >= Kit.Nine.Count))
            ? Kit.Standard
            : Kit.Nine;
}
