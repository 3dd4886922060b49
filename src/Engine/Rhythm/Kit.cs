using System.Collections.Immutable;

namespace RVae.Engine.Rhythm;

/// <summary>The family of an instrument: how it is played, where its name does not tell.</summary>
public enum DrumFamily
{
    /// <summary>Bass drums.</summary>
    Kick,
    /// <summary>Snare drums.</summary>
    Snare,
    /// <summary>The hi-hat closed, by stick or pedal.</summary>
    Hat,
    /// <summary>The hi-hat open.</summary>
    OpenHat,
    /// <summary>Ride cymbals.</summary>
    Ride,
    /// <summary>Crash, splash and china cymbals.</summary>
    Crash,
    /// <summary>Toms, congas, bongos and other drums with a pitch.</summary>
    Tom,
    /// <summary>Claps.</summary>
    Clap,
    /// <summary>Rims, blocks, bells, shakers and all else.</summary>
    Percussion,
}

/// <summary>Who plays an instrument. Hits that need more than two hands of one player are not played between clips.</summary>
public enum PlayedBy
{
    /// <summary>A hand of the player.</summary>
    Hand,
    /// <summary>A foot of the player, so that both hands are free.</summary>
    Foot,
    /// <summary>Somebody else: the instruments of an ensemble.</summary>
    Other,
}

/// <summary>One instrument of a kit.</summary>
/// <param name="Name">Name in addresses and files: 1 to 24 lower-case letters, digits and hyphens, a letter first.</param>
/// <param name="Note">The MIDI note that it sends.</param>
/// <param name="Family">What it is played like.</param>
/// <param name="By">Who plays it.</param>
public sealed record KitInstrument(string Name, int Note, DrumFamily Family, PlayedBy By = PlayedBy.Hand)
{
    /// <summary>Further notes that are read as this instrument.</summary>
    public ImmutableArray<int> AlsoNotes { get; init; } = [];

    /// <summary>All notes that are read as this instrument; the note that it sends comes first.</summary>
    public IEnumerable<int> Notes => AlsoNotes.Prepend(Note);

    /// <summary>The nearest of the nine.</summary>
    public Instrument Nearest => Family switch
    {
        DrumFamily.Kick => Instrument.Kick,
        DrumFamily.Snare => Instrument.Snare,
        DrumFamily.Hat or DrumFamily.Ride => Instrument.Hat,
        DrumFamily.OpenHat or DrumFamily.Crash => Instrument.OpenHat,
        DrumFamily.Tom => Instrument.MidTom,
        DrumFamily.Clap => Instrument.Clap,
        _ => Instrument.Rim,
    };

    /// <inheritdoc/>
    public bool Equals(KitInstrument? other) => other is not null && (Name, Note, Family, By) == (other.Name, other.Note, other.Family, other.By)
        && AlsoNotes.SequenceEqual(other.AlsoNotes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Note, Family, By);
}

/// <summary>The instruments that a model plays, 1 to <see cref="Instruments.Most"/>, in the order of matrices, wire and files. Immutable.</summary>
public sealed class Kit : IEquatable<Kit>
{
    /// <summary>A kit of some instruments.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="instruments">1 to <see cref="Instruments.Most"/> of them, with names that differ.</param>
    public Kit(string name, ImmutableArray<KitInstrument> instruments)
    {
        if (instruments.Length is < 1 or > Rhythm.Instruments.Most || instruments.DistinctBy(each => each.Name).Count() != instruments.Length)
            throw new ArgumentException($"A kit has 1 to {Rhythm.Instruments.Most} instruments with names that differ", nameof(instruments));
        (Name, Instruments) = (name, instruments);
        (Numbers, Notes) = (Rhythm.Instruments.FirstOf(instruments.Length), [.. instruments.Select(each => each.Note)]);
        HiHat = new(Bits(DrumFamily.Hat), Bits(DrumFamily.OpenHat));
        // Cards of the nine say notes that nothing was ever read by.
        IsPlain = instruments.Select((each, i) => name == NineName ? each.Name == s_known[i].Name : each.Equals(s_known[i])).All(same => same);
    }

    private static readonly ImmutableArray<KitInstrument> s_known =
    [
        new("kick", 36, DrumFamily.Kick, PlayedBy.Foot) { AlsoNotes = [35] },
        new("snare", 38, DrumFamily.Snare) { AlsoNotes = [40] },
        new("hat", 42, DrumFamily.Hat),
        new("openhat", 46, DrumFamily.OpenHat),
        new("lowtom", 45, DrumFamily.Tom) { AlsoNotes = [41, 43] },
        new("midtom", 47, DrumFamily.Tom),
        new("hightom", 50, DrumFamily.Tom) { AlsoNotes = [48] },
        new("clap", 39, DrumFamily.Clap),
        new("rim", 37, DrumFamily.Percussion),
        new("ride", 51, DrumFamily.Ride) { AlsoNotes = [59] },
        new("ridebell", 53, DrumFamily.Ride),
        new("crash", 49, DrumFamily.Crash) { AlsoNotes = [52, 55, 57] },
        new("pedalhat", 44, DrumFamily.Hat, PlayedBy.Foot),
        new("cowbell", 56, DrumFamily.Percussion),
        new("tambourine", 54, DrumFamily.Percussion),
        new("shaker", 82, DrumFamily.Percussion) { AlsoNotes = [70] },
    ];

    // Of the standard kit, by what the nine lack: which of the nine plays it there.
    private static readonly ImmutableArray<Instrument> s_among9 =
    [
        .. Rhythm.Instruments.FirstOf(Rhythm.Instruments.Usual),
        Instrument.Hat, Instrument.Hat, Instrument.OpenHat, Instrument.Hat, Instrument.Rim, Instrument.Hat, Instrument.Hat,
    ];

    private static readonly ImmutableArray<Instrument> s_among14 = [.. s_among9.Select((nine, i) => i < StandardCount ? (Instrument)i : nine)];

    private const int StandardCount = 14;
    private const string NineName = "nine";

    /// <summary>
    /// The nine of every model whose card names no kit. They have no cymbals: crashes ring like the open hi-hat, rides keep time like the closed one.
    /// </summary>
    public static Kit Nine { get; } = new(NineName, [.. s_known.Take(Rhythm.Instruments.Usual)]);

    /// <summary>The nine, then ride, ride bell, crash, pedal hat and cowbell.</summary>
    public static Kit Standard { get; } = new("standard", [.. s_known.Take(StandardCount)]);

    /// <summary>Latin and orchestral percussion, as in General MIDI: an ensemble, in which each instrument has its own player.</summary>
    public static Kit Percussion { get; } = new("percussion",
    [
        new("low-conga", 64, DrumFamily.Tom, PlayedBy.Other), new("open-conga", 63, DrumFamily.Tom, PlayedBy.Other), new("mute-conga", 62, DrumFamily.Tom, PlayedBy.Other),
        new("low-bongo", 61, DrumFamily.Tom, PlayedBy.Other), new("high-bongo", 60, DrumFamily.Tom, PlayedBy.Other),
        new("low-timbale", 66, DrumFamily.Tom, PlayedBy.Other), new("high-timbale", 65, DrumFamily.Tom, PlayedBy.Other),
        new("cowbell", 56, DrumFamily.Percussion, PlayedBy.Other), new("agogo", 67, DrumFamily.Percussion, PlayedBy.Other) { AlsoNotes = [68] },
        new("claves", 75, DrumFamily.Percussion, PlayedBy.Other), new("block", 76, DrumFamily.Percussion, PlayedBy.Other) { AlsoNotes = [77] },
        new("guiro", 73, DrumFamily.Percussion, PlayedBy.Other) { AlsoNotes = [74] }, new("cabasa", 69, DrumFamily.Percussion, PlayedBy.Other),
        new("maracas", 70, DrumFamily.Percussion, PlayedBy.Other) { AlsoNotes = [82] }, new("tambourine", 54, DrumFamily.Percussion, PlayedBy.Other),
        new("triangle", 81, DrumFamily.Percussion, PlayedBy.Other) { AlsoNotes = [80] },
    ]);

    /// <summary>The kits that every daemon has.</summary>
    public static ImmutableArray<Kit> BuiltIn { get; } = [Nine, Standard, Percussion];

    /// <summary>
    /// All instruments with a name in the protocol: the instruments of a tab that names no kit. This kit has no name, and no model plays it.
    /// </summary>
    public static Kit Protocol { get; } = new("", s_known);

    /// <summary>The note of each instrument that a kit may have, unless the kit gives another.</summary>
    public static ImmutableArray<int> GeneralMidi { get; } = [.. s_known.Select(each => each.Note)];

    /// <summary>Finds one of <see cref="BuiltIn"/> by its name.</summary>
    public static Outcome<Kit> FindBuiltIn(string name) => BuiltIn.FirstOrDefault(kit => kit.Name == name) is { } found
        ? found
        : new Fault(FaultCode.NotFound, $"there is no kit '{name}': there are {string.Join(", ", BuiltIn)}");

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The instruments in the order of their places.</summary>
    public ImmutableArray<KitInstrument> Instruments { get; }

    /// <summary>How many instruments there are.</summary>
    public int Count => Instruments.Length;

    /// <summary>One of its instruments.</summary>
    public KitInstrument this[Instrument instrument] => Instruments[(int)instrument];

    /// <summary>Its instruments as others number them.</summary>
    public ImmutableArray<Instrument> Numbers { get; }

    /// <summary>The note of each of its instruments.</summary>
    public ImmutableArray<int> Notes { get; }

    /// <summary>
    /// The note that each instrument sends until a performer says another, for as many as a kit may have. Kits of the protocol's instruments send what
    /// General MIDI has, whatever their card says of the notes that they were learned from.
    /// </summary>
    public ImmutableArray<int> SentNotes => IsPlain ? GeneralMidi : [.. Notes, .. GeneralMidi.Skip(Count)];

    /// <summary>
    /// Whether the kit's instruments, as many as it has, are those that the protocol's names mean. Then each device's own map reads the notes.
    /// </summary>
    public bool IsPlain { get; }

    /// <summary>
    /// Which of its instruments plays what is called by one of the protocol's names: of the nine the one that sounds most like it. Null where the kit has
    /// instruments of its own.
    /// </summary>
    public Instrument? Among(Instrument struck) => !IsPlain ? null : Count switch
    {
        Rhythm.Instruments.Usual => s_among9[(int)struck],
        StandardCount => s_among14[(int)struck],
        _ => (int)struck < Count ? struck : (int)s_among9[(int)struck] < Count ? s_among9[(int)struck] : null,
    };

    /// <summary>The one of the nine that an instrument sounds most like.</summary>
    public Instrument Nearest(Instrument instrument) => IsPlain ? s_among9[(int)instrument] : this[instrument].Nearest;

    /// <summary>
    /// Groups of instruments that are one thing struck in different ways: the hi-hat closed, open and by the pedal; the bow and the bell of a ride.
    /// </summary>
    public IEnumerable<Instrument[]> Exclusive => new[]
    {
        Of(DrumFamily.Hat, DrumFamily.OpenHat).ToArray(),
        [.. Of(DrumFamily.Ride)],
    }.Where(group => group.Length > 1);

    /// <summary>Its ways of the one hi-hat.</summary>
    public HiHat HiHat { get; }

    /// <summary>The instrument of a name, in the kit's own spelling.</summary>
    public Instrument? Find(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < Count; i++)
        {
            if (name.SequenceEqual(Instruments[i].Name))
                return (Instrument)i;
        }

        return null;
    }

    /// <summary>
    /// Which of its instruments plays what another kit has under a name: the one of that name, or the one that stands in for it among the protocol's.
    /// </summary>
    public Instrument? For(ReadOnlySpan<char> name) => Find(name) ?? (Rhythm.Instruments.TryParse(name, out Instrument known) ? Among(known) : null);

    private int Bits(DrumFamily family) => Of(family).Aggregate(0, (bits, each) => bits | (1 << (int)each));

    private IEnumerable<Instrument> Of(params DrumFamily[] families) => Numbers.Where(each => families.Contains(this[each].Family));

    /// <inheritdoc/>
    public bool Equals(Kit? other) => other is not null && Name == other.Name && Instruments.SequenceEqual(other.Instruments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Kit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Count);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
