using System.Text.Json;
using System.Text.Json.Serialization;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Training;

/// <summary>
/// An open job as it leaves this process: all that was ordered, and how often it has begun. The ledger keeps it, and its
/// worker is handed it.
/// </summary>
internal sealed record KeptJob(string Dataset, TrainingPlan Plan, int? LoadDeck, int Starts)
{
    /// <summary>Files and folders to learn from instead of the dataset, as the command line names them; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>The job as one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, JobJson.OneLine.KeptJob);

    /// <summary>Reads such a line.</summary>
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

    /// <summary>Reads and checks one, whatever a hand has made of the file that it comes from.</summary>
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
        { Starts: < 0 } => new Fault(FaultCode.BadArguments, $"it cannot have begun {Starts} times"),
        _ => Plan.Check(),
    };
}

/// <summary>How jobs are written.</summary>
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
