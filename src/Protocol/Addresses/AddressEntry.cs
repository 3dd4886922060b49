using System.Text;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Addresses;

/// <summary>One address that exists: a row with its deck and instrument filled in.</summary>
public sealed class AddressEntry
{
    internal AddressEntry(AddressRow row, string address, int deck, int instrument)
    {
        Row = row;
        Address = address;
        Utf8 = Encoding.ASCII.GetBytes(address);
        Deck = deck;
        Instrument = (Instrument)instrument;
        Canonical = this;
    }

    /// <summary>The row that the address belongs to.</summary>
    public AddressRow Row { get; }

    /// <summary>The address, with numbers and names in place of the template.</summary>
    public string Address { get; }

    /// <summary>The address as bytes.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Deck, from 0; 0 where there is none.</summary>
    public int Deck { get; }

    /// <summary>Instrument; the first where there is none.</summary>
    public Instrument Instrument { get; }

    /// <summary>
    /// A second address of the same value, one level below: for tools that show an address with others below it as a folder. Null where no address is
    /// below.
    /// </summary>
    public AddressEntry? Twin { get; internal set; }

    /// <summary>Index in the table's list of entries.</summary>
    public int Index { get; internal set; }

    /// <summary>The entry under which snapshot and feedback tell this value: for deck 1 the short form.</summary>
    public AddressEntry Canonical { get; internal set; }

    /// <summary>The entry of the value that this entry shows in another form, or null.</summary>
    public AddressEntry? Viewed { get; internal set; }

    /// <summary>The entry of the value that this one changes: this entry, or the one that it shows in another form.</summary>
    public AddressEntry Value { get; internal set; } = null!;

    /// <summary>The path with which claims are compared, such as <c>deck/1/mute/kick</c> or <c>transport/tempo</c>; or empty.</summary>
    public string Scope { get; internal set; } = "";

    /// <summary>
    /// Whether a snapshot leaves the value out while it is as the daemon started it. The row says so, and it holds for instruments that not every kit
    /// has.
    /// </summary>
    public bool ToldWhereSet => Row.ToldWhereSet || (int)Instrument >= Instruments.Usual;

    /// <summary>Whether the address is shown: of instruments only those in the kit of the deck's model, but at least nine.</summary>
    public bool IsShown(PerformanceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return (int)Instrument < Instruments.Usual || (int)Instrument < (state.Decks[Deck].Model?.Card.Kit.Count ?? 0);
    }

    /// <summary>A copy of this entry under another address, which is not in the table.</summary>
    internal AddressEntry Named(string address) => new(Row, address, Deck, (int)Instrument)
    {
        Index = Index,
        Canonical = Canonical,
        Viewed = Viewed,
        Value = Value,
        Scope = Scope,
    };

    /// <inheritdoc/>
    public override string ToString() => Address;
}
