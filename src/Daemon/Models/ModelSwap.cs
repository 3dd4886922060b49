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
    private readonly long[] _newest = new long[PerformanceState.DeckCount];
    private readonly List<string> _underWay = [];
    private readonly Lock _changing = new();

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

    /// <summary>Loads a model and puts it into a deck: all four stages.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="name">Name of the model, as it was asked for; checked here.</param>
    /// <param name="ticket">Of <see cref="Ask"/>.</param>
    /// <param name="atBarLine">Whether it begins with a bar, however the deck is quantised.</param>
    /// <returns>The model, once it plays.</returns>
    public async Task<Outcome<RhythmModel>> RunAsync(int deck, string name, long ticket, bool atBarLine = false)
    {
        try
        {
            Outcome<RhythmModel> outcome = await LoadAsync(name).ConfigureAwait(false);
            if (outcome.TryGet(out RhythmModel? model, out _))
                outcome = await PutAsync(deck, model, ticket, atBarLine).ConfigureAwait(false);
            if (outcome.Fault is { } fault)
                ModelLog.SwapFailed(logger, deck + 1, name, fault.Message);
            else
                ModelLog.Swapped(logger, deck + 1, name);
            return outcome;
        }
        finally
        {
            lock (_underWay)
                _underWay.Remove(name);
        }
    }

    /// <summary>Swaps in a model that is loaded already: stages 2 to 4.</summary>
    /// <returns>The model, once it plays.</returns>
    public Task<Outcome<RhythmModel>> PutAsync(int deck, RhythmModel model, bool atBarLine = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        return PutAsync(deck, model, Interlocked.Increment(ref _newest[deck]), atBarLine);
    }

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
                return new Fault(FaultCode.Busy, $"'{name}' is on its way to a deck: give the deck another model first");
        }

        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            if (exchange.LiveModel(deck)?.Card.Name == name || exchange.Conductor.State.Decks[deck].Model?.Card.Name == name)
                return new Fault(FaultCode.Busy, $"'{name}' plays on deck {deck + 1}: give the deck another model first");
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

    private async Task<Outcome<RhythmModel>> PutAsync(int deck, RhythmModel model, long ticket, bool atBarLine)
    {
        // A small file that was asked for later may have loaded sooner.
        if (IsOvertaken(deck, ticket))
            return Overtaken(model);

        // Stage 2, on the thread pool, and then on the thread that infers: it is played once where a defect costs nothing.
        Outcome<ReadyModel> prepared = await exchange.MakeReadyAsync(deck, model, atBarLine).ConfigureAwait(false);
        if (!prepared.TryGet(out ReadyModel ready, out Fault fault))
            return fault;

        // Stage 3, on the thread pool, within one edit of the state.
        if (!Exchange(deck, model, ticket, ready))
            return Overtaken(model);

        // Stage 4: the thread that infers takes it up at the agreed tick, and tells.
        return await exchange.WhenLiveAsync(deck, model).ConfigureAwait(false);
    }

    // Together, so that of two swaps at once the same one is last in the state and at the thread that plays it.
    private bool Exchange(int deck, RhythmModel model, long ticket, ReadyModel ready)
    {
        using Conductor.Edit edit = exchange.Conductor.Begin();
        if (IsOvertaken(deck, ticket))
        {
            ready.Drop();
            return false;
        }

        ready.HandOver();
        edit.State = edit.State.WithDeck(deck, edit.State.Decks[deck].WithModel(model));
        return true;
    }

    private bool IsOvertaken(int deck, long ticket) => ticket != Interlocked.Read(ref _newest[deck]);

    private static Fault Overtaken(RhythmModel model) =>
        new(FaultCode.Busy, $"'{model.Card.Name}' was overtaken: another model was asked for after it");
}
