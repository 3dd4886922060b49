using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Graphs;
using RVae.Engine.Models.TensorFlowJs;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Models.Published;

/// <summary>The default kind is written with what layers have.</summary>
public sealed class AtlasExportTests
{
    private static readonly Grid TwoBars = new(Meter.FourFour, 12, 2);

    [Theory]
    [InlineData(3, 2)]
    [InlineData(1.5f, 3)]
    public void An_atlas_as_layers_computes_what_it_computes_itself(float range, int latent)
    {
        TrainedModel model = Random(range, latent);
        DecoderGraph drawn = DecoderExport.Of(model).Value.OnPlane(model.Card, PerformanceGrids.Range, []);
        var run = new GraphRun(new CompiledGraph(drawn.Graph, drawn.Weights));
        RhythmModel playable = ModelKinds.Create(model).Value;

        foreach ((float x, float y) in new[] { (0f, 0f), (3f, -3f), (-1.3f, 0.4f), (5f, 5.5f) })
        {
            new[] { x, y }.CopyTo(run.Input(0));
            run.Compute();
            float[] position = new float[latent];
            (position[0], position[1]) = (x * range / 3, y * range / 3);
            Groove groove = playable.Decode(position);
            Difference(run.Output(0), groove.Onsets, 1).ShouldBeLessThan(1e-4f);
            Difference(run.Output(1), groove.Velocities, 1).ShouldBeLessThan(1e-4f);
            Difference(run.Output(2), groove.Offsets, 2).ShouldBeLessThan(1e-3f);
        }
    }

    private static float Difference(ReadOnlySpan<float> found, float[] expected, float scale)
    {
        float largest = 0;
        for (int i = 0; i < expected.Length; i++)
            largest = Math.Max(largest, Math.Abs(found[i] - (expected[i] * scale)));
        return largest;
    }

    private static TrainedModel Random(float range, int latent)
    {
        var random = new Random(5);
        ModelCard card = TestModels.Card(32, TwoBars) with { Kind = AtlasModel.KindName, LatentRange = range, LatentDimensions = latent };
        int[] struck = [.. Enumerable.Range(0, card.Grid.CellCount).Where(_ => random.Next(6) == 0)];
        Dictionary<string, Weight> weights = AtlasNames.Shapes(card, struck.Length).ToDictionary(
            shape => shape.Key,
            shape => new Weight(shape.Value, [.. Enumerable.Range(0, shape.Value.Aggregate(1, (a, b) => a * b)).Select(_ => random.NextSingle() - 0.5f)]));
        weights[StruckCells.TensorName] = StruckCells.Tensor(struck, card.Grid.CellCount);
        weights[AtlasNames.Frequencies] = weights[AtlasNames.Frequencies] with
        {
            Values = Array.ConvertAll(weights[AtlasNames.Frequencies].Values, value => value * 8),
        };
        return new TrainedModel(card, weights);
    }
}
