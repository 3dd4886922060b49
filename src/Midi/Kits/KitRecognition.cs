using System.Collections.Immutable;

namespace RVae.Midi.Kits;

/// <summary>A map that was chosen for a file, and why.</summary>
/// <param name="Map">The map.</param>
/// <param name="Why">The reason, as the end of a sentence "because …".</param>
public sealed record KitChoice(KitMap Map, string Why);

/// <summary>Chooses the map of a file's kit by the names in the file and by its notes.</summary>
internal static class KitRecognition
{
    // Another map must read the notes better than General MIDI by at least this score.
    private const double Margin = 0.35;

    // A map that the file names must know at least this share of its notes: a project's title may name anything.
    private const double NamedCoverage = 0.7;

    private const double FewTogether = 0.1;
    private const double UsualHats = 0.1, OftenStruck = 0.25;

    private static readonly ImmutableArray<int> Octaves = [12, 24, -12, -24];

    // Edges of the hi-hat and the floor tom's rim, which TD modules send and General MIDI does not have.
    private static readonly ImmutableArray<int> RolandNotes = [22, 26, 58];

    /// <summary>Chooses a map.</summary>
    /// <param name="hits">Hits by note, of all notes that count as drums.</param>
    /// <param name="words">Words of the file's tracks, in lower case.</param>
    /// <param name="togetherness">Share of onsets with several notes, 0–1.</param>
    public static KitChoice Choose(ImmutableSortedDictionary<int, int> hits, string words, double togetherness)
    {
        foreach (KitMap map in KitMap.All)
        {
            if (map.Signs.FirstOrDefault(sign => HasWord(words, sign)) is { } sign && Covers(map, hits))
                return new KitChoice(map, $"its tracks name '{sign}'");
        }

        KitScore usual = KitScore.Of(hits, DrumMap.GeneralMidi);
        (KitMap Map, KitScore Score) best = KitMap.All.Skip(1)
            .Where(map => map.IsChecked && !map.IsByNameOnly && hits.Keys.Any(map.OwnNotes.Contains))
            .Select(map => (Map: map, Score: Favoured(map, hits)))
            // A guessed map must find the three drums of every kit, and know as many notes as General MIDI.
            .Where(one => one.Score is { HasKick: true, HasSnare: true, HasHat: true } && KnowsAsMuch(one.Map, hits))
            .Concat(Octaves.Select(octave => Moved(octave, hits, togetherness)).OfType<(KitMap, KitScore)>())
            .DefaultIfEmpty((KitMap.GeneralMidi, usual))
            .MaxBy(one => one.Item2.Value);
        if (best.Score.Value > usual.Value + Margin)
            return new KitChoice(best.Map, $"its notes {Told(hits, best.Map)}fit");
        if (RolandNotes.Count(hits.ContainsKey) > 1 && hits.Keys.All(note => DrumMap.RolandTd.TryMap(note, out _)))
            return new KitChoice(KitMap.All.First(map => map.Name == "roland-td"), "its notes 22, 26 and 58 are those of a TD module");
        return new KitChoice(KitMap.GeneralMidi, "its notes fit");
    }

    private static bool KnowsAsMuch(KitMap map, ImmutableSortedDictionary<int, int> hits) =>
        hits.Keys.Count(note => map.Notes.TryMap(note, out _)) >= hits.Keys.Count(note => DrumMap.GeneralMidi.TryMap(note, out _));

    /// <summary>
    /// The score of a map. Addictive Drums has its hi-hat where General MIDI has crashes and a tom. Where those notes occur often, and no hi-hat of
    /// General MIDI does, they are the hi-hat.
    /// </summary>
    private static KitScore Favoured(KitMap map, ImmutableSortedDictionary<int, int> hits)
    {
        KitScore score = KitScore.Of(hits, map.Notes);
        if (map.Name != "addictive-drums-2")
            return score;
        double total = hits.Values.Sum();
        bool hasUsualHats = hits.Where(note => note.Key is 22 or 26 or 42 or 44 or 46).Sum(note => note.Value) >= UsualHats * total;
        double struck = hits.Where(note => note.Key is 49 or 50 or 52 or 54 or 55 or 56 or 57).Sum(note => note.Value) / total;
        return hasUsualHats ? score with { Value = 0 } : struck >= OftenStruck ? score with { Value = score.Value + (2 * Margin) } : score;
    }

    private static bool Covers(KitMap map, ImmutableSortedDictionary<int, int> hits) =>
        hits.Where(note => map.Notes.TryMap(note.Key, out _)).Sum(note => note.Value) >= NamedCoverage * hits.Values.Sum();

    /// <summary>Whether a maker's name stands as a separate word, or begins one as "ssd5" begins "ssd5.5".</summary>
    private static bool HasWord(string words, string sign)
    {
        for (int at = words.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = words.IndexOf(sign, at + 1, StringComparison.Ordinal))
        {
            int end = at + sign.Length;
            bool ends = sign[^1] == '-' || end == words.Length || !char.IsLetter(words[end]);
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && ends)
                return true;
        }

        return false;
    }

    /// <summary>
    /// General MIDI in another octave. This must be a whole kit that is played as a kit, because a melody has some of its notes by chance.
    /// </summary>
    private static (KitMap Map, KitScore Score)? Moved(int octave, ImmutableSortedDictionary<int, int> hits, double togetherness)
    {
        KitMap moved = KitMap.GeneralMidi.Moved(octave);
        KitScore score = KitScore.Of(hits, moved.Notes);
        bool isKit = score is { HasKick: true, HasSnare: true, HasHat: true } && togetherness >= FewTogether;
        return isKit ? (moved, score with { Value = score.Value - Margin }) : null;
    }

    private static string Told(ImmutableSortedDictionary<int, int> hits, KitMap map)
    {
        const int Shown = 6;
        int[] own = [.. hits.Keys.Where(note => map.OwnNotes.Contains(note))];
        return own.Length == 0 ? "" : string.Join(' ', own.Take(Shown)) + (own.Length > Shown ? " … " : " ");
    }
}
