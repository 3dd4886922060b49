using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RVae.Nats;
using RVae.Rooms;

namespace RVae.Daemon.Rooms;

/// <summary>The answer to a ping.</summary>
/// <param name="Heard">Room time when the ping was heard, nanoseconds.</param>
/// <param name="Answered">Room time when the ping was answered, nanoseconds.</param>
internal sealed record Pong(long Heard, long Answered);

/// <summary>A model as the room knows it.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Hash">SHA-256 of the model file, in hexadecimal.</param>
internal sealed record SharedModel(string Name, string Hash)
{
    /// <summary>Bars over which the model comes in; 0 for at once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Bars { get; init; }
}

/// <summary>How the messages of a room are written as JSON. Bytes that are no such message are read as null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Here))]
[JsonSerializable(typeof(Pong))]
[JsonSerializable(typeof(SharedModel))]
[JsonSerializable(typeof(SharedValue))]
[JsonSerializable(typeof(Anchor))]
[JsonSerializable(typeof(ClaimTable))]
internal sealed partial class RoomJson : JsonSerializerContext
{
    /// <summary>Longest message that is read, bytes.</summary>
    public const int Longest = 16_384;

    /// <summary>A message as the bytes that are sent.</summary>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    /// <summary>Reads a message from bytes; null where they are none.</summary>
    public static T? Read<T>(byte[]? bytes, JsonTypeInfo<T> type)
        where T : class => NatsJson.Read(bytes, type, Longest);
}
