using RVae.Engine;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The map of what a deck can play.</summary>
internal static class MapRows
{
    // A row of so many still fits a datagram of 1200 bytes with room to spare.
    private const int MostPlaces = 64;

    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/deck/{deck}/map", Access.Query,
            [Parameter.Whole("columns", 1, MostPlaces), Parameter.Whole("rows", 1, MostPlaces)],
            "The performance space: what sounds at each of columns × rows positions of the deck's model, with the deck's "
            + "threshold, density, gap and conditions. For each tick (24 to a quarter note, from 0) and row a message with "
            + "one int a column, a bit for each instrument that sounds, bit 0 the kick. Row 0 is the top, as in a picture: "
            + "row r lies at y = -(r/rows - 1/2)·2·range and column c at x = (c/columns - 1/2)·2·range. Comes at about two "
            + "messages a millisecond; asking again ends the map that is still coming with `busy`.")
        {
            Answers = ["/rvae/map/row i:tick i:row", "/rvae/map/end i:messages"],
            Tags = ["capture"], Deferred = true, Run = Draw,
        },
        new("/rvae/deck/{deck}/clips", Access.Query, [],
            "Where the clips that the deck's model has learned lie in its plane, a message each. A model of kind `atlas` or "
            + "`kernel` keeps their places; for the others each clip of the model's dataset is looked for on the map.")
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
