using System.Text;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Osc;

namespace RVae.Protocol.Addresses;

/// <summary>
/// Finds addresses that name an instrument as the deck's kit does, such as <c>/rvae/deck/2/mute/low-conga</c>, or by its number from 0, such as
/// <c>/rvae/deck/2/mute/13</c>. The names of the table mean the first instrument of any kit, the second, and so on. Where a kit gives such a name to
/// another of its instruments, the kit's meaning counts. A number is never a name: it means the same place in every kit. Used by one thread at a
/// time.
/// </summary>
internal sealed class KitNames(AddressTable table)
{
    // Limit of the cache: kits come and go, and each has a few hundred addresses at most.
    private const int MostKnown = 4096;

    private readonly Dictionary<string, AddressEntry> _known = new(StringComparer.Ordinal);

    // For each deck: the instruments whose own names match the present pattern, one bit each.
    private readonly int[] _fitting = new int[PerformanceState.DeckCount];

    /// <summary>The entry that the address means with the deck's kit, or null where there is none.</summary>
    public AddressEntry? Find(ReadOnlySpan<byte> address, PerformanceState state)
    {
        AddressEntry? entry = table.Find(address);
        if (entry is { Row.ByInstrument: false })
            return entry;
        int name = address.LastIndexOf((byte)'/') + 1;
        AddressEntry? first = entry ?? FirstOf(address[..name]);
        if (first is not null && Instruments.AtPlace(address[name..]) is { } place)
            return Known(Encoding.ASCII.GetString(address), first, place);
        if (first is null || OwnKit(first.Deck, state) is not { } kit || address.Length - name > KitText.LongestName)
            return entry;
        Span<char> text = stackalloc char[KitText.LongestName];
        if (!Encoding.ASCII.TryGetChars(address[name..], text, out int length) || kit.Find(text[..length]) is not { } own || own == entry?.Instrument)
            return entry;
        return Known(Encoding.ASCII.GetString(address), first, own);
    }

    /// <summary>Begins to match a pattern.</summary>
    public void Begin(ReadOnlySpan<byte> pattern, PerformanceState state)
    {
        ReadOnlySpan<byte> last = pattern[Math.Max(pattern.LastIndexOf((byte)'/'), 0)..];
        Span<byte> name = stackalloc byte[1 + KitText.LongestName];
        name[0] = (byte)'/';
        for (int deck = 0; deck < _fitting.Length; deck++)
        {
            _fitting[deck] = 0;
            if (OwnKit(deck, state) is not { } kit)
                continue;
            foreach (Instrument instrument in kit.Numbers)
            {
                int length = Encoding.ASCII.GetBytes(kit[instrument].Name, name[1..]);
                if (OscPattern.Matches(last, name[..(1 + length)]))
                    _fitting[deck] |= 1 << (int)instrument;
            }
        }
    }

    /// <summary>
    /// The entry that the pattern means at this entry's place, or null where it means none. Instruments of a special kit are matched by their own
    /// names where the pattern matches any of these, otherwise by the names of the table.
    /// </summary>
    public AddressEntry? Match(ReadOnlySpan<byte> pattern, AddressEntry entry, PerformanceState state)
    {
        bool fits = OscPattern.Matches(pattern, entry.Utf8.Span);
        if (!entry.Row.ByInstrument || _fitting[entry.Deck] == 0)
            return fits ? entry : null;
        if ((_fitting[entry.Deck] & (1 << (int)entry.Instrument)) == 0)
            return null;
        if (fits)
            return entry;
        ReadOnlySpan<byte> folder = entry.Utf8.Span[..(entry.Utf8.Span.LastIndexOf((byte)'/') + 1)];
        Span<byte> address = stackalloc byte[folder.Length + KitText.LongestName];
        folder.CopyTo(address);
        address = address[..(folder.Length + Encoding.ASCII.GetBytes(OwnKit(entry.Deck, state)![entry.Instrument].Name, address[folder.Length..]))];
        return OscPattern.Matches(pattern, address) ? Known(Encoding.ASCII.GetString(address), entry, entry.Instrument) : null;
    }

    private static Kit? OwnKit(int deck, PerformanceState state) => state.Decks[deck].Model?.Card.Kit is { IsPlain: false } kit ? kit : null;

    // The entry of the first instrument in a row that has one for each instrument.
    private AddressEntry? FirstOf(ReadOnlySpan<byte> folder)
    {
        ReadOnlySpan<byte> name = "kick"u8;
        Span<byte> address = stackalloc byte[AddressTable.MaxAddressLength];
        if (folder.Length + name.Length > address.Length)
            return null;
        folder.CopyTo(address);
        name.CopyTo(address[folder.Length..]);
        return table.Find(address[..(folder.Length + name.Length)]) is { Row.ByInstrument: true } found ? found : null;
    }

    private AddressEntry Known(string address, AddressEntry sibling, Instrument own)
    {
        if (_known.TryGetValue(address, out AddressEntry? known) && known.Instrument == own)
            return known;
        if (_known.Count >= MostKnown)
            _known.Clear();
        AddressEntry place = table.Of(sibling, own);
        return _known[address] = place.Named(address);
    }
}
