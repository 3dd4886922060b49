using System.Runtime.InteropServices;

namespace RVae.Engine.Playing;

/// <summary>Marks the pinned cells of a pattern, one byte for each cell, in memory that the owner gives. Tick thread only.</summary>
internal sealed class PinMarks
{
    private const byte Hit = 1;
    private const byte Never = 2;

    private Memory<float> _memory;
    private int _length;
    private int _rows;
    private int _instruments; // instruments that have pins, one bit each
    private PinTable _pins;

    /// <summary>Floats that the marks take, for a loop of so many ticks and so many instruments.</summary>
    public static int WordsFor(int instruments, int length) => ((instruments * length) + sizeof(float) - 1) / sizeof(float);

    /// <summary>The pins that are marked.</summary>
    public ref readonly PinTable Pins => ref _pins;

    /// <summary>Takes memory for the marks of a loop of so many ticks and so many instruments; nothing is pinned.</summary>
    public void Fit(int instruments, int length, Memory<float> memory)
    {
        (_rows, _length, _memory, _instruments, _pins) = (instruments, length, memory, 0, default);
        memory.Span.Clear();
    }

    /// <summary>
    /// Marks the given pins in place of the last ones. Pins after the end of the loop wait for a longer loop; pins of instruments that the kit does
    /// not have wait for another kit.
    /// </summary>
    public void Take(in PinTable pins)
    {
        if (_instruments != 0)
            _memory.Span.Clear();
        _instruments = 0;
        _pins = pins;
        foreach (Pin pin in pins.AsSpan())
        {
            if (pin.Tick >= _length || (int)pin.Instrument >= _rows)
                continue;
            Row((int)pin.Instrument)[pin.Tick] = pin.Velocity > 0 ? Hit : Never;
            _instruments |= 1 << (int)pin.Instrument;
        }
    }

    /// <summary>Whether any cell of an instrument is pinned.</summary>
    public bool Any(int instrument) => (_instruments & (1 << instrument)) != 0;

    /// <summary>Whether a cell is pinned, to a hit or to none.</summary>
    public bool IsPinned(int instrument, int tick) => Any(instrument) && Row(instrument)[tick] != 0;

    /// <summary>Whether a pinned hit is nearer than so many ticks, around the loop. Hits that are not pinned give way to a pinned one.</summary>
    public bool IsNearHit(int instrument, int tick, int gap)
    {
        ReadOnlySpan<byte> row = Row(instrument);
        for (int distance = 1; distance < Math.Min(gap, row.Length); distance++)
        {
            int before = tick - distance, after = tick + distance;
            if (row[before < 0 ? before + row.Length : before] == Hit || row[after >= row.Length ? after - row.Length : after] == Hit)
                return true;
        }

        return false;
    }

    private Span<byte> Row(int instrument) => MemoryMarshal.AsBytes(_memory.Span).Slice(instrument * _length, _length);
}
