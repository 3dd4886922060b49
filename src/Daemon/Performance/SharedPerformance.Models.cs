using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Stage.Layout;

namespace RVae.Daemon.Performance;

/// <summary>How models come to the stage, and what the stage plays of them.</summary>
internal sealed partial class SharedPerformance
{
    /// <inheritdoc/>
    public async Task<Outcome<ReadyModel>> MakeReadyAsync(int deck, RhythmModel model, bool atBarLine)
    {
        ArgumentNullException.ThrowIfNull(model);
        Outcome<int> left = await Task.Run(() => Leave(deck, model, atBarLine)).ConfigureAwait(false);
        if (!left.TryGet(out int index, out Fault fault))
            return fault;
        if (await Refusal(model, index).ConfigureAwait(false) is { } refusal)
        {
            _models.Drop(index);
            return refusal;
        }

        return new ReadyModel(() => HandOver(deck, model, index, atBarLine), () => _models.Drop(index));
    }

    /// <inheritdoc/>
    public Task<Outcome<RhythmModel>> WhenLiveAsync(int deck, RhythmModel model) => _swaps.WhenLive(deck, model);

    /// <inheritdoc/>
    public async Task<ImmutableArray<Fault?>> StartFrom(PerformanceState state, Func<EngineState> from)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(from);
        var faults = new Fault?[PerformanceState.DeckCount];
        int[] slots = [.. Enumerable.Repeat(-1, PerformanceState.DeckCount)];
        for (int deck = 0; deck < faults.Length; deck++)
        {
            if (state.Decks[deck].Model is not { } model)
                continue;
            if (_models.Leave(deck, model, atBarLine: false).TryGet(out slots[deck], out Fault fault))
            {
                _models.Name(deck, model, slots[deck]);
                continue;
            }

            (faults[deck], slots[deck]) = (fault, -1);
            state = state.WithDeck(deck, state.Decks[deck] with { Model = null });
        }

        Conductor.Change(_ => state);
        // The stage waits for the first state. It finds this place beside the state, like a stage that takes the place of another.
        _memory.Resume.Write(from());
        Start();
        for (int deck = 0; deck < faults.Length; deck++)
        {
            if (slots[deck] >= 0)
                faults[deck] = await Refusal(state.Decks[deck].Model!, slots[deck]).ConfigureAwait(false);
        }

        return [.. faults];
    }

    /// <inheritdoc/>
    public int ReadPattern(int deck, Instrument instrument, Span<int> velocities) =>
        RowsOf(deck) is { } rows ? rows.CopyRow(instrument, velocities) : 0;

    /// <inheritdoc/>
    public int CountInstruments(int deck) => RowsOf(deck)?.InstrumentCount ?? 0;

    /// <inheritdoc/>
    public Clip? LiveClip(int deck)
    {
        if (RowsOf(deck) is not { Loop: { } loop } rows)
            return null;
        string name = LiveModel(deck)?.Card.Name ?? "";
        return new Clip(name, loop, rows.Hits(), new ClipSource(name, 1, EngineTime.Playhead.Bpm));
    }

    // The rows of the pattern that the stage plays on a deck, where they lie in the shared memory.
    private PatternRows? RowsOf(int deck)
    {
        long live = Volatile.Read(ref _memory.Live(deck));
        foreach (NativeFloats memory in _memory.Patterns[deck])
        {
            var rows = new PatternRows(memory.Memory);
            if (live != 0 && rows.IsOf(live))
                return rows;
        }

        return null;
    }

    private void HandOver(int deck, RhythmModel model, int index, bool atBarLine)
    {
        _models.Name(deck, model, index);
        Observer?.Swapping(deck, model, atBarLine);
    }

    // The model is checked and played once here, where a defect costs nothing.
    private Outcome<int> Leave(int deck, RhythmModel model, bool atBarLine) =>
        PreparedModel.Prepare(model, atBarLine).Then(_ => OfflinePerformance
            .Render(model, DeckControls.Default, LatentPoint.Origin, bars: 1)
            .Then(_ => _models.Leave(deck, model, atBarLine)));

    // Null when the stage has the model ready.
    private async Task<Fault?> Refusal(RhythmModel model, int index)
    {
        _link.Wake.Knock();
        long until = _clock.Now + (Patience.Ticks * 100);
        while (_clock.Now < until && !_ended)
        {
            SlotState state = _memory.Slots[index].State;
            if (state == SlotState.Prepared)
                return null;
            if (state == SlotState.Refused)
                return new Fault(FaultCode.Failed, _memory.Slots[index].Refusal);
            await Task.Delay(1).ConfigureAwait(false);
        }

        return new Fault(FaultCode.Unavailable, $"Model '{model.Card.Name}' was not loaded: the stage did not answer in time");
    }
}
