using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Daemon.Models;

/// <summary>
/// Puts another model into a deck while it plays, in four stages: check the name and the file; load, verify and warm
/// up off to one side; exchange at the agreed tick; let the old one go. Whatever fails before the exchange leaves the
/// old model playing as if nothing had been asked. Where several are asked for at once, the newest wins.
/// </summary>
public sealed class ModelSwap(ModelStore store, IDeckExchange exchange, ILogger<ModelSwap> logger)
{
    private readonly long[] _newest = new long[PerformanceState.DeckCount];
    private readonly List<string> _underWay = [];

    /// <summary>Takes a place in the order of wishes for a deck (from 0); in the very call that brings the wish.</summary>
    public long Ask(int deck) => Interlocked.Increment(ref _newest[deck]);

    /// <summary>Swaps.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="name">Name of the model; checked here.</param>
    /// <param name="ticket">Of <see cref="Ask"/>.</param>
    /// <param name="atBarLine">Whether it begins with a bar, however the deck is quantised.</param>
    /// <returns>The model, once it plays.</returns>
    public async Task<Outcome<RhythmModel>> RunAsync(int deck, string name, long ticket, bool atBarLine = false)
    {
        lock (_underWay)
            _underWay.Add(name);
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

    /// <summary>Whether a model is on its way into some deck.</summary>
    public bool IsUnderWay(string name)
    {
        lock (_underWay)
            return _underWay.Contains(name);
    }

    private async Task<Outcome<RhythmModel>> SwapAsync(int deck, string name, long ticket, bool atBarLine)
    {
        Outcome<RhythmModel> outcome = await Task.Run(() => store.Load(name)).ConfigureAwait(false);
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
}
