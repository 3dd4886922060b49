using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RVae.Engine.Rhythm;

namespace RVae.Peers.Tests;

/// <summary>A model of fourteen instruments that are called otherwise: the built-in jazz with the names and notes of another kit on its card.</summary>
internal static class KitModel
{
    private const int Instruments = 14;

    /// <summary>Puts it among the models of a daemon.</summary>
    public static void Write(string data, string name, Kit kit)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(RunningDaemon.BuiltInModels, "jazz.safetensors"));
        int length = (int)BinaryPrimitives.ReadInt64LittleEndian(file);
        JsonNode header = JsonNode.Parse(file.AsSpan(sizeof(long), length))!;
        JsonNode card = header["__metadata__"]!;
        KitInstrument[] instruments = [.. kit.Instruments.Take(Instruments)];
        (card["name"], card["kitName"]) = (name, kit.Name);
        card["instruments"] = JsonSerializer.Serialize(instruments.Select(KitText.Line));
        card["kit"] = JsonSerializer.Serialize(instruments.Select(each => each.Note));
        string json = header.ToJsonString();
        byte[] text = Encoding.UTF8.GetBytes(json.PadRight((json.Length + 7) / 8 * 8)), size = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(size, text.Length);
        string models = Directory.CreateDirectory(Path.Combine(data, "models")).FullName;
        File.WriteAllBytes(Path.Combine(models, $"{name}.safetensors"), [.. size, .. text, .. file.AsSpan(sizeof(long) + length)]);
    }
}
