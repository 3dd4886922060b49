using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Gestures;
using RVae.Daemon.Hosting;
using RVae.Daemon.Models;
using RVae.Daemon.Performance;
using RVae.Daemon.Requests;
using RVae.Daemon.Scenes;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Scenes;

public sealed class SceneRecallsTests : IDisposable
{
    private static readonly SceneRecall AtOnce = new(CueLine.Now, 0, SceneScope.Whole, [.. Enumerable.Repeat(SceneParts.None, PerformanceState.DeckCount)]);

    private readonly TestFolder _folder = new();
    private readonly ModelStore _store;
    private readonly LivePerformance _live;
    private readonly HeldUp _held;
    private readonly ModelSwap _swap;
    private readonly SceneRecalls _recalls;
    private readonly PerformanceView _view;

    public SceneRecallsTests()
    {
        TinyModel.Save("one", _folder.Folders.Models);
        TinyModel.Save("two", _folder.Folders.Models);
        _store = new ModelStore(_folder.Folders.Models, Path.Combine(_folder.Folders.Root, "none"));
        var conductor = new Conductor(new PerformanceState());
        conductor.Change(state => state.WithDeck(0, state.Decks[0] with { Model = _store.Load("one").Value }));
        _live = new LivePerformance(conductor, SystemMonotonicClock.Instance, PreciseWait.Create, NullLogger<LivePerformance>.Instance);
        _held = new HeldUp(_live);
        _view = new PerformanceView(_live, SystemMonotonicClock.Instance, [], () => null);
        _swap = new ModelSwap(_store, _held, NullLogger<ModelSwap>.Instance);
        _recalls = new SceneRecalls(
            _live, _view, _swap, _store, new ModelHashes(_store), (_, _) => { }, null!, NullLogger<SceneRecalls>.Instance);
    }

    public void Dispose()
    {
        _live.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_scene_whose_model_is_made_ready_gives_way_to_one_that_was_recalled_after_it()
    {
        var verse = new PendingRequest();
        _recalls.Recall(SceneOf("verse", "two", swing: 0.75f), AtOnce, CueLine.Now, 0, verse.Request);
        await _held.Asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var chorus = new PendingRequest();
        _recalls.Recall(SceneOf("chorus", "one", swing: 0.25f), AtOnce, CueLine.Now, 0, chorus.Request);
        (await chorus.DoneAsync()).ShouldBe(["chorus"]);
        _held.Opened.SetResult();
        (await verse.FaultAsync()).Message.ShouldContain("another scene was recalled after it");
        DeckState deck = _live.Conductor.State.Decks[0];
        (deck.Model?.Card.Name, deck.Controls.Swing).ShouldBe(("one", 0.25f));
    }

    [Fact]
    public async Task A_model_that_was_asked_for_before_a_scene_gives_way_to_the_one_that_the_scene_keeps()
    {
        Task<Outcome<RhythmModel>> swapping = _swap.RunAsync(0, "two", _swap.Ask(0, "two"));
        await _held.Asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var verse = new PendingRequest();
        _recalls.Recall(SceneOf("verse", "one", swing: 0.25f), AtOnce, CueLine.Now, 0, verse.Request);
        (await verse.DoneAsync()).ShouldBe(["verse"]);
        _held.Opened.SetResult();
        (await swapping).Fault!.Value.Message.ShouldContain("another model was asked for after it");
        DeckState deck = _live.Conductor.State.Decks[0];
        (deck.Model?.Card.Name, deck.Controls.Swing).ShouldBe(("one", 0.25f));
    }

    [Fact]
    public async Task A_scene_that_is_renamed_before_its_models_are_hashed_has_their_hashes()
    {
        var kept = new SceneStore(_folder.Folders.Root, _folder.Folders.Exports, NullLogger<SceneStore>.Instance);
        var stage = new Clients.Stage();
        using var work = new BackgroundWork(NullLogger<BackgroundWork>.Instance);
        var gestures = new GestureService(
            new GestureStore(_folder.Folders.Root, NullLogger<GestureStore>.Instance), DaemonAddresses.Table, () => new PublishedView(stage.Services),
            () => _live.EngineTime, work, stage.Feed, () => stage.Sessions);
        var scenes = new SceneService(kept, _recalls, new ModelHashes(_store), _view, work, stage.Feed, gestures);
        var stored = new PendingRequest();
        var renamed = new PendingRequest();
        scenes.Store("verse", SceneScope.Whole, stored.Request);
        scenes.Rename("verse", "strophe", renamed.Request);
        await work.StartAsync(TestContext.Current.CancellationToken);
        (await stored.DoneAsync()).ShouldBe(["verse"]);
        (await renamed.DoneAsync()).ShouldBe(["verse", "strophe"]);
        kept.Book.Scenes.ShouldHaveSingleItem().Name.ShouldBe("strophe");
        kept.Book.Scenes[0].Decks[0].Hash.Length.ShouldBe(64);
        await work.StopAsync(TestContext.Current.CancellationToken);
    }

    private Scene SceneOf(string name, string model, float swing)
    {
        PerformanceState state = _live.Conductor.State;
        DeckState deck = state.Decks[0];
        PerformanceState stored = state.WithDeck(0, deck with { Model = _store.Load(model).Value, Controls = deck.Controls with { Swing = swing } });
        return Scene.Of(name, new SceneScope(SceneParts.Models | SceneParts.Controls, 0), stored, _ => LatentPoint.Origin);
    }

    /// <summary>Makes no model ready before it is told to.</summary>
    private sealed class HeldUp(LivePerformance live) : IDeckExchange
    {
        /// <summary>Ends once a model was asked for.</summary>
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Opened { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Conductor Conductor => live.Conductor;

        public EngineTime EngineTime => live.EngineTime;

        public RhythmModel? LiveModel(int deck) => live.LiveModel(deck);

        public async Task<Outcome<ReadyModel>> MakeReadyAsync(int deck, RhythmModel model, bool atBarLine)
        {
            Asked.TrySetResult();
            await Opened.Task;
            return new ReadyModel(static () => { }, static () => { });
        }

        public Task<Outcome<RhythmModel>> WhenLiveAsync(int deck, RhythmModel model) => Task.FromResult<Outcome<RhythmModel>>(model);
    }
}
