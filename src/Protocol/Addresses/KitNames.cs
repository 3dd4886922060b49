using System.Text;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Addresses;

/// <summary>
/// Addresses that name an instrument as the deck's kit does, <c>/rvae/deck/2/mute/low-conga</c>, or by its number from 0, <c>/rvae/deck/2/mute/13</c>. The
/// names of the table mean the first instrument, the second and so on of any kit; where a kit uses one of them for another of its instruments, the kit is
/// right. A number is never a name: it means the same place whatever plays. Used by one thread at a time.
/// </summary>
internal sealed class KitNames(AddressTable table)
{
    // Kits come and go; each has a few hundred addresses at most.
    private const int MostKnown = 4096;

    private readonly Dictionary<string, AddressEntry> _known = new(StringComparer.Ordinal);

    /// <summary>The address as the deck's kit means it, or null where there is none.</summary>
    public AddressEntry? Find(ReadOnlySpan<byte> address, PerformanceState state)
    {
        AddressEntry? entry = table.Find(address);
        if (entry is { Row.ByInstrument: false })
            return entry;
        int name = address.LastIndexOf((byte)'/') + 1;
        AddressEntry? first = entry ?? FirstOf(address[..name]);
        if (first is not null && Instruments.AtPlace(address[name..]) is { } place)
            return Known(Encoding.ASCII.GetString(address), first, place);
        Kit? kit = first is null ? null : state.Decks[first.Deck].Model?.Card.Kit;
        if (kit is not { IsPlain: false } || address.Length - name > KitText.LongestName)
            return entry;
        Span<char> text = stackalloc char[KitText.LongestName];
        if (!Encoding.ASCII.TryGetChars(address[name..], text, out int length) || kit.Find(text[..length]) is not { } own || own == entry?.Instrument)
            return entry;
        return Known(Encoding.ASCII.GetString(address), first!, own);
    }

    // Of a row by instrument: the one that the table has for the first.
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
