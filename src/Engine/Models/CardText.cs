using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>
/// A model's card as the text entries of a file's metadata, and back. The format's metadata holds strings only, so
/// numbers are written as text and lists as JSON text: <c>safe_open(f).metadata()</c> in Python shows them readably.
/// </summary>
internal static class CardText
{
    /// <summary>Version of these entries; a file with a higher one is refused instead of half understood.</summary>
    public const int FormatVersion = 2;

    // Older programs read only cards of the nine. So a card of the nine keeps the old version.
    private const int NineVersion = 1;

    private const string FormatKey = "rvae.format";
    private const string SnappedKey = "snapped";
    private const string RulesKey = "drummerRules";
    private const string InstantKey = "instant";
    private const string KitKey = "kit";
    private const string KitNameKey = "kitName";
    private const string InstrumentsKey = "instruments";
    private const string FromKey = "from";
    private const string BatchSizeKey = "batchSize";
    private const string LearningRateKey = "learningRate";
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>The card as entries.</summary>
    public static IReadOnlyDictionary<string, string> Write(ModelCard card)
    {
        Dictionary<string, string> entries = Common(card);
        if (card.HasDrummerRules)
            entries[RulesKey] = Yes;
        if (card.Kit.Count == Instruments.Usual && card.Kit.Equals(NineWith(card.Kit.Notes)))
            return entries;
        entries[FormatKey] = Text(FormatVersion);
        entries[KitNameKey] = card.Kit.Name;
        entries[InstrumentsKey] = JsonSerializer.Serialize([.. card.Kit.Instruments.Select(KitText.Line)], CardJson.Default.ImmutableArrayString);
        return entries;
    }

    private static Dictionary<string, string> Common(ModelCard card) => new()
    {
        [FormatKey] = Text(NineVersion),
        ["name"] = card.Name,
        ["kind"] = card.Kind,
        ["meter"] = card.Grid.Meter.ToString(),
        ["ticksPerQuarter"] = Text(card.Grid.TicksPerQuarter),
        ["bars"] = Text(card.Grid.Bars),
        ["latentDimensions"] = Text(card.LatentDimensions),
        ["latentRange"] = Text(card.LatentRange),
        ["hiddenWidth"] = Text(card.HiddenWidth),
        ["offsetScale"] = Text(card.OffsetScale),
        [SnappedKey] = card.Snapped ? Yes : No,
        [InstantKey] = card.Instant ? Yes : No,
        ["conditions"] = JsonSerializer.Serialize(card.Conditions, CardJson.Default.ImmutableArrayString),
        [KitKey] = JsonSerializer.Serialize(card.Kit.Notes, CardJson.Default.ImmutableArrayInt32),
        ["seed"] = Text(card.Seed),
        ["dataset"] = card.Dataset,
        [FromKey] = card.From,
        ["clips"] = JsonSerializer.Serialize(card.Clips, CardJson.Default.ImmutableArrayString),
        ["steps"] = Text(card.Steps),
        [BatchSizeKey] = Text(card.BatchSize),
        [LearningRateKey] = Text(card.LearningRate),
        ["trainingSeconds"] = Text(card.TrainingSeconds),
        ["quality"] = JsonSerializer.Serialize(card.Quality, CardJson.Default.ImmutableSortedDictionaryStringDouble),
        ["programVersion"] = card.ProgramVersion,
    };

    /// <summary>Reads a card; every value is in its range when there is one.</summary>
    public static Outcome<ModelCard> Read(IReadOnlyDictionary<string, string> entries)
    {
        var reader = new CardReader(entries);
        int format = reader.Integer(FormatKey, 1, int.MaxValue);
        if (reader.Fault is null && format > FormatVersion)
            return new Fault(FaultCode.Failed, $"its card has format {format}; this program reads up to {FormatVersion}, a newer one is needed");
        Kit kit = ReadKit(reader, entries);
        var card = new ModelCard
        {
            Name = reader.Name("name"),
            Kind = reader.Name("kind"),
            Grid = ReadGrid(reader) with { InstrumentCount = kit.Count },
            LatentDimensions = reader.Integer("latentDimensions", 2, 8),
            LatentRange = (float)reader.Number("latentRange", 0.1, 100),
            HiddenWidth = reader.Integer("hiddenWidth", 1, 4096),
            OffsetScale = (float)reader.Number("offsetScale", 0.01, 16),
            // Older files lack the entries that were added later.
            Snapped = entries.GetValueOrDefault(SnappedKey) == Yes,
            HasDrummerRules = entries.GetValueOrDefault(RulesKey) == Yes,
            Instant = entries.GetValueOrDefault(InstantKey) == Yes,
            From = entries.ContainsKey(FromKey) ? reader.Text(FromKey) : "",
            BatchSize = entries.ContainsKey(BatchSizeKey) ? reader.Integer(BatchSizeKey, 0, int.MaxValue) : 0,
            LearningRate = entries.ContainsKey(LearningRateKey) ? reader.Number(LearningRateKey, 0, 1) : 0,
            Conditions = reader.Names("conditions", 16),
            Kit = kit,
            Seed = reader.Integer("seed", int.MinValue, int.MaxValue),
            Dataset = reader.Text("dataset"),
            Clips = reader.Names("clips", int.MaxValue),
            Steps = reader.Integer("steps", 0, int.MaxValue),
            TrainingSeconds = reader.Number("trainingSeconds", 0, double.MaxValue),
            Quality = reader.Figures("quality"),
            ProgramVersion = reader.Text("programVersion"),
        };
        return reader.Fault is { } fault ? fault : card;
    }

    private static Grid ReadGrid(CardReader reader)
    {
        if (!Meter.TryParse(reader.Text("meter"), out Meter meter))
            reader.Refuse("meter", "a time signature such as 4/4");
        int ticksPerQuarter = reader.Integer("ticksPerQuarter", 1, 96);
        int bars = reader.Integer("bars", 1, 16);
        if (reader.Fault is null && meter.Numerator * 4 * ticksPerQuarter % meter.Denominator != 0)
            reader.Refuse("ticksPerQuarter", $"a number that gives {meter} whole ticks");
        return new Grid(meter, ticksPerQuarter, bars);
    }

    private static Kit ReadKit(CardReader reader, IReadOnlyDictionary<string, string> entries)
    {
        if (!entries.ContainsKey(InstrumentsKey))
            return ReadNine(reader);
        string name = reader.Name(KitNameKey);
        if (KitText.Parse(name, reader.Names(InstrumentsKey, Instruments.Most)).TryGet(out Kit? kit, out Fault fault))
            return kit;
        reader.Refuse(InstrumentsKey, $"a kit ({fault.Message})");
        return Kit.Nine;
    }

    // Reads the nine, with the notes of the card.
    private static Kit ReadNine(CardReader reader)
    {
        ImmutableArray<int> notes = reader.Integers(KitKey);
        if (notes.Length != Instruments.Usual || notes.Any(note => note is < 0 or > 127))
        {
            reader.Refuse(KitKey, $"{Instruments.Usual} notes of 0 to 127");
            return Kit.Nine;
        }

        return NineWith(notes);
    }

    private static Kit NineWith(ImmutableArray<int> notes) =>
        new(Kit.Nine.Name, [.. Kit.Nine.Instruments.Select((each, i) => each with { Note = notes[i] })]);

    private static string Text<T>(T number) where T : IFormattable => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
