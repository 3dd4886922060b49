using System.Buffers;
using System.Text;
using System.Text.Json;
using RVae.Stage.Layout;
using RVae.Stage.Memory;

namespace RVae.Daemon.Settings;

/// <summary>
/// The settings that hold, in the memory that stage and desk share. A desk that is started again goes on with them. So a file that has a fault
/// by then does not keep the desk from starting while the music plays, and a change that nobody has asked for does not come in the middle of it.
/// </summary>
internal static class KeptSettings
{
    /// <summary>Reads what an earlier desk has kept.</summary>
    /// <param name="descriptors">What this desk inherited.</param>
    /// <returns>The settings by key; null for the first desk, and where another version of the program laid the memory out.</returns>
    public static IReadOnlyDictionary<string, string?>? Read(StageDescriptors descriptors)
    {
        ArgumentNullException.ThrowIfNull(descriptors);
        using SharedRegion region = SharedRegion.Open(descriptors.Memory, StageMemory.LengthFor(StageDescriptors.SlotBytes));
        try
        {
            return Read(StageMemory.Open(region, StageDescriptors.SlotBytes));
        }
        catch (InvalidDataException)
        {
            return null; // the link to the stage tells it
        }
    }

    /// <summary>Keeps the settings for the next desk. One thread at a time.</summary>
    /// <returns>False when they are too long. Then nothing is kept, and the next desk reads the files.</returns>
    public static bool TryKeep(StageMemory memory, IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(memory);
        byte[] text = TextOf(settings);
        bool fits = text.Length <= SettingsText.MostBytes;
        memory.Settings.Write(new SettingsText { Text = fits ? Encoding.UTF8.GetString(text) : "" });
        return fits;
    }

    private static Dictionary<string, string?>? Read(StageMemory memory)
    {
        memory.Settings.Read(out SettingsText kept);
        if (kept.Text is not { Length: > 0 } text)
            return null;
        using var json = JsonDocument.Parse(text);
        // A program that was replaced meanwhile may not know a setting any more.
        return json.RootElement.EnumerateObject().Where(setting => SettingTable.Find(setting.Name) is not null)
            .ToDictionary(setting => setting.Name, setting => setting.Value.GetString());
    }

    private static byte[] TextOf(IReadOnlyDictionary<string, string> settings)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            foreach ((string key, string value) in settings)
                json.WriteString(key, value);
            json.WriteEndObject();
        }

        return text.WrittenSpan.ToArray();
    }
}
