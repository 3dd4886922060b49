using System.Collections.Immutable;
using RVae.Engine.Rhythm;

namespace RVae.Midi.Kits;

/// <summary>
/// How much a reading of notes sounds like drums: nearly all notes have an instrument, there are a kick, a snare and a hi-hat, and toms and cymbals
/// do not keep time. The weights were set by hand, with files of each map.
/// </summary>
internal readonly record struct KitScore(double Value, bool HasKick, bool HasSnare, bool HasHat)
{
    private const double Coverage = 4, Kick = 1, Snare = 1, Hat = 0.8, OpenOnly = 0.3;
    private const double UsualToms = 0.2, TomWeight = 3, UsualOpen = 0.25, OpenWeight = 2, UsualRims = 0.2, RimWeight = 2;

    /// <summary>The score of notes that are certainly drums: all notes mapped, and two of kick, snare and hat.</summary>
    public const double Plain = Coverage + Kick + Hat;

    /// <summary>Judges notes as a map reads them.</summary>
    public static KitScore Of(ImmutableSortedDictionary<int, int> hits, DrumMap map)
    {
        double[] shares = new double[Instruments.Usual];
        double total = Math.Max(1, hits.Values.Sum());
        foreach ((int note, int count) in hits)
        {
            if (map.TryMap(note, Kit.Nine, out Instrument instrument))
                shares[(int)instrument] += count / total;
        }

        double Share(params ReadOnlySpan<Instrument> of)
        {
            double sum = 0;
            foreach (Instrument instrument in of)
                sum += shares[(int)instrument];
            return sum;
        }

        bool kick = Share(Instrument.Kick) > 0, snare = Share(Instrument.Snare, Instrument.Clap) > 0, hat = Share(Instrument.Hat) > 0;
        double open = Share(Instrument.OpenHat);
        double value = (Coverage * shares.Sum())
            + (kick ? Kick : 0) + (snare ? Snare : 0) + (hat ? Hat : open > 0 ? OpenOnly : 0)
            - (TomWeight * Math.Max(0, Share(Instrument.LowTom, Instrument.MidTom, Instrument.HighTom) - UsualToms))
            - (OpenWeight * Math.Max(0, open - UsualOpen))
            - (RimWeight * Math.Max(0, Share(Instrument.Rim) - UsualRims));
        return new KitScore(value, kick, snare, hat || open > 0);
    }
}
