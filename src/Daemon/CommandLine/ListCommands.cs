using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Library.Datasets;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae models</c> and <c>rvae datasets</c>: list the models and the datasets.</summary>
internal static class ListCommands
{
    public static Command CreateModels()
    {
        Option<string?> data = CommandOptions.Data();
        Option<bool> json = CommandOptions.Json("One line of JSON a model.");
        var command = new Command("models", "List the models: their metre, what they learned from, how well they do.") { data, json };
        command.SetAction(async (parsed, _) =>
        {
            DataFolders folders = CommandOptions.Folders(parsed.GetValue(data));
            ModelListing listing = folders.OpenModels().List();
            TextWriter output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                await output.WriteAsync(string.Concat(listing.Models.Select(JsonLine))).ConfigureAwait(false);
            else
                await output.WriteAsync(PlainTable.Of(["name", "kind", "meter", "bars", "clips", "onset F1", "from"], [.. listing.Models.Select(Row)])).ConfigureAwait(false);
            foreach (Fault fault in listing.Unreadable)
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"rvae models: left out: {fault.Message}").ConfigureAwait(false);
            return listing.Unreadable.IsEmpty ? ExitCode.Success : ExitCode.Incomplete;
        });
        return command;
    }

    public static Command CreateDatasets()
    {
        Option<string?> data = CommandOptions.Data();
        Option<bool> json = CommandOptions.Json("One line of JSON a dataset.");
        var command = new Command("datasets", "List the datasets that can be learned from.") { data, json };
        command.SetAction(async (parsed, _) =>
        {
            DataFolders folders = CommandOptions.Folders(parsed.GetValue(data));
            ImmutableArray<DatasetEntry> all = folders.OpenDatasets().List();
            TextWriter output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                await output.WriteAsync(string.Concat(all.Where(IsReadable).Select(JsonLine))).ConfigureAwait(false);
            else
                await output.WriteAsync(PlainTable.Of(["name", "clips", "bars", "from"], [.. all.Where(IsReadable).Select(Row)])).ConfigureAwait(false);
            foreach (DatasetEntry set in all.Where(set => !IsReadable(set)))
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"rvae datasets: left out: {set.Name}: {set.Problem?.Message}").ConfigureAwait(false);
            return all.All(IsReadable) ? ExitCode.Success : ExitCode.Incomplete;
        });
        return command;
    }

    private static bool IsReadable(DatasetEntry set) => set.Problem is null;

    private static string[] Row(StoredModel model) =>
    [
        model.Card.Name, model.Card.Kind, model.Card.Grid.Meter.ToString(), Text(model.Card.Grid.Bars), Text(model.Card.Clips.Length),
        model.Card.Quality.TryGetValue("onsetF1", out double f1) ? f1.ToString("0.000", CultureInfo.InvariantCulture) : "-",
        model.IsBuiltIn ? "built in" : "yours",
    ];

    private static string[] Row(DatasetEntry set) =>
        [set.Name, Text(set.Clips), Text(set.Bars), set.IsBuiltIn ? "built in" : "yours"];

    private static string JsonLine(StoredModel model) => JsonSerializer.Serialize(
        new ModelLine(
            model.Card.Name, model.Card.Kind, model.Card.Grid.Meter.ToString(), model.Card.Grid.Bars, model.Card.Grid.TickCount,
            model.Card.LatentDimensions, model.Card.Clips.Length, model.Card.Dataset, model.IsBuiltIn, model.Card.Quality),
        ListJson.Default.ModelLine) + "\n";

    private static string JsonLine(DatasetEntry set) =>
        JsonSerializer.Serialize(new DatasetLine(set.Name, set.Clips, set.Bars, set.IsBuiltIn), ListJson.Default.DatasetLine) + "\n";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
