using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Learning a model from a dataset.</summary>
internal static class TrainingRows
{
    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/train", Access.Act, [Parameter.Word("dataset") with { Names = NameList.Datasets }, Parameter.Word("name")],
            "Learns a model of that name from a dataset. Progress comes as `training` events. Until it is learned, an instant map of the clips can "
            + "be played; `load` puts that on a deck, and later the learned model. `meter` chooses among clips of several metres, `raw` keeps every "
            + "tick as played, `from` names a model whose clips keep their places. `map` names the kit that the notes of MIDI files are from, "
            + "`notes` changes single ones (`40=rim,56=none`). `leftout` names files that cannot be read; `strict 1` then refuses all. `where any` uses "
            + "the farm while this machine trains. `sweep` (`seeds=20`, `kinds=atlas,classic`) learns several models on the farm: the best gets the "
            + "name, `keep all` keeps the others, too.")
        {
            Options =
            [
                Parameter.Whole("epochs", 1, 100_000), Parameter.Whole("seed", null, null, 1),
                Parameter.Whole("bars", 1, 4, 1), Parameter.Word("meter"), Parameter.Whole("dims", 2, 8, 2), Parameter.Switch("raw"),
                Parameter.Word("from") with { Names = NameList.Models }, Parameter.Whole("load", 1, PerformanceState.DeckCount),
                Parameter.Choice("kind", [.. ModelKinds.Learnable]), Parameter.Whole("width", 8, 2048, unit: "units"),
                Parameter.Word("map"), Parameter.Word("notes"), Parameter.Word("kit"), Parameter.Switch("strict"),
                Parameter.Choice("where", ["here", "farm", "any"]), Parameter.Word("sweep"), Parameter.Choice("keep", ["best", "all"]),
            ],
            Answers =
            [
                "/rvae/train/accepted i:job s:name", "/rvae/train/leftout i:job s:file i:bar s:reason", "/rvae/train/note i:job s:text", "/rvae/done s:address i:job s:name",
            ],
            Tags = ["training"], Deferred = true, Run = Train,
        },
        new("/rvae/train/cancel", Access.Act, [Parameter.Whole("job")], "Cancels a job within a second. `not-found`: no such job runs or waits.")
        {
            Tags = ["training"], Deferred = true, Run = (transaction, _, v) => transaction.Services.Training.Cancel(v[0].Whole),
        },
        new("/rvae/train/jobs", Access.Query, [],
            "Lists the jobs since the daemon started, oldest first: number, model, dataset, state, and the fraction that is done, 0 to 1.")
        {
            Answers =
            [
                "/rvae/train/jobs/item i:job s:name s:dataset s:state f:fraction", "/rvae/train/jobs/end i:count",
            ],
            Tags = ["training"], Run = Jobs,
        },
    ];

    private static Fault? Train(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        foreach (WireValue name in v[..2])
        {
            if (!ModelName.IsValid(name.Text))
                return ModelName.Invalid(name.Text);
        }

        var options = new OptionValues(v, at.Row);
        int bars = options.Find("bars")?.Whole ?? 1;
        if (bars == 3)
            return new(FaultCode.BadArguments, "bars 3 cannot be learned: use 1, 2 or 4");
        string? meter = options.Find("meter")?.Text;
        if (meter is not null && !Meter.TryParse(meter, out _))
            return new(FaultCode.BadArguments, $"meter '{meter}' is none: use a time signature such as 4/4 or 6/8");
        string? from = options.Find("from")?.Text;
        if (from is not null && !ModelName.IsValid(from))
            return ModelName.Invalid(from);
        if (options.Find("kit")?.Text is { } kit && !ModelName.IsValid(kit))
            return ModelName.Invalid(kit);
        TrainingPlan plan = Plan(v[1].Text, options) with { Bars = bars, From = from };
        int? load = options.Find("load") is { } deck ? deck.Whole - 1 : null;
        if (load is not null && transaction.Claimed(transaction.Table.Find($"/rvae/deck/{load + 1}/model")!) is { } claimed)
            return claimed;

        if (!ScopeOf(options, plan).TryGet(out TrainingScope scope, out Fault unfit))
            return unfit;

        // The job goes on after the transaction: done or fail tells its end, and sync waits for it.
        Request request = transaction.Later(at);
        if (!transaction.Services.Training.Start(v[0].Text, plan, load, scope, request).TryGet(out int job, out Fault fault))
        {
            request.Fail(fault);
            return null;
        }

        transaction.Line("/rvae/train/accepted"u8, job, plan.Name);
        return null;
    }

    private static Outcome<TrainingScope> ScopeOf(OptionValues options, TrainingPlan plan)
    {
        TrainingPlace place = options.Find("where")?.Text switch { "farm" => TrainingPlace.Farm, "any" => TrainingPlace.Any, _ => TrainingPlace.Here };
        bool all = options.Find("keep")?.Text == "all";
        if (options.Find("sweep")?.Text is not { } text)
            return new TrainingScope(place);
        if (place == TrainingPlace.Here)
            return new Fault(FaultCode.BadArguments, "a sweep can be trained only on the farm: add where farm");
        return TrainingSweep.Parse(text).Then(sweep => sweep.Plans(plan).Then<TrainingScope>(_ => new TrainingScope(TrainingPlace.Farm, sweep, all)));
    }

    private static TrainingPlan Plan(string name, OptionValues options)
    {
        var plan = new TrainingPlan { Name = name };
        return plan with
        {
            Epochs = options.Find("epochs")?.Whole,
            Seed = options.Find("seed")?.Whole ?? plan.Seed,
            Kind = options.Find("kind")?.Text ?? plan.Kind,
            LatentDimensions = options.Find("dims")?.Whole ?? plan.LatentDimensions,
            KeepRaw = options.Find("raw")?.Whole == 1,
            Meter = Meter.TryParse(options.Find("meter")?.Text, out Meter meter) ? meter : null,
            Map = options.Find("map")?.Text,
            Notes = options.Find("notes")?.Text,
            Kit = options.Find("kit")?.Text,
            Strict = options.Find("strict")?.Whole == 1,
            HiddenWidth = options.Find("width")?.Whole ?? plan.HiddenWidth,
        };
    }

    private static Fault? Jobs(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        IReadOnlyList<TrainingJob> jobs = transaction.Services.Training.Jobs();
        foreach (TrainingJob job in jobs)
            transaction.Line("/rvae/train/jobs/item"u8, job.Id, job.Name, job.Dataset, job.State, (float)job.Fraction);
        transaction.AnswerOn("/rvae/train/jobs/end"u8, jobs.Count);
        return null;
    }
}
