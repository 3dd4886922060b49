using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using RVae.Daemon.Hosting;

namespace RVae.Daemon.CommandLine;

/// <summary>An option of the command line that stands for a configured value, and is checked by the same annotations.</summary>
internal sealed class ConfiguredOption
{
    private readonly PropertyInfo _property;

    public ConfiguredOption(string key, string name, string helpName, string description)
    {
        Key = key;
        string[] parts = key.Split(':');
        Type owner = parts.Length > 1 ? typeof(RVaeOptions).GetProperty(parts[0])!.PropertyType : typeof(RVaeOptions);
        _property = owner.GetProperty(parts[^1]) ?? throw new ArgumentException($"no option is called {key}", nameof(key));
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
        TypeConverter converter = TypeDescriptor.GetConverter(_property.PropertyType);
        if (!converter.IsValid(text))
        {
            result.AddError($"{Option.Name} takes a number, not '{text}'.");
            return;
        }

        object? value = converter.ConvertFromInvariantString(text);
        foreach (ValidationAttribute rule in _property.GetCustomAttributes<ValidationAttribute>())
        {
            if (!rule.IsValid(value))
                result.AddError($"{Option.Name} {rule.FormatErrorMessage(Key)}.");
        }
    }
}
