using System.Globalization;

namespace RVae.Peers.Tests.Sound;

/// <summary>SuperCollider's language without a display.</summary>
internal static class Sclang
{
    /// <summary>The Quark of this repository.</summary>
    public static string Quark { get; } = Path.Combine(Machine.Root, "clients", "supercollider", "RVae");

    /// <summary>Starts a script with the Quark of this repository; <c>@NAME@</c> in it stands for a value.</summary>
    public static Program Start(string script, string folder, IReadOnlyDictionary<string, IFormattable> values)
    {
        string configuration = Path.Combine(folder, "sclang.yaml");
        File.WriteAllText(configuration, $"includePaths:\n    - {Quark}\nexcludePaths: []\npostInlineWarnings: false\n");
        string text = Read(script);
        foreach ((string name, IFormattable value) in values)
            text = text.Replace($"@{name}@", value.ToString(null, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return Run(script, text, folder, JackServer.Environment, "-l", configuration);
    }

    /// <summary>
    /// Starts a script for a user who has nothing of SuperCollider's in the folder that is home; <c>@QUARK@</c> is where the
    /// repository has the Quark.
    /// </summary>
    public static Program StartAtHome(string script, string home)
    {
        string text = Read(script).Replace("@QUARK@", Quark, StringComparison.Ordinal);
        return Run(script, text, home, new Dictionary<string, string>
        {
            ["HOME"] = home,
            ["XDG_CONFIG_HOME"] = Path.Combine(home, ".config"),
            ["XDG_DATA_HOME"] = Path.Combine(home, ".local", "share"),
        });
    }

    private static string Read(string script) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Peers", script));

    private static Program Run(string script, string text, string folder, IReadOnlyDictionary<string, string> environment, params string[] options)
    {
        string path = Path.Combine(folder, script);
        File.WriteAllText(path, text);
        return Program.Start(Machine.Need("sclang", "supercollider-language"), [.. options, path], new Dictionary<string, string>(environment)
        {
            ["QT_QPA_PLATFORM"] = "offscreen",
            ["QTWEBENGINE_DISABLE_SANDBOX"] = "1",
            ["SC_JACK_DEFAULT_OUTPUTS"] = "system",
        });
    }
}
