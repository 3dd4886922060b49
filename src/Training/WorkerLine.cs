using System.Text.Json;
using System.Text.Json.Serialization;

namespace RVae.Training;

/// <summary>
/// One line that a training prints for another program: JSON, with its kind in <c>event</c>. The daemon reads the same lines from its
/// worker that <c>rvae train --json</c> prints.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ClipsRead), "clips")]
[JsonDerivedType(typeof(ClipLeftOut), "leftOut")]
[JsonDerivedType(typeof(Noted), "note")]
[JsonDerivedType(typeof(Placed), "placed")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(Progressed), "progress")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(Refused), "failed")]
public abstract record WorkerLine
{
    /// <summary>The clips that were read, before the learning begins.</summary>
    public sealed record ClipsRead(string Dataset, int Clips, string Meter, int Bars) : WorkerLine;

    /// <summary>A file or bar that is not used, and why.</summary>
    public sealed record ClipLeftOut(string File, int? Bar, string Reason) : WorkerLine;

    /// <summary>Something that a performer should know of the clips, in words.</summary>
    public sealed record Noted(string Text) : WorkerLine;

    /// <summary>The clips have their places. An instant map is saved under the model's name until the model is learned.</summary>
    public sealed record Placed(string Name, string File, int Clips) : WorkerLine;

    /// <summary>An earlier training by the same order was cut off after this share of its steps, 0–1. The training goes on from there.</summary>
    public sealed record Resumed(double Fraction) : WorkerLine;

    /// <summary>How far the training is. <paramref name="Validation"/> is null where the dataset is too small to hold out a bar.</summary>
    public sealed record Progressed(
        double Fraction, int Epoch, int Epochs, double Loss, double? Validation, double SecondsLeft) : WorkerLine;

    /// <summary>The whole model is saved under its name.</summary>
    public sealed record Finished(string Name, string File, double OnsetF1, double Seconds) : WorkerLine
    {
        /// <summary>Whether something is missing: files could not be read, or trainings of a sweep were given up.</summary>
        [JsonPropertyName("incomplete"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool IsIncomplete { get; init; }
    }

    /// <summary>The training failed. The reason says what to mend.</summary>
    public sealed record Refused(string Code, string Message) : WorkerLine
    {
        /// <summary>Whether the same order can go on from its checkpoint, because only the model could not be written.</summary>
        [JsonPropertyName("resumable"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool IsResumable { get; init; }
    }

    /// <summary>The line without its line break.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WorkerJson.Readable.WorkerLine);

    /// <summary>Reads a line; null for any other text, such as a warning of a library.</summary>
    public static WorkerLine? Parse(string line)
    {
        if (!line.StartsWith('{'))
            return null;
        try
        {
            return JsonSerializer.Deserialize(line, WorkerJson.Default.WorkerLine);
        }
        catch (Exception unknown) when (unknown is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}

/// <summary>How the lines are written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(WorkerLine))]
internal sealed partial class WorkerJson : JsonSerializerContext
{
    /// <summary>File names in any script stay readable. That is safe, because these lines never become part of a web page.</summary>
    public static WorkerJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
