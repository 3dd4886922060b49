using System.Text.Json;
using System.Text.Json.Serialization;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Training;

/// <summary>
/// An open job in the form that leaves this process: the whole order, and how often it has begun. The job store keeps it on disk, and the
/// worker gets it.
/// </summary>
internal sealed record KeptJob(string Dataset, TrainingPlan Plan, int? LoadDeck, int Starts)
{
    /// <summary>Files and folders to learn from in place of the dataset, as the command line names them; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>Where it is trained: null for this machine, else <see cref="TrainingWhere.Farm"/> or <see cref="TrainingWhere.Any"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Where { get; init; }

    /// <summary>The group of its orders on a farm; null where it is trained on this machine, or is not ordered yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Group { get; init; }

    /// <summary>The sweep, as <see cref="TrainingSweep.Parse"/> reads it; null for a single training.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sweep { get; init; }

    /// <summary>Whether all models of a sweep are kept, and not only the best.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool KeepAll { get; init; }

    /// <summary>
    /// Whether an earlier run of the daemon may have ordered it from the farm already. Known only while the daemon runs; not kept on disk.
    /// </summary>
    [JsonIgnore]
    public bool IsOrdered { get; init; }

    /// <summary>Writes the job as one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, JobJson.OneLine.KeptJob);

    /// <summary>Reads a job from one line.</summary>
    public static Outcome<KeptJob> Parse(string json)
    {
        try
        {
            using var line = JsonDocument.Parse(json);
            return Read(line.RootElement);
        }
        catch (JsonException broken)
        {
            return new Fault(FaultCode.BadArguments, broken.Message);
        }
    }

    /// <summary>Reads and checks a job. A person may have changed its file.</summary>
    public static Outcome<KeptJob> Read(JsonElement json)
    {
        try
        {
            return json.Deserialize(JobJson.Default.KeptJob) is not { } job
                ? new Fault(FaultCode.BadArguments, "it is empty")
                : job.Check() is { } fault ? fault : job;
        }
        catch (JsonException broken)
        {
            return new Fault(FaultCode.BadArguments, broken.Message);
        }
    }

    private Fault? Check() => this switch
    {
        { Sources: null } when !ModelName.IsValid(Dataset) => ModelName.Invalid(Dataset),
        { Plan: null } => new Fault(FaultCode.BadArguments, $"there is no plan for '{Dataset}'"),
        { LoadDeck: < 0 or >= PerformanceState.DeckCount } => new Fault(FaultCode.BadArguments, $"there is no deck {LoadDeck} to load into"),
        { Where: not (null or TrainingWhere.Farm or TrainingWhere.Any) } => new Fault(FaultCode.BadArguments, $"it cannot be trained at '{Where}'"),
        { Group: { } group } when !Guid.TryParseExact(group, "N", out _) => new Fault(FaultCode.BadArguments, "its orders have no valid name"),
        { Sweep: { } sweep } when TrainingSweep.Parse(sweep).Fault is { } fault => fault,
        { Starts: < 0 } => new Fault(FaultCode.BadArguments, $"it cannot have begun {Starts} times"),
        _ => Plan.Check(),
    };
}

/// <summary>The places where a training can be ordered. Without one it is trained on this machine.</summary>
internal static class TrainingWhere
{
    /// <summary>A worker of the farm.</summary>
    public const string Farm = "farm";

    /// <summary>This machine while no training runs on it, else a worker of the farm where there is one.</summary>
    public const string Any = "any";
}

/// <summary>How jobs are written as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<KeptJob>))]
internal sealed partial class JobJson : JsonSerializerContext
{
    /// <summary>The same without line breaks.</summary>
    public static JobJson OneLine { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
    });
}
