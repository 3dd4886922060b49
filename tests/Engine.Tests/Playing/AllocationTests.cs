using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

public sealed class AllocationTests
{
    private static DrawnModel Busy() => new(Grid.OneBar, (latent, groove) =>
    {
        float x = latent.Span[0];
        for (int cell = 0; cell < groove.Onsets.Length; cell++)
        {
            groove.Onsets[cell] = 0.5f + (0.5f * MathF.Sin((cell * 0.7f) + x));
            groove.Velocities[cell] = 0.8f;
            groove.Offsets[cell] = 0.4f * MathF.Cos(cell);
        }
    });

    [Fact]
    public void Ticks_and_inference_allocate_nothing_while_everything_moves()
    {
        var stage = new Stage(Busy(), Busy(), Busy(), Busy());
        for (int deck = 0; deck < 4; deck++)
            stage.Controls(c => c with { Noise = 0.5f, Chaos = 0.5f, Density = 0.4f, Swing = 0.5f, Glide = 100 }, deck);
        stage.Play().Ticks(300);

        // The states of four bars in which threshold, tempo and position change at every tick, made beforehand.
        PerformanceState[] states = [.. Enumerable.Range(0, 400).Select(i =>
        {
            stage.Controls(c => c with { Threshold = 0.3f + (i * 0.001f), Gap = 1 + (i % 5) });
            stage.Transport(t => t with { Bpm = 100 + (i % 50) });
            return stage.State;
        })];
        long hits = 0;
        Allocations.InSteadyState(() => hits = PlayThrough(stage, states)).ShouldBe(0);
        hits.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void A_state_that_changes_in_every_part_at_every_tick_allocates_nothing()
    {
        var stage = new Stage(Busy(), Busy(), Busy(), Busy());
        stage.Play().Ticks(300);
        WalkKind[] kinds = [WalkKind.Orbit, WalkKind.Drift, WalkKind.Path, WalkKind.Off];
        PerformanceState[] states = [.. Enumerable.Range(0, 400).Select(i =>
        {
            for (int deck = 0; deck < 4; deck++)
            {
                stage.Controls(c => c with
                {
                    Threshold = 0.3f + (i * 0.001f),
                    Thresholds = c.Thresholds.With((Instrument)(i % 9), i * 0.002f),
                    Mutes = c.Mutes.With((Instrument)(i % 9), i % 7 == 0),
                    Walk = new Walk(kinds[i % 4], 1 + (i % 3), i * 0.01f) { Points = [new(0, 0), new(i, 1), new(1, i)] },
                    Conditions = [i * 0.1f],
                    Chaos = i % 10 * 0.1f,
                    Pins = c.Pins.With(new Pin((Instrument)(i % 9), i % 100, i % 128)).TryGet(out PinTable pins, out _) ? pins : default,
                    Freezes = c.Freezes.With((Instrument)(i % 9), i % 5 == 0),
                    Lengths = c.Lengths.With((Instrument)(i % 9), i % 4 * 30),
                    Rotations = c.Rotations.With((Instrument)(i % 9), (i % 11) - 5),
                    Shifts = c.Shifts.With((Instrument)(i % 9), (i % 21) - 10),
                    Velocities = c.Velocities.With((Instrument)(i % 9), i % 3),
                    Densities = c.Densities.With((Instrument)(i % 9), (i % 3) - 1),
                    Probabilities = c.Probabilities.With((Instrument)(i % 9), 0.5f + (i % 2 * 0.5f)),
                    Rate = i % 3 == 0 ? 0.5f : i % 3,
                    Glide = i % 20,
                }, deck);
            }

            stage.Transport(t => i % 50 == 0 ? t.Locate(i / 50, 1) : t.Nudge(1) with { Bpm = 100 + (i % 50) });
            return stage.State;
        })];
        long hits = 0;
        Allocations.InSteadyState(() => hits = PlayThrough(stage, states)).ShouldBe(0);
        hits.ShouldBeGreaterThan(1000);
    }

    private static long PlayThrough(Stage stage, PerformanceState[] states)
    {
        Span<int> row = stackalloc int[96];
        long hits = 0;
        for (int i = 0; i < states.Length; i++)
        {
            stage.State = states[i];
            stage.Targets[i & 3].Value = new LatentPoint(i * 0.01f, -i * 0.01f);
            stage.Infer();
            hits += stage.AdvanceOnly().Length;
            stage.Engine.ReadPattern(0, Instrument.Kick, row);
        }

        return hits;
    }

    [Fact]
    public void The_most_that_a_tick_can_bring_fits_the_buffers()
    {
        // Every cell strikes sixteen ticks late, then at once every one of them early: the most that a tick can bring.
        Hit[] late = [.. Instruments.FirstOf(Instruments.Usual).SelectMany(i => Enumerable.Range(0, 96).Select(t => new Hit(i, t, 100, 16)))];
        Hit[] early = [.. late.Select(hit => hit with { Offset = -16 })];
        var stage = new Stage([.. Enumerable.Range(0, 4).Select(_ => DrawnModel.Of(late))]);
        for (int deck = 0; deck < 4; deck++)
            stage.Controls(c => c with { Gap = 1 }, deck);
        stage.Play().Ticks(40);
        for (int deck = 0; deck < 4; deck++)
            stage.Swap(DrawnModel.Of(early), deck);
        stage.Events.Clear();
        stage.Ticks(1);
        stage.Hits.Count().ShouldBe(4 * 9 * (1 + 17));
        stage.Events.Count.ShouldBeLessThan(TickEngine.MaxEvents);
    }
}
