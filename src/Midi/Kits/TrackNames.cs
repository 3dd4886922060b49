using RVae.Engine.Rhythm;

namespace RVae.Midi.Kits;

/// <summary>Files that have a track for each drum: the names say which, on any note.</summary>
internal static class TrackNames
{
    // A track of one drum has a note or two, or a few where it has several ways to be struck.
    private const int MostNotes = 4;

    /// <summary>Whether a track is of one drum by its name.</summary>
    public static bool Tells(NotePart part) => part.Hits.Count <= MostNotes && DrumNames.Find(part.Name) is not null;

    /// <summary>
    /// The instrument that a track's name tells for a note: the map's, where that is a drum of the same family, unless the name says more.
    /// </summary>
    public static Instrument Of(Instrument named, bool isMapped, Instrument mapped)
    {
        if (!isMapped || Family(named) != Family(mapped))
            return named;
        bool saysMore = AmongNine(named) == AmongNine(mapped) && AmongNine(named) != named && AmongNine(mapped) == mapped;
        return saysMore ? named : mapped;
    }

    private static Instrument Family(Instrument instrument) => AmongNine(instrument) switch
    {
        Instrument.OpenHat => Instrument.Hat,
        Instrument.MidTom or Instrument.HighTom => Instrument.LowTom,
        var other => other,
    };

    private static Instrument AmongNine(Instrument instrument) => Kit.Nine.Among(instrument)!.Value;
}
