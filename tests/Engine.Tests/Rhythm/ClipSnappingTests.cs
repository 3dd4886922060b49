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
    public void A_flam_becomes_its_stronger_hit()
    {
        Hit hit = Snap(At(Instrument.Snare, 22.6f, 40), At(Instrument.Snare, 24.2f, 110)).Hits.ShouldHaveSingleItem();
        (hit.Tick, hit.Velocity).ShouldBe((24, 110));
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

    private static Clip Snap(params Hit[] hits) => ClipSnapping.Snap(Clip(hits));

    private static Clip Clip(Hit[] hits) => Rhythms.Clip("played", Grid.OneBar, hits);

    private static Hit At(Instrument instrument, float time, int velocity = 90)
    {
        int tick = (int)MathF.Round(time);
        return new Hit(instrument, tick, velocity, time - tick);
    }

    private static float Time(Hit hit) => hit.Tick + hit.Offset;
}
