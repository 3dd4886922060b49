using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

public sealed class TimeOfEachDrum
{
    private const int Bar = 96;

    private static readonly DrawnModel KickAndHat = DrawnModel.Of(
        new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Kick, 60, 80, 0), new Hit(Instrument.Hat, 24, 90, 0));

    /// <summary>Kick and snare at the tick of the point's x.</summary>
    private static DrawnModel Follows(Grid grid) => new(grid, (latent, groove) =>
    {
        groove.Clear();
        foreach (Instrument drum in (Instrument[])[Instrument.Kick, Instrument.Snare])
        {
            int cell = groove.Cell(drum, Math.Clamp((int)latent.Span[0], 0, grid.TickCount - 1));
            (groove.Onsets[cell], groove.Velocities[cell]) = (1, 1);
        }
    });

    private static Stage Playing(DrawnModel model, Func<DeckControls, DeckControls> controls, int bars = 4)
    {
        var stage = new Stage(model);
        stage.Controls(controls);
        return stage.Play().Ticks(bars * Bar);
    }

    private static int[] Ticks(Stage stage, Instrument instrument) =>
        [.. stage.Hits.Where(hit => hit.Instrument == instrument).Select(hit => (hit.Bar * Bar) + hit.Tick)];

    [Fact]
    public void A_frozen_drum_keeps_its_pattern_while_the_others_follow_the_point()
    {
        var stage = new Stage(Follows(Grid.OneBar));
        stage.Targets[0].Value = new LatentPoint(10, 0);
        stage.Play().Ticks(Bar);
        stage.Controls(c => c with { Freezes = c.Freezes.With(Instrument.Kick, true) });
        stage.Targets[0].Value = new LatentPoint(40, 0); // with the same tick: what is kept is what played
        stage.Ticks(Bar);
        stage.Controls(c => c with { Freezes = new(false) });
        stage.Ticks(Bar);
        Ticks(stage, Instrument.Kick).ShouldBe([10, Bar + 10, (2 * Bar) + 40]);
        Ticks(stage, Instrument.Snare).ShouldBe([10, Bar + 40, (2 * Bar) + 40]);
    }

    [Fact]
    public void A_frozen_drum_stays_so_over_a_change_of_the_model_of_the_same_grid()
    {
        var stage = new Stage(Follows(Grid.OneBar));
        stage.Targets[0].Value = new LatentPoint(10, 0);
        stage.Controls(c => c with { Freezes = c.Freezes.With(Instrument.Kick, true) });
        stage.Play().Ticks(Bar);
        stage.Swap(KickAndHat);
        stage.Ticks(Bar);
        stage.Swap(Follows(new Grid(Meter.FourFour, 24, 2))); // of another length: it keeps what it finds there
        stage.Ticks(Bar);
        stage.Targets[0].Value = new LatentPoint(50, 0);
        stage.Ticks(2 * Bar);
        Ticks(stage, Instrument.Kick).ShouldBe([10, Bar + 10, (2 * Bar) + 10, (4 * Bar) + 10]);
        Ticks(stage, Instrument.Hat).ShouldBe([Bar + 24]);
    }

    [Fact]
    public void Threshold_still_thins_a_frozen_drum()
    {
        var ghosts = new DrawnModel(Grid.OneBar, (_, groove) =>
        {
            groove.Clear();
            (groove.Onsets[0], groove.Velocities[0], groove.Onsets[24], groove.Velocities[24]) = (0.9f, 1, 0.6f, 1);
        });
        var stage = new Stage(ghosts);
        stage.Controls(c => c with { Freezes = new(true) });
        stage.Play().Ticks(Bar);
        stage.Controls(c => c with { Threshold = 0.8f });
        stage.Ticks(Bar);
        Ticks(stage, Instrument.Kick).ShouldBe([0, 24, Bar]);
    }

    [Fact]
    public void A_drum_of_three_beats_goes_round_beside_the_others()
    {
        Stage stage = Playing(KickAndHat, c => c with { Lengths = c.Lengths.With(Instrument.Kick, 72) }, bars: 3);
        Ticks(stage, Instrument.Kick).ShouldBe([0, 60, 72, 132, 144, 204, 216, 276]);
        Ticks(stage, Instrument.Hat).ShouldBe([24, 120, 216]);
    }

    [Fact]
    public void A_length_beyond_the_groove_begins_it_once_more()
    {
        Stage stage = Playing(KickAndHat, c => c with { Lengths = c.Lengths.With(Instrument.Kick, 120) }, bars: 3);
        Ticks(stage, Instrument.Kick).ShouldBe([0, 60, 96, 120, 180, 216, 240]);
    }

    [Fact]
    public void The_length_of_the_groove_itself_changes_nothing()
    {
        Ticks(Playing(KickAndHat, c => c with { Lengths = new(Bar) }), Instrument.Kick)
            .ShouldBe(Ticks(Playing(KickAndHat, c => c), Instrument.Kick));
    }

    [Theory]
    [InlineData(6, new[] { 6, 66, 102, 162 })]
    [InlineData(-6, new[] { 54, 90, 150, 186 })]
    [InlineData(40, new[] { 4, 40, 100, 136 })]
    public void A_rotation_turns_the_loop_of_a_drum(int ticks, int[] heard)
    {
        Stage stage = Playing(KickAndHat, c => c with { Rotations = c.Rotations.With(Instrument.Kick, ticks) }, bars: 2);
        Ticks(stage, Instrument.Kick).ShouldBe(heard);
        Ticks(stage, Instrument.Hat).ShouldBe([24, 120]);
    }

    [Fact]
    public void A_pin_turns_with_its_drum()
    {
        Stage stage = Playing(KickAndHat, c => c with
        {
            Pins = c.Pins.With(new Pin(Instrument.Rim, 3, 80)).Value,
            Lengths = c.Lengths.With(Instrument.Rim, 48),
            Rotations = c.Rotations.With(Instrument.Rim, 5),
        }, bars: 1);
        Ticks(stage, Instrument.Rim).ShouldBe([8, 56]);
    }

    [Theory]
    [InlineData(30f)]
    [InlineData(-45f)]
    [InlineData(100f)]
    public void A_shift_moves_a_drum_by_milliseconds_at_any_tempo(float milliseconds)
    {
        foreach (double bpm in (double[])[60, 120, 300])
        {
            var stage = new Stage(KickAndHat);
            stage.Controls(c => c with { Shifts = c.Shifts.With(Instrument.Hat, milliseconds) });
            stage.Play(bpm).Ticks(3 * Bar);
            TickEvent hit = stage.Hits.First(e => e.Instrument == Instrument.Hat && e.Bar == 1);
            long tick = stage.Events.First(e => e.Kind == TickEventKind.Tick && e.Bar == 1 && e.Tick == 24).Due;
            ((hit.Due - tick) / 1e6).ShouldBe(milliseconds, 0.01);
            Ticks(stage, Instrument.Hat).ShouldBe([24, 120, 216]);
        }
    }

    [Fact]
    public void Velocity_and_density_are_of_one_drum()
    {
        Stage stage = Playing(KickAndHat, c => c with
        {
            Velocities = c.Velocities.With(Instrument.Kick, 0.5f),
            Densities = c.Densities.With(Instrument.Hat, 0),
        }, bars: 1);
        stage.Hits.Select(hit => (hit.Instrument, hit.Tick, hit.Velocity)).ShouldBe([(Instrument.Kick, 0, 50), (Instrument.Kick, 60, 40)]);
    }

    [Fact]
    public void Probability_draws_each_hit_anew_and_the_same_seed_draws_the_same()
    {
        int[] Heard(int seed) => Ticks(
            Playing(KickAndHat, c => c with { Probabilities = c.Probabilities.With(Instrument.Kick, 0.5f), NoiseSeed = seed }, 200), Instrument.Kick);
        int[] heard = Heard(1);
        heard.Length.ShouldBeInRange(160, 240);
        heard.ShouldBe(Heard(1));
        heard.ShouldNotBe(Heard(2));
        int[] BarsOf(int tick) => [.. heard.Where(each => each % Bar == tick).Select(each => each / Bar)];
        BarsOf(0).ShouldNotBe(BarsOf(60));
        Ticks(Playing(KickAndHat, c => c with { Probabilities = new(0f) }), Instrument.Kick).ShouldBeEmpty();
    }

    [Fact]
    public void Half_and_double_time_pass_the_groove_at_another_rate_and_leave_the_bars()
    {
        Stage half = Playing(KickAndHat, c => c with { Rate = 0.5f });
        Ticks(half, Instrument.Kick).ShouldBe([0, 120, 192, 312]);
        Ticks(half, Instrument.Hat).ShouldBe([48, 240]);
        Stage twice = Playing(KickAndHat, c => c with { Rate = 2 }, bars: 1);
        Ticks(twice, Instrument.Kick).ShouldBe([0, 30, 48, 78]);
        Ticks(twice, Instrument.Hat).ShouldBe([12, 60]);
        twice.Engine.EngineTime.Playhead.Bar.ShouldBe(0);
    }

    [Fact]
    public void In_double_time_an_odd_tick_lies_between_two_and_the_stronger_of_two_neighbours_sounds()
    {
        var model = DrawnModel.Of(new Hit(Instrument.Kick, 5, 80, 0), new Hit(Instrument.Snare, 8, 60, 0), new Hit(Instrument.Snare, 9, 70, 0));
        var stage = new Stage(model);
        stage.Controls(c => c with { Rate = 2, Gap = 0 });
        stage.Play().Ticks(48);
        TickEvent kick = stage.Hits.First(hit => hit.Instrument == Instrument.Kick);
        (kick.Tick, kick.Offset).ShouldBe((2, 0.5f));
        stage.Hits.Where(hit => hit.Instrument == Instrument.Snare).Select(hit => (hit.Tick, hit.Velocity)).ShouldBe([(4, 70)]);
    }

    [Fact]
    public void A_drum_that_goes_round_keeps_its_place_over_a_jump()
    {
        Stage stage = Playing(KickAndHat, c => c with { Lengths = c.Lengths.With(Instrument.Kick, 72) }, bars: 2);
        stage.Events.Clear();
        stage.Transport(t => t.Locate(1, 0));
        stage.Ticks(Bar);
        Ticks(stage, Instrument.Kick).ShouldBe([132, 144]);
    }
}
