using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Playing;
using RVae.Stage.Layout;

namespace RVae.Stage.Playing;

/// <summary>
/// Opens the models that the desk leaves in the slots, in place, and hands each to its deck. Releases models that nobody plays or wants any more. One
/// thread, which plays nothing.
/// </summary>
/// <param name="memory">The shared memory, with the slots.</param>
/// <param name="decks">The inference of each deck.</param>
/// <param name="given">Called when a deck was given a model, or a model was given up.</param>
internal sealed class SlotKeeper(StageMemory memory, ImmutableArray<DeckInference> decks, Action given)
{
    private readonly ImmutableArray<PreparedPool> _pools =
        [.. memory.Patterns.Select(patterns => new PreparedPool(PreparedPool.UsualLength, [.. patterns.Select(rows => rows.Memory)]))];

    private readonly PreparedModel?[] _open = new PreparedModel?[ModelSlots.Count];

    /// <summary>
    /// Opens the models that an earlier stage had open and that are still wanted, before anything plays. First come the models that the decks play:
    /// if others came first, a deck might be full and could not take them. A deck also releases models that were handed to it earlier when it takes
    /// the one that the state names.
    /// </summary>
    public void Begin()
    {
        memory.State.Read(out PlayedState state);
        for (int index = 0; index < ModelSlots.Count; index++)
        {
            if (IsLeft(index) && Plays(state, index))
                Open(index);
        }

        for (int index = 0; index < ModelSlots.Count; index++)
        {
            ref ModelSlots.Slot slot = ref memory.Slots[index];
            if (!IsLeft(index) || Plays(state, index))
                continue;
            if ((slot.Named != 0 || slot.Dropped != 0) && !IsNamedSince(index))
            {
                slot.State = SlotState.Done;
                continue;
            }

            // A model that finds no room now is opened as soon as there is room.
            slot.State = SlotState.Ready;
            Open(index);
        }
    }

    /// <summary>Looks at all slots. Allocates less than a kilobyte for each model that is opened, and nothing else.</summary>
    public void Look()
    {
        for (int index = 0; index < ModelSlots.Count; index++)
        {
            if (memory.Slots[index].State == SlotState.Prepared)
                LetGoUnlessUsed(index);
        }

        for (int index = 0; index < ModelSlots.Count; index++)
        {
            if (memory.Slots[index].State == SlotState.Ready)
                Open(index);
        }
    }

    private bool IsLeft(int index) => memory.Slots[index].State is SlotState.Ready or SlotState.Prepared;

    private bool Plays(in PlayedState state, int index) => state.Deck(memory.Slots[index].Deck).Model == memory.Slots[index].Number;

    // To open a model takes time, and meanwhile the desk may have published a state that names another one.
    private bool IsNamedSince(int index)
    {
        Thread.MemoryBarrier(); // the desk names the model in its slot first, and then in the state
        memory.State.Read(out PlayedState state);
        return Plays(state, index);
    }

    private void Open(int index)
    {
        ref ModelSlots.Slot slot = ref memory.Slots[index];
        Outcome<PreparedModel> opened = Prepare(slot, memory.Slots.Image(index));
        if (opened.TryGet(out PreparedModel? model, out Fault fault))
        {
            _open[index] = model;
            decks[slot.Deck].Hand(model);
            slot.State = SlotState.Prepared;
            given();
        }
        else if (fault.Code != FaultCode.Busy)
        {
            slot.Refusal = fault.Message;
            slot.State = SlotState.Refused;
        }

        // A full deck waits until one of its models plays no more.
    }

    private Outcome<PreparedModel> Prepare(in ModelSlots.Slot slot, Memory<float> image)
    {
        (int deck, int words, long number, bool atBarLine) = (slot.Deck, slot.Length / sizeof(float), slot.Number, slot.AtBarLine != 0);
        if ((uint)deck >= (uint)_pools.Length || (uint)words > (uint)image.Length)
            return new Fault(FaultCode.Failed, "the slot of a model is damaged");
        return DecoderImage.Open(image[..words]).TryGet(out DecoderImage opened, out Fault fault)
            ? _pools[deck].Prepare(opened, number, atBarLine)
            : fault;
    }

    private void LetGoUnlessUsed(int index)
    {
        ref ModelSlots.Slot slot = ref memory.Slots[index];
        if (_open[index] is { } model && model.Id == slot.Number && model.IsUsed)
        {
            if (slot.Dropped == 0 || slot.Named != 0 || model.IsGivenUp)
                return;
            decks[slot.Deck].GiveUp(model);
            given();
            return;
        }

        _open[index] = null;
        slot.State = SlotState.Done;
    }
}
