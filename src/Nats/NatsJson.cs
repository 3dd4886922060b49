using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RVae.Nats;

/// <summary>Messages as JSON, of which nothing is believed.</summary>
internal static class NatsJson
{
    /// <summary>From bytes; null where they are no such message, or are too many.</summary>
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
