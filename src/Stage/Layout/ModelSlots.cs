using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RVae.Engine.Models;
using RVae.Stage.Memory;

namespace RVae.Stage.Layout;

/// <summary>How far a model in a slot is.</summary>
public enum SlotState
{
    /// <summary>The slot is free. The desk takes it.</summary>
    Free,
    /// <summary>The desk writes the model.</summary>
    Filling,
    /// <summary>The model is written. The stage opens it.</summary>
    Ready,
    /// <summary>The stage has prepared the model for its deck.</summary>
    Prepared,
    /// <summary>The stage cannot play the model.</summary>
    Refused,
    /// <summary>The stage no longer needs the model. The desk frees the slot.</summary>
    Done,
}

/// <summary>
/// The models that are played, or are about to be. The desk writes each model into a slot, and the stage opens it there. A model's number holds its
/// slot and a count of the models that were in that slot, so that an old number is never taken for a new one.
/// </summary>
public sealed unsafe class ModelSlots
{
    /// <summary>How many slots there are.</summary>
    public const int Count = 16;

    private const int Stride = 1024;
    private const int GenerationShift = 8;

    private readonly SharedRegion _region;
    private readonly byte* _table;
    private readonly long _images;
    private readonly int _slotBytes;
    private readonly NativeFloats[] _memory;

    internal ModelSlots(SharedRegion region, byte* table, long images, int slotBytes)
    {
        _region = region;
        _table = table;
        _images = images;
        _slotBytes = slotBytes;
        _memory = [.. Enumerable.Range(0, Count).Select(index =>
            new NativeFloats((nint)(region.Start + images + ((long)index * slotBytes)), slotBytes / sizeof(float)))];
    }

    /// <summary>Bytes of the table of slots.</summary>
    public static int TableBytes => Count * Stride;

    /// <summary>Most bytes of a model's image.</summary>
    public int MostBytes => _slotBytes;

    /// <summary>One slot. Until the slot is <see cref="SlotState.Ready"/>, only the desk may use its fields.</summary>
    public ref Slot this[int index] => ref *(Slot*)(_table + (index * Stride));

    /// <summary>The slot that a model's number names.</summary>
    public static int IndexOf(long number) => (int)(number & ((1 << GenerationShift) - 1));

    /// <summary>Memory in which the image of a slot's model is written and read, in floats.</summary>
    public Memory<float> Image(int index) => _memory[index].Memory;

    /// <summary>Takes a free slot for a model of so many bytes; -1 when no slot is free. Desk only, one thread at a time.</summary>
    public int Take(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, _slotBytes);
        for (int index = 0; index < Count; index++)
        {
            ref Slot slot = ref this[index];
            if (slot.State != SlotState.Free)
                continue;
            slot.State = SlotState.Filling;
            slot.Generation++;
            slot.Number = (slot.Generation << GenerationShift) | (uint)index;
            slot.Length = length;
            (slot.Dropped, slot.Named) = (0, 0);
            return index;
        }

        return -1;
    }

    /// <summary>Frees a slot and gives its memory back to the system. Desk only.</summary>
    public void Free(int index)
    {
        ref Slot slot = ref this[index];
        long whole = (slot.Length + StageHeader.Bytes - 1) & -StageHeader.Bytes;
        if (whole > 0)
            _region.Release(_images + ((long)index * _slotBytes), Math.Min(whole, _slotBytes));
        slot.Length = 0;
        slot.State = SlotState.Free;
    }

    /// <summary>One slot, as it lies in the shared memory.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Slot
    {
        private int _state;
        private Room _name;
        private Room _refusal;

        /// <summary>How far the model is. This field is written after all others, and read before them.</summary>
        public SlotState State
        {
            get => (SlotState)Volatile.Read(ref _state);
            set => Volatile.Write(ref _state, (int)value);
        }

        /// <summary>How many models were in this slot.</summary>
        public long Generation { get; set; }

        /// <summary>The model's number in the state.</summary>
        public long Number { get; set; }

        /// <summary>Bytes of the model's image.</summary>
        public int Length { get; set; }

        /// <summary>Deck, from 0, for which the model is.</summary>
        public int Deck { get; set; }

        /// <summary>Not 0 when the model begins at a bar line, however the deck is quantised.</summary>
        public int AtBarLine { get; set; }

        /// <summary>Not 0 when the desk has given up the model before any state named it.</summary>
        public int Dropped { get; set; }

        /// <summary>Not 0 as soon as the state names the model or is about to. The desk sets this only after the stage has prepared the model.</summary>
        public int Named { get; set; }

        /// <summary>The model's name.</summary>
        public string Name
        {
            readonly get => SharedText.Read(_name);
            set => SharedText.Write(_name, value);
        }

        /// <summary>Why the stage cannot play it.</summary>
        public string Refusal
        {
            readonly get => SharedText.Read(_refusal);
            set => SharedText.Write(_refusal, value);
        }

        [InlineArray(384)]
        private struct Room
        {
            private byte _first;
        }
    }
}
