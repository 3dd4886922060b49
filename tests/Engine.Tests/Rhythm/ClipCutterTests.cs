using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Rhythm;

public sealed class ClipCutterTests
{
    private const double Tick = 1.0 / 24;

    private static readonly CutOptions TwoBars = new(2, 24);

    private static HitSequence Played(double length, params TimedHit[] hits) =>
        new("take.mid", 1, length, [.. hits], [], []);

    private static TimedHit Kick(double quarter, int velocity = 100) => new(quarter, Instrument.Kick, velocity);

    private static ClipCut Cut(HitSequence sequence) => ClipCutter.Cut(sequence, "take", CutOptions.Default);

    [Fact]
    public void Bars_become_clips_that_are_named_after_file_and_bar()
    {
        ClipCut cut = Cut(Played(8, Kick(0), Kick(5)));

        cut.Clips.Select(clip => clip.Name).ShouldBe(["take.1", "take.2"]);
        cut.Clips.Select(clip => clip.Source).ShouldBe([new("take.mid", 1, 120), new("take.mid", 2, 120)]);
        cut.Clips[1].Grid.ShouldBe(Grid.OneBar);
        cut.Clips[1].Hits.ShouldBe([new Hit(Instrument.Kick, 24, 100, 0)]);
        cut.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void A_hit_goes_to_the_nearest_tick_and_keeps_its_signed_distance()
    {
        Clip clip = Cut(Played(4, Kick(1 - (0.25 * Tick)), Kick(2 + (0.4 * Tick)))).Clips.Single();

        clip.Hits.Select(hit => hit.Tick).ShouldBe([24, 48]);
        clip.Hits[0].Offset.ShouldBe(-0.25f, 1e-5);
        clip.Hits[1].Offset.ShouldBe(0.4f, 1e-5);
    }

    [Fact]
    public void A_hit_just_before_a_bar_line_is_early_in_the_next_bar()
    {
        ClipCut cut = Cut(Played(8, Kick(0), Kick(4 - (0.3 * Tick))));

        cut.Clips.Select(clip => clip.Name).ShouldBe(["take.1", "take.2"]);
        Hit early = cut.Clips[1].Hits.Single();
        early.Tick.ShouldBe(0);
        early.Offset.ShouldBe(-0.3f, 1e-5);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    public void A_hit_just_before_the_end_opens_a_bar_of_its_own(double ticksEarly)
    {
        ClipCut cut = Cut(Played(4, Kick(0), Kick(4 - (ticksEarly * Tick))));

        cut.Clips.Select(clip => clip.Name).ShouldBe(["take.1", "take.2"]);
        cut.Clips[1].Hits.Single().Offset.ShouldBe((float)-ticksEarly, 1e-5);
    }

    [Fact]
    public void A_hit_before_the_first_bar_line_is_held_at_it()
    {
        Hit hit = Cut(Played(4, Kick(-2 * Tick))).Clips.Single().Hits.Single();

        (hit.Tick, hit.Offset).ShouldBe((0, -0.5f));
    }

    [Fact]
    public void Two_hits_of_an_instrument_on_one_tick_become_the_stronger()
    {
        Clip clip = Cut(Played(4, Kick(1, 60), Kick(1 + (0.2 * Tick), 90), Kick(1 + (0.3 * Tick), 70),
            new TimedHit(1, Instrument.Snare, 10))).Clips.Single();

        clip.Hits.Select(hit => (hit.Instrument, hit.Velocity))
            .ShouldBe([(Instrument.Kick, 90), (Instrument.Snare, 10)]);
    }

    [Fact]
    public void Empty_bars_are_left_out_and_told_in_one_line_a_run()
    {
        ClipCut cut = Cut(Played(24, Kick(8), Kick(16)));

        cut.Clips.Select(clip => clip.Source.Bar).ShouldBe([3, 5]);
        cut.LeftOut.Select(left => left.ToString())
            .ShouldBe(["take.mid, bars 1–2: empty", "take.mid, bar 4: empty", "take.mid, bar 6: empty"]);
    }

    [Fact]
    public void A_silence_of_a_million_bars_costs_one_line() =>
        Cut(Played(4_000_000, Kick(3_999_999))).LeftOut.ShouldBe([new LeftOut("take.mid", 1, 999_999, "empty")]);

    [Fact]
    public void A_recording_without_hits_gives_no_clip_and_says_so()
    {
        ClipCut cut = Cut(Played(8));

        cut.Clips.ShouldBeEmpty();
        cut.LeftOut.ShouldBe([new LeftOut("take.mid", 1, 2, "empty")]);
    }

    [Theory]
    [InlineData(4, 4, 96)]
    [InlineData(3, 4, 72)]
    [InlineData(6, 8, 72)]
    [InlineData(12, 8, 144)]
    [InlineData(5, 4, 120)]
    [InlineData(7, 8, 84)]
    [InlineData(5, 8, 60)]
    [InlineData(3, 32, 9)]
    public void Bars_follow_the_metre_of_the_file(int numerator, int denominator, int ticks)
    {
        var meter = new Meter(numerator, denominator);
        double bar = 4.0 * numerator / denominator;
        HitSequence sequence = Played(3 * bar, Kick(0), Kick(bar), Kick(2 * bar)) with { Meters = [new(0, meter)] };

        ClipCut cut = Cut(sequence);

        cut.Clips.Length.ShouldBe(3);
        cut.Clips.ShouldAllBe(clip => clip.Grid.TickCount == ticks && clip.Hits.Single().Tick == 0);
    }

    [Fact]
    public void A_change_of_metre_begins_new_bars_and_the_tempo_goes_with_the_bar()
    {
        HitSequence sequence = Played(13, Kick(0), Kick(4), Kick(7), Kick(10)) with
        {
            Meters = [new(0, Meter.FourFour), new(4, new Meter(3, 4)), new(7, new Meter(3, 4))],
            Tempos = [new(0, 100), new(4, 150), new(7.1, 90)],
        };

        ClipCut cut = Cut(sequence);

        cut.Clips.Select(clip => (clip.Source.Bar, clip.Grid.Meter.ToString(), clip.Source.Bpm))
            .ShouldBe([(1, "4/4", 100), (2, "3/4", 150), (3, "3/4", 150), (4, "3/4", 90)]);
    }

    [Fact]
    public void A_change_of_metre_inside_a_bar_leaves_that_bar_out()
    {
        HitSequence sequence = Played(8, Kick(0), Kick(4), Kick(6 - (0.4 * Tick)), Kick(7)) with
        {
            Meters = [new(6, new Meter(2, 4))],
        };

        ClipCut cut = Cut(sequence);

        cut.Clips.Select(clip => clip.Source.Bar).ShouldBe([1, 3]);
        cut.Clips[1].Hits.Select(hit => hit.Tick).ShouldBe([0, 24]);
        cut.LeftOut.ShouldBe([new LeftOut("take.mid", 2, 2, "a change of metre cuts it short")]);
    }

    [Fact]
    public void Of_two_metres_at_one_point_the_last_counts()
    {
        HitSequence sequence = Played(3, Kick(0)) with { Meters = [new(0, new Meter(7, 8)), new(0, new Meter(3, 4))] };

        Cut(sequence).Clips.Single().Grid.Meter.ShouldBe(new Meter(3, 4));
    }

    [Fact]
    public void Several_bars_make_a_clip_and_too_few_are_left_out()
    {
        ClipCut cut = ClipCutter.Cut(Played(20, Kick(0), Kick(5), Kick(12), Kick(16)), "take", TwoBars);

        cut.Clips.Select(clip => clip.Name).ShouldBe(["take.1", "take.3"]);
        cut.Clips[0].Grid.TickCount.ShouldBe(192);
        cut.Clips[0].Hits.Select(hit => hit.Tick).ShouldBe([0, 120]);
        cut.Clips[1].Hits.Single().Tick.ShouldBe(96);
        cut.LeftOut.Single().ToString().ShouldBe("take.mid, bar 5: a clip takes 2 bars, left here: 1");
    }

    [Fact]
    public void A_raster_that_has_no_whole_bar_leaves_the_metre_out()
    {
        HitSequence sequence = Played(2, Kick(0)) with { Meters = [new(0, new Meter(7, 32))] };

        ClipCut cut = ClipCutter.Cut(sequence, "take", new CutOptions(1, 12));

        cut.Clips.ShouldBeEmpty();
        cut.LeftOut.Single().Reason.ShouldContain("7/32");
    }

    [Theory]
    [InlineData(3, 24)]
    [InlineData(0, 24)]
    [InlineData(1, 0)]
    [InlineData(1, 97)]
    public void Options_out_of_range_have_a_fault(int bars, int ticks) =>
        new CutOptions(bars, ticks).Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
}
