using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

public sealed class SelectionTests
{
    // Probability and velocity by tick; silence elsewhere.
    private static Stage With(params (int Tick, float Onset, float Velocity)[] cells) => new(Model(cells));

    private static DrawnModel Model(params (int Tick, float Onset, float Velocity)[] cells) => new(Grid.OneBar, (_, groove) =>
    {
        groove.Clear();
        foreach ((int tick, float onset, float velocity) in cells)
        {
            foreach (Instrument instrument in (Instrument[])[Instrument.Kick, Instrument.Snare])
            {
                int cell = groove.Cell(instrument, tick);
                (groove.Onsets[cell], groove.Velocities[cell]) = (onset, velocity);
            }
        }
    });

    private static IEnumerable<int> Sounding(Stage stage, Instrument instrument = Instrument.Kick) =>
        stage.Pattern(instrument).Index().Where(cell => cell.Item != 0).Select(cell => cell.Index);

    [Fact]
    public void A_hit_sounds_where_its_probability_is_above_the_threshold_and_not_at_it()
    {
        Stage stage = With((0, 0.5f, 1), (24, 0.51f, 1), (48, 0.2f, 1), (72, 0.9f, 1)).Tick();
        Sounding(stage).ShouldBe([24, 72]);
        stage.Controls(c => c with { Threshold = 0.1f });
        Sounding(stage.Tick()).ShouldBe([0, 24, 48, 72]);
    }

    [Fact]
    public void An_instruments_own_threshold_overrides_the_decks()
    {
        Stage stage = With((0, 0.3f, 1), (24, 0.8f, 1));
        stage.Controls(c => c with { Thresholds = c.Thresholds.With(Instrument.Snare, 0.2f) });
        stage.Tick();
        Sounding(stage).ShouldBe([24]);
        Sounding(stage, Instrument.Snare).ShouldBe([0, 24]);
    }

    [Theory]
    [InlineData(0f, new int[0])]
    [InlineData(0.25f, new[] { 72 })]
    [InlineData(0.5f, new[] { 24, 72 })]
    [InlineData(1f, new[] { 0, 24, 48, 72 })]
    public void Density_is_the_share_of_the_plausible_hits_the_most_probable_first(float density, int[] ticks)
    {
        Stage stage = With((0, 0.04f, 1), (10, 0.019f, 1), (24, 0.5f, 1), (48, 0.2f, 1), (72, 0.9f, 1));
        stage.Controls(c => c with { Density = density });
        Sounding(stage.Tick()).ShouldBe(ticks);
    }

    [Fact]
    public void Hits_nearer_than_the_gap_become_the_stronger_of_them()
    {
        Stage stage = With((20, 0.9f, 0.5f), (22, 0.9f, 0.9f), (24, 0.9f, 0.6f), (40, 0.9f, 0.5f));
        stage.Controls(c => c with { Gap = 3 });
        Sounding(stage.Tick()).ShouldBe([22, 40]);
        stage.Controls(c => c with { Gap = 2 });
        Sounding(stage.Tick()).ShouldBe([20, 22, 24, 40]);
    }

    [Fact]
    public void The_gap_reaches_around_the_loops_end()
    {
        Stage stage = With((95, 0.9f, 0.5f), (0, 0.9f, 0.9f)).Tick();
        Sounding(stage).ShouldBe([0]);
    }

    [Fact]
    public void A_louder_stroke_wins_over_a_slightly_more_probable_grace_note()
    {
        Stage stage = With((22, 0.75f, 0.2f), (23, 0.7f, 0.9f)).Tick();
        Sounding(stage).ShouldBe([23]);
    }

    [Fact]
    public void Not_a_number_is_silence()
    {
        var model = new DrawnModel(Grid.OneBar, (latent, groove) =>
        {
            groove.SetHits([new(Instrument.Kick, 0, 9, 0), new(Instrument.Kick, 24, 9, 0), new(Instrument.Kick, 48, 127, 0)]);
            if (latent.Span[0] == 0)
                return; // a model that is broken everywhere would have been refused
            groove.Onsets[0] = groove.Velocities[24] = groove.Offsets[48] = float.NaN;
        });
        var stage = new Stage(model);
        stage.Targets[0].Value = new LatentPoint(1, 0);
        stage.Play().Ticks(60);
        int[] row = stage.Pattern(Instrument.Kick);
        (row[0], row[24], row[48]).ShouldBe((0, 1, 127));
        stage.Hits.Select(h => (h.Tick, h.Velocity, h.Offset)).ShouldBe([(24, 1, 0f), (48, 127, 0f)]);
    }

    private static DrawnModel Many() => Model([.. Enumerable.Range(0, 24).Select(i => (i * 4, 0.03f + (0.04f * i), 1f))]);

    private static List<string> Bars(Stage stage, int count)
    {
        var bars = new List<string>();
        for (int i = 0; i < count; i++)
        {
            stage.Ticks(96);
            bars.Add($"{string.Join(' ', Sounding(stage))} | {string.Join(' ', Sounding(stage, Instrument.Snare))}");
        }

        return bars;
    }

    private static Stage Chaotic(int seed = 3, float chaos = 1)
    {
        var stage = new Stage(Many());
        stage.Controls(c => c with { Chaos = chaos, NoiseSeed = seed });
        return stage.Play();
    }

    [Fact]
    public void Chaos_draws_anew_each_bar_and_for_each_instrument_and_repeats_with_its_seed()
    {
        List<string> bars = Bars(Chaotic(), 8);
        bars.Distinct().Count().ShouldBeGreaterThan(5);
        bars.ShouldContain(bar => bar.Split(" | ")[0] != bar.Split(" | ")[1]);
        Bars(Chaotic(), 8).ShouldBe(bars);
        Bars(Chaotic(seed: 4), 8).ShouldNotBe(bars);
    }

    [Fact]
    public void Chaos_plays_the_most_probable_hits_never_random_ones()
    {
        foreach (string bar in Bars(Chaotic(), 16))
        {
            foreach (string row in bar.Split(" | "))
            {
                int[] ticks = [.. row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
                ticks.ShouldBe(Enumerable.Range(24 - ticks.Length, ticks.Length).Select(i => i * 4));
            }
        }
    }

    [Fact]
    public void A_little_chaos_moves_around_what_the_threshold_lets_through()
    {
        foreach (string bar in Bars(Chaotic(chaos: 0.1f), 16))
            bar.Split(" | ")[0].Split(' ').Length.ShouldBeInRange(11, 13);
    }

    [Fact]
    public void The_chaos_lock_repeats_the_draw_of_the_bar_in_which_it_was_set()
    {
        Stage stage = Chaotic();
        List<string> bars = Bars(stage, 3);
        stage.Ticks(10); // into bar 3
        string locked = string.Join(' ', Sounding(stage));
        stage.Controls(c => c with { ChaosLock = true });
        stage.Ticks(400);
        string.Join(' ', Sounding(stage)).ShouldBe(locked);
        stage.Controls(c => c with { ChaosLock = false });
        Bars(stage, 4).Distinct().Count().ShouldBeGreaterThan(2);
        bars.ShouldNotBeEmpty();
    }

    [Fact]
    public void Moving_a_mute_or_the_level_does_not_select_again()
    {
        Stage stage = With((0, 0.9f, 1)).Play().Ticks(3);
        int told = stage.Events.Count(e => e.Kind == TickEventKind.Pattern);
        stage.Controls(c => c with { Level = 0.5f, Mute = true, Swing = 1, Velocity = 2 });
        stage.Ticks(3);
        stage.Events.Count(e => e.Kind == TickEventKind.Pattern).ShouldBe(told);
    }
}
