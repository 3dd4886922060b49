using RVae.Daemon.Rooms;
using RVae.Daemon.Saved;
using RVae.Daemon.Scenes;
using RVae.Engine.Models;
using RVae.Engine.Playing;
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

    private static void ShouldComeBack(DeckControls wanted)
    {
        var before = new DeckState();
        SharedValue[] values =
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
