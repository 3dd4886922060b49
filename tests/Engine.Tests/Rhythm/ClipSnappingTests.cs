using RVae.Engine.Rhythm;
using RVae.Engine.Tests.Learning;

namespace RVae.Engine.Tests.Rhythm;

public sealed class ClipSnappingTests
{
    [Fact]
    public void Played_sixteenths_move_onto_the_grid_and_keep_their_timing()
    {
        Clip snapped = Snap(At(Instrument.Hat, 0.3f), At(Instrument.Hat, 6.8f), At(Instrument.Hat, 11.2f), At(Instrument.Hat, 19f));
        snapped.Hits.Select(hit => hit.Tick).ShouldBe([0, 6, 12, 18]);
        snapped.Hits.Select(Time).ShouldBe([0.3f, 6.8f, 11.2f, 19f], 1e-4);
    }

    [Fact]
    public void A_beat_of_triplets_becomes_triplets_beside_a_straight_one()
    {
        Clip snapped = Snap(
            At(Instrument.Hat, 0.2f), At(Instrument.Hat, 8.3f), At(Instrument.Hat, 15.9f),
            At(Instrument.Hat, 24.1f), At(Instrument.Hat, 36.2f));
        snapped.Hits.Select(hit => hit.Tick).ShouldBe([0, 8, 16, 24, 36]);
    }

    [Fact]
    public void A_flam_keeps_its_grace_note_a_tick_from_the_main_stroke_with_its_own_time()
    {
        Clip snapped = Snap(At(Instrument.Snare, 22.6f, 40), At(Instrument.Snare, 24.2f, 110));
        snapped.Hits.Select(hit => (hit.Tick, hit.Velocity)).ShouldBe([(23, 40), (24, 110)]);
        snapped.Hits.Select(Time).ShouldBe([22.6f, 24.2f], 1e-4);
    }

    [Fact]
    public void A_drag_keeps_both_of_its_grace_notes_and_one_over_the_bar_line_lies_at_the_end_of_the_loop()
    {
        Clip snapped = Snap(At(Instrument.Snare, 0.1f, 110), At(Instrument.Snare, 93.7f, 30), At(Instrument.Snare, 94.8f, 35));
        snapped.Hits.Select(hit => (hit.Tick, hit.Velocity)).ShouldBe([(0, 110), (94, 30), (95, 35)]);
        snapped.Hits.Select(Time).ShouldBe([0.1f, 93.7f, 94.8f], 1e-4);
    }

    [Fact]
    public void A_hit_just_before_the_end_is_the_loops_early_beginning()
    {
        Hit hit = Snap(At(Instrument.Kick, 94.7f)).Hits.ShouldHaveSingleItem();
        hit.Tick.ShouldBe(0);
        hit.Offset.ShouldBe(-1.3f, 1e-4f);
    }

    [Fact]
    public void Offsets_stay_within_four_ticks()
    {
        Clip snapped = Snap([.. Enumerable.Range(0, 96).Select(tick => At(Instrument.Hat, tick + 0.4f, 1 + tick))]);
        snapped.Hits.ShouldAllBe(hit => hit.Offset >= -4 && hit.Offset <= 4);
    }

    [Fact]
    public void A_programmed_roll_of_thirty_seconds_stays_as_it_is()
    {
        Clip roll = Clip([.. Enumerable.Range(0, 32).Select(i => new Hit(Instrument.Hat, i * 3, 90, 0))]);
        ClipSnapping.Snap(roll).ShouldBeSameAs(roll);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(2)]
    public void A_roll_that_is_played_a_hair_off_keeps_all_its_strokes(int step)
    {
        Hit[] roll = [.. Enumerable.Range(0, 24 / step).Select(i => At(Instrument.Snare, (i * step) + (i % 3 * 0.2f)))];

        Clip snapped = ClipSnapping.Snap(Clip([.. roll, At(Instrument.Kick, 48.1f)]), out LostHits lost);

        snapped.Hits.Length.ShouldBe(roll.Length + 1);
        lost.Count.ShouldBe(0);
    }

    [Fact]
    public void One_stroke_a_hair_off_leaves_the_others_of_a_programmed_bar_where_they_are()
    {
        Hit[] roll = [.. Enumerable.Range(0, 16).Select(i => new Hit(Instrument.Hat, i * 3, 90, 0))];

        Clip snapped = Snap([.. roll, At(Instrument.Kick, 0.3f)]);

        snapped.Hits.Where(hit => hit.Instrument == Instrument.Hat).ShouldBe(roll);
        snapped.Hits.Length.ShouldBe(17);
    }

    [Fact]
    public void A_stroke_that_snapping_covers_is_counted()
    {
        // Nearer than 10 ms: a pad told one stroke twice.
        ClipSnapping.Snap(Clip([At(Instrument.Snare, 23.4f, 40), At(Instrument.Snare, 23.8f, 110)]), out LostHits lost);

        lost.ShouldBe(new LostHits(0, 0, 1));
        lost.ToString().ShouldBe("1 snapped stroke");
    }

    private static Clip Snap(params Hit[] hits) => ClipSnapping.Snap(Clip(hits));

    private static Clip Clip(Hit[] hits) => Rhythms.Clip("played", Grid.OneBar, hits);

    private static Hit At(Instrument instrument, float time, int velocity = 90)
    {
        int tick = (int)MathF.Round(time);
        return new Hit(instrument, tick, velocity, time - tick);
    }

    private static float Time(Hit hit) => hit.Tick + hit.Offset;
}
