using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Models.TensorFlowJs;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae export</c>: writes a model for other programs.</summary>
internal sealed class ExportCommand
{
    private readonly Argument<string> _model = new("model") { Description = "Name of a model, or a .safetensors file." };

    private readonly Option<string> _format = new("--format")
    {
        Description = "tfjs: a TensorFlow.js layers model with its performance space, as R-VAE-JS loads it.",
        HelpName = "FORMAT",
        Required = true,
    };

    private readonly Option<DirectoryInfo?> _out = new("--out")
    {
        Description = "Folder to write to (default: one of the model's name in the exports folder).",
        HelpName = "DIR",
    };

    private readonly Option<Dictionary<string, float>?> _conditions = new("--condition")
    {
        Description = "Value that a condition of the model is fixed at (default 0); may be given for each.",
        HelpName = "NAME=VALUE",
        CustomParser = ParseConditions,
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _data = CommandOptions.Data();

    public static Command Create()
    {
        var parts = new ExportCommand();
        parts._format.Takes(format => format == "tfjs", "tfjs");
        var command = new Command("export", "Write a model for other programs.")
        {
            parts._model, parts._format, parts._out, parts._conditions, parts._data,
        };
        command.SetAction((parsed, _) => parts.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        DataFolders folders = CommandOptions.Folders(parsed.GetValue(_data));
        TextWriter error = parsed.InvocationConfiguration.Error;
        if (!NamedModel.LoadStored(parsed.GetValue(_model)!, folders).TryGet(out TrainedModel? model, out Fault fault))
            return await CommandFault.TellUnreadAsync(error, "export", fault).ConfigureAwait(false);
        string folder = parsed.GetValue(_out)?.FullName ?? Path.Combine(folders.Exports, model.Card.Name);
        if (!TensorFlowJsExport.Write(model, folder, parsed.GetValue(_conditions) ?? []).TryGet(out ExportedModel? exported, out fault))
            return await CommandFault.TellAsync(error, "export", fault).ConfigureAwait(false);
        foreach (string note in exported.Notes)
            await error.WriteLineAsync($"rvae export: {note}").ConfigureAwait(false);
        foreach (string file in exported.Files)
            await parsed.InvocationConfiguration.Output.WriteLineAsync(file).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static Dictionary<string, float>? ParseConditions(ArgumentResult result)
    {
        var values = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            if (token.Value.Split('=') is [{ Length: > 0 } name, var text]
                && float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && float.IsFinite(value))
            {
                values[name] = value;
                continue;
            }

            result.AddError($"--condition takes a name and a number, such as kick=0.5, not '{token.Value}'.");
            return null;
        }

        return values;
    }
}
