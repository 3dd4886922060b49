using System.Collections.Immutable;
using System.Globalization;
using RVae.Engine.Rhythm;
using RVae.Midi.Files;

namespace RVae.Midi.Kits;

/// <summary>Reads one file's notes as drums of a kit, in order of time, and counts what each note became.</summary>
internal sealed class KitReading
{
    // Alesis sends 127 for a pressed pedal; Roland's modules tell open from closed by the note, and send 90 at most.
    private const int Closed = 100;
    private const int MaxChannels = 16;

    // Notes of a hi-hat that the pedal can close. Addictive Drums and Superior Drummer use 7 to 9 for a hi-hat that the pedal alone controls. In our
    // instruments crashes may be the open hi-hat, too, but they have no pedal.
    private static readonly ImmutableArray<int> PedalNotes = [7, 8, 9, 23, 24, 25, 26, 46];

    private readonly DrumParts _parts;
    private readonly DrumMap _map;
    private readonly NoteChoice _said;
    private readonly Kit _kit;
    private readonly ImmutableDictionary<(int Track, int Channel), Instrument> _named;
    private readonly int[] _pedals = new int[MaxChannels];
    private readonly SortedDictionary<(int Note, string Way), int> _ways = [];
    private readonly SortedDictionary<int, int> _unmapped = [];
    private readonly SortedDictionary<int, int> _melody = [];
    private int _elsewhere;

    private KitReading(NoteStatistics notes, NoteChoice said, Kit kit)
    {
        _kit = kit;
        _said = said;
        _parts = DrumParts.Of(notes, said);
        _named = notes.Parts.Where(part => kit.IsPlain && _parts.Channels.Contains(part.Channel) && TrackNames.Tells(part))
            .ToImmutableDictionary(part => (part.Track, part.Channel), part => DrumNames.Find(part.Name)!.Value);
        ImmutableSortedDictionary<int, int> hits = notes.Hits(part =>
            _parts.Channels.Contains(part.Channel) && !_named.ContainsKey((part.Track, part.Channel)));
        double together = _parts.Channels.IsEmpty ? 0 : _parts.Channels.Max(notes.Togetherness);
        Choice = said.Map is { } map
            ? new KitChoice(map, "it was asked for")
            : hits.IsEmpty
                ? new KitChoice(KitMap.GeneralMidi, _named.IsEmpty ? "it has no notes" : "the names of its tracks say which drum each is")
                : KitRecognition.Choose(hits, notes.Words, together);
        _map = said.ApplyTo(Choice.Map.Notes);
    }

    /// <summary>The map that was chosen, and why.</summary>
    public KitChoice Choice { get; }

    /// <summary>What each note became, ordered by note: <c>46 hat (pedal closed) 16</c>.</summary>
    public ImmutableArray<string> Ways =>
    [
        .. _ways.Select(way => string.Create(CultureInfo.InvariantCulture, $"{way.Key.Note} {way.Key.Way} {way.Value}")),
    ];

    /// <summary>Begins to read a file.</summary>
    /// <param name="midi">The file.</param>
    /// <param name="said">What the user says about the notes. A kit with special instruments says this itself.</param>
    /// <param name="kit">The kit that plays it.</param>
    public static KitReading Of(MidiFile midi, NoteChoice said, Kit kit) => new(
        NoteStatistics.Of(midi),
        DrumMap.Of(kit) is { } own ? NoteChoice.Recognised with { Map = new KitMap(kit.Name, $"the kit {kit.Name}", own, [], "") } : said,
        kit);

    /// <summary>Begins a piece: its pedals are up until a message says otherwise.</summary>
    public void BeginPiece() => Array.Clear(_pedals);

    /// <summary>Takes a hit, or counts why it is not taken. Also takes movements of the pedal.</summary>
    public bool TryTake(int track, MidiEvent item, out Instrument instrument)
    {
        instrument = default;
        if (NoteStatistics.IsPedal(item))
            _pedals[item.Channel] = item.Data2;
        if (!item.IsNoteOn)
            return false;
        int note = item.Data1;
        if (!_parts.Channels.Contains(item.Channel))
        {
            if (_parts.Melodies.Contains(item.Channel))
                Count(_melody, item.Channel);
            else
                _elsewhere++;
            return false;
        }

        bool isMapped = _map.TryMap(note, out instrument);
        string how = "";
        if (_named.TryGetValue((track, item.Channel), out Instrument named) && !_said.Changes.ContainsKey(note))
        {
            how = isMapped && TrackNames.Of(named, isMapped, instrument) == instrument ? "" : " (by the track's name)";
            instrument = TrackNames.Of(named, isMapped, instrument);
        }
        else if (!isMapped)
        {
            Count(_unmapped, note);
            return false;
        }

        if (_kit.IsPlain)
        {
            if (instrument == Instrument.OpenHat && _pedals[item.Channel] >= Closed && PedalNotes.Contains(note) && !_said.Changes.ContainsKey(note))
                (instrument, how) = (Instrument.Hat, " (the pedal is closed)");
            if (_kit.Among(instrument) is not { } own)
            {
                Count(_unmapped, note);
                return false;
            }

            instrument = own;
        }

        (int, string) way = (note, _kit[instrument].Name + how);
        _ways[way] = _ways.GetValueOrDefault(way) + 1;
        return true;
    }

    /// <summary>The notes that were not taken, and the questions to the user.</summary>
    public IEnumerable<LeftOut> LeftOut(string file)
    {
        foreach ((int channel, int count) in _melody)
        {
            yield return new LeftOut(file, string.Create(CultureInfo.InvariantCulture,
                $"channel {channel + 1} looks like a melody and not like drums, notes: {count}. If they are drums, name their map (--map general-midi) or notes (--notes 60=kick,…)"));
        }

        if (_elsewhere > 0)
        {
            yield return new LeftOut(file, string.Create(CultureInfo.InvariantCulture,
                $"notes on other channels than 10, where this file has its drums: {_elsewhere}"));
        }

        foreach ((int note, int count) in _unmapped)
        {
            yield return new LeftOut(file, string.Create(CultureInfo.InvariantCulture,
                $"note {note} has no instrument in the drum map, hits: {count}"));
        }
    }

    /// <summary>Remarks about channels, or empty.</summary>
    public string About => _parts.Why;

    private static void Count(SortedDictionary<int, int> counts, int key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
