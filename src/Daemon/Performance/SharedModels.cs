using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Stage.Layout;

namespace RVae.Daemon.Performance;

/// <summary>
/// The models that the stage plays or is to play. Each is in a slot; the state names a model by the number of its slot. Any thread.
/// </summary>
/// <param name="slots">The slots.</param>
internal sealed class SharedModels(ModelSlots slots)
{
    private readonly Lock _changing = new();

    // The array is large and is needed for every value that is set, so it is used again.
    private readonly PlayedDeck[] _played = new PlayedDeck[PerformanceState.DeckCount];
    private readonly Dictionary<long, RhythmModel> _models = [];
    private readonly Dictionary<(int Deck, RhythmModel Model), long> _numbers = [];

    // Models that an earlier desk put there, and whose files are gone since. They play on until another model takes their place.
    private readonly long[] _unread = new long[PerformanceState.DeckCount];

    /// <summary>Takes over the slots of an earlier desk. Models that its state names play on; the other slots are freed.</summary>
    public void TakeUp(PerformanceState state, long[] numbers)
    {
        for (int deck = 0; deck < numbers.Length; deck++)
        {
            if (state.Decks[deck].Model is not { } model)
            {
                _unread[deck] = numbers[deck];
                continue;
            }

            _models[numbers[deck]] = model;
            _numbers[(deck, model)] = numbers[deck];
            if (state.Decks[deck] is { Leaving: { } leaving, Morph.Left: var left })
                _numbers[(deck, leaving)] = left;
        }

        for (int index = 0; index < ModelSlots.Count; index++)
        {
            ref ModelSlots.Slot slot = ref slots[index];
            if (slot.State is SlotState.Filling or SlotState.Refused)
                slots.Free(index);
            else if (!numbers.Contains(slot.Number))
                slot.Dropped = 1;
        }
    }

    /// <summary>The model with a number, or null.</summary>
    public RhythmModel? Of(long number)
    {
        lock (_changing)
            return _models.GetValueOrDefault(number);
    }

    /// <summary>The state, with the numbers of its models.</summary>
    public PlayedState Played(PerformanceState state)
    {
        lock (_changing)
        {
            for (int deck = 0; deck < _played.Length; deck++)
            {
                DeckState from = state.Decks[deck];
                long number = from.Model is { } model ? _numbers.GetValueOrDefault((deck, model)) : _unread[deck];
                if (from.Model is not null)
                    _unread[deck] = 0;
                long left = from.Leaving is { } leaving ? _numbers.GetValueOrDefault((deck, leaving)) : 0;
                _played[deck] = new PlayedDeck(number, from.Controls, from.Held, from.Cue, from.Morph with { Left = left }) { HiHat = from.HiHat };
            }

            return new PlayedState(state.Version, state.Transport, _played, state.Cue);
        }
    }

    /// <summary>Puts a model into a slot for the stage to open.</summary>
    /// <returns>The slot, or why there is none.</returns>
    public Outcome<int> Leave(int deck, RhythmModel model, bool atBarLine)
    {
        if (!DecoderImage.LengthOf(model).TryGet(out int words, out Fault fault))
            return fault;
        if (words > slots.MostBytes / sizeof(float))
            return new Fault(FaultCode.TooLarge, $"Model '{model.Card.Name}' takes {(long)words * sizeof(float) >> 20} MB, more than the {slots.MostBytes >> 20} MB that a deck can play");
        int index;
        lock (_changing)
        {
            Reclaim();
            index = slots.Take(words * sizeof(float));
        }

        if (index < 0)
            return new Fault(FaultCode.TooMany, $"{ModelSlots.Count} models play or are being loaded already: try again in a moment");
        // To write a large model takes long, and each value that is set waits for the lock. Until the slot is ready, nobody else uses it.
        ref ModelSlots.Slot slot = ref slots[index];
        (slot.Deck, slot.AtBarLine, slot.Name) = (deck, atBarLine ? 1 : 0, model.Card.Name);
        _ = DecoderImage.Write(model, slots.Image(index).Span);
        lock (_changing)
            _models[slot.Number] = model;
        slot.State = SlotState.Ready;
        return index;
    }

    /// <summary>Lets the state name the deck's model by the number of this slot from now on.</summary>
    public void Name(int deck, RhythmModel model, int index)
    {
        lock (_changing)
        {
            _numbers[(deck, model)] = slots[index].Number;
            slots[index].Named = 1;
        }
    }

    /// <summary>Frees a slot that no state has named.</summary>
    public void Drop(int index)
    {
        ref ModelSlots.Slot slot = ref slots[index];
        if (slot.State == SlotState.Refused)
            slot.State = SlotState.Done;
        else
            slot.Dropped = 1;
    }

    /// <summary>Frees the slots that the stage no longer uses.</summary>
    public void Reclaim()
    {
        lock (_changing)
        {
            for (int index = 0; index < ModelSlots.Count; index++)
            {
                ref ModelSlots.Slot slot = ref slots[index];
                // The stage may refuse a model just as it is dropped. Then the stage has said its last word about the slot.
                bool isRefused = slot.State == SlotState.Refused && slot.Dropped != 0;
                if (slot.State != SlotState.Done && !isRefused)
                    continue;
                long number = slot.Number;
                _models.Remove(number);
                foreach ((int Deck, RhythmModel Model) key in _numbers.Where(pair => pair.Value == number).Select(pair => pair.Key).ToArray())
                    _numbers.Remove(key);
                slots.Free(index);
            }
        }
    }
}
