using System.CommandLine;
using System.Globalization;
using System.Numerics;
using RVae.Daemon.Hosting;
using RVae.Engine.Models;

namespace RVae.Daemon.CommandLine;

/// <summary>Options and arguments that several commands have, each made anew for its command.</summary>
internal static class CommandOptions
{
    /// <summary><c>--data FOLDER</c>.</summary>
    public static Option<string?> Data() => new("--data")
    {
        Description = "Folder of models, datasets and exports (default: the daemon's).",
        HelpName = "FOLDER",
    };

    /// <summary><c>--name NAME</c> of a model to be.</summary>
    public static Option<string> NewName()
    {
        var option = new Option<string>("--name")
        {
            Description = "Name of the model to be: 1 to 64 of A-Z a-z 0-9 . _ -",
            HelpName = "NAME",
            Required = true,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !ModelName.IsValid(name))
                result.AddError($"--name: {ModelName.Invalid(name)}.");
        });
        return option;
    }

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json(string description) => new("--json") { Description = description };

    /// <summary>A number within a range, refused in words that name the option.</summary>
    public static Option<T?> Number<T>(string name, T least, T most, string description)
        where T : struct, INumber<T>
    {
        var option = new Option<T?>(name) { Description = description, HelpName = "N" };
        option.CustomParser = result =>
        {
            if (T.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out T value) && value >= least && value <= most)
                return value;
            result.AddError(string.Create(
                CultureInfo.InvariantCulture, $"{name} takes a number from {least} to {most}, not '{result.Tokens[0].Value}'."));
            return null;
        };
        return option;
    }

    /// <summary>The folders that <c>--data</c>, or else the configuration, names.</summary>
    public static DataFolders Folders(string? data) => DataFolders.Of(data ?? Configured(nameof(RVaeOptions.DataDirectory)));

    /// <summary>What the daemon would be configured with when it was started here, or nothing.</summary>
    public static string Configured(string key)
    {
        var configuration = new ConfigurationManager();
        Configuration.Add(configuration, null, []);
        return configuration[key] ?? "";
    }
}
