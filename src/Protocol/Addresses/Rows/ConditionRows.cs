using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The conditions of a model: inputs beside its position. Only imported models have them.</summary>
internal static class ConditionRows
{
    // Conditions are standard scores over the bars that the model learned from. Nearly all scores lie within this range.
    private const float Range = 3;

    public static IEnumerable<AddressRow> All =>
    [
        Row(ConditionNames.Kick, "How many kicks a bar has, against the bars that the model learned from. 0 is their mean, 1 is a standard deviation more."),
        Row(ConditionNames.Hats, "How many hats, closed and open, a bar has, against the bars that the model learned from. 0 is their mean, 1 is a standard deviation more."),
        Row(ConditionNames.OnOff, "How many kicks fall off the beat for each one on it, against the bars that the model learned from. 0 is their mean, low is four to the floor."),
    ];

    private static AddressRow Row(string name, string description) => new(
        $"/rvae/deck/{{deck}}/condition/{name}", Access.Value, [Parameter.Real("score", -Range, Range, 0)],
        $"{description} For a model without this condition it is 0, and setting it is answered `unavailable`.")
    {
        Tags = ["deck"],
        Claimable = true,
        Read = (view, at, into) =>
        {
            into[0] = view.State.Decks[at.Deck].Condition(name);
            return 1;
        },
        Write = (transaction, at, v) => Set(transaction, at, name, v[0].Real),
    };

    private static Fault? Set(Transaction transaction, AddressEntry at, string name, float value)
    {
        DeckState deck = transaction.State.Decks[at.Deck];
        if (deck.Model is not { } model)
            return DeckFaults.NoModel(at.Deck);
        if (deck.WithCondition(name, value) is not { } changed)
            return new(FaultCode.Unavailable, $"model '{model.Card.Name}' has no condition '{name}': it has {Names(model.Card.Conditions)}");
        transaction.Edit.State = transaction.Edit.State.WithDeck(at.Deck, changed);
        return null;
    }

    private static string Names(IReadOnlyCollection<string> conditions) =>
        conditions.Count == 0 ? "none, use an imported conditional model" : string.Join(", ", conditions);
}
