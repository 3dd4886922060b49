using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;

namespace RVae.Daemon.Performance;

/// <summary>Waits for models to play. Any thread may wait; one thread tells.</summary>
/// <param name="live">Gives the model that a deck plays.</param>
/// <param name="wanted">Gives the model that a deck is to play.</param>
internal sealed class SwapWaits(Func<int, RhythmModel?> live, Func<int, RhythmModel?> wanted)
{
    private readonly Lock _waiting = new();
    private ImmutableList<SwapWait> _waits = [];

    /// <summary>Ends when the model plays on the deck, or when another model was put in its place first.</summary>
    public Task<Outcome<RhythmModel>> WhenLive(int deck, RhythmModel model)
    {
        var wait = new SwapWait(deck, model);
        lock (_waiting)
            _waits = _waits.Add(wait);
        return wait.Told.Task;
    }

    /// <summary>Ends the waits that are over; false when nobody waits.</summary>
    public bool Tell()
    {
        ImmutableList<SwapWait> waits = Volatile.Read(ref _waits);
        if (waits.IsEmpty)
            return false;
        foreach (SwapWait wait in waits)
        {
            if (wait.TryTell(live(wait.Deck), wanted(wait.Deck)))
            {
                lock (_waiting)
                    _waits = _waits.Remove(wait);
            }
        }

        return true;
    }

    /// <summary>The performance has ended: ends all waits.</summary>
    public void End()
    {
        foreach (SwapWait wait in _waits)
            wait.Told.TrySetResult(new Fault(FaultCode.Unavailable, $"Model '{wait.Model.Card.Name}' was not loaded: the performance ended"));
    }

    private sealed record SwapWait(int Deck, RhythmModel Model)
    {
        public TaskCompletionSource<Outcome<RhythmModel>> Told { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool TryTell(RhythmModel? live, RhythmModel? wanted)
        {
            if (ReferenceEquals(live, Model))
                return Told.TrySetResult(Model);
            if (ReferenceEquals(wanted, Model))
                return false;
            return Told.TrySetResult(new Fault(
                FaultCode.Busy,
                $"Model '{Model.Card.Name}' does not play on deck {Deck + 1}: '{wanted?.Card.Name ?? "none"}' was loaded in its place before it played"));
        }
    }
}
