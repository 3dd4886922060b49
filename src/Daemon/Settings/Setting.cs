using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Settings;

/// <summary>One thing that can be configured: a property of <see cref="RVaeOptions"/> with its name, its rules and its words.</summary>
internal sealed class Setting
{
    private readonly PropertyInfo _property;
    private readonly object _owner;

    /// <summary>The setting of a key.</summary>
    /// <param name="key">As it is written in a file, <c>Log:Level</c> for a key within another.</param>
    /// <param name="description">What it is for, in a sentence.</param>
    public Setting(string key, string description)
    {
        (Key, Description) = (key, description);
        string[] parts = key.Split(':');
        _property = Owner(parts).GetProperty(parts[^1]) ?? throw new ArgumentException($"no option is called {key}", nameof(key));
        _owner = parts switch
        {
            [nameof(RVaeOptions.Midi), _] => new MidiOptions(),
            [nameof(RVaeOptions.Log), _] => new LogOptions(),
            _ => new RVaeOptions(),
        };
    }

    /// <summary>Name in a file.</summary>
    public string Key { get; }

    /// <summary>What it is for.</summary>
    public string Description { get; }

    /// <summary>Option of <c>rvae serve</c> that sets it, or null.</summary>
    public string? Option { get; init; }

    /// <summary>Whether a daemon that runs takes it up when it is told to read its configuration again.</summary>
    public bool Reloads { get; init; }

    /// <summary>Whether it is shown to nobody.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Name in the environment.</summary>
    public string Variable => VariableOf(Key);

    /// <summary>What holds where it is not set, as text.</summary>
    public string Default => TextOf(_property.GetValue(_owner));

    /// <summary>Whether it is written in a file without quotes.</summary>
    public bool IsBare => _property.PropertyType != typeof(string);

    /// <summary>What kind of value it takes, in a word.</summary>
    public string Kind =>
        _property.PropertyType == typeof(bool) ? "true or false"
        : _property.PropertyType == typeof(int) ? "a whole number"
        : _property.PropertyType == typeof(double) ? "a number"
        : "a text";

    /// <summary>Its value in options, as text.</summary>
    public string In(RVaeOptions options) => TextOf(_property.GetValue(Key.Split(':') switch
    {
        [nameof(RVaeOptions.Midi), _] => options.Midi,
        [nameof(RVaeOptions.Log), _] => options.Log,
        _ => options,
    }));

    /// <summary>A value as it is written by itself: the same text for the same value.</summary>
    public string Normal(string text) => ValueOf(text) is { } value ? TextOf(value) : text;

    /// <summary>Name in the environment of a key.</summary>
    public static string VariableOf(string key) =>
        ConfigurationSources.EnvironmentPrefix + key.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>What is wrong with a value, or null.</summary>
    /// <param name="text">The value as text.</param>
    /// <param name="name">By which the fault names the setting.</param>
    public string? Fault(string text, string name)
    {
        if (ValueOf(text) is not { } value)
            return $"{name} takes {Kind}, not '{text}'";
        foreach (ValidationAttribute rule in _property.GetCustomAttributes<ValidationAttribute>())
        {
            if (!rule.IsValid(value))
                return $"{name} {rule.FormatErrorMessage(Key)}{(IsSecret || text.Length == 0 ? "" : $", not '{text}'")}";
        }

        return null;
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
        if (_property.PropertyType == typeof(bool))
            return bool.TryParse(text, out bool flag) ? flag : null;
        if (_property.PropertyType == typeof(int))
            return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int whole) ? whole : null;
        if (_property.PropertyType == typeof(double))
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) ? real : null;
        return text;
    }

#pragma warning disable CA1308 // JSON has true and false in lower case.
    private static string TextOf(object? value) => value is bool flag
        ? flag.ToString().ToLowerInvariant()
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
#pragma warning restore CA1308
}
