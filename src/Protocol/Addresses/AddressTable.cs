using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Addresses;

/// <summary>The table of all addresses. Immutable; looking an address up does not allocate.</summary>
public sealed class AddressTable
{
    /// <summary>Version of the protocol.</summary>
    public const int ProtocolVersion = 1;

    /// <summary>Longest address that is looked up; all addresses of the table are much shorter.</summary>
    public const int MaxAddressLength = 128;

    /// <summary>Last part of a twin's address.</summary>
    public const string TwinName = "value";

    private const string DeckPrefix = "/rvae/deck/{deck}/";

    private readonly FrozenDictionary<string, AddressEntry>.AlternateLookup<ReadOnlySpan<char>> _byAddress;

    internal AddressTable(IEnumerable<AddressRow> rows)
    {
        Rows = [.. rows];
        var entries = new Dictionary<string, AddressEntry>(StringComparer.Ordinal);
        foreach (AddressRow row in Rows)
            Expand(row, entries);
        Entries = [.. entries.Values];
        for (int i = 0; i < Entries.Length; i++)
            Entries[i].Index = i;
        foreach (AddressEntry entry in Entries)
            Relate(entry, entries);
        Snapshot = [.. Entries.Where(e => e.Row.InSnapshot && ReferenceEquals(e, e.Canonical))];
        foreach (AddressEntry entry in Entries)
            AddTwin(entry, entries);
        _byAddress = entries.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The rows, in the order of the reference.</summary>
    public ImmutableArray<AddressRow> Rows { get; }

    /// <summary>All addresses, row by row.</summary>
    public ImmutableArray<AddressEntry> Entries { get; }

    /// <summary>The values of a snapshot, under their canonical addresses.</summary>
    public ImmutableArray<AddressEntry> Snapshot { get; }

    /// <summary>Finds an address.</summary>
    public AddressEntry? Find(ReadOnlySpan<byte> address)
    {
        Span<char> text = stackalloc char[MaxAddressLength];
        if (address.Length > MaxAddressLength || !Encoding.ASCII.TryGetChars(address, text, out int length))
            return null;
        return Find(text[..length]);
    }

    /// <summary>Finds an address.</summary>
    public AddressEntry? Find(ReadOnlySpan<char> address) =>
        _byAddress.TryGetValue(address, out AddressEntry? entry) ? entry : null;

    /// <summary>The entry of another instrument, at the same row and deck.</summary>
    internal AddressEntry Of(AddressEntry sibling, Instrument instrument) =>
        Find($"{sibling.Address[..sibling.Address.LastIndexOf('/')]}/{instrument.Name()}")!;

    /// <summary>Finds the row of an address or of a template.</summary>
    public AddressRow? FindRow(string address) =>
        Find(address)?.Row ?? Rows.FirstOrDefault(row => row.Template == address);

    private static void Expand(AddressRow row, Dictionary<string, AddressEntry> entries)
    {
        int decks = row.Template.Contains("{deck}", StringComparison.Ordinal) ? PerformanceState.DeckCount : 1;
        int instruments = row.ByInstrument ? Instruments.Most : 1;
        bool shortened = row.Template.StartsWith(DeckPrefix, StringComparison.Ordinal);
        for (int deck = 0; deck < decks; deck++)
        {
            for (int instrument = 0; instrument < instruments; instrument++)
            {
                AddressEntry full = Add(row, row.Template, deck, instrument, entries);
                if (shortened && deck == 0)
                    full.Canonical = Add(row, $"/rvae/{row.Template[DeckPrefix.Length..]}", 0, instrument, entries);
            }
        }
    }

    private static void Relate(AddressEntry entry, Dictionary<string, AddressEntry> entries)
    {
        AddressEntry? Named(string? template) =>
            template is null ? null : entries[Fill(template, entry.Deck, (int)entry.Instrument)].Canonical;
        entry.Viewed = Named(entry.Row.ViewOf);
        entry.Value = entry.Viewed ?? Named(entry.Row.Changes) ?? entry.Canonical;

        // An address of another program has no scope of its own: it takes the scope of the deck's value that it shows.
        if (entry.Viewed is { } viewed && !entry.Address.StartsWith("/rvae/", StringComparison.Ordinal))
            entry.Scope = viewed.Scope;
    }

    // Twins are left out of patterns, snapshots and lists: otherwise a value would be set or told twice.
    private void AddTwin(AddressEntry entry, Dictionary<string, AddressEntry> entries)
    {
        if (!entry.Row.Access.HasFlag(Access.Get) && !entry.Row.Access.HasFlag(Access.Set))
            return;
        if (!Entries.Any(other => other.Address.StartsWith($"{entry.Address}/", StringComparison.Ordinal)))
            return;
        entry.Twin = entry.Named($"{entry.Address}/{TwinName}");
        entries.Add(entry.Twin.Address, entry.Twin);
    }

    private static AddressEntry Add(
        AddressRow row, string template, int deck, int instrument, Dictionary<string, AddressEntry> entries)
    {
        var entry = new AddressEntry(row, Fill(template, deck, instrument), deck, instrument);
        if (row.Claimable && template.StartsWith("/rvae/", StringComparison.Ordinal))
        {
            bool ofDeck = row.Template.StartsWith(DeckPrefix, StringComparison.Ordinal);
            string full = Fill(row.Template, deck, instrument)["/rvae/".Length..];
            entry.Scope = ofDeck ? full : $"transport/{full}";
        }

        entries.Add(entry.Address, entry);
        return entry;
    }

    private static string Fill(string template, int deck, int instrument) => template
        .Replace("{deck}", $"{deck + 1}", StringComparison.Ordinal)
        .Replace(AddressRow.InstrumentPart, Instruments.Names[instrument], StringComparison.Ordinal);
}
