using System.Collections.Immutable;
using RVae.Daemon.Gestures;
using RVae.Daemon.Models;
using RVae.Daemon.Performance;
using RVae.Daemon.Requests;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Addresses;
using RVae.Protocol.Services;

namespace RVae.Daemon.Scenes;

/// <summary>
/// Recalls scenes. Models are loaded off to one side; then the whole scene is put in by one edit of the state. Where no model has to be
/// loaded, the thread that asks makes the edit at once.
/// </summary>
/// <param name="live">What plays.</param>
/// <param name="performance">The same performance, as the protocol sees it.</param>
/// <param name="swap">Puts the models in.</param>
/// <param name="store">Loads the models.</param>
/// <param name="hashes">Tells whether a model is the one that the scene was stored with.</param>
/// <param name="changed">Called after each recall, with what was there before it and what is there after it.</param>
/// <param name="gestures">Plays the gestures of the scene.</param>
/// <param name="logger">Logs recalls.</param>
internal sealed class SceneRecalls(
    ILivePerformance live, IPerformance performance, ModelSwap swap, ModelStore store, ModelHashes hashes, Action<ScenePicture, ScenePicture> changed,
    GestureService gestures, ILogger<SceneRecalls> logger)
{
    private long _newest;

    /// <summary>Recalls a scene.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="how">Which parts of the scene are recalled.</param>
    /// <param name="at">When the scene comes in.</param>
    /// <param name="bars">Bars over which the scene comes in.</param>
    /// <param name="request">Ends when the whole scene has been put in.</param>
    public void Recall(Scene scene, SceneRecall how, CueLine at, int bars, Request request)
    {
        long ticket = Interlocked.Increment(ref _newest);
        var order = new SceneOrder { Scene = scene, Parts = PartsOf(scene, how), At = at, Bars = bars };
        TellClaimed(scene, how, request);
        ImmutableArray<SceneDeck> others;
        // No model is exchanged while the conductor is held. Where the scene keeps a deck's model, another model on its way to that deck
        // was asked for earlier, and gives up.
        using (live.Conductor.Begin())
        {
            ILookup<bool, SceneDeck> kept = WithModels(order).ToLookup(deck => NameOn(deck.Deck - 1) == deck.Holds.Model);
            others = [.. kept[false]];
            foreach (SceneDeck deck in kept[true])
                swap.Overtake(deck.Deck - 1);
        }

        if (others.IsEmpty)
        {
            Carry(order, []);
            RequestTask.Run(request, logger, () => End(order, request));
            return;
        }

        RequestTask.Run(request, logger, () => LoadAsync(order, others, ticket, request));
    }

    /// <summary>Carries out in one edit what a room has agreed on.</summary>
    /// <param name="order">The order. Where the decks set out from is filled in here.</param>
    /// <param name="models">The models of the order, loaded.</param>
    /// <param name="enters">Called within the edit, just before the change is made.</param>
    /// <returns>Null when the state is published, else why nothing was changed.</returns>
    public async Task<Fault?> CarryOutAsync(SceneOrder order, ImmutableArray<DeckModel> models, Action enters)
    {
        ScenePicture? before = null;

        // The change is made from the state that plays, and not from the state that is still to come.
        PerformanceState Make(PerformanceState _)
        {
            enters();
            return Change(order, models, live.Conductor.State, out before);
        }

        Fault? fault = null;
        if (models.IsEmpty)
            live.Conductor.Change(Make);
        else
            fault = await swap.PutAsync(models, order.At == CueLine.Bar, Make, isOfRoom: true).ConfigureAwait(false);
        if (fault is not null)
            return fault;
        foreach ((int deck, LatentPoint to) in order.Moves(live.Conductor.State))
            live.Targets[deck].Value = to;
        changed(before!, ScenePicture.Of(live.Conductor.State, performance));
        return null;
    }

    private static ImmutableArray<SceneParts> PartsOf(Scene scene, SceneRecall how)
    {
        var parts = new SceneParts[PerformanceState.DeckCount];
        SceneParts holds = scene.Holds();
        foreach (SceneDeck deck in scene.Decks)
            parts[deck.Deck - 1] = holds & how.Scope.Of(deck.Deck - 1) & ~how.Kept[deck.Deck - 1] & ~SceneParts.Tempo;
        if (how.Scope.Deck is null)
            parts[0] |= holds & how.Scope.Parts & ~how.Kept[0] & SceneParts.Tempo;
        return [.. parts];
    }

    private static void TellClaimed(Scene scene, SceneRecall how, Request request)
    {
        foreach (SceneDeck deck in scene.Decks)
        {
            SceneParts kept = scene.Holds() & how.Scope.Of(deck.Deck - 1) & how.Kept[deck.Deck - 1];
            var why = new Fault(FaultCode.Claimed, "another client has claimed a part of it: /rvae/clients tells which client");
            if (kept != SceneParts.None)
                Keep(request, $"deck/{deck.Deck} {SceneAddresses.Text(kept)}", why);
        }
    }

    private static void Keep(Request request, string what, Fault why) =>
        request.Line("/rvae/scene/kept"u8, what, why.Code.Word(), why.Message);

    private static IEnumerable<SceneDeck> WithModels(SceneOrder order) =>
        order.Scene.Decks.Where(deck => deck.Holds.Model.Length > 0 && order.Parts[deck.Deck - 1].HasFlag(SceneParts.Models));

    private string? NameOn(int deck) => live.Conductor.State.Decks[deck].Model?.Card.Name;

    private async Task LoadAsync(SceneOrder order, ImmutableArray<SceneDeck> others, long ticket, Request request)
    {
        var models = ImmutableArray.CreateBuilder<DeckModel>();
        foreach (SceneDeck deck in others)
        {
            Outcome<RhythmModel> loaded = hashes.Find(deck.Holds.Model, deck.Hash, out Fault? told).Then(store.Load);
            if (told is { } other)
                Keep(request, $"deck/{deck.Deck} models", other);
            if (loaded.TryGet(out RhythmModel? model, out Fault missing))
            {
                models.Add(new DeckModel(deck.Deck - 1, model));
                continue;
            }

            // The deck keeps its own model. A point in the plane of the other model means nothing in its plane, so the point is left out too.
            SceneParts rest = order.Parts[deck.Deck - 1] & ~(SceneParts.Models | SceneParts.Points);
            order = order with { Parts = order.Parts.SetItem(deck.Deck - 1, rest) };
            Keep(request, $"deck/{deck.Deck} points models", missing);
            SceneLog.Kept(logger, order.Scene.Name, missing.Message);
        }

        Fault? fault = Overtaken(order, ticket) ?? await CarryAsync(order, models.ToImmutable(), ticket).ConfigureAwait(false);
        if (fault is { } refusal)
            request.Fail(refusal);
        else
            End(order, request);
    }

    private Fault? Overtaken(SceneOrder order, long ticket) => ticket == Interlocked.Read(ref _newest)
        ? null : new Fault(FaultCode.Busy, $"scene '{order.Scene.Name}' was not recalled, because another scene was recalled after it");

    private async Task<Fault?> CarryAsync(SceneOrder order, ImmutableArray<DeckModel> models, long ticket)
    {
        if (models.IsEmpty)
        {
            Carry(order, models);
            return null;
        }

        ScenePicture? before = null;
        bool atBarLine = order.At == CueLine.Bar;
        // While these models were made ready, another scene without models may have been recalled and carried out. Then this one is not
        // wanted any more.
        Fault? fault = await swap.PutAsync(
            models, atBarLine, state => Change(order, models, state, out before), refuses: () => Overtaken(order, ticket)).ConfigureAwait(false);
        if (fault is null)
            Move(order, before!);
        return fault;
    }

    private void Carry(SceneOrder order, ImmutableArray<DeckModel> models)
    {
        ScenePicture before;
        using (Conductor.Edit edit = live.Conductor.Begin())
            edit.State = Change(order, models, edit.State, out before);
        Move(order, before);
    }

    // With the conductor held.
    private PerformanceState Change(SceneOrder order, ImmutableArray<DeckModel> models, PerformanceState state, out ScenePicture before)
    {
        before = ScenePicture.Of(state, performance);
        SceneOrder now = order with
        {
            Moment = live.EngineTime.Cue,
            From = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(deck => PlaceOf(state.Decks[deck], deck))],
            Asked = before.Positions,
        };
        live.Observer?.Recalling(now.Write());
        return now.In(state, [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(deck => models.FirstOrDefault(each => each.Deck == deck)?.Model)]);
    }

    // A walk goes around the deck's point, so the point is taken then. Without a walk, the place where the deck is now is taken.
    private LatentPoint PlaceOf(DeckState deck, int index) =>
        deck.Controls.Walk.Kind == WalkKind.Off && deck.Held.Walk.Kind == WalkKind.Off ? performance.Place(index) : performance.Position(index);

    private void Move(SceneOrder order, ScenePicture before)
    {
        foreach ((int deck, LatentPoint to) in order.Moves(live.Conductor.State))
            performance.Move(deck, to);
        // The cue is that of the published state: in a room the scene comes by the room's own.
        long cue = order.At == CueLine.Now ? 0 : live.Conductor.State.Cue.Sequence;
        foreach (SceneDeck deck in order.Scene.Decks.Where(deck => order.Parts[deck.Deck - 1].HasFlag(SceneParts.Gestures)))
            gestures.Recall(deck.Deck - 1, deck.Gestures, cue);
        SceneLog.Recalled(logger, order.Scene.Name);
        changed(before, ScenePicture.Of(live.Conductor.State, performance));
    }

    // A model of the right name may not be the model that the scene was stored with. It plays all the same, and the client is told.
    private void End(SceneOrder order, Request request)
    {
        foreach (SceneDeck deck in WithModels(order).Where(deck => NameOn(deck.Deck - 1) == deck.Holds.Model))
        {
            if (deck.Hash.Length > 0 && hashes.Of(deck.Holds.Model) is { Length: > 0 } hash && hash != deck.Hash)
                Keep(request, $"deck/{deck.Deck} models", new(FaultCode.NotFound, $"model '{deck.Holds.Model}' is not the model that the scene was stored with"));
        }

        request.Done(order.Scene.Name);
    }
}
