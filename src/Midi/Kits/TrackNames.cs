using RVae.Engine.Rhythm;

namespace RVae.Midi.Kits;

/// <summary>Reads files that have a track for each drum: the track's name says which drum, on any note.</summary>
internal static class TrackNames
{
    // Most notes of such a track: a note or two, or a few where the drum has several ways to be struck.
    private const int MostNotes = 4;

    /// <summary>Whether the track's name says that it holds one drum.</summary>
    public static bool Tells(NotePart part) => part.Hits.Count <= MostNotes && DrumNames.Find(part.Name) is not null;

    /// <summary>The instrument for a note in a named track: the map's instrument, if it is a drum of the same family, unless the name says more.</summary>
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
