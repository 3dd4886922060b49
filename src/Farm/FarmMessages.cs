using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RVae.Nats;

namespace RVae.Farm;

/// <summary>An order in the queue.</summary>
/// <param name="Id">Identifies the order.</param>
/// <param name="Job">The job as one line, as every worker gets it.</param>
/// <param name="Parcel">Hash of the dataset.</param>
/// <param name="Base">Hash of the base model; null for none.</param>
/// <param name="Instant">Whether an instant map is wanted until the model is learned.</param>
internal sealed record FarmOrder(string Id, string Job, string Parcel, string? Base, bool Instant);

/// <summary>An order that somebody wants. It is wanted as long as its key exists.</summary>
/// <param name="Name">Name of the model to make.</param>
/// <param name="Dataset">Dataset that the model is learned from.</param>
/// <param name="Kind">Kind of the model.</param>
/// <param name="Seed">Seed of the training.</param>
/// <param name="By">The client that ordered it.</param>
/// <param name="Placed">When it was ordered, milliseconds of Unix time.</param>
/// <param name="Parcel">Hash of the dataset.</param>
/// <param name="Sequence">Its number in the queue; 0 where that is not known yet.</param>
internal sealed record OpenOrder(string Name, string Dataset, string Kind, int Seed, string By, long Placed, string Parcel, ulong Sequence);

/// <summary>What a worker has told of an order.</summary>
/// <param name="Try">Which try, from 1.</param>
/// <param name="State">One of <see cref="ToldStates"/>.</param>
/// <param name="Code">Kind of the fault, where the try failed.</param>
/// <param name="Reason">Why the try failed.</param>
/// <param name="Model">Hash of a model.</param>
/// <param name="IsIncomplete">Whether files of the dataset could not be read.</param>
/// <param name="Furthest">The last try that got further than those before it; 0 for none.</param>
internal sealed record Told(
    int Try, string State, string? Code = null, string? Reason = null, string? Model = null, bool IsIncomplete = false, int Furthest = 0)
{
    /// <summary>Whether this try is the last, even if it fails.</summary>
    public static bool IsLast(int @try, int furthest) => @try - furthest >= FarmBounds.MostTries || @try >= FarmBounds.MostOfAllTries;
}

/// <summary>The states of an order that a worker can tell.</summary>
internal static class ToldStates
{
    /// <summary>The training has begun.</summary>
    public const string Running = "running";

    /// <summary>An instant map is in the store.</summary>
    public const string Placed = "placed";

    /// <summary>This try failed; another may succeed.</summary>
    public const string Failed = "failed";

    /// <summary>The order cannot be carried out anywhere.</summary>
    public const string Refused = "refused";

    /// <summary>The model is in the store.</summary>
    public const string Finished = "finished";
}

/// <summary>A sign of life of a worker.</summary>
/// <param name="Worker">Name of the worker.</param>
/// <param name="Slots">Trainings that it can carry out at once.</param>
/// <param name="Orders">The orders that it carries out now.</param>
/// <param name="Version">Version of its program.</param>
/// <param name="Seconds">Seconds since it began.</param>
internal sealed record WorkerHere(string Worker, int Slots, IReadOnlyList<string> Orders, string Version, double Seconds);

/// <summary>How the messages of the farm are written as JSON. Bytes that are no such message are read as null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FarmOrder))]
[JsonSerializable(typeof(OpenOrder))]
[JsonSerializable(typeof(Told))]
[JsonSerializable(typeof(WorkerHere))]
internal sealed partial class FarmJson : JsonSerializerContext
{
    /// <summary>A message as the bytes that are sent.</summary>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    /// <summary>Reads a message from bytes; null where they are none.</summary>
    public static T? Read<T>(byte[]? bytes, JsonTypeInfo<T> type)
        where T : class => NatsJson.Read(bytes, type, FarmBounds.OrderBytes);
}
