using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RVae.Nats;

namespace RVae.Farm;

/// <summary>What lies in the queue.</summary>
/// <param name="Id">Which order.</param>
/// <param name="Job">The job as one line, as every worker is handed it.</param>
/// <param name="Parcel">Hash of the dataset.</param>
/// <param name="Base">Hash of the model whose clips stay; null for none.</param>
/// <param name="Instant">Whether an instant map is wanted until the model is learned.</param>
internal sealed record FarmOrder(string Id, string Job, string Parcel, string? Base, bool Instant);

/// <summary>An order that somebody wants: as long as its key is there.</summary>
/// <param name="Name">Model to be.</param>
/// <param name="Dataset">What it learns from.</param>
/// <param name="Kind">Kind of model.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="By">The client that ordered it.</param>
/// <param name="Placed">When, as milliseconds of Unix time.</param>
/// <param name="Parcel">Hash of the dataset.</param>
/// <param name="Sequence">Where it lies in the queue; 0 where that is not known yet.</param>
internal sealed record OpenOrder(string Name, string Dataset, string Kind, int Seed, string By, long Placed, string Parcel, ulong Sequence);

/// <summary>What a worker told of an order.</summary>
/// <param name="Try">Which try, from 1.</param>
/// <param name="State">One of <see cref="ToldStates"/>.</param>
/// <param name="Code">Kind of fault, where it did not work.</param>
/// <param name="Reason">Why it did not work.</param>
/// <param name="Model">Hash of a model.</param>
/// <param name="IsIncomplete">Whether files of the dataset could not be read.</param>
/// <param name="Furthest">The last try that got further than those before it; 0 for none.</param>
internal sealed record Told(
    int Try, string State, string? Code = null, string? Reason = null, string? Model = null, bool IsIncomplete = false, int Furthest = 0)
{
    /// <summary>Whether no other try follows a try that does not work.</summary>
    public static bool IsLast(int @try, int furthest) => @try - furthest >= FarmBounds.MostTries || @try >= FarmBounds.MostOfAllTries;
}

/// <summary>What a worker can tell of an order.</summary>
internal static class ToldStates
{
    /// <summary>It has begun.</summary>
    public const string Running = "running";

    /// <summary>An instant map is there.</summary>
    public const string Placed = "placed";

    /// <summary>This try did not work; another may.</summary>
    public const string Failed = "failed";

    /// <summary>It cannot work anywhere.</summary>
    public const string Refused = "refused";

    /// <summary>The model is there.</summary>
    public const string Finished = "finished";
}

/// <summary>A sign of life of a worker.</summary>
/// <param name="Worker">Its name.</param>
/// <param name="Slots">Trainings that it does at once.</param>
/// <param name="Orders">Those that it does now.</param>
/// <param name="Version">Version of its program.</param>
/// <param name="Seconds">How long it has been there.</param>
internal sealed record WorkerHere(string Worker, int Slots, IReadOnlyList<string> Orders, string Version, double Seconds);

/// <summary>How the messages of the farm are written; what is none of them reads as null.</summary>
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

    /// <summary>From bytes; null where they are no such message.</summary>
    public static T? Read<T>(byte[]? bytes, JsonTypeInfo<T> type)
        where T : class => NatsJson.Read(bytes, type, FarmBounds.OrderBytes);
}
