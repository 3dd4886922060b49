using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>Two decks that are crossfaded, and a deck that plays where another rests.</summary>
public sealed class BlendedDecks
{
    private const int Bar = 96;

    private static readonly DrawnModel Eighths = DrawnModel.Of([.. Enumerable.Range(0, 8).Select(i => new Hit(Instrument.Hat, i * 12, 100, 0))]);

    [Theory]
    [InlineData(0f, 100, 0)]
    [InlineData(0.5f, 71, 71)]
    [InlineData(1f, 0, 100)]
    public void By_level_the_two_have_the_same_power_together_all_along(float amount, int first, int second)
    {
        Stage stage = Faded(amount, FadeBy.Level);
        Velocities(stage, 0).ShouldAllBe(velocity => velocity == first);
        Velocities(stage, 1).ShouldAllBe(velocity => velocity == second);
        (Velocities(stage, 0).Count + Velocities(stage, 1).Count).ShouldBe(first > 0 && second > 0 ? 2 * 64 : 64);
    }

    [Fact]
    public void By_hits_each_hit_is_one_decks_or_the_others_and_the_amount_is_the_share()
    {
        Stage stage = Faded(0.25f, FadeBy.Hits, bars: 100);
        stage.Hits.GroupBy(hit => (hit.Bar, hit.Tick)).ShouldAllBe(hits => hits.Count() == 1);
        stage.Hits.Count().ShouldBe(800);
        stage.Hits.Count(hit => hit.Deck == 1).ShouldBeInRange(150, 250);
    }

    [Theory]
    [InlineData(0f, 0)]
    [InlineData(1f, 1)]
    public void By_hits_the_ends_are_one_deck_alone(float amount, int deck) =>
        Faded(amount, FadeBy.Hits).Hits.ShouldAllBe(hit => hit.Deck == deck);

    [Fact]
    public void The_same_seed_shares_the_hits_in_the_same_way_and_another_one_does_not()
    {
        string Shares(int seed) => string.Concat(Faded(0.5f, FadeBy.Hits, seed: seed).Hits.Select(hit => hit.Deck));
        Shares(7).ShouldBe(Shares(7));
        Shares(7).ShouldNotBe(Shares(8));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)] // itself
    public void With_no_other_deck_nothing_is_shared(int with)
    {
        var stage = new Stage(Eighths, Eighths);
        stage.Controls(c => c with { Fade = new Fade(with, 0, FadeBy.Level), Answers = with }, deck: 1);
        stage.Play().Ticks(Bar);
        stage.Hits.Count().ShouldBe(16);
    }

    [Fact]
    public void A_deck_that_answers_sounds_where_the_other_has_nothing_within_a_sixteenth()
    {
        var stage = new Stage(
            DrawnModel.Of(new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Snare, 48, 100, 0)),
            DrawnModel.Of([.. new[] { 0, 5, 6, 24, 43, 48, 90, 91 }.Select(tick => new Hit(Instrument.Rim, tick, 90, 0))]));
        stage.Controls(c => c with { Answers = 1, Gap = 0 }, deck: 1);
        stage.Play().Ticks(2 * Bar);
        Ticks(stage, 1).ShouldBe([6, 24, 90, 6 + Bar, 24 + Bar, 90 + Bar]); // 91 is five ticks before the next bar's kick
        stage.Controls(c => c with { Mutes = c.Mutes.With(Instrument.Kick, true) });
        stage.Events.Clear();
        stage.Ticks(Bar);
        Ticks(stage, 1).Select(tick => tick - (2 * Bar)).ShouldBe([0, 5, 6, 24, 90, 91]);
    }

    [Fact]
    public void A_deck_that_answers_hears_nothing_from_before_the_others_metre_began()
    {
        var waltz = new Grid(new Meter(3, 4), 24, 2);
        var stage = new Stage(DrawnModel.Of(Grid.OneBar), DrawnModel.Of(new Hit(Instrument.Rim, 0, 90, 0)));
        stage.Controls(c => c with { Answers = 1 }, deck: 1);
        stage.Play().Ticks(Bar / 2);
        // It begins with the second of its bars; the end of its first one has not been played.
        stage.Swap(DrawnModel.Of(waltz, new Hit(Instrument.Kick, 70, 100, 0)));
        stage.Ticks(Bar);
        Ticks(stage, 1).ShouldBe([0, Bar]);
    }

    [Fact]
    public void A_recall_that_glides_takes_the_crossfade_along()
    {
        DeckControls first = DeckControls.Default with { Fade = new Fade(1, 0, FadeBy.Level) };
        DeckControls last = first with { Fade = new Fade(1, 1, FadeBy.Level) };
        ControlGlide.Between(first, last, 0.25f).Fade.ShouldBe(new Fade(1, 0.25f, FadeBy.Level));
        ControlGlide.Between(first, last with { Fade = new Fade(2, 1, FadeBy.Level) }, 0.25f).Fade.ShouldBe(new Fade(2, 1, FadeBy.Level));
    }

    private static Stage Faded(float amount, FadeBy by, int bars = 8, int seed = 3)
    {
        var stage = new Stage(Eighths, Eighths);
        stage.Controls(c => c with { Fade = new Fade(1, amount, by), NoiseSeed = seed }, deck: 1);
        return stage.Play().Ticks(bars * Bar);
    }

    private static List<int> Velocities(Stage stage, int deck) => [.. stage.Hits.Where(hit => hit.Deck == deck).Select(hit => hit.Velocity)];

    private static int[] Ticks(Stage stage, int deck) => [.. stage.Hits.Where(hit => hit.Deck == deck).Select(hit => (hit.Bar * Bar) + hit.Tick)];
}
