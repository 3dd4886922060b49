using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

public sealed class InferenceTests
{
    [Fact]
    public void A_move_is_live_at_the_next_tick()
    {
        var stage = new Stage(DrawnModel.KickAtX(Grid.OneBar));
        stage.Play().Ticks(20);
        stage.Targets[0].Value = new LatentPoint(20, 0);
        stage.Ticks(10);
        stage.Hits.Select(h => h.Tick).ShouldBe([0, 20]);
    }

    [Fact]
    public void Of_moves_faster_than_decoding_the_newest_wins()
    {
        DrawnModel model = DrawnModel.Listening();
        var stage = new Stage(model);
        stage.Play().Ticks(2);
        int decodes = model.Decodes;
        for (int i = 1; i <= 50; i++)
            stage.Targets[0].Value = new LatentPoint(i, -i);
        stage.Ticks(3);
        model.Decodes.ShouldBe(decodes + 1);
        model.Points[^1].ShouldBe([50, -50, 0]);
    }

    [Fact]
    public void A_groove_that_was_never_fetched_gives_way_to_a_newer_one()
    {
        var stage = new Stage(DrawnModel.KickAtX(Grid.OneBar));
        stage.Play().Ticks(5);
        for (int i = 0; i < 40; i++)
        {
            stage.Targets[0].Value = new LatentPoint(40 + i, 0);
            stage.Infer();
        }

        stage.Advance();
        stage.Pattern(Instrument.Kick)[79].ShouldBe(127);
    }

    [Theory]
    [InlineData(3, 2)] // the tick fell between the two grooves of the second run
    [InlineData(1, 4)] // or began before that run and ended after it
    [InlineData(0, 2)]
    [InlineData(3, 0)]
    [InlineData(0, 0)]
    public void A_replay_takes_up_what_was_taken_up_though_newer_grooves_are_decoded_before_the_tick(int now, int next)
    {
        var stage = new Stage(DrawnModel.KickAtX(Grid.OneBar));
        stage.Controls(c => c with { Noise = 1 });
        stage.Play().Ticks(5);
        long before = stage.Inference().Generation;
        long Numbered(int groove) => groove == 0 ? 0 : before + groove;
        var taken = new TakenGrooves(Numbered(now), Numbered(next));
        stage.Engine.Allow(0, taken);

        foreach (float x in (float[])[40, 60])
        {
            stage.Targets[0].Value = new LatentPoint(x, 0);
            stage.Infer(); // one for now, and one for the bar to come
        }

        stage.Inference().Generation.ShouldBe(before + 4);
        stage.Advance();
        stage.Engine.Taken(0).ShouldBe(taken);
        stage.Engine.Allow(0, TakenGrooves.Any);
        stage.Advance();
        stage.Engine.Taken(0).ShouldBe(new TakenGrooves(now == 3 ? 0 : before + 3, next == 4 ? 0 : before + 4));
    }

    [Theory]
    [InlineData(Quantize.Off, 30)]
    [InlineData(Quantize.Tick, 30)]
    [InlineData(Quantize.Beat, 48)]
    [InlineData(Quantize.Bar, 96)]
    public void Quantize_says_when_a_groove_becomes_live(Quantize quantize, int tick)
    {
        var stage = new Stage(DrawnModel.KickAtX(Grid.OneBar));
        stage.Controls(c => c with { Quantize = quantize });
        stage.Play().Ticks(30);
        int told = stage.Events.Count(e => e.Kind == TickEventKind.Pattern);
        stage.Targets[0].Value = new LatentPoint(60, 0);
        stage.Ticks(100);
        TickEvent pattern = stage.Events.Where(e => e.Kind == TickEventKind.Pattern).ElementAt(told);
        ((pattern.Bar * 96) + pattern.Tick).ShouldBe(tick);
    }

    [Fact]
    public void Freeze_keeps_the_pattern_whatever_moves_and_thawing_takes_the_newest()
    {
        var stage = new Stage(DrawnModel.KickAtX(Grid.OneBar));
        stage.Controls(c => c with { Freeze = true });
        stage.Play().Ticks(10);
        stage.Targets[0].Value = new LatentPoint(40, 0);
        stage.Ticks(100);
        stage.Hits.Select(h => (h.Bar, h.Tick)).ShouldBe([(0, 0), (1, 0)]);
        stage.Controls(c => c with { Freeze = false });
        stage.Ticks(40);
        (stage.Hits.Last().Bar, stage.Hits.Last().Tick).ShouldBe((1, 40));
    }

    [Fact]
    public void Conditions_reach_the_decoder()
    {
        DrawnModel model = DrawnModel.Listening();
        var stage = new Stage(model);
        stage.Play().Ticks(2);
        stage.Controls(c => c with { Conditions = [0.75f, 9] });
        stage.Ticks(2);
        model.Points[^1].ShouldBe([0, 0, 0.75f]);
    }

    [Theory]
    [InlineData(5, "5 ticks to a quarter")]
    [InlineData(48, "48 ticks to a quarter")]
    [InlineData(0, "0 ticks to a quarter")]
    public void A_grid_that_does_not_fit_the_transports_is_refused(int ticksPerQuarter, string told)
    {
        DrawnModel model = DrawnModel.Of(new Grid(Meter.FourFour, ticksPerQuarter, 1));
        PreparedModel.Prepare(model).Fault!.Value.Message.ShouldContain(told);
    }

    [Fact]
    public void A_model_that_decodes_to_nonsense_is_refused_and_the_old_one_plays_on()
    {
        var broken = new DrawnModel(Grid.OneBar, (_, groove) => groove.Onsets.AsSpan().Fill(float.NaN), "broken");
        PreparedModel.Prepare(broken).Fault!.Value.Message.ShouldContain("'broken'");
        var stage = new Stage(DrawnModel.Of(new Hit(Instrument.Kick, 0, 100, 0)));
        stage.Play().Ticks(10);
        stage.Swap(broken);
        stage.Ticks(96 * 2);
        stage.Hits.Count().ShouldBe(3);
    }
}
