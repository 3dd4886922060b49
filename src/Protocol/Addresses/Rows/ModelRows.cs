using System.Globalization;
using System.Text;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The models and the datasets that they come from.</summary>
internal static class ModelRows
{
    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/models", Access.Query, [], "Lists the models: name, kind, dimensions, ticks of the grid, metre, and number of clips.")
        {
            Answers =
            [
                "/rvae/models/item s:name s:kind i:latentDimensions i:ticks s:meter i:clips", "/rvae/models/end i:count",
            ],
            Tags = ["models"], Run = Models,
        },
        new("/rvae/deck/{deck}/model", Access.Value, [Parameter.Word("name") with { Names = NameList.Models }],
            "The deck's model. Setting it loads another model while the old one plays, then swaps them without a missed tick. `/rvae/done "
            + "/rvae/model s:name` comes when the new one plays. On any failure the old one plays on.")
        {
            Answers = ["/rvae/done s:address s:name"],
            Tags = ["models"], Claimable = true, Deferred = true,
            Read = (view, at, into) =>
            {
                into[0] = view.State.Decks[at.Deck].Model?.Card.Name ?? "";
                return 1;
            },
            Run = Swap,
        },
        new("/rvae/deck/{deck}/kit", Access.Get, [NameOfKit, InstrumentsOfKit],
            "The kit of the deck's model: its name, and its instruments in order. Addresses take these names. They also take the names that are the "
            + "same for every kit (kick, snare, hat …) for its first, second, third instrument and so on.")
        {
            Tags = ["models"], ToldWhereSet = true, Read = ReadKit,
        },
        new("/rvae/deck/{deck}/model/card", Access.Query, [],
            "The card of the deck's model: what it was learned from, and how well it does. Each message has a key and its value.")
        {
            Answers = ["/rvae/model/card s:key s:value", "/rvae/model/card/end i:count"],
            Tags = ["models"], Run = Card,
        },
        new("/rvae/model/rename", Access.Act, [Parameter.Word("from") with { Names = NameList.Models }, Parameter.Word("to")],
            "Renames a model of yours. `busy`: it plays, or is on its way to a deck. `denied`: it came with the program, or the new name is taken.")
        {
            Answers = ["/rvae/done s:address s:from s:to"],
            Tags = ["models"], Deferred = true, Run = Rename,
        },
        new("/rvae/model/delete", Access.Act, [Parameter.Word("name") with { Names = NameList.Models }],
            "Deletes a model of yours for good, with its stored positions. `busy`: it plays, or is on its way to a deck. `denied`: it came with the "
            + "program.")
        {
            Answers = ["/rvae/done s:address s:name"],
            Tags = ["models"], Deferred = true, Run = Delete,
        },
        new("/rvae/datasets", Access.Query, [], "Lists the datasets, from which models are learned: name, and how many clips and bars.")
        {
            Answers = ["/rvae/datasets/item s:name i:clips i:bars", "/rvae/datasets/end i:count"],
            Tags = ["models"], Deferred = true, Run = Datasets,
        },
    ];

    private static Parameter NameOfKit => Parameter.Word("name") with { Default = WireValue.Of(Kit.Nine.Name) };

    private static Parameter InstrumentsOfKit => Parameter.Word("instruments") with { Default = WireValue.Of(NamesOf(Kit.Nine)) };

    private static string NamesOf(Kit kit) => string.Join(' ', kit.Instruments.Select(each => each.Name));

    private static int ReadKit(IStateView view, AddressEntry at, Span<WireValue> into)
    {
        Kit kit = view.State.Decks[at.Deck].Model?.Card.Kit ?? Kit.Nine;
        (into[0], into[1]) = (kit.Name, NamesOf(kit));
        return 2;
    }

    private static Fault? Models(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        IReadOnlyList<ModelSummary> models = transaction.Services.Models.List();
        foreach (ModelSummary m in models)
            transaction.Line("/rvae/models/item"u8, m.Name, m.Kind, m.LatentDimensions, m.Ticks, m.Meter, m.Clips);
        transaction.AnswerOn("/rvae/models/end"u8, models.Count);
        return null;
    }

    private static Fault? Swap(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        if (!ModelName.IsValid(v[0].Text))
            return ModelName.Invalid(v[0].Text);
        transaction.Services.Models.Swap(at.Deck, v[0].Text, transaction.Later(at));
        return null;
    }

    private static Fault? Card(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        if (transaction.State.Decks[at.Deck].Model is not { } model)
            return DeckFaults.NoModel(at.Deck);
        int count = 0;
        foreach ((string key, string value) in Describe(model.Card))
        {
            transaction.Line(at.Utf8.Span, key, value);
            count++;
        }

        transaction.AnswerOn(Encoding.ASCII.GetBytes(at.Address + "/end"), count);
        return null;
    }

    private static IEnumerable<(string Key, string Value)> Describe(ModelCard card)
    {
        yield return ("name", card.Name);
        yield return ("kind", card.Kind);
        yield return ("meter", card.Grid.Meter.ToString());
        yield return ("bars", Text(card.Grid.Bars));
        yield return ("ticks", Text(card.Grid.TickCount));
        yield return ("ticksPerQuarter", Text(card.Grid.TicksPerQuarter));
        yield return ("latentDimensions", Text(card.LatentDimensions));
        yield return ("latentRange", Text(card.LatentRange));
        yield return ("hiddenWidth", Text(card.HiddenWidth));
        yield return ("conditions", string.Join(' ', card.Conditions));
        yield return ("kit", string.Join(' ', card.Kit.Notes));
        yield return ("kitName", card.Kit.Name);
        foreach (KitInstrument instrument in card.Kit.Instruments)
            yield return ("instrument", KitText.Line(instrument));
        yield return ("seed", Text(card.Seed));
        yield return ("dataset", card.Dataset);
        yield return ("from", card.From);
        yield return ("instant", card.Instant ? "yes" : "no");
        yield return ("drummerRules", card.HasDrummerRules ? "yes" : "no");
        yield return ("snapped", card.Snapped ? "yes" : "no");
        yield return ("steps", Text(card.Steps));
        yield return ("batchSize", Text(card.BatchSize));
        yield return ("learningRate", Text(card.LearningRate));
        yield return ("trainingSeconds", Text(card.TrainingSeconds));
        yield return ("programVersion", card.ProgramVersion);
        foreach ((string figure, double value) in card.Quality)
            yield return ($"quality/{figure}", Text(value));
        yield return ("clips", Text(card.Clips.Length));
        foreach (string clip in card.Clips)
            yield return ("clip", clip);
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static Fault? Rename(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        foreach (WireValue name in v)
        {
            if (!ModelName.IsValid(name.Text))
                return ModelName.Invalid(name.Text);
        }

        transaction.Services.Models.Rename(v[0].Text, v[1].Text, transaction.Later(at));
        return null;
    }

    private static Fault? Delete(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        if (!ModelName.IsValid(v[0].Text))
            return ModelName.Invalid(v[0].Text);
        transaction.Services.Models.Delete(v[0].Text, transaction.Later(at));
        return null;
    }

    private static Fault? Datasets(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        transaction.Services.Datasets.List(transaction.Later(at));
        return null;
    }
}
