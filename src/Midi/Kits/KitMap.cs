using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Midi.Kits;

/// <summary>The notes of one maker's kits, by name.</summary>
/// <param name="Name">Name of the map, for <c>--map</c>.</param>
/// <param name="Title">The maker and kits, as text for people.</param>
/// <param name="Notes">The map from notes to instruments.</param>
/// <param name="Signs">Words of a file's tracks and texts that name these kits, in lower case.</param>
/// <param name="Source">Where the notes are published; empty for a map that was written from memory and not checked.</param>
public sealed record KitMap(string Name, string Title, DrumMap Notes, ImmutableArray<string> Signs, string Source)
{
    /// <summary>All maps, General MIDI first.</summary>
    public static ImmutableArray<KitMap> All => KitMapList.All;

    /// <summary>General MIDI's percussion.</summary>
    public static KitMap GeneralMidi => All[0];

    /// <summary>Whether the notes were checked against a published list. A map that was not checked is never guessed from notes.</summary>
    public bool IsChecked => Source.Length > 0;

    /// <summary>Whether the notes alone do not tell this map: a track's name or a user has to name it.</summary>
    internal bool IsByNameOnly { get; init; }

    /// <summary>Finds a map by its name.</summary>
    public static Outcome<KitMap> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(map => map.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found
            ? found
            : new Fault(FaultCode.BadArguments, $"there is no drum map '{name}': there are {string.Join(", ", All.Select(map => map.Name))}");
    }

    /// <summary>The map moved by some semitones, as keyboards and samplers do.</summary>
    public KitMap Moved(int semitones) => this with
    {
        Title = FormattableString.Invariant($"{Title}, moved by {semitones:+0;-0} semitones"),
        Notes = Notes.Moved(semitones),
    };

    /// <summary>Notes that mean something else in this map than in General MIDI, or have no meaning there.</summary>
    internal ImmutableHashSet<int> OwnNotes { get; } = [.. Enumerable.Range(0, 128).Where(note =>
        Notes.TryMap(note, Kit.Nine, out Instrument own) && (!DrumMap.GeneralMidi.TryMap(note, Kit.Nine, out Instrument usual) || usual != own))];
}
