using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

public sealed class PinTests
{
    private static readonly DrawnModel FourKicks = DrawnModel.Of([.. Enumerable.Range(0, 4).Select(beat => new Hit(Instrument.Kick, beat * 24, 90, 0))]);

    private static PinTable Table(params Pin[] pins) => pins.Aggregate(default(PinTable), (table, pin) => table.With(pin).Value);

    private static Stage Pinned(DrawnModel model, params Pin[] pins)
    {
        var stage = new Stage(model);
        stage.Controls(c => c with { Pins = Table(pins) });
        return stage.Play();
    }

    private static (int Bar, int Tick, int Velocity)[] Heard(Stage stage, Instrument instrument) =>
        [.. stage.Hits.Where(hit => hit.Instrument == instrument).Select(hit => (hit.Bar, hit.Tick, hit.Velocity))];

    [Fact]
    public void A_pinned_hit_sounds_where_the_model_has_none_and_one_that_is_pinned_away_never()
    {
        Stage stage = Pinned(FourKicks, new Pin(Instrument.Rim, 6, 70), new Pin(Instrument.Kick, 24, 0), new Pin(Instrument.Kick, 48, 33)).Ticks(96);
        Heard(stage, Instrument.Rim).ShouldBe([(0, 6, 70)]);
        Heard(stage, Instrument.Kick).ShouldBe([(0, 0, 90), (0, 48, 33), (0, 72, 90)]);
    }

    [Fact]
    public void A_pin_stays_while_the_point_moves_and_the_model_decides_again_when_it_is_taken_away()
    {
        var stage = new Stage(DrawnModel.KickAtX(Grid.OneBar));
        stage.Controls(c => c with { Pins = Table(new Pin(Instrument.Snare, 24, 100), new Pin(Instrument.Kick, 50, 0)) });
        stage.Targets[0].Value = new LatentPoint(10, 0);
        stage.Play().Ticks(96);
        stage.Targets[0].Value = new LatentPoint(50, 0);
        stage.Ticks(96);
        stage.Controls(c => c with { Pins = c.Pins.Without(Instrument.Snare, 24).Without(Instrument.Kick, 50) });
        stage.Ticks(96);
        Heard(stage, Instrument.Snare).ShouldBe([(0, 24, 100), (1, 24, 100)]);
        Heard(stage, Instrument.Kick).ShouldBe([(0, 10, 127), (2, 50, 127)]);
    }

    [Fact]
    public void Each_bar_of_a_longer_groove_has_pins_of_its_own()
    {
        var two = DrawnModel.Of(new Grid(Meter.FourFour, 24, 2));
        Stage stage = Pinned(two, new Pin(Instrument.Clap, 24, 80), new Pin(Instrument.Rim, 96 + 12, 60)).Ticks(4 * 96);
        Heard(stage, Instrument.Clap).ShouldBe([(0, 24, 80), (2, 24, 80)]);
        Heard(stage, Instrument.Rim).ShouldBe([(1, 12, 60), (3, 12, 60)]);
    }

    [Fact]
    public void Pins_stay_over_a_change_of_the_model_and_those_behind_its_loop_wait_for_a_longer_one()
    {
        var two = DrawnModel.Of(new Grid(Meter.FourFour, 24, 2));
        Stage stage = Pinned(FourKicks, new Pin(Instrument.Rim, 100, 60), new Pin(Instrument.Clap, 3, 50)).Ticks(192);
        Heard(stage, Instrument.Rim).ShouldBeEmpty();
        stage.Swap(two);
        stage.Ticks(192);
        Heard(stage, Instrument.Rim).ShouldBe([(3, 4, 60)]);
        Heard(stage, Instrument.Clap).ShouldBe([(0, 3, 50), (1, 3, 50), (2, 3, 50)]);
    }

    [Fact]
    public void A_hit_of_the_model_gives_way_to_a_pin_within_the_gap_and_two_pins_both_stay()
    {
        Stage stage = Pinned(
            FourKicks, new Pin(Instrument.Kick, 25, 50), new Pin(Instrument.Kick, 95, 40), new Pin(Instrument.Kick, 60, 70), new Pin(Instrument.Kick, 61, 71));
        stage.Ticks(2 * 96);
        Heard(stage, Instrument.Kick).Where(hit => hit.Bar == 1)
            .ShouldBe([(1, 25, 50), (1, 48, 90), (1, 60, 70), (1, 61, 71), (1, 72, 90), (1, 95, 40)]);
    }

    [Fact]
    public void A_pin_may_lie_between_the_ticks_of_a_coarse_grid_and_leaves_silence_there()
    {
        var coarse = DrawnModel.Of(new Grid(Meter.FourFour, 12, 1), new Hit(Instrument.Kick, 1, 80, 0));
        Stage stage = Pinned(coarse, new Pin(Instrument.Kick, 7, 100)).Ticks(96);
        stage.Controls(c => c with { Pins = default });
        stage.Ticks(96);
        Heard(stage, Instrument.Kick).ShouldBe([(0, 2, 80), (0, 7, 100), (1, 2, 80)]);
    }

    [Theory]
    [InlineData(1f, -1f, 0f)]
    [InlineData(0.5f, 0f, 0f)]
    [InlineData(0.5f, 0f, 1f)]
    public void Neither_threshold_nor_density_nor_probability_nor_chaos_takes_a_pin(float threshold, float density, float chaos)
    {
        var stage = new Stage(DrawnModel.Of());
        stage.Controls(c => c with
        {
            Threshold = threshold,
            Density = density,
            Chaos = chaos,
            Probabilities = new(0f),
            Pins = Table(new Pin(Instrument.Hat, 12, 90)),
        });
        stage.Play().Ticks(3 * 96);
        Heard(stage, Instrument.Hat).ShouldBe([(0, 12, 90), (1, 12, 90), (2, 12, 90)]);
    }

    [Fact]
    public void Mute_and_solo_silence_a_pin()
    {
        Stage stage = Pinned(DrawnModel.Of(), new Pin(Instrument.Hat, 12, 90), new Pin(Instrument.Rim, 12, 90));
        stage.Controls(c => c with { Mutes = c.Mutes.With(Instrument.Hat, true) });
        stage.Ticks(96);
        stage.Controls(c => c with { Mutes = new(false), Solos = c.Solos.With(Instrument.Hat, true) });
        stage.Ticks(96);
        Heard(stage, Instrument.Rim).ShouldBe([(0, 12, 90)]);
        Heard(stage, Instrument.Hat).ShouldBe([(1, 12, 90)]);
    }

    [Fact]
    public void A_pin_with_an_offset_before_its_tick_sounds_before_it()
    {
        Stage stage = Pinned(DrawnModel.Of(), new Pin(Instrument.Hat, 12, 90, -2.5f)).Ticks(96);
        TickEvent hit = stage.Hits.ShouldHaveSingleItem();
        hit.Offset.ShouldBe(-2.5f);
        long tick = stage.Events.First(e => e.Kind == TickEventKind.Tick && e.Tick == 12).Due;
        ((tick - hit.Due) / 1e6).ShouldBe(2.5 * 500 / 24, 0.01);
    }

    [Fact]
    public void A_pinned_row_is_shown_and_told_only_when_it_changes()
    {
        Stage stage = Pinned(FourKicks, new Pin(Instrument.Kick, 24, 0)).Ticks(2);
        stage.Pattern(Instrument.Kick)[24].ShouldBe(0);
        stage.Events.Clear();
        stage.Controls(c => c with { Pins = c.Pins.With(new Pin(Instrument.Kick, 30, 64)).Value });
        stage.Ticks(1);
        stage.Events.Where(e => e.Kind == TickEventKind.Pattern).ShouldHaveSingleItem().Rows.ShouldBe(1 << (int)Instrument.Kick);
        stage.Pattern(Instrument.Kick)[30].ShouldBe(64);
        stage.Events.Clear();
        stage.Controls(c => c with { Threshold = 0.6f });
        stage.Ticks(1);
        stage.Events.ShouldNotContain(e => e.Kind == TickEventKind.Pattern);
    }

    [Fact]
    public void A_table_keeps_its_order_and_says_when_it_is_full()
    {
        PinTable table = Table(new Pin(Instrument.Hat, 9, 1), new Pin(Instrument.Kick, 50, 2), new Pin(Instrument.Hat, 3, 3), new Pin(Instrument.Hat, 9, 4));
        table.Select(pin => (pin.Instrument, pin.Tick, pin.Velocity))
            .ShouldBe([(Instrument.Kick, 50, 2), (Instrument.Hat, 3, 3), (Instrument.Hat, 9, 4)]);
        for (int tick = 0; tick < PinTable.MostOfInstrument; tick++)
            table = table.With(new Pin(Instrument.Snare, tick, 5)).Value;
        table.With(new Pin(Instrument.Snare, 0, 6)).Value.Length.ShouldBe(table.Length, "one in the place of another takes no room");
        table.With(new Pin(Instrument.Snare, 200, 5)).Fault!.Value.Code.ShouldBe(FaultCode.TooMany);
        foreach (Instrument each in (Instrument[])[Instrument.Rim, Instrument.Clap, Instrument.OpenHat])
        {
            for (int tick = 0; tick < PinTable.MostOfInstrument && table.Length < PinTable.Most; tick++)
                table = table.With(new Pin(each, tick, 5)).Value;
        }

        table.Length.ShouldBe(PinTable.Most);
        table.With(new Pin(Instrument.LowTom, 0, 5)).Fault!.Value.Code.ShouldBe(FaultCode.TooMany);
        table.Without(Instrument.Hat, 3).With(new Pin(Instrument.LowTom, 0, 5)).Value.Length.ShouldBe(PinTable.Most);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0=100 24=0 48=90@-0.5 1535=127@4")]
    public void A_line_of_pins_is_read_as_it_was_written(string line) =>
        PinText.Write(Table(PinText.Read(Instrument.Hat, line).Value).Of(Instrument.Hat)).ShouldBe(line);

    [Theory]
    [InlineData("kick")]
    [InlineData("1536=3")]
    [InlineData("3=128")]
    [InlineData("-3=1")]
    [InlineData("3=1@9")]
    [InlineData("3=1@NaN")]
    [InlineData("3=1@1@1")]
    public void A_line_that_is_none_is_refused_with_the_part_that_is_wrong(string line)
    {
        Fault fault = PinText.Read(Instrument.Hat, "0=100 " + line).Fault!.Value;
        fault.Code.ShouldBe(FaultCode.BadArguments);
        fault.Message.ShouldContain($"'{line}'");
    }

    [Fact]
    public void The_longest_line_fits_an_argument_of_the_protocol()
    {
        Pin[] pins = [.. Enumerable.Range(0, PinTable.MostOfInstrument).Select(i => new Pin(Instrument.Hat, Pin.LastTick - i, 127, -3.99f))];
        PinText.Write(pins).Length.ShouldBeLessThanOrEqualTo(600);
    }
}
