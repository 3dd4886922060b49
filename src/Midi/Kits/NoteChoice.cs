using System.Collections.Immutable;
using System.Globalization;
using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Midi.Kits;

/// <summary>What a user says about notes: a map by its name, changes to single notes, both, or neither.</summary>
/// <param name="Map">The map to use; null: it is recognised from each file.</param>
/// <param name="Changes">Instruments of single notes, null for no instrument. They go before every map and every name of a track.</param>
public sealed record NoteChoice(KitMap? Map, ImmutableSortedDictionary<int, Instrument?> Changes)
{
    private const string Nothing = "none";

    /// <summary>The user says nothing: each file's kit is recognised.</summary>
    public static NoteChoice Recognised { get; } = new(null, ImmutableSortedDictionary<int, Instrument?>.Empty);

    /// <summary>Whether the user says anything, so that nothing has to be asked.</summary>
    public bool IsSaid => Map is not null || !Changes.IsEmpty;

    /// <summary>Reads the two texts of a command or message; empty ones say nothing.</summary>
    /// <param name="map">A map's name.</param>
    /// <param name="notes">Changes such as <c>40=rim,56=none</c>, in front of which a map may stand, too.</param>
    public static Outcome<NoteChoice> Of(string? map, string? notes) => Parse(notes ?? "").Then<NoteChoice>(choice =>
    {
        if (string.IsNullOrWhiteSpace(map))
            return choice;
        if (choice.Map is { } other)
            return new Fault(FaultCode.BadArguments, $"two drum maps were named, '{map}' and '{other.Name}': name only one");
        return KitMap.Find(map).Then<NoteChoice>(found => choice with { Map = found });
    });

    /// <summary>Reads <c>40=rim,56=none</c>, or <c>roland-td,40=rim</c>.</summary>
    public static Outcome<NoteChoice> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        NoteChoice choice = Recognised;
        string[] entries = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < entries.Length; i++)
        {
            if (i == 0 && KitMap.Find(entries[0]).TryGet(out KitMap? map, out _))
                choice = choice with { Map = map };
            else if (Change(entries[i]) is { } change)
                choice = choice with { Changes = choice.Changes.SetItem(change.Note, change.Instrument) };
            else
                return Wrong(entries[i]);
        }

        return choice;
    }

    /// <summary>A map with these changes.</summary>
    public DrumMap ApplyTo(DrumMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return Changes.IsEmpty ? map : map.With(Changes);
    }

    private static (int Note, Instrument? Instrument)? Change(string entry)
    {
        string[] sides = entry.Split('=', StringSplitOptions.TrimEntries);
        if (sides.Length != 2
            || !int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out int note)
            || note > 127)
        {
            return null;
        }

        if (sides[1] == Nothing)
            return (note, null);
        return Instruments.TryParse(sides[1], out Instrument instrument) ? (note, instrument) : null;
    }

    private static Fault Wrong(string entry) => new(
        FaultCode.BadArguments,
        $"'{entry}' is no entry of a drum map: expected a note from 0 to 127, '=' and one of "
        + $"{string.Join(' ', Instruments.Names)} {Nothing}; a map may come first: {string.Join(", ", KitMap.All.Select(map => map.Name))}");
}
