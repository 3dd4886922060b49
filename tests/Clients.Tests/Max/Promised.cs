using RVae.Protocol.Addresses;

namespace RVae.Clients.Tests.Max;

/// <summary>
/// What the protocol promises and <c>rvae-map</c> speaks, for as long as the daemon's table lacks it: once the table has
/// the address, the table is what counts.
/// </summary>
internal static class Promised
{
    private static readonly AddressRow Map = new(
        "/rvae/map", Access.Query, [Parameter.Whole("columns", 1), Parameter.Whole("rows", 1)],
        "The performance space, row by row.")
    {
        Answers = ["/rvae/map/row i:tick i:row", "/rvae/map/end i:messages"],
    };

    /// <summary>The row of an address: the daemon's where it has one.</summary>
    public static AddressRow? FindRow(string address) =>
        AddressTable.Default.Find(address)?.Row ?? (address == Map.Template ? Map : null);

    /// <summary>What the daemon answers, beside what its table says.</summary>
    public static IEnumerable<string> Answers => Map.Answers;
}
