using System.Globalization;

namespace RVae.Peers.Tests.Sound;

/// <summary>SuperCollider's language with the Quark of this repository, without a display.</summary>
internal static class Sclang
{
    /// <summary>Starts a script; <c>@NAME@</c> in it stands for a value.</summary>
    public static Program Start(string script, string folder, IReadOnlyDictionary<string, IFormattable> values)
    {
        string sclang = Machine.Need("sclang", "supercollider-language");
        string quark = Path.Combine(Machine.Root, "clients", "supercollider");
        string configuration = Path.Combine(folder, "sclang.yaml");
        File.WriteAllText(configuration, $"includePaths:\n    - {quark}\nexcludePaths: []\npostInlineWarnings: false\n");
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Peers", script));
        foreach ((string name, IFormattable value) in values)
            text = text.Replace($"@{name}@", value.ToString(null, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        string path = Path.Combine(folder, script);
        File.WriteAllText(path, text);
        return Program.Start(sclang, ["-l", configuration, path], new Dictionary<string, string>(JackServer.Environment)
        {
            ["QT_QPA_PLATFORM"] = "offscreen",
            ["QTWEBENGINE_DISABLE_SANDBOX"] = "1",
            ["SC_JACK_DEFAULT_OUTPUTS"] = "system",
        });
    }
}
