using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RVae.Nats;

/// <summary>Reads messages as JSON, and trusts nothing in them.</summary>
internal static class NatsJson
{
    /// <summary>Reads a message; null where the bytes are none, or are too many.</summary>
    public static T? Read<T>(byte[]? bytes, JsonTypeInfo<T> type, int longest)
        where T : class
    {
        try
        {
            return bytes is { Length: > 0 } && bytes.Length <= longest ? JsonSerializer.Deserialize(bytes, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
