using RVae.Protocol.Addresses.Rows;

namespace RVae.Controllers;

/// <summary>Turns the short addresses of deck 1, as profiles have them, into addresses of another deck.</summary>
public static class DeckAddress
{
    private const string OfDecks = "/rvae/deck/{deck}/";
    private const string Short = "/rvae/";

    /// <summary>The address on a deck (from 1). An address that belongs to no deck stays as it is.</summary>
    public static string For(int deck, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return deck != 1 && IsShortForm(address) ? $"/rvae/deck/{deck}/{address[Short.Length..]}" : address;
    }

    /// <summary>A deck-1 address in its short form, so that both forms compare as equal.</summary>
    public static string Canonical(string address) => DaemonAddresses.Table.Find(address)?.Canonical.Address ?? address;

    private static bool IsShortForm(string address) =>
        DaemonAddresses.Table.Find(address) is { } entry && entry.Row.Template.StartsWith(OfDecks, StringComparison.Ordinal)
        && !address.StartsWith("/rvae/deck/", StringComparison.Ordinal);
}

/// <summary>The addresses of stored positions on a deck.</summary>
internal sealed class PositionAddresses(int deck)
{
    public string Store { get; } = DeckAddress.For(deck, "/rvae/latent/store");

    public string Recall { get; } = DeckAddress.For(deck, "/rvae/latent/recall");

    public string Pad { get; } = DeckAddress.For(deck, "/rvae/latent/pad");
}
