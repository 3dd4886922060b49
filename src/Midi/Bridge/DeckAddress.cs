namespace RVae.Midi.Bridge;

/// <summary>Turns the short addresses of deck 1, as profiles have them, into those of another deck.</summary>
public static class DeckAddress
{
    private static readonly string[] OfDecks =
    [
        "latent", "threshold", "density", "chaos", "noise", "microtiming", "swing", "velocity", "gap", "quantize",
        "freeze", "mute", "solo", "note", "level", "walk", "model",
    ];

    /// <summary>The address on a deck (from 1); what belongs to no deck stays as it is.</summary>
    public static string For(int deck, string address)
    {
        string[] parts = address.Split('/', 4);
        bool moves = deck != 1 && parts.Length >= 3 && parts[1] == "rvae" && OfDecks.Contains(parts[2]);
        return moves ? $"/rvae/deck/{deck}/{address["/rvae/".Length..]}" : address;
    }

    /// <summary>A deck-1 address in its short form, so that both forms compare as equal.</summary>
    public static string Canonical(string address)
    {
        const string Long = "/rvae/deck/1/";
        return address.StartsWith(Long, StringComparison.Ordinal) ? $"/rvae/{address[Long.Length..]}" : address;
    }
}

/// <summary>What stored positions are called by on a deck.</summary>
internal sealed class PositionAddresses(int deck)
{
    public string Store { get; } = DeckAddress.For(deck, "/rvae/latent/store");

    public string Recall { get; } = DeckAddress.For(deck, "/rvae/latent/recall");

    public string Pad { get; } = DeckAddress.For(deck, "/rvae/latent/pad");
}
