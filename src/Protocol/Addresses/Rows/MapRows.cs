using RVae.Engine;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The map of a deck's model.</summary>
internal static class MapRows
{
    // One row of this many positions fits a datagram of 1200 bytes with room to spare.
    private const int MostPlaces = 64;

    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/deck/{deck}/map", Access.Query,
            [Parameter.Whole("columns", 1, MostPlaces), Parameter.Whole("rows", 1, MostPlaces)],
            "Draws the performance space: what sounds at each of columns × rows positions of the deck's model, with the deck's threshold, density, "
            + "gap and conditions. For each tick (24 to a quarter note, from 0) and each row a message comes, with one int a column. Its bits are "
            + "the instruments that sound; bit 0 is the kick. Row 0 is the top, as in a picture: row r lies at y = -(r/rows - 1/2)·2·range, column "
            + "c at x = (c/columns - 1/2)·2·range. About two messages come in a millisecond. Asking again ends the map that is still coming with "
            + "`busy`.")
        {
            Answers = ["/rvae/map/row i:tick i:row", "/rvae/map/end i:messages"],
            Tags = ["capture"], Deferred = true, Run = Draw,
        },
        new("/rvae/deck/{deck}/clips", Access.Query, [],
            "Lists the clips that the deck's model has learned, with their places in its plane. A model of kind `atlas` or `kernel` keeps these "
            + "places. For other kinds the daemon looks for each clip of the model's dataset on the map.")
        {
            Answers = ["/rvae/clips/item s:clip f:x f:y", "/rvae/clips/end i:count"],
            Tags = ["capture"], Deferred = true,
            Run = (transaction, at, _) =>
            {
                transaction.Services.Maps.Place(at.Deck, transaction.Later(at));
                return null;
            },
        },
    ];

    private static Fault? Draw(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        transaction.Services.Maps.Draw(at.Deck, v[0].Whole, v[1].Whole, transaction.Later(at));
        return null;
    }
}
