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
    /// The same value under an address of its own below it, for tools that take what has other addresses below it for a folder; null
    /// where nothing is below.
    /// </summary>
    public AddressEntry? Twin { get; internal set; }

    /// <summary>Place in the table's list of entries.</summary>
    public int Index { get; internal set; }

    /// <summary>The address under which snapshot and feedback tell this value: the short form for deck 1.</summary>
    public AddressEntry Canonical { get; internal set; }

    /// <summary>The entry of the value of which this is another view, or null.</summary>
    public AddressEntry? Viewed { get; internal set; }

    /// <summary>The entry of the value that it changes: its own, or the one of which it is another view.</summary>
    public AddressEntry Value { get; internal set; } = null!;

    /// <summary>The path that claims are compared with: <c>deck/1/mute/kick</c>, <c>transport/tempo</c>; or empty.</summary>
    public string Scope { get; internal set; } = "";

    /// <summary>Whether a snapshot leaves it out while it is as the daemon started it: see the row; and so of what not every kit has.</summary>
    public bool ToldWhereSet => Row.ToldWhereSet || (int)Instrument >= Instruments.Usual;

    /// <summary>Whether it is shown: of instruments those that the kit of the deck's model has, nine at least.</summary>
    public bool IsShown(PerformanceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return (int)Instrument < Instruments.Usual || (int)Instrument < (state.Decks[Deck].Model?.Card.Kit.Count ?? 0);
    }

    /// <summary>The same under another address, which is not in the table.</summary>
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
