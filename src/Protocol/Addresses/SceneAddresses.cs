using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses;

/// <summary>Which values belong to which part of a scene, and the words for the parts.</summary>
public static class SceneAddresses
{
    private const string Deck = "/rvae/deck/{deck}/";

    /// <summary>The words for the parts, in the order in which they are told.</summary>
    public static ImmutableArray<(string Word, SceneParts Part)> Words { get; } =
    [
        ("points", SceneParts.Points), ("controls", SceneParts.Controls), ("mutes", SceneParts.Mutes),
        ("notes", SceneParts.Notes), ("models", SceneParts.Models), ("tempo", SceneParts.Tempo), ("gestures", SceneParts.Gestures),
    ];

    /// <summary>The part to which a value belongs; none for values that scenes do not hold.</summary>
    public static SceneParts PartOf(AddressRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Template == "/rvae/tempo")
            return SceneParts.Tempo;
        if (!row.Template.StartsWith(Deck, StringComparison.Ordinal) || !row.InSnapshot)
            return SceneParts.None;
        return row.Template[Deck.Length..].Split('/') switch
        {
            ["latent" or "pad", ..] or ["walk"] => SceneParts.Points,
            ["mute" or "solo", ..] => SceneParts.Mutes,
            ["note", _] or ["midi", "channel"] => SceneParts.Notes,
            ["model"] => SceneParts.Models,
            ["place", ..] => SceneParts.None,
            ["gesture", ..] => SceneParts.Gestures,
            _ => SceneParts.Controls,
        };
    }

    /// <summary>The words of some parts, separated by spaces.</summary>
    public static string Text(SceneParts parts) => string.Join(' ', Words.Where(word => parts.HasFlag(word.Part)).Select(word => word.Word));

    /// <summary>Reads words separated by spaces or commas; <c>all</c>, or no word, means all parts.</summary>
    public static Outcome<SceneParts> Parse(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        SceneParts parts = SceneParts.None;
        foreach (string word in words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            SceneParts part = word == "all" ? SceneParts.All : Words.FirstOrDefault(known => known.Word == word).Part;
            if (part == SceneParts.None)
                return new Fault(FaultCode.BadArguments, $"'{word}' is no part of a scene; the parts are {Text(SceneParts.All)}");
            parts |= part;
        }

        return parts == SceneParts.None ? SceneParts.All : parts;
    }

    /// <summary>The parts of each deck that the sender may not set, because another client has claimed something in them.</summary>
    public static ImmutableArray<SceneParts> Claimed(Transaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var claimed = new SceneParts[PerformanceState.DeckCount];
        foreach (AddressEntry entry in transaction.Table.Snapshot)
        {
            SceneParts part = PartOf(entry.Row);
            if (part != SceneParts.None && !claimed[entry.Deck].HasFlag(part) && transaction.Claimed(entry) is not null)
                claimed[entry.Deck] |= part;
        }

        return [.. claimed];
    }
}
