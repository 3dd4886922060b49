using System.CommandLine;
using System.Globalization;
using System.Numerics;
using RVae.Engine.Models;

namespace RVae.Daemon.Startup;

/// <summary>Options that several commands have. Each command gets an object of its own.</summary>
internal static class CommandOptions
{
    /// <summary>The option <c>--data FOLDER</c>.</summary>
    public static Option<string?> Data() => new("--data")
    {
        Description = "Folder of models, datasets and exports (default: the daemon's).",
        HelpName = "FOLDER",
    };

    /// <summary>The option <c>--name NAME</c>: the name of the model that is made.</summary>
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

    /// <summary>The option <c>--code CODE</c> of a client.</summary>
    public static Option<int?> JoinCode() => Number("--code", 100_000, 999_999, "The daemon's join code, where it is on another machine and wants one.");

    /// <summary>The option <c>--json</c>.</summary>
    public static Option<bool> Json(string description) => new("--json") { Description = description };

    /// <summary>The option <c>--meter METER</c>.</summary>
    public static Option<string?> Meter(string description)
    {
        var option = new Option<string?>("--meter") { Description = description, HelpName = "METER" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var meter }] && !Engine.Rhythm.Meter.TryParse(meter, out _))
                result.AddError($"--meter takes a time signature such as 4/4 or 6/8, not '{meter}'.");
        });
        return option;
    }

    /// <summary>An option that takes a number within a range. The message for any other text names the option and the range.</summary>
    public static Option<T?> Number<T>(string name, T least, T most, string description)
        where T : struct, INumber<T>
    {
        var option = new Option<T?>(name) { Description = description, HelpName = "N" };
        option.CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            // Separators of thousands are not taken. With them 0,1 would be 1.
            if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T value) && value >= least && value <= most)
                return value;
            string point = text.Contains(',', StringComparison.Ordinal) ? " Write a point for a decimal comma." : "";
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a number from {least} to {most}, not '{text}'.{point}"));
            return null;
        };
        return option;
    }

    /// <summary>The folders below the data folder that <c>--data</c> names. Without that option the configuration names it.</summary>
    public static DataFolders Folders(string? data) => DataFolders.Of(data ?? Configured(nameof(RVaeOptions.DataDirectory)));

    /// <summary>A setting as a daemon has it that is started here without options. Empty where nobody has set it.</summary>
    /// <exception cref="StartupException">The configuration cannot be read.</exception>
    public static string Configured(string key) => Configured()[key] ?? "";

    /// <summary>The configuration of a daemon that is started here without options.</summary>
    /// <exception cref="StartupException">The configuration cannot be read.</exception>
    public static IConfiguration Configured()
    {
        var configuration = new ConfigurationManager();
        try
        {
            ConfigurationSources.Add(configuration, null, []);
        }
        catch (InvalidDataException unreadable)
        {
            throw new StartupException(ExitCode.Configuration, $"configuration: {ConfigurationSources.Explain(unreadable)}");
        }

        return configuration;
    }
}
