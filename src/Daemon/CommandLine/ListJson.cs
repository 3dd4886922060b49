using System.Text.Json.Serialization;

namespace RVae.Daemon.CommandLine;

/// <summary>A model as <c>rvae models --json</c> writes it.</summary>
internal sealed record ModelLine(
    string Name, string Kind, string Meter, int Bars, int Ticks, int LatentDimensions, int Clips, string Dataset, bool BuiltIn,
    IReadOnlyDictionary<string, double> Quality);

/// <summary>A dataset as <c>rvae datasets --json</c> writes it.</summary>
internal sealed record DatasetLine(string Name, int Clips, int Bars, bool BuiltIn);

/// <summary>What <c>rvae evaluate --json</c> writes: scores 0–1, velocity error in 127ths, timing error in milliseconds.</summary>
internal sealed record EvaluationLine(
    string Model, string Source, int Clips, int LeftOut, ScoreLine Exact, ScoreLine Near, double? VelocityError, double? TimingErrorMs);

/// <summary>Onsets found.</summary>
internal sealed record ScoreLine(double Precision, double Recall, double F1);

/// <summary>How the lists are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ModelLine))]
[JsonSerializable(typeof(DatasetLine))]
[JsonSerializable(typeof(EvaluationLine))]
internal sealed partial class ListJson : JsonSerializerContext;
