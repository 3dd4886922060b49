using RVae.Engine.Models;
using RVae.Engine.Models.Classic;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Models;

/// <summary>Models with random weights.</summary>
internal static class TestModels
{
    public static ModelCard Card(int hidden = 5, Grid? grid = null) => new()
    {
        Name = "mine",
        Kind = ClassicModel.KindName,
        Grid = grid ?? new Grid(new Meter(3, 4), 4, 1),
        HiddenWidth = hidden,
        Seed = -7,
        Dataset = "some folder, \"quoted\" ünïcode",
        Clips = ["a-1", "b-2"],
        Steps = 12,
        TrainingSeconds = 0.125,
        ProgramVersion = "0.1.0",
        OffsetScale = 4,
    };

    public static TrainedModel Random(ModelCard card, int seed = 1)
    {
        var random = new Random(seed);
        return new TrainedModel(card, ClassicNames.Shapes(card).ToDictionary(
            shape => shape.Key,
            shape => new Weight(shape.Value, [.. Enumerable.Range(0, shape.Value.Aggregate(1, (a, b) => a * b))
                .Select(_ => random.NextSingle() - 0.5f)])));
    }

    public static TrainedModel Random() => Random(Card());

    /// <summary>The same model with one tensor replaced.</summary>
    public static TrainedModel With(this TrainedModel model, string tensor, Weight weight) =>
        model with { Weights = new Dictionary<string, Weight>(model.Weights) { [tensor] = weight } };

    public static Groove Decode(this RhythmModel model, params float[] latent)
    {
        var groove = new Groove(model.Card.Grid);
        model.CreateDecoder().Decode(latent, [], groove);
        return groove;
    }

    /// <summary>Bytes that a hundred decodes allocate.</summary>
    public static long AllocatedBy(IGrooveDecoder decoder, Groove into, float[] latent, params float[] conditions) =>
        Allocations.InSteadyState(() =>
        {
            for (int i = 0; i < 100; i++)
                decoder.Decode(latent, conditions, into);
        });
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rvae-test-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
