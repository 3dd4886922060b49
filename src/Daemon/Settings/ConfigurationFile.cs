using System.Text;
using System.Text.Json;

namespace RVae.Daemon.Settings;

/// <summary>A fault of a configuration file.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Message">What is wrong.</param>
internal readonly record struct FileFault(int Line, string Message);

/// <summary>Reads a configuration file as the daemon does, and finds everything that is wrong with it, each with its line.</summary>
internal static class ConfigurationFile
{
    private static readonly JsonReaderOptions Form = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Looks at a file's bytes.</summary>
    /// <returns>How many settings there are, and the faults in the order of their lines.</returns>
    public static (int Settings, IReadOnlyList<FileFault> Faults) Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var faults = new List<FileFault>();
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var reader = new Utf8JsonReader(bytes, Form);
        try
        {
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                ReadObject(ref reader, bytes, "", lines, faults);
            else
                faults.Add(new(1, "the file must be an object: settings between { and }"));
            while (reader.Read())
            {
                // What comes after the end is a fault, which the reader finds.
            }
        }
        catch (JsonException broken)
        {
            faults.Add(new((int)(broken.LineNumber ?? 0) + 1, $"this is not JSON: {Plain(broken)}"));
        }

        return (lines.Count, faults);
    }

    private static void ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, string path, Dictionary<string, int> lines, List<FileFault> faults)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int line = LineOf(bytes, reader.TokenStartIndex);
            string key = path + reader.GetString();
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadObject(ref reader, bytes, key + ":", lines, faults);
            else
                ReadValue(ref reader, bytes, key, line, lines, faults);
        }
    }

    private static void ReadValue(
        ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, string key, int line, Dictionary<string, int> lines, List<FileFault> faults)
    {
        bool isValue = reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.Null);
        string text = !isValue ? "" : reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
        int at = LineOf(bytes, reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.StartArray)
            reader.Skip();
        if (!lines.TryAdd(key, line))
            faults.Add(new(line, $"{key} stands in line {lines[key]} already: remove one of them"));
        else if (SettingTable.Find(key) is not { } setting)
            faults.Add(new(line, HeldSettings.Unknown(key)));
        else if (!isValue)
            faults.Add(new(at, $"{setting.Key} takes {setting.Kind}, not a list and not null"));
        else if (setting.Fault(text, setting.Key) is { } fault)
            faults.Add(new(at, fault));
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, long index) => bytes[..(int)index].Count((byte)'\n') + 1;

    // Without the place, which the reader counts from 0.
    private static string Plain(JsonException broken)
    {
        int place = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? broken.Message : broken.Message[..place];
    }
}
