using CsCheck;
using RVae.Daemon.Scenes;
using RVae.Daemon.Tests.Clients;
using RVae.Daemon.Tests.Restoring;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Scenes;

/// <summary>What comes of a recall.</summary>
public sealed class SceneOrderTests
{
    private static readonly RhythmModel House = new FakeModel("house", "push");

    private static readonly Gen<(PerformanceState State, LatentPoint[] Points)> AnyStage =
        from controls in SomeStates.AnyControls.Array[PerformanceState.DeckCount]
        from bpm in Gen.Double[20, 300]
        from points in Gen.Select(Gen.Float[-3, 3], Gen.Float[-3, 3]).Array[PerformanceState.DeckCount]
        from push in Gen.Float[-1, 1].Array[PerformanceState.DeckCount]
        select (
            new PerformanceState
            {
                Transport = new TransportState { Bpm = bpm },
                Decks = [.. controls.Select((each, deck) => new DeckState { Controls = each }.WithModel(House).WithCondition("push", push[deck])!)],
            },
            points.Select(point => new LatentPoint(point.Item1, point.Item2)).ToArray());

    [Fact]
    public void What_is_stored_and_recalled_is_the_state_that_was_stored() =>
        Gen.Select(AnyStage, AnyStage, Gen.Enum<CueLine>(), Gen.Int[0, 64]).Sample((stored, other, line, bars) =>
        {
            Scene scene = ReadBack(Scene.Of("verse", SceneScope.Whole, stored.State, deck => stored.Points[deck]));
            SceneOrder order = Order(scene, SceneParts.All, line, bars, other.Points);
            PerformanceState after = order.In(other.State, new RhythmModel?[PerformanceState.DeckCount]);

            after.Transport.Bpm.ShouldBe(stored.State.Transport.Bpm);
            for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
                after.Decks[deck].Controls.ShouldBe(stored.State.Decks[deck].Controls);
            order.Moves(after).Select(move => move.To).ShouldBe(stored.Points);

            // Until its line all plays on as it was.
            bool waits = line != CueLine.Now || bars > 0;
            after.Cue.Sequence.ShouldBe(waits ? 1 : 0);
            after.Transport.HeldBpm.ShouldBe(waits ? other.State.Transport.Bpm : stored.State.Transport.Bpm);
            for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
                after.Decks[deck].Held.ShouldBe((waits ? other : stored).State.Decks[deck].Controls);
        }, iter: 200);

    [Fact]
    public void Parts_that_are_not_recalled_stay_as_they_are() =>
        Gen.Select(AnyStage, AnyStage, Gen.Int[0, 31]).Sample((stored, other, bits) =>
        {
            var parts = (SceneParts)bits;
            Scene scene = Scene.Of("verse", SceneScope.Whole, stored.State, deck => stored.Points[deck]);
            SceneOrder order = Order(scene, parts, CueLine.Now, 0, other.Points);
            DeckControls after = order.In(other.State, new RhythmModel?[PerformanceState.DeckCount]).Decks[2].Controls;
            DeckControls Of(SceneParts part) => (parts.HasFlag(part) ? stored : other).State.Decks[2].Controls;

            (after.Mute, after.Mutes, after.Solos).ShouldBe((Of(SceneParts.Mutes).Mute, Of(SceneParts.Mutes).Mutes, Of(SceneParts.Mutes).Solos));
            (after.Notes, after.Channel).ShouldBe((Of(SceneParts.Notes).Notes, Of(SceneParts.Notes).Channel));
            (after.Walk, after.Glide).ShouldBe((Of(SceneParts.Points).Walk, Of(SceneParts.Points).Glide));
            (after.Threshold, after.Level, after.Conditions)
                .ShouldBe((Of(SceneParts.Controls).Threshold, Of(SceneParts.Controls).Level, Of(SceneParts.Controls).Conditions));
            order.Moves(other.State).Any().ShouldBe(parts.HasFlag(SceneParts.Points));
        }, iter: 200);

    [Fact]
    public void A_recall_on_the_way_to_another_scene_goes_on_from_where_the_values_are()
    {
        var state = new PerformanceState().WithDeck(0, new DeckState { Controls = DeckControls.Default with { Level = 0 } });
        LatentPoint[] points = new LatentPoint[PerformanceState.DeckCount];
        Scene loud = Scene.Of("loud", SceneScope.Whole, new PerformanceState(), _ => default);
        PerformanceState first = Order(loud, SceneParts.All, CueLine.Bar, 4, points).In(state, new RhythmModel?[PerformanceState.DeckCount]);
        Scene still = Scene.Of("still", SceneScope.Whole, state, _ => default);
        SceneOrder back = Order(still, SceneParts.All, CueLine.Bar, 4, points) with { Moment = new CueMoment(1, 0.25f) };
        PerformanceState second = back.In(first, new RhythmModel?[PerformanceState.DeckCount]);
        second.Decks[0].Held.Level.ShouldBe(0.25f);
        second.Decks[0].Controls.Level.ShouldBe(0);
        second.Cue.Sequence.ShouldBe(2);
    }

    [Fact]
    public void A_part_that_is_recalled_at_once_leaves_the_rest_of_a_scene_that_waits_for_its_line_there()
    {
        DeckControls quiet = DeckControls.Default with { Level = 0.2f };
        var state = new PerformanceState().WithDeck(0, new DeckState { Controls = quiet });
        LatentPoint[] points = new LatentPoint[PerformanceState.DeckCount];
        Scene loud = Scene.Of("loud", SceneScope.Whole, new PerformanceState(), _ => new LatentPoint(1, 1));
        PerformanceState waits = Order(loud, SceneParts.All, CueLine.Bar, 0, points).In(state, new RhythmModel?[PerformanceState.DeckCount]);
        PerformanceState muted = new PerformanceState().WithDeck(0, new DeckState { Controls = DeckControls.Default with { Mute = true } });
        Scene hush = Scene.Of("hush", SceneScope.Whole, muted, _ => default);
        PerformanceState after = Order(hush, SceneParts.Mutes, CueLine.Now, 0, points).In(waits, new RhythmModel?[PerformanceState.DeckCount]);

        after.Decks[0].Held.ShouldBe(quiet with { Mute = true });
        after.Decks[0].Controls.ShouldBe(DeckControls.Default with { Mute = true });
        after.Decks[0].Cue.ShouldBe(waits.Decks[0].Cue);
        after.Cue.ShouldBe(waits.Cue);
    }

    [Fact]
    public void A_part_that_waits_for_its_line_comes_at_once_where_it_is_recalled_once_more_and_at_once()
    {
        var state = new PerformanceState().WithDeck(0, new DeckState { Controls = DeckControls.Default with { Level = 0.2f } });
        LatentPoint[] points = new LatentPoint[PerformanceState.DeckCount];
        Scene loud = Scene.Of("loud", SceneScope.Whole, new PerformanceState(), _ => default);
        PerformanceState waits = Order(loud, SceneParts.Controls, CueLine.Bar, 0, points).In(state, new RhythmModel?[PerformanceState.DeckCount]);
        waits.Decks[0].Held.Level.ShouldBe(0.2f);
        PerformanceState after = Order(loud, SceneParts.Controls, CueLine.Now, 0, points).In(waits, new RhythmModel?[PerformanceState.DeckCount]);
        after.Decks[0].Held.Level.ShouldBe(1);
    }

    [Fact]
    public void A_model_that_comes_takes_its_place_at_the_line_without_a_way_there()
    {
        PerformanceState state = new PerformanceState().WithDeck(1, new DeckState().WithModel(House));
        Scene scene = Scene.Of("verse", SceneScope.Whole, state, _ => new LatentPoint(2, 1));
        RhythmModel waltz = new FakeModel("waltz");
        PerformanceState after = Order(scene, SceneParts.All, CueLine.Bar, 4, new LatentPoint[PerformanceState.DeckCount])
            .In(new PerformanceState(), [null, waltz, null, null]);
        after.Decks[1].Model.ShouldBeSameAs(waltz);
        after.Decks[1].Cue.ShouldBe(new DeckCue(1, Glides: false, new LatentPoint(2, 1), new LatentPoint(2, 1)));
        after.Decks[0].Cue.ShouldBe(new DeckCue(1, Glides: true, default, new LatentPoint(2, 1)));
    }

    [Fact]
    public void An_order_is_the_same_after_a_record() => AnyStage.Sample(stage =>
    {
        SceneOrder order = Order(Scene.Of("verse", SceneScope.Whole, stage.State, deck => stage.Points[deck]), SceneParts.All, CueLine.Beat, 3, stage.Points);
        SceneOrder read = SceneOrder.Read((order with { Moment = new CueMoment(7, 0.5f) }).Write()).ShouldNotBeNull();
        read.Write().ShouldBe((order with { Moment = new CueMoment(7, 0.5f) }).Write());
        read.From.ShouldBe(order.From);
    }, iter: 50);

    private static SceneOrder Order(Scene scene, SceneParts parts, CueLine line, int bars, LatentPoint[] from) => new()
    {
        Scene = scene,
        Parts = [.. Enumerable.Repeat(parts, PerformanceState.DeckCount)],
        At = line,
        Bars = bars,
        From = [.. from],
        Asked = [.. from],
    };

    // By way of the file.
    private static Scene ReadBack(Scene scene) =>
        SceneBook.Read(new SceneBook { Scenes = [scene] }.Write()).ShouldNotBeNull().Scenes.ShouldHaveSingleItem();
}
