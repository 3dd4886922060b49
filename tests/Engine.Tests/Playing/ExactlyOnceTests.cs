namespace RVae.Engine.Tests.Playing;

/// <summary>
/// A million ticks with random tempi, jumps, stops, swaps, metres, positions in 2 to 8 dimensions, planes, pins, lengths, rotations, rates,
/// probabilities and shifts, against a reference that knows nothing of
/// windows, marks and queues: it looks at what happened to each tick of the music and says what had to be heard.
/// </summary>
public sealed class ExactlyOnceTests
{
    private const int Seeds = 40;
    private const int TicksEach = 25_000;

    [Fact]
    public void Every_tick_comes_once_in_order_and_every_hit_once_whatever_happens()
    {
        long heard = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var disturbances = new Disturbances(seed);
            Stage stage = disturbances.Stage();
            for (int deck = 0; deck < 4; deck++)
                stage.Controls(c => c with { Gap = 0 }, deck); // gaps are seen to elsewhere
            stage.Tick();
            stage.Transport(t => t.Play());
            var reference = new PlainReference(stage);
            for (int i = 0; i < TicksEach; i++)
            {
                disturbances.Strike(stage);
                stage.Events.Clear();
                stage.Tick();
                if (reference.Differs(stage.Events) is { } how)
                    Assert.Fail($"Seed {seed}, step {i}: {how}");
            }

            heard += reference.Heard;
        }

        heard.ShouldBeGreaterThan(600_000); // crossfades and answers leave hits out
    }
}
