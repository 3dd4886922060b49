using System.Text.Json.Serialization;

namespace RVae.Daemon.Recording;

/// <summary>What a record says of itself.</summary>
/// <param name="Program">Version of the program that recorded, e.g. <c>0.1.0</c>.</param>
/// <param name="Started">When the daemon started, UTC.</param>
/// <param name="Start">The same moment, nanoseconds of its monotonic clock: times of a replay count from it.</param>
/// <param name="Model">Model that it was to begin with.</param>
/// <param name="Bpm">Tempo that it was to begin with.</param>
/// <param name="ClockSource">The clock that was to lead.</param>
internal sealed record RecordHeader(
    string Program, DateTimeOffset Started, long Start, string Model, double Bpm, string ClockSource);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RecordHeader))]
[JsonSerializable(typeof(ReplayedHit))]
internal sealed partial class RecordJson : JsonSerializerContext;
