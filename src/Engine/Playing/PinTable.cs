using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// The pins of a deck, ordered by instrument and tick, at most one for each cell and <see cref="Most"/> in all. A value without references, so that
/// it may lie in memory that two processes share.
/// </summary>
public readonly struct PinTable : IEquatable<PinTable>, IReadOnlyList<Pin>
{
    /// <summary>Most pins of a deck.</summary>
    public const int Most = 128;

    /// <summary>Most pins of one instrument: as many as one text of the protocol holds.</summary>
    public const int MostOfInstrument = 40;

    private readonly int _count;
    private readonly Pins _pins;

    private PinTable(ReadOnlySpan<Pin> sorted)
    {
        _count = sorted.Length;
        sorted.CopyTo(_pins);
    }

    /// <summary>How many pins there are.</summary>
    public int Length => Math.Clamp(_count, 0, Most);

    /// <summary>Whether there are no pins.</summary>
    public bool IsEmpty => Length == 0;

    /// <inheritdoc/>
    int IReadOnlyCollection<Pin>.Count => Length;

    /// <summary>One pin, counted from 0.</summary>
    public Pin this[int index] => AsSpan()[index];

    /// <summary>All pins as a span, in order.</summary>
    [UnscopedRef]
    public ReadOnlySpan<Pin> AsSpan() => ((ReadOnlySpan<Pin>)_pins)[..Length];

    /// <summary>The pins of one instrument, in order.</summary>
    [UnscopedRef]
    public ReadOnlySpan<Pin> Of(Instrument instrument)
    {
        ReadOnlySpan<Pin> all = AsSpan();
        int from = 0;
        while (from < all.Length && all[from].Instrument < instrument)
            from++;
        int to = from;
        while (to < all.Length && all[to].Instrument == instrument)
            to++;
        return all[from..to];
    }

    /// <summary>A copy with a pin. It replaces a pin in the same cell. A fault where the table is full.</summary>
    public Outcome<PinTable> With(Pin pin)
    {
        Span<Pin> own = stackalloc Pin[MostOfInstrument + 1];
        int count = 0;
        foreach (Pin old in Of(pin.Instrument))
        {
            if (old.Tick != pin.Tick)
                own[count++] = old;
        }

        own[count++] = pin;
        return With(pin.Instrument, own[..count]);
    }

    /// <summary>
    /// A copy in which the pins of one instrument are replaced. The new pins may have any order; of several at one tick the last counts. A fault
    /// where the table is full.
    /// </summary>
    public Outcome<PinTable> With(Instrument instrument, ReadOnlySpan<Pin> pins)
    {
        if (pins.Length > MostOfInstrument)
            return new Fault(FaultCode.TooMany, $"an instrument can have at most {MostOfInstrument} pins: remove some with unpin or pins/clear");
        Span<Pin> all = stackalloc Pin[Most + MostOfInstrument];
        int count = 0;
        foreach (Pin old in AsSpan())
        {
            if (old.Instrument != instrument)
                all[count++] = old;
        }

        foreach (Pin pin in pins)
            Insert(pin, all, ref count);
        return count > Most
            ? new Fault(FaultCode.TooMany, $"a deck can have at most {Most} pins: remove some with unpin or pins/clear")
            : new PinTable(all[..count]);
    }

    /// <summary>A copy without the pin in a cell; the same table where there is none.</summary>
    public PinTable Without(Instrument instrument, int tick)
    {
        Span<Pin> left = stackalloc Pin[Most];
        int count = 0;
        foreach (Pin pin in AsSpan())
        {
            if (pin.Instrument != instrument || pin.Tick != tick)
                left[count++] = pin;
        }

        return new PinTable(left[..count]);
    }

    private static void Insert(Pin pin, Span<Pin> all, ref int count)
    {
        int at = count;
        while (at > 0 && all[at - 1].Place > pin.Place)
            at--;
        if (at > 0 && all[at - 1].Place == pin.Place)
        {
            all[at - 1] = pin;
            return;
        }

        all[at..count].CopyTo(all[(at + 1)..]);
        all[at] = pin;
        count++;
    }

    /// <inheritdoc/>
    public bool Equals(PinTable other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PinTable other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Length, _pins[0]);

    /// <inheritdoc/>
    public IEnumerator<Pin> GetEnumerator()
    {
        for (int i = 0; i < Length; i++)
            yield return this[i];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same pins.</summary>
    public static bool operator ==(in PinTable left, in PinTable right) => left.AsSpan().SequenceEqual(right.AsSpan());

    /// <summary>Whether any pin differs.</summary>
    public static bool operator !=(in PinTable left, in PinTable right) => !(left == right);

    [InlineArray(Most)]
    private struct Pins
    {
        private Pin _first;
    }
}
