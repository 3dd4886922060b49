using System.Collections.Immutable;
using RVae.Daemon.Performance;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Daemon.Models;

/// <summary>
/// Puts another model into a deck while it plays, in four stages: load it; make it ready off to one side; exchange; wait until it
/// plays. One ticket for each deck tells which swap is the newest: an older one gives up before the exchange. A failure before
/// the exchange leaves the old model playing as if nothing had been asked.
/// </summary>
internal sealed class ModelSwap(ModelStore store, IDeckExchange exchange, ILogger<ModelSwap> logger)
{
    private const long OfRoom = -1; // a ticket that nothing overtakes

    private readonly long[] _newest = new long[PerformanceState.DeckCount];
    private readonly long[] _morphing = new long[PerformanceState.DeckCount]; // ticket of a morph that has not begun; 0 for none
    private readonly List<string> _underWay = [];
    private readonly Lock _changing = new();

    /// <summary>Which models are being left.</summary>
    public Morphs Morphs { get; } = new(exchange);

    /// <summary>Asked before models are put in, unless a room does it itself; true where others do it later. Null, the usual, puts them in.</summary>
    public Func<ImmutableArray<DeckModel>, Func<PerformanceState, PerformanceState>, bool>? Elsewhere { get; set; }

    /// <summary>Whether a training that waits or runs makes a model of a name. Null, as where nothing is trained: none does.</summary>
    public Func<string, bool>? IsTrained { get; set; }

    /// <summary>Why no other model may come to a name: one that is trained would take its place, and it would be lost. Null where it may.</summary>
    public Fault? Trained(string name) => IsTrained?.Invoke(name) == true
        ? new Fault(FaultCode.Busy, $"a model with the name '{name}' is being trained: take another name, wait, or cancel the training")
        : null;

    /// <summary>
    /// Takes a ticket for a deck (from 0), in the same call that asks for the model. From here on the
    /// model is on its way, until <see cref="RunAsync"/> has ended, which is to be called once.
    /// </summary>
    public long Ask(int deck, string name)
    {
        lock (_underWay)
            _underWay.Add(name);
        return Interlocked.Increment(ref _newest[deck]);
    }

    /// <summary>The same, of a model that is to come in over some bars: until it does, <see cref="TryTakeBack"/> has it stay away.</summary>
    public long AskMorph(int deck, string name)
    {
        long ticket = Ask(deck, name);
        Interlocked.Exchange(ref _morphing[deck], ticket);
        return ticket;
    }

    /// <summary>Has a morph of a deck that was asked for and has not begun give up; false where there is none.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="plays">Name of the model that the deck goes on with.</param>
    public bool TryTakeBack(int deck, out string plays)
    {
        // Nothing is exchanged meanwhile.
        using Conductor.Edit held = exchange.Conductor.Begin();
        plays = held.State.Decks[deck].Model?.Card.Name ?? "";
        long asked = Interlocked.Exchange(ref _morphing[deck], 0);
        return asked > 0 && Interlocked.CompareExchange(ref _newest[deck], asked + 1, asked) == asked;
    }

    /// <summary>Has what was asked for of a deck (from 0), and is not exchanged yet, give up: the deck is to keep its model.</summary>
    public void Overtake(int deck) => Interlocked.Increment(ref _newest[deck]);

    /// <summary>Loads a model and puts it into a deck: all four stages.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="name">Name of the model, as it was asked for; checked here.</param>
    /// <param name="ticket">Of <see cref="Ask"/>.</param>
    /// <param name="atBarLine">Whether it begins with a bar, however the deck is quantised.</param>
    /// <param name="bars">Bars over which it comes in, in place of the one before it; 0 for at once.</param>
    /// <returns>The model, once it plays.</returns>
    public async Task<Outcome<RhythmModel>> RunAsync(int deck, string name, long ticket, bool atBarLine = false, int bars = 0)
    {
        try
        {
            Outcome<RhythmModel> outcome = await LoadAsync(name).ConfigureAwait(false);
            if (outcome.TryGet(out RhythmModel? model, out _))
                outcome = await PutAsync(new DeckModel(deck, model, bars), ticket, atBarLine).ConfigureAwait(false);
            if (outcome.Fault is { } fault)
                ModelLog.SwapFailed(logger, deck + 1, name, fault.Message);
            else
                ModelLog.Swapped(logger, deck + 1, name);
            return outcome;
        }
        finally
        {
            Interlocked.CompareExchange(ref _morphing[deck], 0, ticket);
            lock (_underWay)
                _underWay.Remove(name);
        }
    }

    /// <summary>The card of the model that a deck has; null for none.</summary>
    public ModelCard? CardOf(int deck) => exchange.Conductor.State.Decks[deck].Model?.Card;

    /// <summary>Swaps in a model that is loaded already: stages 2 to 4.</summary>
    /// <returns>The model, once it plays.</returns>
    public Task<Outcome<RhythmModel>> PutAsync(int deck, RhythmModel model, bool atBarLine = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        return PutAsync(new DeckModel(deck, model), Interlocked.Increment(ref _newest[deck]), atBarLine);
    }

    /// <summary>
    /// Swaps in models that are loaded already, for several decks together with what else changes: between the same two ticks for all
    /// of it. Stages 2 and 3.
    /// </summary>
    /// <param name="models">A model for each of these decks.</param>
    /// <param name="atBarLine">Whether they begin with a bar, however their decks are quantised.</param>
    /// <param name="change">Makes the new state of the old one; it names the models.</param>
    /// <param name="isOfRoom">Whether a room does it, which has agreed on it before.</param>
    /// <param name="refuses">Asked once all is ready, while nothing else is exchanged: why it is not wanted any more, or null.</param>
    /// <returns>Null once the state is published, or why nothing was changed.</returns>
    public Task<Fault?> PutAsync(
        ImmutableArray<DeckModel> models, bool atBarLine, Func<PerformanceState, PerformanceState> change, bool isOfRoom = false,
        Func<Fault?>? refuses = null) =>
        !isOfRoom && Elsewhere?.Invoke(models, change) == true
            ? Task.FromResult<Fault?>(null)
            : PutAsync(models, [.. models.Select(each => TicketFor(each.Deck, isOfRoom))], atBarLine, change, refuses);

    /// <summary>Renames or deletes a model, unless it plays or is on its way to a deck: no swap meets its file half-way.</summary>
    public Outcome<T> Change<T>(string name, Func<Outcome<T>> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_changing)
            return Needed(name) is { } busy ? busy : change();
    }

    private Fault? Needed(string name)
    {
        // In this order: what arrives between the two questions plays by the second.
        lock (_underWay)
        {
            if (_underWay.Contains(name))
                return new Fault(FaultCode.Busy, $"'{name}' is on its way to a deck: load another model there first");
        }

        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            if (exchange.LiveModel(deck)?.Card.Name == name || exchange.Conductor.State.Decks[deck].Model?.Card.Name == name)
                return new Fault(FaultCode.Busy, $"'{name}' plays on deck {deck + 1}: load another model there first");
        }

        return null;
    }

    // Stage 1, on the thread pool: the name and the file are checked, and the model is read.
    private Task<Outcome<RhythmModel>> LoadAsync(string name) => Task.Run(() =>
    {
        // A change that had begun before the swap was asked for comes to its end first; later ones find the swap under way.
        lock (_changing)
        {
        }

        return store.Load(name);
    });

    private async Task<Outcome<RhythmModel>> PutAsync(DeckModel swap, long ticket, bool atBarLine)
    {
        (int deck, RhythmModel model, int bars) = swap;
        if (bars > 0 && Morphs.Check(deck, model) is { } cannot)
            return cannot;
        if (Elsewhere?.Invoke([swap], swap.In) == true)
            return model;
        if (await PutAsync([swap], [ticket], atBarLine, swap.In).ConfigureAwait(false) is { } fault)
            return fault;

        // Stage 4: the thread that infers takes it up at the agreed tick, and tells.
        return await exchange.WhenLiveAsync(deck, model).ConfigureAwait(false);
    }

    private async Task<Fault?> PutAsync(
        ImmutableArray<DeckModel> models, ImmutableArray<long> tickets, bool atBarLine, Func<PerformanceState, PerformanceState> change,
        Func<Fault?>? refuses = null)
    {
        var ready = new List<ReadyModel>(models.Length);
        for (int i = 0; i < models.Length; i++)
        {
            // A small file that was asked for later may have loaded sooner.
            if (IsOvertaken(models[i].Deck, tickets[i]))
                return Drop(ready, Overtaken(models[i].Model));

            // Stage 2, on the thread pool, and then on the thread that infers: it is played once where a defect costs nothing.
            Outcome<ReadyModel> prepared = await exchange.MakeReadyAsync(models[i].Deck, models[i].Model, atBarLine).ConfigureAwait(false);
            if (!prepared.TryGet(out ReadyModel made, out Fault fault))
                return Drop(ready, fault);
            ready.Add(made);
        }

        return Exchange(models, tickets, ready, change, refuses);
    }

    // Stage 3, on the thread pool, within one edit of the state: of two swaps at once the same one is last in the state and at the
    // thread that plays it.
    private Fault? Exchange(
        ImmutableArray<DeckModel> models, ImmutableArray<long> tickets, List<ReadyModel> ready, Func<PerformanceState, PerformanceState> change,
        Func<Fault?>? refuses)
    {
        using Conductor.Edit edit = exchange.Conductor.Begin();
        if (refuses?.Invoke() is { } refusal)
            return Drop(ready, refusal);
        for (int i = 0; i < models.Length; i++)
        {
            if (IsOvertaken(models[i].Deck, tickets[i]))
                return Drop(ready, Overtaken(models[i].Model));
        }

        PerformanceState after = change(edit.State);
        foreach (DeckModel each in models.Where(each => each.Bars > 0))
        {
            // It was asked before: meanwhile the deck may have been given one of another metre.
            if (Morphs.Check(each.Deck, each.Model) is { } cannot)
                return Drop(ready, cannot);
            Interlocked.Exchange(ref _morphing[each.Deck], 0);
        }

        foreach (ReadyModel each in ready)
            each.HandOver();
        edit.State = after;
        return null;
    }

    private static Fault Drop(List<ReadyModel> ready, Fault why)
    {
        foreach (ReadyModel each in ready)
            each.Drop();
        return why;
    }

    // What a room has agreed on comes in at all of its sites. What is asked for here meanwhile comes after it, by way of the room, or not at all.
    private long TicketFor(int deck, bool isOfRoom)
    {
        long newest = Interlocked.Increment(ref _newest[deck]);
        return isOfRoom ? OfRoom : newest;
    }

    private bool IsOvertaken(int deck, long ticket) => ticket != OfRoom && ticket != Interlocked.Read(ref _newest[deck]);

    private static Fault Overtaken(RhythmModel model) =>
        new(FaultCode.Busy, $"'{model.Card.Name}' was not loaded, because another model was asked for after it");
}
