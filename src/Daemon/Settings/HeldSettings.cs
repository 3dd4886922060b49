using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace RVae.Daemon.Settings;

/// <summary>The present value of a setting, and its source.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Text">Its value as text.</param>
/// <param name="Source">The source of the value: <c>default</c>, a file, a variable of the environment, or <c>command line</c>.</param>
internal sealed record HeldSetting(Setting Setting, string Text, string Source);

/// <summary>Puts the sources of the configuration together, and finds what is wrong with them.</summary>
internal static class HeldSettings
{
    /// <summary>Puts the sources together.</summary>
    /// <param name="sources">The sources.</param>
    /// <returns>The present value of every setting, and each fault in a line.</returns>
    /// <exception cref="StartupException">A file is not there or cannot be read.</exception>
    public static (IReadOnlyList<HeldSetting> Held, IReadOnlyList<string> Faults) Read(SettingSources sources)
    {
        IConfigurationRoot configuration = sources.Open();
        HeldSetting[] held = [.. SettingTable.All.Select(setting => Find(configuration, setting))];
        string[] unknown = [.. Leaves(configuration).Where(key => SettingTable.Find(key) is null).Select(key => Unknown(configuration, key))];
        IEnumerable<string> wrong = held.Select(found => found.Setting.Fault(found.Text, found.Setting.Key) is { } fault ? $"{fault} ({found.Source})" : null)
            .OfType<string>();
        return (held, [.. unknown, .. wrong]);
    }

    /// <summary>The message about a key that is no setting.</summary>
    public static string Unknown(string key) =>
        $"there is no setting {key}" + (SettingTable.Nearest(key) is { } nearest ? $": is {nearest.Key} meant?" : "; 'rvae config' lists all settings");

    private static string Unknown(IConfigurationRoot configuration, string key) =>
        $"{Unknown(key)} ({SourceOf(configuration, key, Setting.VariableOf(key))})";

    private static HeldSetting Find(IConfigurationRoot configuration, Setting setting) => configuration[setting.Key] is { } text
        ? new(setting, text, SourceOf(configuration, setting.Key, setting.Variable))
        : new(setting, setting.Default, "default");

    // The last source that has the key wins.
    private static string SourceOf(IConfigurationRoot configuration, string key, string variable) =>
        configuration.Providers.Reverse().First(provider => provider.TryGet(key, out _)) switch
        {
            JsonConfigurationProvider file => file.Source.FileProvider?.GetFileInfo(file.Source.Path ?? "").PhysicalPath ?? file.Source.Path ?? "file",
            EnvironmentVariablesConfigurationProvider => $"environment: {variable}",
            _ => "command line",
        };

    private static IEnumerable<string> Leaves(IConfiguration configuration) => configuration.GetChildren().SelectMany(section =>
        section.GetChildren().Any() ? Leaves(section)
        : section.Value is null && SettingTable.IsSection(section.Path) ? [] // nothing is set within it
        : [section.Path]);
}
