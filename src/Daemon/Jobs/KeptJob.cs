using System.Text.Json.Serialization;
using RVae.Engine.Learning;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Jobs;

/// <summary>An open job as the ledger has it: all that was ordered, and how often it has begun.</summary>
internal sealed record KeptJob(
    string Dataset, string Name, string Kind, int Seed, int Bars, string? Meter, int Dimensions, bool KeepRaw,
    int? Epochs, int? Width, string? From, int? LoadDeck, int Starts)
{
    /// <summary>What to keep of a job.</summary>
    public static KeptJob Of(Job job) => new(
        job.Dataset, job.Plan.Name, job.Plan.Kind, job.Plan.Seed, job.Plan.Bars, job.Plan.Meter?.ToString(),
        job.Plan.LatentDimensions, job.Plan.KeepRaw, job.Plan.Epochs, job.Plan.HiddenWidth, job.Plan.From, job.LoadDeck, job.Starts);

    /// <summary>The plan again; whatever a hand has made of the file, the worker checks it.</summary>
    public TrainingPlan Plan() => new()
    {
        Name = Name,
        Kind = Kind,
        Seed = Seed,
        Bars = Bars,
        Meter = Engine.Rhythm.Meter.TryParse(Meter, out Meter meter) ? meter : null,
        LatentDimensions = Dimensions,
        KeepRaw = KeepRaw,
        Epochs = Epochs,
        HiddenWidth = Width,
        From = From,
    };
}

/// <summary>How the ledger is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<KeptJob>))]
internal sealed partial class LedgerJson : JsonSerializerContext;
