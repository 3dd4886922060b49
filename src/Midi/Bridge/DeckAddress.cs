namespace RVae.Midi.Bridge;

/// <summary>Turns the short addresses of deck 1, as profiles have them, into those of another deck.</summary>
public static class DeckAddress
{
    private const string Start = "/rvae/";

    // Words that only decks have, with any ending; tests hold both lists to the address table.
    private static readonly string[] OfDecks =
    [
        "latent", "threshold", "density", "chaos", "noise", "microtiming", "swing", "velocity", "gap", "quantize",
        "freeze", "mute", "solo", "note", "level", "walk", "condition", "map", "clips", "encode", "capture", "export",
    ];

    // Behind words that belong to no deck elsewhere, as in model/rename and midi/out.
    private static readonly string[] AlsoOfDecks = ["model", "model/card", "midi/channel", "dataset/keep"];

    /// <summary>The address on a deck (from 1); what belongs to no deck stays as it is.</summary>
    public static string For(int deck, string address)
    {
        if (deck == 1 || !address.StartsWith(Start, StringComparison.Ordinal))
            return address;
        string rest = address[Start.Length..];
        bool moves = OfDecks.Contains(rest.Split('/')[0]) || AlsoOfDecks.Contains(rest);
        return moves ? $"/rvae/deck/{deck}/{rest}" : address;
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
