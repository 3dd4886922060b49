using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Morphs from one model to another over some bars.</summary>
internal static class MorphRows
{
    private const string Deck = "/rvae/deck/{deck}/";

    public static IEnumerable<AddressRow> All =>
    [
        new(Deck + "morph", Access.Act,
            [Parameter.Word("name") with { Names = NameList.Models }, Parameter.Whole("bars", 1, DeckMorph.MostBars, 4, "bars").OrLeftOut()],
            "Brings another model in over this many bars, from the next bar line on: hit by hit, by a draw with `noise/seed`, until it plays alone. "
            + "Meanwhile both models follow the position and the controls. On any failure the old one plays on.")
        {
            Answers = ["/rvae/done s:address s:name i:bars"],
            Tags = ["models"], Claimable = true, Deferred = true, Changes = Deck + "model", Run = Morph,
        },
        new(Deck + "morph/cancel", Access.Act, [],
            "Takes a morph back: the model that the deck leaves plays alone again. `not-found`: no model comes in on this deck.")
        {
            Answers = ["/rvae/done s:address s:name"],
            Tags = ["models"], Claimable = true, Deferred = true, Changes = Deck + "model",
            Run = (transaction, at, _) =>
            {
                transaction.Services.Models.CancelMorph(at.Deck, transaction.Later(at));
                return null;
            },
        },
        new(Deck + "morphing", Access.Get, [Parameter.Word("name") with { Default = WireValue.Of("") }],
            "The model that the deck leaves while another one comes in (`morph`); empty when none comes in. It is sent when a morph begins and when "
            + "it ends.")
        {
            Tags = ["models"], Claimable = true, ToldWhereSet = true,
            Read = (view, at, into) =>
            {
                into[0] = view.Services.Models.Leaving(at.Deck);
                return 1;
            },
        },
    ];

    private static Fault? Morph(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        if (!ModelName.IsValid(v[0].Text))
            return ModelName.Invalid(v[0].Text);
        transaction.Services.Models.Morph(at.Deck, v[0].Text, v.Length > 1 ? v[1].Whole : 4, transaction.Later(at));
        return null;
    }
}
