using System.Collections.Immutable;
using System.Globalization;

namespace RVae.Engine.Rhythm;

/// <summary>
/// A kit as text, one line for each instrument: its name, the MIDI note that it sends, further notes that are read as it, its family, and
/// <c>hand</c>, <c>foot</c> or <c>other</c>, which may be left out. Text after a <c>#</c> is a remark.
/// </summary>
/// <example><code>
/// # name     notes     family  played by
/// kick       36 35     kick    foot
/// low-conga  64        tom
/// shaker     82 70
/// </code></example>
public static class KitText
{
    /// <summary>Longest text that is read.</summary>
    public const int MostBytes = 16 << 10;

    /// <summary>Longest name of an instrument.</summary>
    public const int LongestName = 24;

    private const int MostNotes = 32;
    private const int LastNote = 127;

    // Names that are reserved, because they are parts of addresses or words of lists.
    private static readonly ImmutableHashSet<string> s_reserved = ["all", "clear", "none", "value"];

    private static readonly ImmutableArray<string> s_families = [.. Enum.GetValues<DrumFamily>().Select(family => family.ToString().ToLowerInvariant())];

    private static readonly ImmutableArray<string> s_players = [.. Enum.GetValues<PlayedBy>().Select(player => player.ToString().ToLowerInvariant())];

    /// <summary>Reads a kit, or says in which line what is wrong.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="text">The text.</param>
    public static Outcome<Kit> Parse(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(name, text.Split('\n'));
    }

    /// <summary>Reads a kit of some lines, or says in which what is wrong.</summary>
    public static Outcome<Kit> Parse(string name, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var instruments = ImmutableArray.CreateBuilder<KitInstrument>();
        for (int i = 0; i < lines.Count; i++)
        {
            string line = lines[i].Split('#')[0].Trim();
            if (line.Length == 0)
                continue;
            if (!ReadLine(line, instruments).TryGet(out KitInstrument? instrument, out Fault fault))
                return new Fault(fault.Code, FormattableString.Invariant($"kit '{name}', line {i + 1}: {fault.Message}"));
            instruments.Add(instrument);
        }

        return instruments.Count == 0
            ? new Fault(FaultCode.BadArguments, $"kit '{name}' has no instruments: write a line for each, such as 'low-conga 64 tom'")
            : new Kit(name, instruments.DrainToImmutable());
    }

    /// <summary>An instrument as a line.</summary>
    public static string Line(KitInstrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        string notes = string.Join(' ', instrument.Notes.Select(note => note.ToString(CultureInfo.InvariantCulture)));
        return $"{instrument.Name} {notes} {s_families[(int)instrument.Family]} {s_players[(int)instrument.By]}";
    }

    private static Outcome<KitInstrument> ReadLine(string line, ImmutableArray<KitInstrument>.Builder before)
    {
        string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string name = words[0];
        if (!IsName(name))
            return Wrong($"'{Short(name)}' is no name of an instrument: it has 1 to {LongestName} of a-z, 0-9 and -, a letter first, and is none of {string.Join(", ", s_reserved.Order())}");
        if (before.Any(other => other.Name == name))
            return Wrong($"'{name}' is there twice");
        if (before.Count == Instruments.Most)
            return Wrong($"a kit has at most {Instruments.Most} instruments");

        var notes = ImmutableArray.CreateBuilder<int>();
        DrumFamily? family = null;
        PlayedBy? by = null;
        foreach (string word in words.AsSpan(1))
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int note) && note <= LastNote && notes.Count < MostNotes)
                notes.Add(note);
            else if (family is null && s_families.IndexOf(word) is >= 0 and var found)
                family = (DrumFamily)found;
            else if (by is null && s_players.IndexOf(word) is >= 0 and var player)
                by = (PlayedBy)player;
            else
                return Wrong($"'{Short(word)}' is no note from 0 to {LastNote}, none of {string.Join(' ', s_families)}, and none of {string.Join(' ', s_players)}");
        }

        if (notes.Count == 0)
            return Wrong($"'{name}' has no MIDI note: write it after the name");
        if (before.SelectMany(other => other.Notes).Intersect(notes).ToArray() is [var twice, ..])
            return Wrong($"note {twice} belongs to another instrument already");
        DrumFamily kind = family ?? DrumFamily.Percussion;
        return new KitInstrument(name, notes[0], kind, by ?? UsualOf(kind)) { AlsoNotes = [.. notes.Skip(1).Distinct()] };
    }

    private static PlayedBy UsualOf(DrumFamily family) => family == DrumFamily.Kick ? PlayedBy.Foot : PlayedBy.Hand;

    private static bool IsName(string name) =>
        name.Length <= LongestName && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !s_reserved.Contains(name);

    private static string Short(string word) => word.Length <= LongestName ? word : $"{word[..LongestName]}…";

    private static Fault Wrong(string what) => new(FaultCode.BadArguments, what);
}
