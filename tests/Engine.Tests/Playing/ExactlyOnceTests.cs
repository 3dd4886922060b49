using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>
/// A million ticks with random tempi, jumps, stops, swaps and metres, against a reference that knows nothing of
/// windows, marks and queues: it looks at what happened to each tick of the music and says what had to be heard.
/// </summary>
public sealed class ExactlyOnceTests
{
    private const int Seeds = 40;
    private const int TicksEach = 25_000;

    private static readonly Meter[] Meters = [new(4, 4), new(3, 4), new(7, 8), new(6, 8), new(5, 4)];

    private static DrawnModel RandomModel(Random random)
    {
        int bars = 1 + random.Next(2);
        var grid = new Grid(Meters[random.Next(Meters.Length)], random.Next(4) == 0 ? 12 : 24, bars);
        float[] offsets = [-4, -1.5f, -1, -0.5f, -0.1f, 0, 0, 0, 0.3f, 0.5f, 1, 2.5f, 4];
        var hits = new List<Hit>();
        for (int cell = 0; cell < grid.CellCount; cell++)
        {
            if (random.Next(12) == 0)
                hits.Add(new Hit((Instrument)(cell / grid.TickCount), cell % grid.TickCount, 100, offsets[random.Next(offsets.Length)]));
        }

        return DrawnModel.Of(grid, [.. hits]);
    }

    private static void Disturb(Stage stage, Random random, DrawnModel[] models)
    {
        switch (random.Next(160))
        {
            case 0: stage.Transport(t => t with { Bpm = 20 + random.Next(280) }); break;
            case 1: stage.Transport(t => t.Locate(random.Next(4), random.Next(8) / 2.0)); break;
            case 2: stage.Transport(t => t.Stop()); break;
            case 3 or 4: stage.Swap(models[random.Next(models.Length)], random.Next(4)); break;
            case 5: stage.Transport(t => t.Nudge(random.Next(60) - 30)); break;
            case 6: stage.Controls(c => c with { Microtiming = random.Next(3) }, random.Next(4)); break;
            case 7: stage.Controls(c => c with { Swing = random.Next(3) / 2f }, random.Next(4)); break;
            case 8: stage.Transport(t => t.Play()); break;
            case 9: stage.Transport(t => t.Stop().Locate(random.Next(4), 0)); break;
        }

        if (!stage.Engine.Playing && random.Next(3) == 0)
            stage.Transport(t => t.Continue());
    }

    [Fact]
    public void Every_tick_comes_once_in_order_and_every_hit_once_whatever_happens()
    {
        long heard = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            DrawnModel[] models = [.. Enumerable.Range(0, 8).Select(_ => RandomModel(random))];
            var stage = new Stage(models[0], models[1], models[2], models[3]);
            for (int deck = 0; deck < 4; deck++)
                stage.Controls(c => c with { Gap = 0 }, deck); // gaps are seen to elsewhere
            stage.Tick();
            stage.Transport(t => t.Play());
            var reference = new PlainReference(stage);
            for (int i = 0; i < TicksEach; i++)
            {
                Disturb(stage, random, models);
                stage.Events.Clear();
                stage.Tick();
                if (reference.Differs(stage.Events) is { } how)
                    Assert.Fail($"Seed {seed}, step {i}: {how}");
            }

            heard += reference.Heard;
        }

        heard.ShouldBeGreaterThan(1_000_000);
    }
}
