using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Midi.Kits;

/// <summary>The notes of one maker's kits, by name.</summary>
/// <param name="Name">What <c>--map</c> takes.</param>
/// <param name="Title">Whose kits, for people.</param>
/// <param name="Notes">Which instrument a note is.</param>
/// <param name="Signs">Words of a file's tracks and texts that name these kits, in lower case.</param>
/// <param name="Source">Where the notes are published; empty for a map that was written from memory and checked against no list.</param>
public sealed record KitMap(string Name, string Title, DrumMap Notes, ImmutableArray<string> Signs, string Source)
{
    /// <summary>All maps, General MIDI first.</summary>
    public static ImmutableArray<KitMap> All => KitMapList.All;

    /// <summary>General MIDI's percussion.</summary>
    public static KitMap GeneralMidi => All[0];

    /// <summary>Whether the notes were checked against a published list. Others are never guessed from notes.</summary>
    public bool IsChecked => Source.Length > 0;

    /// <summary>Whether its notes say too little: a track's name or a user has to name it.</summary>
    internal bool IsByNameOnly { get; init; }

    /// <summary>Finds a map by its name.</summary>
    public static Outcome<KitMap> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(map => map.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found
            ? found
            : new Fault(FaultCode.BadArguments, $"there is no drum map '{name}': there are {string.Join(", ", All.Select(map => map.Name))}");
    }

    /// <summary>The same kit some semitones higher or lower, as keyboards and samplers move it.</summary>
    public KitMap Moved(int semitones) => this with
    {
        Title = FormattableString.Invariant($"{Title}, moved by {semitones:+0;-0} semitones"),
        Notes = Notes.Moved(semitones),
    };

    /// <summary>Notes that mean something else here than in General MIDI, or nothing there.</summary>
    internal ImmutableHashSet<int> OwnNotes { get; } = [.. Enumerable.Range(0, 128).Where(note =>
        Notes.TryMap(note, Kit.Nine, out Instrument own) && (!DrumMap.GeneralMidi.TryMap(note, Kit.Nine, out Instrument usual) || usual != own))];
}
