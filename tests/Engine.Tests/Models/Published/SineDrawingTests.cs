using RVae.Engine.Models;
using RVae.Engine.Models.Graphs;

namespace RVae.Engine.Tests.Models.Published;

public sealed class SineDrawingTests
{
    [Theory]
    [InlineData(0.2f)]
    [InlineData(3f)]
    [InlineData(12f)]
    public void Sines_and_cosines_are_drawn_with_sums_and_products(float fastest)
    {
        var random = new Random(3);
        var frequencies = new Weight([64, 2], [.. Enumerable.Range(0, 128).Select(_ => ((2 * random.NextSingle()) - 1) * fastest)]);
        var drawing = new GraphDrawing();
        (int sines, int cosines) = drawing.SinesAndCosines(drawing.Input("position", 2), frequencies, 6);
        DecoderGraph drawn = drawing.Finish(sines, cosines);
        GraphCheck.Check(drawn.Graph).ShouldBeNull();
        var run = new GraphRun(new CompiledGraph(drawn.Graph, drawn.Weights));

        for (int i = 0; i < 200; i++)
        {
            float[] position = [(12 * random.NextSingle()) - 6, (12 * random.NextSingle()) - 6];
            position.CopyTo(run.Input(0));
            run.Compute();
            for (int feature = 0; feature < 64; feature++)
            {
                double angle = ((double)frequencies.Values[2 * feature] * position[0]) + ((double)frequencies.Values[(2 * feature) + 1] * position[1]);
                Math.Abs(run.Output(0)[feature] - Math.Sin(angle)).ShouldBeLessThan(5e-5);
                Math.Abs(run.Output(1)[feature] - Math.Cos(angle)).ShouldBeLessThan(5e-5);
            }
        }
    }

    [Fact]
    public void Silu_is_a_value_times_its_sigmoid()
    {
        var drawing = new GraphDrawing();
        int silu = drawing.Silu(drawing.Input("x", 3));
        DecoderGraph drawn = drawing.Finish(silu);
        var run = new GraphRun(new CompiledGraph(drawn.Graph, drawn.Weights));
        new[] { -2f, 0, 3 }.CopyTo(run.Input(0));
        run.Compute();
        run.Output(0)[0].ShouldBe(-0.2384058f, 1e-6f);
        run.Output(0)[1].ShouldBe(0);
        run.Output(0)[2].ShouldBe(2.8577224f, 1e-6f);
    }
}
