using System.Collections.Immutable;
using RVae.Engine.Rhythm;
using RVae.Midi.Files;

namespace RVae.Midi.Kits;

/// <summary>The channels of a file that are drums, and remarks about the others.</summary>
/// <param name="Channels">The channels that are read as drums.</param>
/// <param name="Why">Anything unusual that was found, or empty.</param>
/// <param name="Melodies">Channels that look like melodies and that nobody said were drums.</param>
internal sealed record DrumParts(ImmutableSortedSet<int> Channels, string Why, ImmutableSortedSet<int> Melodies)
{
    // So few hits on channel 10, such as a click or a crash that somebody left there, are not the drums.
    private const int FewHits = 2;
    private const double FewShare = 0.04;

    private const int FewestPitches = 3, ManyPitches = 5;
    private const double MostlyTied = 0.7, FewTogether = 0.1;

    // From the kick to the second ride: in nearly every layout the drums lie here.
    private const int LowestDrum = 35, HighestDrum = 53;

    private static readonly ImmutableArray<string> MelodyWords =
    [
        "bass", "piano", "lead", "synth", "guitar", "strings", "pad", "melody", "organ", "vocal", "vocals", "voice", "keys", "chords", "arp",
        "brass", "flute", "violin", "cello", "sax", "trumpet", "melodie", "gitarre", "klavier", "guitarra", "guitare", "chitarra", "bajo", "basse", "basso",
    ];

    /// <summary>Finds a file's drums. If the user said what the notes are, nothing counts as a melody.</summary>
    public static DrumParts Of(NoteStatistics notes, NoteChoice choice)
    {
        ImmutableSortedSet<int> all = notes.Channels;
        int onTen = notes.Parts.Where(part => part.Channel == MidiFile.DrumChannel).Sum(part => part.Count);
        int total = notes.Parts.Sum(part => part.Count);
        if (onTen > Math.Max(FewHits, FewShare * total) || onTen == total)
            return new DrumParts([MidiFile.DrumChannel], "", []);
        ImmutableSortedSet<int> others = all.Remove(MidiFile.DrumChannel);
        ImmutableSortedSet<int> melodies = choice.IsSaid ? [] : [.. others.Where(channel => IsMelody(notes, channel))];
        ImmutableSortedSet<int> drums = others.Except(melodies);
        if (onTen == 0)
            return new DrumParts(drums, "", melodies);
        ImmutableSortedSet<int> whole = [.. drums.Where(channel => IsKit(notes, channel))];
        return whole.IsEmpty
            ? new DrumParts([MidiFile.DrumChannel], "", [])
            : new DrumParts(
                whole.Add(MidiFile.DrumChannel),
                $"channel 10 has only {Told(onTen, "hit")}: the drums are on channel {string.Join(", ", whole.Select(channel => channel + 1))}",
                melodies);
    }

    private static bool IsKit(NoteStatistics notes, int channel)
    {
        ImmutableSortedDictionary<int, int> hits = notes.Hits(part => part.Channel == channel);
        KitScore score = KitScore.Of(hits, KitRecognition.Choose(hits, notes.Words, notes.Togetherness(channel)).Map.Notes);
        return score.HasKick && (score.HasSnare || score.HasHat) && score.Value >= KitScore.Plain;
    }

    private static bool IsMelody(NoteStatistics notes, int channel)
    {
        NotePart[] parts = [.. notes.Parts.Where(part => part.Channel == channel)];
        // Where each drum has its own track, a track has only a note or two.
        if (parts.All(part => part.Hits.Count < FewestPitches || TrackNames.Tells(part)))
            return false;
        ImmutableSortedDictionary<int, int> hits = notes.Hits(part => part.Channel == channel);
        bool isNamed = parts.Any(part => DrumNames.Words(part.Name).Split(' ').Any(MelodyWords.Contains) && DrumNames.Find(part.Name) is null);
        bool isTied = hits.Count >= ManyPitches && notes.Togetherness(channel) < FewTogether && notes.Legato(channel) > MostlyTied;
        return isNamed || notes.HasProgram(channel) || isTied || !SoundsLikeDrums(notes, channel, hits);
    }

    private static bool SoundsLikeDrums(NoteStatistics notes, int channel, ImmutableSortedDictionary<int, int> hits)
    {
        KitScore score = KitScore.Of(hits, KitRecognition.Choose(hits, notes.Words, notes.Togetherness(channel)).Map.Notes);
        int inRange = hits.Where(note => note.Key is >= LowestDrum and <= HighestDrum).Sum(note => note.Value);
        return score.HasKick || score.HasSnare || 2 * inRange >= hits.Values.Sum();
    }

    private static string Told(int count, string what) =>
        FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}
