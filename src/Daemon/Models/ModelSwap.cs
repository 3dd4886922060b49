using System.Collections.Immutable;
using RVae.Daemon.Performance;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Daemon.Models;

/// <summary>
/// Puts another model into a deck while the deck plays. A swap has four stages: load the model, make it ready off to one side, exchange it,
/// and wait until it plays. Each deck has a ticket number that tells which swap is the newest; an older swap gives up before its exchange.
/// When a swap fails before the exchange, the old model plays on as if nothing had been asked.
/// </summary>
internal sealed class ModelSwap(ModelStore store, IDeckExchange exchange, ILogger<ModelSwap> logger)
{
    private const long OfRoom = -1; // the ticket of a model that the room has agreed on: no swap overtakes it

    private readonly long[] _newest = new long[PerformanceState.DeckCount];
    private readonly long[] _morphing = new long[PerformanceState.DeckCount]; // ticket of a morph that has not begun; 0 for none
    private readonly List<string> _underWay = [];
    private readonly Lock _changing = new();

    /// <summary>The models that decks leave.</summary>
    public Morphs Morphs { get; } = new(exchange);

    /// <summary>
    /// Asked before models are put in, except by a room. True where another part will put them in later. Null, the usual, puts them in at
    /// once.
    /// </summary>
    public Func<ImmutableArray<DeckModel>, Func<PerformanceState, PerformanceState>, bool>? Elsewhere { get; set; }

    /// <summary>Whether a training that waits or runs makes a model of this name. Null where nothing is trained.</summary>
    public Func<string, bool>? IsTrained { get; set; }

    /// <summary>
    /// Why no model may be stored under a name: the model of a training that waits or runs would replace it. Null where one may be stored.
    /// </summary>
    public Fault? Trained(string name) => IsTrained?.Invoke(name) == true
        ? new Fault(FaultCode.Busy, $"a model with the name '{name}' is being trained: take another name, wait, or cancel the training")
        : null;

    /// <summary>
    /// Takes a ticket for a deck (from 0), in the same call that asks for the model. From here on the model counts as on its way, until
    /// <see cref="RunAsync"/> ends. Each call of this method needs exactly one call of <see cref="RunAsync"/>.
    /// </summary>
    public long Ask(int deck, string name)
    {
        lock (_underWay)
            _underWay.Add(name);
        return Interlocked.Increment(ref _newest[deck]);
    }

    /// <summary>
    /// Like <see cref="Ask"/>, for a model that comes in over some bars. Until the morph begins, <see cref="TryTakeBack"/> can cancel it.
    /// </summary>
    public long AskMorph(int deck, string name)
    {
        long ticket = Ask(deck, name);
        Interlocked.Exchange(ref _morphing[deck], ticket);
        return ticket;
    }

    /// <summary>Cancels the morph of a deck that was asked for and has not begun; false where there is none.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="plays">Name of the model that the deck keeps.</param>
    public bool TryTakeBack(int deck, out string plays)
    {
        // No model is exchanged while the conductor is held.
        using Conductor.Edit held = exchange.Conductor.Begin();
        plays = held.State.Decks[deck].Model?.Card.Name ?? "";
        long asked = Interlocked.Exchange(ref _morphing[deck], 0);
        return asked > 0 && Interlocked.CompareExchange(ref _newest[deck], asked + 1, asked) == asked;
    }

    /// <summary>Makes the swaps of a deck (from 0) that are not exchanged yet give up: the deck keeps its model.</summary>
    public void Overtake(int deck) => Interlocked.Increment(ref _newest[deck]);

    /// <summary>Loads a model and puts it into a deck: all four stages.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="name">Name of the model as the client sent it; this method checks it.</param>
    /// <param name="ticket">The ticket that <see cref="Ask"/> returned.</param>
    /// <param name="atBarLine">Whether the model begins at a bar line, and not where the quantisation of the deck says.</param>
    /// <param name="bars">Bars over which the model comes in; 0 for at once.</param>
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

    /// <summary>The card of a deck's model; null where the deck has none.</summary>
    public ModelCard? CardOf(int deck) => exchange.Conductor.State.Decks[deck].Model?.Card;

    /// <summary>Swaps in a model that has been loaded: stages 2 to 4.</summary>
    /// <returns>The model, once it plays.</returns>
    public Task<Outcome<RhythmModel>> PutAsync(int deck, RhythmModel model, bool atBarLine = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        return PutAsync(new DeckModel(deck, model), Interlocked.Increment(ref _newest[deck]), atBarLine);
    }

    /// <summary>
    /// Swaps in models that have been loaded, for several decks, together with a change of the state. All of it happens between the same
    /// two ticks. Stages 2 and 3.
    /// </summary>
    /// <param name="models">One model for each deck that gets one.</param>
    /// <param name="atBarLine">Whether the models begin at a bar line, and not where the quantisation of each deck says.</param>
    /// <param name="change">Makes the new state, with the models in it, from the old state.</param>
    /// <param name="isOfRoom">Whether the room has agreed on this swap.</param>
    /// <param name="refuses">Asked when all models are ready and no other swap can be exchanged: why this swap is not wanted any more, or null.</param>
    /// <returns>Null when the state is published, else why nothing was changed.</returns>
    public Task<Fault?> PutAsync(
        ImmutableArray<DeckModel> models, bool atBarLine, Func<PerformanceState, PerformanceState> change, bool isOfRoom = false,
        Func<Fault?>? refuses = null) =>
        !isOfRoom && Elsewhere?.Invoke(models, change) == true
            ? Task.FromResult<Fault?>(null)
            : PutAsync(models, [.. models.Select(each => TicketFor(each.Deck, isOfRoom))], atBarLine, change, refuses);

    /// <summary>
    /// Renames or deletes a model, unless it plays or is on its way to a deck. So no swap reads a file that is being renamed or deleted.
    /// </summary>
    public Outcome<T> Change<T>(string name, Func<Outcome<T>> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_changing)
            return Needed(name) is { } busy ? busy : change();
    }

    private Fault? Needed(string name)
    {
        // First the models on their way, then the models that play. A model that arrives between the two questions is found by the second.
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
        // A change that began before the swap was asked for ends first. Later changes find that the swap is under way.
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

        // Stage 4: the inference thread takes the model up at the agreed tick, and tells so.
        return await exchange.WhenLiveAsync(deck, model).ConfigureAwait(false);
    }

    private async Task<Fault?> PutAsync(
        ImmutableArray<DeckModel> models, ImmutableArray<long> tickets, bool atBarLine, Func<PerformanceState, PerformanceState> change,
        Func<Fault?>? refuses = null)
    {
        var ready = new List<ReadyModel>(models.Length);
        for (int i = 0; i < models.Length; i++)
        {
            // A smaller file that was asked for later may have been loaded sooner.
            if (IsOvertaken(models[i].Deck, tickets[i]))
                return Drop(ready, Overtaken(models[i].Model));

            // Stage 2, on the thread pool and then on the inference thread: the model is played once where nobody hears it, so that a
            // defect costs nothing.
            Outcome<ReadyModel> prepared = await exchange.MakeReadyAsync(models[i].Deck, models[i].Model, atBarLine).ConfigureAwait(false);
            if (!prepared.TryGet(out ReadyModel made, out Fault fault))
                return Drop(ready, fault);
            ready.Add(made);
        }

        return Exchange(models, tickets, ready, change, refuses);
    }

    // Stage 3, on the thread pool, within one edit of the state. Of two swaps at once, the one that is last in the state is so also last at
    // the inference thread.
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
            // This was checked when the morph was asked for, but the deck may have got a model of another metre since.
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

    // A model that the room has agreed on comes in at all sites. A swap that was asked for here is then overtaken: it comes later by way of
    // the room, or not at all.
    private long TicketFor(int deck, bool isOfRoom)
    {
        long newest = Interlocked.Increment(ref _newest[deck]);
        return isOfRoom ? OfRoom : newest;
    }

    private bool IsOvertaken(int deck, long ticket) => ticket != OfRoom && ticket != Interlocked.Read(ref _newest[deck]);

    private static Fault Overtaken(RhythmModel model) =>
        new(FaultCode.Busy, $"'{model.Card.Name}' was not loaded, because another model was asked for after it");
}
