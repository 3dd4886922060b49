using RVae.Daemon.Rooms;
using RVae.Daemon.Saved;
using RVae.Daemon.Scenes;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;
using RVae.Rooms;

namespace RVae.Daemon.Tests.Rooms;

/// <summary>What is changed on a deck in a room is undone until the room has it: it must come back whole.</summary>
public sealed class WhatARoomShares
{
    [Fact]
    public void Thresholds_mutes_and_walks_come_back()
    {
        ShouldComeBack(DeckControls.Default with { Threshold = 0.25f, Swing = 0.5f, Rate = 2, Answers = 3 });
        ShouldComeBack(DeckControls.Default with { Mute = true });
        ShouldComeBack(DeckControls.Default with { Glide = 500, Walk = new Walk(WalkKind.Orbit, 2, 1) });
    }

    [Fact]
    public void The_plane_that_is_played_comes_back()
    {
        ShouldComeBack(DeckControls.Default with { Plane = LatentPlane.Of(2, 3) });
        ShouldComeBack(DeckControls.Default with { Plane = LatentPlane.Of(0, 1, 0, 0, 1, -1) });
        ShouldComeBack(DeckControls.Default with { Plane = LatentPlane.Of(0, 2, 0, 0.5f), Threshold = 0.25f });
    }

    [Fact]
    public void What_is_set_back_before_its_line_differs_from_what_was_to_come()
    {
        var plays = new DeckState();
        SharedValue[] coming =
        [
            new("deck.1.c.mute", "true", 9, 1, "a"), new("deck.1.c.swing", "0.5", 9, 2, "a"), new("deck.1.c.swing.none", "1", 9, 3, "b"),
            new("deck.1.model", "null", 9, 4, "a"), new("deck.1.point", "[1,2]", 9, 5, "a"),
        ];
        DeckState comes = RoomEdits.With(plays, coming);
        (comes.Controls.Mute, comes.Controls.Swing).ShouldBe((true, 0.5f));
        DeckState set = comes.WithControl(false, static (controls, mute) => controls with { Mute = mute });
        RoomKeys.Differences(0, comes, set).ShouldBe([("deck.1.c.mute", "false")]);
        RoomKeys.Differences(0, RoomEdits.With(plays, []), plays).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("deck.1.point", true)]
    [InlineData("deck.4.c.mutes.15", true)]
    [InlineData("deck.01.point", false)]
    [InlineData("deck.04.c.density", false)]
    [InlineData("deck.1.c.mutes.03", false)]
    [InlineData("deck.5.point", false)]
    [InlineData("deck.0.point", false)]
    public void A_number_of_a_key_has_one_spelling(string key, bool isOne) => RoomKeys.IsKey(key).ShouldBe(isOne);

    [Theory]
    [InlineData("kick", true)]
    [InlineData("onoff", true)]
    [InlineData("filler1", false)]
    public void A_condition_of_a_room_is_one_that_has_an_address(string name, bool isOne) => RoomKeys.IsKey($"deck.1.x.{name}").ShouldBe(isOne);

    [Fact]
    public void What_is_set_of_one_drum_within_a_bar_adds_up()
    {
        var plays = new DeckState();
        DeckState first = plays.WithControl(48, static (controls, ticks) => controls with { Lengths = controls.Lengths.With(Instrument.Snare, ticks) });
        SharedValue[] told = [.. RoomKeys.Differences(0, plays, first).Select(each => new SharedValue(each.Key, each.Value, 9, 1, "a"))];
        DeckState second = RoomEdits.With(plays, told)
            .WithControl(6, static (controls, ticks) => controls with { Rotations = controls.Rotations.With(Instrument.Snare, ticks) });
        (second.Controls.Lengths[Instrument.Snare], second.Controls.Rotations[Instrument.Snare]).ShouldBe((48, 6));
    }

    private static void ShouldComeBack(DeckControls wanted)
    {
        var before = new DeckState();
        List<SharedValue> values =
            [.. RoomKeys.Differences(0, before, before with { Controls = wanted }).Select(each => new SharedValue(each.Key, each.Value, 1, 1, "a"))];
        SavedDeck holds = RoomKeys.With(SavedDeck.Of(before, LatentPoint.Origin), values).ShouldNotBeNull();
        var order = new SceneOrder
        {
            Scene = new Scene("room", "all", 120, [new SceneDeck(1, "", holds)]),
            Parts = [RoomDecks.PartsOf(values), .. new SceneParts[PerformanceState.DeckCount - 1]],
            At = CueLine.Now,
            Bars = 0,
        };
        order.In(new PerformanceState(), new RhythmModel?[PerformanceState.DeckCount]).Decks[0].Controls.ShouldBe(wanted);
    }
}
