using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Daemon.Rooms;
using RVae.Daemon.Startup;
using RVae.Daemon.Supervision;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Playing;
using RVae.Engine.Time;

namespace RVae.Daemon.Tests.Rooms;

public sealed class RoomServiceTests : IDisposable
{
    private readonly Conductor _conductor = new(new PerformanceState { Transport = new TransportState { Bpm = 97, Source = ClockSource.Room } });
    private readonly LivePerformance _live;

    public RoomServiceTests() => _live = new LivePerformance(
        _conductor, SystemMonotonicClock.Instance, PreciseWait.Create, NullLogger<LivePerformance>.Instance);

    public void Dispose() => _live.Dispose();

    [Fact]
    public void A_desk_in_no_room_plays_on_by_itself_what_one_in_a_room_left()
    {
        Start(stage: null);
        _conductor.State.Transport.ShouldBe(new TransportState { Bpm = 97, Source = ClockSource.Internal });
    }

    [Fact]
    public unsafe void The_stage_makes_moves_again_when_the_desk_that_was_in_a_room_is_gone()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        StageLink stage = StageLink.Open(shared.Descriptors, folder.Folders.OpenModels());
        stage.Memory.Header->InRoom = 1;
        Start(stage);
        stage.Memory.Header->InRoom.ShouldBe(0);
    }

    [Fact]
    public unsafe void Decks_that_a_room_silenced_are_heard_again_when_the_desk_that_was_in_it_is_gone()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        StageLink stage = StageLink.Open(shared.Descriptors, folder.Folders.OpenModels());
        MuteTwoDecks();
        new SilencedDecks(stage).Set(1, true);
        Start(stage);
        _conductor.State.Decks.Select(deck => deck.Controls.Mute).ShouldBe([false, false, true, false]);
        stage.Memory.Header->Silenced.ShouldBe(0);
    }

    [Fact]
    public void Decks_that_a_room_silenced_are_heard_again_when_their_state_is_restored()
    {
        MuteTwoDecks();
        var silenced = new SilencedDecks { Bits = 2 };
        Start(stage: null, silenced);
        _conductor.State.Decks.Select(deck => deck.Controls.Mute).ShouldBe([false, false, true, false]);
        silenced.Bits.ShouldBe(0);
    }

    [Fact]
    public unsafe void A_desk_does_not_join_the_configured_room_that_somebody_left_before_it()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        StageLink stage = StageLink.Open(shared.Descriptors, folder.Folders.OpenModels());
        stage.Memory.Header->OwnRoom = 1;
        RoomService room = Start(stage, room: "band");
        (room.State, room.IsIn).ShouldBe(("out", false));
        _conductor.State.Transport.Source.ShouldBe(ClockSource.Internal);
        stage.Memory.Header->OwnRoom.ShouldBe(1, "the desk after this one has to know it too");
    }

    // Deck 2, which the room silenced, and deck 3, which somebody muted.
    private void MuteTwoDecks() => _conductor.Change(static state => state.WithDeck(1, Muted(state.Decks[1])).WithDeck(2, Muted(state.Decks[2])));

    private static DeckState Muted(DeckState deck) => deck.WithControl(true, static (controls, mute) => controls with { Mute = mute });

    private RoomService Start(StageLink? stage, SilencedDecks? silenced = null, string room = "")
    {
        var parts = new RoomParts(
            _live, () => null!, () => null!, null!, null!, silenced ?? new SilencedDecks(stage), new ClientFeed(new SessionOptions()),
            SystemMonotonicClock.Instance, TimeProvider.System, "", NullLogger.Instance);
        var service = new RoomService(new Lazy<RoomParts>(parts), Options.Create(new RVaeOptions { Room = room }), stage);
        service.StartAsync(TestContext.Current.CancellationToken).IsCompletedSuccessfully.ShouldBeTrue();
        return service;
    }
}
