using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Steps through the models, for a pedal, a pad or a layout that knows no names.</summary>
internal static class ModelStepRows
{
    public static IEnumerable<AddressRow> All =>
    [
        Row("next", "Takes the next model by name; after the last comes the first.", step: 1),
        Row("previous", "Takes the model before by name; before the first comes the last.", step: -1),
    ];

    private static AddressRow Row(string name, string summary, int step) => new($"/rvae/deck/{{deck}}/model/{name}", Access.Act,
        [Parameter.Whole("bars", 0, DeckMorph.MostBars, 0, "bars").OrLeftOut()],
        summary + " With 0 bars it is swapped in at once, as with `model`; with more it comes in as with `morph`. On any failure the old one plays on.")
    {
        Answers = ["/rvae/done s:address s:name [i:bars]"],
        Tags = ["models"],
        Claimable = true,
        Deferred = true,
        Changes = "/rvae/deck/{deck}/model",
        Run = (transaction, at, v) => Step(transaction, at, step, v.Length > 0 ? v[0].Whole : 0),
    };

    private static Fault? Step(Transaction transaction, AddressEntry at, int step, int bars)
    {
        IModelService models = transaction.Services.Models;
        string[] names = [.. models.List().Select(model => model.Name)];
        if (names.Length == 0)
            return new Fault(FaultCode.NotFound, "there are no models: learn one with /rvae/train s:dataset s:name");
        string name = names[Beside(names, transaction.State.Decks[at.Deck].Model?.Card.Name, step)];
        if (bars == 0)
            models.Swap(at.Deck, name, transaction.Later(at));
        else
            models.Morph(at.Deck, name, bars, transaction.Later(at));
        return null;
    }

    // A deck without a model, or with a deleted one, begins at the end of the list from which the step comes.
    private static int Beside(string[] names, string? current, int step)
    {
        int at = current is null ? -1 : Array.IndexOf(names, current);
        if (at < 0)
            return step > 0 ? 0 : names.Length - 1;
        return (at + step + names.Length) % names.Length;
    }
}
