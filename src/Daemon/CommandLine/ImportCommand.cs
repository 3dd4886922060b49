using System.CommandLine;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.TensorFlowJs;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae import</c>: makes a model of this program from a published TensorFlow.js model.</summary>
internal sealed class ImportCommand
{
    private readonly Argument<string> _source = new("folder")
    {
        Description = "Folder of a TensorFlow.js layers model: with model.json, or with decoder and encoder folders.",
    };

    private readonly Option<string> _name = CommandOptions.NewName();

    private readonly Option<int?> _bars = CommandOptions.Number("--bars", 1, 16, "Bars that its ticks span (default 2, as in all published ones).");

    private readonly Option<Meter?> _meter = new("--meter")
    {
        Description = "Their time signature (default 4/4).",
        HelpName = "N/D",
        CustomParser = ParseMeter,
    };

    private readonly Option<string?> _data = CommandOptions.Data();

    public static Command Create()
    {
        var parts = new ImportCommand();
        var command = new Command("import", "Read a published TensorFlow.js model, so that it can be played.")
        {
            parts._source, parts._name, parts._bars, parts._meter, parts._data,
        };
        command.SetAction((parsed, _) => parts.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        DataFolders folders = CommandOptions.Folders(parsed.GetValue(_data));
        TextWriter error = parsed.InvocationConfiguration.Error;
        if (!Read(parsed).TryGet(out ImportedModel? imported, out Fault fault))
            return await CommandFault.TellUnreadAsync(error, "import", fault).ConfigureAwait(false);
        foreach (string note in imported.Notes)
            await error.WriteLineAsync($"rvae import: {note}").ConfigureAwait(false);

        // The new model is known to play by now. So it may replace an older one of its name.
        Outcome<string> saved = folders.OpenModels().PathForNew(imported.Model.Card.Name)
            .Then(path => ModelFile.Save(imported.Model, path));
        if (saved.Fault is { } refusal)
            return await CommandFault.TellAsync(error, "import", refusal).ConfigureAwait(false);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(Describe(imported.Model.Card)).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private Outcome<ImportedModel> Read(ParseResult parsed)
    {
        var usual = new ImportOptions { Name = parsed.GetValue(_name)! };
        Outcome<ImportedModel> read = TensorFlowJsImport.Read(parsed.GetValue(_source)!, usual with
        {
            Bars = parsed.GetValue(_bars) ?? usual.Bars,
            Meter = parsed.GetValue(_meter) ?? usual.Meter,
        });
        return read.Then(imported => ModelKinds.Create(imported.Model)
            .Then(model => PreparedModel.Prepare(model))
            .Then<ImportedModel>(_ => imported));
    }

    private static string Describe(ModelCard card)
    {
        string conditions = card.Conditions.IsEmpty ? "" : $", conditions {string.Join(' ', card.Conditions)}";
        return $"{card.Name}: {card.Grid.Bars} bars of {card.Grid.Meter}, {card.Grid.TicksPerQuarter} ticks to a quarter, "
            + $"{card.LatentDimensions} latent dimensions{conditions}";
    }

    private static Meter? ParseMeter(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (Meter.TryParse(result.Tokens[0].Value, out Meter meter))
            return meter;
        result.AddError($"--meter takes a time signature such as 7/8, not '{result.Tokens[0].Value}'.");
        return null;
    }
}
