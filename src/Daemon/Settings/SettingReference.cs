using System.Globalization;
using System.Text;

namespace RVae.Daemon.Settings;

/// <summary>Writes what documents say of the settings from <see cref="SettingTable"/>, so that the two cannot differ.</summary>
internal static class SettingReference
{
    /// <summary>The line before the table in <c>docs/configuration.md</c>.</summary>
    public const string Begin = "<!-- The table is generated from src/Daemon/Settings/SettingTable.cs. -->";

    /// <summary>The line after it.</summary>
    public const string End = "<!-- End of the table. -->";

    /// <summary>The table, a row for each setting.</summary>
    public static string Table()
    {
        var text = new StringBuilder("| setting | environment | option | default | again on reload | |\n|---|---|---|---|---|---|\n");
        foreach (Setting setting in SettingTable.All)
        {
            string option = setting.Option is { } name ? $"`{name}`" : "";
            string usual = setting.Default.Length == 0 ? "" : $"`{setting.Default}`";
            text.Append(CultureInfo.InvariantCulture,
                $"| `{setting.Key}` | `{setting.Variable}` | {option} | {usual} | {(setting.Reloads ? "yes" : "")} | {setting.Description} |\n");
        }

        return text.ToString();
    }

    /// <summary>A document with its table made anew.</summary>
    /// <exception cref="ArgumentException">The document has no place for it.</exception>
    public static string Fill(string document)
    {
        int begin = document.IndexOf(Begin, StringComparison.Ordinal), end = document.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new ArgumentException("the document has no place for the table of settings", nameof(document));
        return $"{document[..(begin + Begin.Length)]}\n\n{Table()}\n{document[end..]}";
    }

    /// <summary>The file that comes with the program: every setting with what it is for, its default written out and not set.</summary>
    public static string File()
    {
        var text = new StringBuilder(
            """
            // Settings of rvae. Each stands here with its default: take the two strokes away in front of those that you change.
            // docs/configuration.md says more. Try what you wrote:  rvae config check FILE
            // A service reads it again, without a pause in the music:  systemctl reload rvae-daemon
            {

            """.ReplaceLineEndings("\n"));
        string section = "";
        foreach (Setting setting in SettingTable.All)
        {
            string[] parts = setting.Key.Split(':');
            string within = parts.Length > 1 ? parts[0] : "";
            if (within != section)
                Turn(text, section, within);
            section = within;
            string indent = within.Length > 0 ? "    " : "  ";
            string value = setting.IsBare ? setting.Default : $"\"{setting.Default}\"";
            text.Append(CultureInfo.InvariantCulture, $"{indent}// {setting.Description}{(setting.Reloads ? " (again on reload)" : "")}\n");
            text.Append(CultureInfo.InvariantCulture, $"{indent}// \"{parts[^1]}\": {value},\n\n");
        }

        Turn(text, section, "");
        return text.ToString().TrimEnd('\n') + "\n}\n";
    }

    private static void Turn(StringBuilder text, string from, string to)
    {
        if (from.Length > 0)
            text.Length--;
        if (from.Length > 0)
            text.Append("  },\n\n");
        if (to.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"  \"{to}\": {{\n");
    }
}
