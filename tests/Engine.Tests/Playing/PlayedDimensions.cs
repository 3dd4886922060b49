using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>A model of more than two dimensions is played in all of them.</summary>
public sealed class PlayedDimensions
{
    private readonly Stage _stage = new Stage(new SignModel(5)).Play();

    [Fact]
    public void Every_dimension_reaches_the_decoder()
    {
        Plays(Put(new LatentPoint(1, -1), LatentPlane.Of(0, 1, 0, 0, 0.5f, -1, 2))).ShouldBe("+-+-+");
        Plays(Put(new LatentPoint(-1, 1), LatentPlane.Of(0, 1, 0, 0, -0.5f, 1, -2))).ShouldBe("-+-+-");
    }

    [Fact]
    public void The_position_moves_along_the_two_that_the_plane_names_while_the_others_keep_their_values()
    {
        LatentPlane plane = LatentPlane.Of(2, 4, 1, 1, 0, 1, 0);
        Plays(Put(new LatentPoint(-1, -1), plane)).ShouldBe("++-+-");
        Plays(Put(new LatentPoint(1, -1), plane)).ShouldBe("++++-");
    }

    [Fact]
    public void A_model_that_has_not_so_many_dimensions_is_played_in_its_first_two()
    {
        Put(new LatentPoint(1, -1), LatentPlane.Of(4, 7, 0, 0, 1));
        _stage.Swap(new SignModel(3));
        Plays(_stage).ShouldBe("+-+");
    }

    [Fact]
    public void Dimensions_glide_as_the_position_does()
    {
        _stage.Controls(controls => controls with { Plane = LatentPlane.Of(0, 1, 0, 0, -1) });
        _stage.Ticks(4);
        _stage.Controls(controls => controls with { Plane = LatentPlane.Of(0, 1, 0, 0, 3), Glide = 1000 });
        Plays(_stage.Ticks(4))[2].ShouldBe('-');
        Plays(_stage.Ticks(24))[2].ShouldBe('+');
        _stage.Inference().Active.ShouldBeTrue();
        _stage.Ticks(48);
        _stage.Inference().Active.ShouldBeFalse();
    }

    [Fact]
    public void A_recall_over_bars_travels_in_all_of_them()
    {
        LatentPlane from = LatentPlane.Of(0, 1, 0, 0, -1), to = LatentPlane.Of(0, 1, 0, 0, 3);
        DeckControls between = ControlGlide.Between(new DeckControls { Plane = from }, new DeckControls { Plane = to }, 0.5f);
        between.Plane[2].ShouldBe(1);
        LatentPlane others = LatentPlane.Of(1, 2, 4);
        ControlGlide.Between(new DeckControls { Plane = from }, new DeckControls { Plane = others }, 0.5f).Plane.ShouldBe(others);
    }

    [Fact]
    public void A_recall_at_a_bar_line_is_there_at_that_line_in_all_of_them_although_positions_glide()
    {
        Put(LatentPoint.Origin, LatentPlane.Of(0, 1, 0, 0, -1));
        _stage.Controls(controls => controls with { Glide = 5000 });
        _stage.Ticks(10);
        DeckState deck = _stage.State.Decks[0];
        DeckState led = deck with
        {
            Controls = deck.Controls with { Plane = LatentPlane.Of(0, 1, 0, 0, 1) },
            Held = deck.Controls,
            Cue = new DeckCue(1, Glides: false, LatentPoint.Origin, LatentPoint.Origin),
        };
        _stage.State = _stage.State.WithDeck(0, led) with { Cue = new Cue(1, CueLine.Bar, 0) };
        Plays(_stage.Ticks(60))[2].ShouldBe('-');
        Plays(_stage.Ticks(30))[2].ShouldBe('+');
    }

    [Fact]
    public void Decoding_in_a_plane_that_moves_allocates_nothing()
    {
        float value = 0;
        PlayedDeck[] decks = [.. Enumerable.Range(0, 64).Select(i => _stage.State.Decks[0] with
        {
            Controls = new DeckControls
            {
                Plane = i % 2 == 0 ? LatentPlane.Of(0, 3, 0, value += 0.01f, -value) : Through([0, value, 1], [value, 1, 1], [1, 1, value]),
            },
        }).Select(deck => deck.Played)];
        int next = 0;
        Allocations.InSteadyState(() =>
        {
            _stage.Inference().Run(decks[next++ % decks.Length], _stage.Engine.EngineTime, _stage.Now);
            _stage.AdvanceOnly();
        }).ShouldBe(0);
    }

    [Fact]
    public void A_plane_through_three_positions_reaches_them_and_all_between()
    {
        LatentPlane plane = Through([1, 1, 1, -1, -1], [1, 1, -1, 1, -1], [-1, 1, -1, -1, 1]);
        Plays(Put(new LatentPoint(-1.5f, -1.5f), plane)).ShouldBe("+++--");
        Plays(Put(new LatentPoint(1.5f, -1.5f), plane)).ShouldBe("++-+-");
        Plays(Put(new LatentPoint(0, 1.5f), plane)).ShouldBe("-+--+");
        Plays(Put(new LatentPoint(-1.5f, 0.3f), plane)).ShouldBe("-++-+", "between them, and as far again beyond");
    }

    [Fact]
    public void A_position_of_such_a_plane_is_found_in_it_and_another_one_is_as_far_away_as_it_is()
    {
        LatentPlane plane = Through([1, 2, 0, 0, 0], [3, 2, 0, 0, 0], [2, 2, 2, 0, 0]);
        plane.Nearest([3, 2, 0, 0, 0]).ShouldBe((1.5f, -1.5f, 0f));
        plane.Nearest([2, 0, 2, 0, 0]).ShouldBe((0f, 1.5f, 2f));
        float[] back = new float[5];
        plane.Place(0.75f, 0.5f, back);
        (float x, float y, float away) = plane.Nearest(back);
        (Math.Round(x, 5), Math.Round(y, 5), away < 1e-5f).ShouldBe((0.75, 0.5, true));
    }

    [Theory]
    [InlineData("'a' and 'b' are the same position", 0f, 0f, 0f, 0f, 1f, 1f)]
    [InlineData("'c' and 'a' are the same position", 0f, 0f, 1f, 0f, 0f, 0f)]
    [InlineData("lie on a line", 0f, 0f, 1f, 1f, 3f, 3f)]
    public void Three_positions_that_span_no_plane_are_refused(string why, params float[] positions)
    {
        Fault? fault = PlaneSpan.Through(3, ["a", "b", "c"], positions).Fault;
        (fault?.Code, fault?.Message.Contains(why, StringComparison.Ordinal)).ShouldBe((FaultCode.BadArguments, true));
    }

    [Fact]
    public void Three_positions_that_are_stored_anew_are_gone_to_as_the_position_glides()
    {
        LatentPlane from = Through([0, 0, 0], [2, 0, 0], [0, 2, 0]), to = Through([0, 0, 2], [2, 0, 2], [0, 2, 2]);
        LatentPlane.Between(from, to, 0.5f).Nearest([1, 0, 1, 0, 0]).Distance.ShouldBeLessThan(1e-6f);
        LatentPlane.Between(from, default, 0.5f).ShouldBe(default);
        float[] there = new float[3];
        LatentPlane.Between(from, to, 0.25f).Place(0, 0, there);
        there[2].ShouldBe(0.5f);
    }

    [Fact]
    public void The_map_shows_the_plane_that_is_played()
    {
        PerformanceSpace.Draw(new SignModel(5), new DeckControls { Plane = LatentPlane.Of(2, 3, 1, -1, 0, 0, 1) }, 3, 3)
            .TryGet(out PerformanceSpace? space, out _).ShouldBeTrue();
        (space!.Row(0, 0)[0], space.Row(0, 2)[2]).ShouldBe(((ushort)0b11001, (ushort)0b10101));
        var groove = new Groove(Grid.OneBar);
        new SignModel(5).CreateDecoder().Decode([1, -1, 1, -1, 1], [], groove);
        FoundPosition found = MapSearch.Find(new SignModel(5), [], groove, played: LatentPlane.Of(2, 3, 1, -1, 0, 0, 1));
        (found.X > 0, found.Y <= 0, found.OnsetF1).ShouldBe((true, true, 1f));
    }

    private static LatentPlane Through(float[] a, float[] b, float[] c) =>
        LatentPlane.Through(PlaneSpan.Through(3, ["a", "b", "c"], [.. a, .. b, .. c]).Value, default);

    private Stage Put(LatentPoint point, LatentPlane plane)
    {
        _stage.Targets[0].Value = point;
        _stage.Controls(controls => controls with { Plane = plane });
        return _stage.Ticks(4);
    }

    private static string Plays(Stage stage) => string.Concat(Enumerable.Range(0, stage.State.Decks[0].Model!.Card.LatentDimensions)
        .Select(dimension => stage.Pattern((Instrument)dimension)[0] > 0 ? '+' : '-'));

    /// <summary>Plays an instrument on the downbeat for each dimension that is above 0.</summary>
    private sealed class SignModel(int dimensions)
        : RhythmModel(new ModelCard { Name = "signs", Kind = "drawn", Grid = Grid.OneBar, LatentDimensions = dimensions }), IGrooveDecoder
    {
        public override IGrooveDecoder CreateDecoder() => this;

        public override float[] Encode(Groove groove) => new float[Card.LatentDimensions];

        public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into)
        {
            into.Onsets.Clear();
            into.Velocities.Fill(0.8f);
            for (int i = 0; i < latent.Length; i++)
                into.Onsets[i * into.Grid.TickCount] = latent[i] > 0 ? 1 : 0;
        }
    }
}
