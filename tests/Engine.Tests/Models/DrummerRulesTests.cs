using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Models;

public sealed class DrummerRulesTests
{
    private static readonly Grid Bar = Grid.OneBar;

    [Fact]
    public void Of_three_hands_the_least_likely_gives_way_and_the_foot_stays()
    {
        (Instrument, int)[] cells = [(Instrument.Kick, 0), (Instrument.Snare, 0), (Instrument.Hat, 0), (Instrument.Clap, 0)];
        Applied(cells, [0.1f, 2, 1, 0.5f], [-1, -1, -1, -1]).ShouldBe([0.1f, 2, 1, -0.5f]);
    }

    [Fact]
    public void The_players_of_an_ensemble_have_hands_of_their_own()
    {
        (Instrument, int)[] cells = [((Instrument)0, 0), ((Instrument)3, 0), ((Instrument)7, 0), ((Instrument)9, 0)];
        Applied(cells, [0.1f, 2, 1, 0.5f], [-1, -1, -1, -1], Kit.Percussion).ShouldBe([0.1f, 2, 1, 0.5f]);
    }

    [Fact]
    public void What_the_nearest_clip_plays_itself_is_allowed()
    {
        (Instrument, int)[] cells = [(Instrument.Snare, 0), (Instrument.Hat, 0), (Instrument.OpenHat, 0), (Instrument.Clap, 0)];
        Applied(cells, [2, 1, 1.5f, 0.5f], [1, 1, 1, 1]).ShouldBe([2, 1, 1.5f, 0.5f]);
    }

    [Fact]
    public void Of_two_hats_on_a_tick_the_less_likely_gives_way() =>
        Applied([(Instrument.Hat, 6), (Instrument.OpenHat, 6)], [1, 2], [1, -1]).ShouldBe([-0.5f, 2]);

    [Fact]
    public void Hats_on_different_ticks_both_stay() =>
        Applied([(Instrument.Hat, 6), (Instrument.OpenHat, 12)], [1, 2], [-1, -1]).ShouldBe([1, 2]);

    [Fact]
    public void A_drum_plays_triplets_or_sixteenths_in_a_beat_whichever_is_likelier()
    {
        (Instrument, int)[] cells = [(Instrument.Snare, 6), (Instrument.Snare, 8), (Instrument.Snare, 18)];
        Applied(cells, [1, 2, 0.5f], [-1, -1, -1]).ShouldBe([-0.5f, 2, -0.5f]);
    }

    [Fact]
    public void Two_drums_and_two_beats_choose_each_for_itself()
    {
        (Instrument, int)[] cells = [(Instrument.Snare, 6), (Instrument.Snare, 32), (Instrument.Hat, 8)];
        Applied(cells, [1, 2, 0.5f], [-1, -1, -1]).ShouldBe([1, 2, 0.5f]);
    }

    [Fact]
    public void Rules_that_name_other_cells_or_end_early_are_none()
    {
        int[] struck = [0, 1 * Bar.TickCount, 2 * Bar.TickCount, 3 * Bar.TickCount, 4 * Bar.TickCount];
        float[] words = DrummerRules.For(struck, Bar, Kit.Nine).Words.ToArray();
        DrummerRules.AreSound(words, struck.Length).ShouldBeTrue();
        DrummerRules.AreSound([], struck.Length).ShouldBeTrue();
        DrummerRules.AreSound(words, struck.Length - 1).ShouldBeFalse();
        DrummerRules.AreSound(words.AsSpan(..^1), struck.Length).ShouldBeFalse();
        DrummerRules.AreSound([.. words, BitConverter.Int32BitsToSingle(1)], struck.Length).ShouldBeFalse();
    }

    private static float[] Applied((Instrument Instrument, int Tick)[] cells, float[] logits, float[] nearest, Kit? kit = null)
    {
        // Struck cells are in the order of the grid, so that the cases above are as well.
        int[] struck = [.. cells.Select(cell => ((int)cell.Instrument * Bar.TickCount) + cell.Tick)];
        struck.ShouldBe(struck.Order());
        float[] after = [.. logits];
        DrummerRules.For(struck, Bar, kit ?? Kit.Nine).Apply(after, nearest);
        return after;
    }
}
