using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Daemon.Models;

/// <summary>
/// Puts another model into a deck while it plays, in four stages: check the name and the file; load, verify and warm
/// up off to one side; exchange at the agreed tick; let the old one go. Whatever fails before the exchange leaves the
/// old model playing as if nothing had been asked. Where several are asked for at once, the newest wins.
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

    /// <summary>Swaps.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="name">Name of the model, as it was asked for; checked here.</param>
    /// <param name="ticket">Of <see cref="Ask"/>.</param>
    /// <param name="atBarLine">Whether it begins with a bar, however the deck is quantised.</param>
    /// <returns>The model, once it plays.</returns>
    public async Task<Outcome<RhythmModel>> RunAsync(int deck, string name, long ticket, bool atBarLine = false)
    {
        try
        {
            return await SwapAsync(deck, name, ticket, atBarLine).ConfigureAwait(false);
        }
        finally
        {
            lock (_underWay)
                _underWay.Remove(name);
        }
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

        return exchange.DeckOf(name) is { } deck
            ? new Fault(FaultCode.Busy, $"'{name}' plays on deck {deck + 1}: give the deck another model first")
            : null;
    }

    private async Task<Outcome<RhythmModel>> SwapAsync(int deck, string name, long ticket, bool atBarLine)
    {
        Outcome<RhythmModel> outcome = await Task.Run(() => Load(name)).ConfigureAwait(false);
        if (outcome.TryGet(out RhythmModel? model, out _))
        {
            // A small file that was asked for later may have loaded sooner.
            outcome = ticket == Interlocked.Read(ref _newest[deck])
                ? await exchange.ExchangeAsync(deck, model, atBarLine).ConfigureAwait(false)
                : new Fault(FaultCode.Busy, $"'{name}' was overtaken: another model was asked for after it");
        }

        if (outcome.Fault is { } fault)
            ModelLog.SwapFailed(logger, deck + 1, name, fault.Message);
        else
            ModelLog.Swapped(logger, deck + 1, name);
        return outcome;
    }

    private Outcome<RhythmModel> Load(string name)
    {
        // A change that had begun before the swap was asked for comes to its end first; later ones find the swap under way.
        lock (_changing)
        {
        }

        return store.Load(name);
    }
}
