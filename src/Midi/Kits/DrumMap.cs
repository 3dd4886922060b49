using System.Collections.Immutable;
using System.Globalization;
using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Midi.Kits;

/// <summary>
/// The map from MIDI notes to instruments, among all instruments with a name. A <see cref="Kit"/> says which of its own instruments plays such an
/// instrument. Immutable.
/// </summary>
public sealed class DrumMap
{
    private readonly ImmutableDictionary<int, Instrument> _instruments;

    private DrumMap(ImmutableDictionary<int, Instrument> instruments) => _instruments = instruments;

    /// <summary>A map without notes.</summary>
    public static DrumMap Empty { get; } = new(ImmutableDictionary<int, Instrument>.Empty);

    /// <summary>
    /// General MIDI's percussion, and the additional notes of Roland's TD modules (22 and 26: hi-hat edges, 58: rim of the low tom). Whistles, cuicas
    /// and sound effects of a kit are no drums of a groove and stay unmapped.
    /// </summary>
    public static DrumMap GeneralMidi { get; } = new(
        Notes(Instrument.Kick, 35, 36)
        .Concat(Notes(Instrument.Snare, 38, 40))
        // 22 edge, 42 bow; 69 cabasa, 73 short guiro, 80 mute triangle.
        .Concat(Notes(Instrument.Hat, 22, 42, 69, 73, 80))
        .Concat(Notes(Instrument.PedalHat, 44))
        // 26 edge, 46 bow; 74 long guiro, 81 open triangle.
        .Concat(Notes(Instrument.OpenHat, 26, 46, 74, 81))
        .Concat(Notes(Instrument.Ride, 51, 59))
        .Concat(Notes(Instrument.RideBell, 53))
        // 49 57 crashes, 52 china, 55 splash.
        .Concat(Notes(Instrument.Crash, 49, 52, 55, 57))
        .Concat(Notes(Instrument.Tambourine, 54))
        // 70 maracas, 82 shaker.
        .Concat(Notes(Instrument.Shaker, 70, 82))
        // 41 43 floor toms, 58 rim of the TD's floor tom; 64 low conga, 66 low timbale.
        .Concat(Notes(Instrument.LowTom, 41, 43, 45, 58, 64, 66))
        // 61 low bongo, 63 open high conga.
        .Concat(Notes(Instrument.MidTom, 47, 61, 63))
        // 60 high bongo, 62 mute high conga, 65 high timbale.
        .Concat(Notes(Instrument.HighTom, 48, 50, 60, 62, 65))
        .Concat(Notes(Instrument.Clap, 28, 39))
        // 31 sticks, 37 side stick, 67 68 agogos, 75 claves, 76 77 wood blocks.
        .Concat(Notes(Instrument.Rim, 31, 37, 67, 68, 75, 76, 77))
        .Concat(Notes(Instrument.Cowbell, 56))
        .ToImmutableDictionary());

    /// <summary>
    /// A Roland TD kit's own pads: its second tom is 45 (rim 47), which General MIDI has as the low tom. Everything
    /// else is as in <see cref="GeneralMidi"/>.
    /// </summary>
    public static DrumMap RolandTd { get; } = new(GeneralMidi._instruments.SetItem(45, Instrument.MidTom));

    /// <summary>The map moved by some semitones; notes outside 0 to 127 are left out.</summary>
    public DrumMap Moved(int semitones) => new(_instruments
        .Where(entry => entry.Key + semitones is >= 0 and <= 127)
        .ToImmutableDictionary(entry => entry.Key + semitones, entry => entry.Value));

    /// <summary>This map with other instruments for some notes.</summary>
    /// <param name="text">Such as <c>kick=33; snare=31 34; none=50</c>.</param>
    internal DrumMap With(string text)
    {
        ImmutableDictionary<int, Instrument> map = _instruments;
        foreach (string entry in text.Split(';', StringSplitOptions.TrimEntries))
        {
            string[] sides = entry.Split('=');
            bool strikes = Instruments.TryParse(sides[0], out Instrument instrument);
            if (!strikes && sides[0] != "none")
                throw new ArgumentException($"'{sides[0]}' is no instrument", nameof(text));
            foreach (int note in sides[1].Split(' ').Select(note => int.Parse(note, CultureInfo.InvariantCulture)))
                map = strikes ? map.SetItem(note, instrument) : map.Remove(note);
        }

        return new DrumMap(map);
    }

    /// <summary>
    /// The map of a kit with special instruments: the notes that the kit names. Null for other kits, whose notes depend on the device that plays
    /// them.
    /// </summary>
    public static DrumMap? Of(Kit kit)
    {
        ArgumentNullException.ThrowIfNull(kit);
        if (kit.IsPlain)
            return null;
        var notes = ImmutableDictionary.CreateBuilder<int, Instrument>();
        foreach (Instrument each in kit.Numbers)
        {
            foreach (int note in kit[each].Notes)
                notes.TryAdd(note, each);
        }

        return new DrumMap(notes.ToImmutable());
    }

    /// <summary>The instrument of a note, among all instruments with a name; false where the map has none.</summary>
    /// <param name="note">0–127.</param>
    /// <param name="instrument">What it strikes.</param>
    public bool TryMap(int note, out Instrument instrument) => _instruments.TryGetValue(note, out instrument);

    /// <summary>The instrument of a kit that plays a note; false where the kit has none.</summary>
    /// <param name="note">0–127.</param>
    /// <param name="kit">The kit; one with instruments of its own reads the notes that it names, and not this map.</param>
    /// <param name="instrument">What it strikes.</param>
    public bool TryMap(int note, Kit kit, out Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(kit);
        if (Of(kit) is { } named)
            return named.TryMap(note, out instrument);
        instrument = default;
        if (!_instruments.TryGetValue(note, out Instrument struck) || kit.Among(struck) is not { } own)
            return false;
        instrument = own;
        return true;
    }

    /// <summary>
    /// Reads <c>note=instrument,…</c>, such as <c>40=rim,56=none</c>, as changes to <see cref="GeneralMidi"/>, or to the
    /// map named in front: <c>roland-td,40=rim</c>. Spaces are ignored; empty text is <see cref="GeneralMidi"/>.
    /// </summary>
    public static Outcome<DrumMap> Parse(string text) =>
        NoteChoice.Parse(text).Then<DrumMap>(choice => choice.Changes.IsEmpty
            ? (choice.Map ?? KitMap.GeneralMidi).Notes
            : choice.ApplyTo((choice.Map ?? KitMap.GeneralMidi).Notes));

    /// <summary>A copy with single notes changed; null removes a note.</summary>
    internal DrumMap With(IEnumerable<KeyValuePair<int, Instrument?>> changes)
    {
        ImmutableDictionary<int, Instrument> map = _instruments;
        foreach ((int note, Instrument? instrument) in changes)
            map = instrument is { } struck ? map.SetItem(note, struck) : map.Remove(note);
        return new DrumMap(map);
    }

    private static IEnumerable<KeyValuePair<int, Instrument>> Notes(Instrument instrument, params int[] notes) =>
        notes.Select(note => KeyValuePair.Create(note, instrument));
}
