using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace RVae.Daemon.Startup;

/// <summary>An option of the command line that stands for a configured value, and is checked by the same annotations.</summary>
internal sealed class ConfiguredOption
{
    private readonly PropertyInfo _property;

    public ConfiguredOption(string key, string name, string helpName, string description)
    {
        Key = key;
        string[] parts = key.Split(':');
        _property = Owner(parts).GetProperty(parts[^1]) ?? throw new ArgumentException($"no option is called {key}", nameof(key));
        Option = new Option<string?>(name) { Description = description, HelpName = helpName };
        Option.Validators.Add(Check);
    }

    /// <summary>Configuration key.</summary>
    public string Key { get; }

    /// <summary>As the parser knows it.</summary>
    public Option<string?> Option { get; }

    private void Check(OptionResult result)
    {
        if (result.Tokens.Count == 0)
            return;
        string text = result.Tokens[0].Value;
        if (ValueOf(text) is not { } value)
        {
            result.AddError($"{Option.Name} takes a number, not '{text}'.");
            return;
        }

        foreach (ValidationAttribute rule in _property.GetCustomAttributes<ValidationAttribute>())
        {
            if (!rule.IsValid(value))
                result.AddError($"{Option.Name} {rule.FormatErrorMessage(Key)}.");
        }
    }

    // Named one by one, so that a compiler ahead of time keeps their properties.
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
    private static Type Owner(string[] parts) => parts switch
    {
        [nameof(RVaeOptions.Midi), _] => typeof(MidiOptions),
        [nameof(RVaeOptions.Log), _] => typeof(LogOptions),
        _ => typeof(RVaeOptions),
    };

    private object? ValueOf(string text)
    {
        if (_property.PropertyType == typeof(int))
            return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int whole) ? whole : null;
        if (_property.PropertyType == typeof(double))
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) ? real : null;
        return text;
    }
}
