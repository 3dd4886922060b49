using System.CommandLine;
using System.CommandLine.Parsing;

namespace RVae.Daemon.Settings;

/// <summary>An option of the command line that stands for a configured value, and is checked by the same annotations.</summary>
internal sealed class ConfiguredOption
{
    private readonly Setting _setting;

    public ConfiguredOption(string key, string name, string helpName, string description)
    {
        _setting = SettingTable.Find(key) ?? throw new ArgumentException($"no setting is called {key}", nameof(key));
        Option = new Option<string?>(name) { Description = description, HelpName = helpName };
        Option.Validators.Add(Check);
    }

    /// <summary>The key of its setting in the configuration.</summary>
    public string Key => _setting.Key;

    /// <summary>As the parser knows it.</summary>
    public Option<string?> Option { get; }

    private void Check(OptionResult result)
    {
        if (result.Tokens is [{ Value: var text }, ..] && _setting.Fault(text, Option.Name) is { } fault)
            result.AddError($"{fault}.");
    }
}
