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
/// Brings scenes back: models are loaded off to one side, and then all of it is one edit of the state. Where nothing is to be loaded
/// the edit is made at once, by the thread that asks.
/// </summary>
/// <param name="live">What plays.</param>
/// <param name="performance">The same, as the protocol sees it.</param>
/// <param name="swap">Puts the models in.</param>
/// <param name="store">Loads them.</param>
/// <param name="hashes">Tells whether they are those of the scene.</param>
/// <param name="changed">Told what was there before each recall, and what is there after it.</param>
/// <param name="gestures">Plays the gestures of the scene.</param>
/// <param name="logger">Hears of recalls.</param>
internal sealed class SceneRecalls(
    ILivePerformance live, IPerformance performance, ModelSwap swap, ModelStore store, ModelHashes hashes, Action<ScenePicture, ScenePicture> changed,
    GestureService gestures, ILogger<SceneRecalls> logger)
{
    private long _newest;

    /// <summary>Recalls a scene.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="how">When and what of it.</param>
    /// <param name="at">When.</param>
    /// <param name="bars">Over so many bars.</param>
    /// <param name="request">Ended when all is asked for.</param>
    public void Recall(Scene scene, SceneRecall how, CueLine at, int bars, Request request)
    {
        long ticket = Interlocked.Increment(ref _newest);
        var order = new SceneOrder { Scene = scene, Parts = PartsOf(scene, how), At = at, Bars = bars };
        TellClaimed(scene, how, request);
        ImmutableArray<SceneDeck> others;
        // Nothing is exchanged meanwhile. A model that is on its way to a deck whose own the scene keeps was asked for before it.
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

    /// <summary>Carries out what a room has agreed on, in one edit.</summary>
    /// <param name="order">What; from where decks go is filled in.</param>
    /// <param name="models">Models that it brings, loaded.</param>
    /// <param name="enters">Called within the edit, just before it is made.</param>
    /// <returns>Null once the state is published, or why nothing was changed.</returns>
    public async Task<Fault?> CarryOutAsync(SceneOrder order, ImmutableArray<DeckModel> models, Action enters)
    {
        ScenePicture? before = null;

        // Of what is played, and not of what is still to come.
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

            // Where the deck goes on with its own model, the place in the other one's plane means nothing.
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
        // One that brings no models may have been recalled and carried out while these were made ready.
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

    // A walk goes around the point that it is at; only without one the two are the same.
    private LatentPoint PlaceOf(DeckState deck, int index) =>
        deck.Controls.Walk.Kind == WalkKind.Off && deck.Held.Walk.Kind == WalkKind.Off ? performance.Place(index) : performance.Position(index);

    private void Move(SceneOrder order, ScenePicture before)
    {
        foreach ((int deck, LatentPoint to) in order.Moves(live.Conductor.State))
            performance.Move(deck, to);
        foreach (SceneDeck deck in order.Scene.Decks.Where(deck => order.Parts[deck.Deck - 1].HasFlag(SceneParts.Gestures)))
            gestures.Recall(deck.Deck - 1, deck.Gestures);
        SceneLog.Recalled(logger, order.Scene.Name);
        changed(before, ScenePicture.Of(live.Conductor.State, performance));
    }

    // Models of the right name may be other ones: they play, and that is told.
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
