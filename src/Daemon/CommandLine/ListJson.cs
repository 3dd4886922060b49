using System.Text.Json.Serialization;

namespace RVae.Daemon.CommandLine;

/// <summary>A model as <c>rvae models --json</c> writes it.</summary>
internal sealed record ModelLine(
    string Name, string Kind, string Meter, int Bars, int Ticks, int LatentDimensions, int Clips, string Dataset, bool BuiltIn,
    IReadOnlyDictionary<string, double> Quality);

/// <summary>A dataset as <c>rvae datasets --json</c> writes it.</summary>
internal sealed record DatasetLine(string Name, int Clips, int Bars, bool BuiltIn);

/// <summary>Writes the lines of JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ModelLine))]
[JsonSerializable(typeof(DatasetLine))]
[JsonSerializable(typeof(EvaluationLine))]
internal sealed partial class ListJson : JsonSerializerContext;
