using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Daemon.Models;

/// <summary>
/// Puts another model into a deck while it plays, in four stages: check the name and the file; load, verify and warm
/// up off to one side; exchange at the agreed tick; let the old one go. Whatever fails before the exchange leaves the
/// old model playing as if nothing had been asked.
/// </summary>
public sealed class ModelSwap(ModelStore store, IDeckExchange exchange, ILogger<ModelSwap> logger) : IDisposable
{
    private readonly SemaphoreSlim[] _turns =
        [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(_ => new SemaphoreSlim(1))];
    private readonly long[] _newest = new long[PerformanceState.DeckCount];

    /// <summary>Swaps. Several for one deck run one after the other; one that a newer overtakes is given up.</summary>
    /// <returns>The model, once it plays.</returns>
    public async Task<Outcome<RhythmModel>> RunAsync(int deck, string name, CancellationToken cancellation)
    {
        long ticket = Interlocked.Increment(ref _newest[deck]);
        await _turns[deck].WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (ticket != Interlocked.Read(ref _newest[deck]))
                return new Fault(FaultCode.Busy, $"'{name}' was overtaken: another model was asked for after it");
            Outcome<RhythmModel> loaded = await Task.Run(() => Load(deck, name), cancellation).ConfigureAwait(false);
            if (!loaded.TryGet(out RhythmModel? model, out Fault fault))
            {
                ModelLog.SwapFailed(logger, deck + 1, name, fault.Message);
                return fault;
            }

            await exchange.ExchangeAsync(deck, model, cancellation).ConfigureAwait(false);
            ModelLog.Swapped(logger, deck + 1, name);
            return model;
        }
        finally
        {
            _turns[deck].Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SemaphoreSlim turn in _turns)
            turn.Dispose();
    }

    private Outcome<RhythmModel> Load(int deck, string name) =>
        store.Load(name).Then<RhythmModel>(model => exchange.Prepare(deck, model) is { } fault ? fault : model);
}
