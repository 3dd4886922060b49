using RVae.Engine.Rhythm;

namespace RVae.Midi.Kits;

/// <summary>Files that have a track for each drum: the names say which, whatever note it is on.</summary>
internal static class TrackNames
{
    // A track of one drum has a note or two, or a few where it has several ways to be struck.
    private const int MostNotes = 4;

    /// <summary>Whether a track is of one drum by its name.</summary>
    public static bool Tells(NotePart part) => part.Hits.Count <= MostNotes && DrumNames.Find(part.Name) is not null;

    /// <summary>The instrument that a track's name tells for a note: the map's, where that is a drum of the same family.</summary>
    public static Instrument Of(Instrument named, bool isMapped, Instrument mapped) =>
        isMapped && Family(named) == Family(mapped) ? mapped : named;

    private static Instrument Family(Instrument instrument) => instrument switch
    {
        Instrument.OpenHat => Instrument.Hat,
        Instrument.MidTom or Instrument.HighTom => Instrument.LowTom,
        _ => instrument,
    };
}
