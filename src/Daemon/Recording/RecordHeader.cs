using System.Text.Json.Serialization;

namespace RVae.Daemon.Recording;

/// <summary>The description of a record.</summary>
/// <param name="Program">Version of the program that recorded, e.g. <c>0.1.0</c>.</param>
/// <param name="Started">When the daemon started, UTC.</param>
/// <param name="Start">The same moment, nanoseconds of the daemon's monotonic clock. The times of a replay count from it.</param>
/// <param name="Model">The model at the start.</param>
/// <param name="Bpm">The tempo at the start, quarter notes a minute.</param>
/// <param name="ClockSource">The clock that led at the start.</param>
internal sealed record RecordHeader(
    string Program, DateTimeOffset Started, long Start, string Model, double Bpm, string ClockSource);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RecordHeader))]
[JsonSerializable(typeof(ReplayedHit))]
internal sealed partial class RecordJson : JsonSerializerContext;
