using System.Text.Json;
using System.Text.Json.Serialization;

namespace RVae.Training;

/// <summary>
/// One line that a training prints for a program that reads it: JSON, told apart by its <c>event</c>.
/// What the daemon reads from its worker is what <c>rvae train --json</c> prints for anybody.
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
    /// <summary>What was read, before learning begins.</summary>
    public sealed record ClipsRead(string Dataset, int Clips, string Meter, int Bars) : WorkerLine;

    /// <summary>A file or bar that was not used, and why.</summary>
    public sealed record ClipLeftOut(string File, int? Bar, string Reason) : WorkerLine;

    /// <summary>Something that a performer should know of the clips, in words.</summary>
    public sealed record Noted(string Text) : WorkerLine;

    /// <summary>The clips have their places, and an instant map of them is saved under the model's name until it is learned.</summary>
    public sealed record Placed(string Name, string File, int Clips) : WorkerLine;

    /// <summary>The same order was cut off after this share, 0–1, of its steps, and goes on from there.</summary>
    public sealed record Resumed(double Fraction) : WorkerLine;

    /// <summary>How far it has come. <paramref name="Validation"/> is null where the set is too small to hold any bar out.</summary>
    public sealed record Progressed(
        double Fraction, int Epoch, int Epochs, double Loss, double? Validation, double SecondsLeft) : WorkerLine;

    /// <summary>The model is saved, whole, under its name.</summary>
    public sealed record Finished(string Name, string File, double OnsetF1, double Seconds) : WorkerLine
    {
        /// <summary>Whether something is not in it: files that could not be read, or trainings of a sweep that were given up.</summary>
        [JsonPropertyName("incomplete"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool IsIncomplete { get; init; }
    }

    /// <summary>It did not work; the reason names what to mend.</summary>
    public sealed record Refused(string Code, string Message) : WorkerLine
    {
        /// <summary>Whether the same order goes on from its checkpoint: what it makes could not be written.</summary>
        [JsonPropertyName("resumable"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool IsResumable { get; init; }
    }

    /// <summary>The line, without its end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WorkerJson.Readable.WorkerLine);

    /// <summary>Reads a line; null for anything else, such as a warning of a library.</summary>
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

/// <summary>How worker lines are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(WorkerLine))]
internal sealed partial class WorkerJson : JsonSerializerContext
{
    /// <summary>File names in any script stay readable: these lines never end up in a web page.</summary>
    public static WorkerJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
