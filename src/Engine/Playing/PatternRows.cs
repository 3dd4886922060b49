using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>The header before the rows of a pattern in memory.</summary>
[StructLayout(LayoutKind.Sequential, Size = PatternRows.HeaderWords * sizeof(float))]
internal struct PatternHeader
{
    /// <summary>Odd while the rows are being written.</summary>
    public int Version;

    /// <summary>Transport ticks in the loop; 0 before anything was laid out.</summary>
    public int Length;

    public int MeterNumerator;
    public int MeterDenominator;
    public int Bars;

    /// <summary>How many rows there are: the instruments of the model's kit.</summary>
    public int Instruments;

    /// <summary>Transport ticks in one tick of the model's grid.</summary>
    public int Scale;

    /// <summary>Number of the model.</summary>
    public long Model;
}

/// <summary>
/// The rows of a pattern in memory, for all readers that see this memory, also in other processes. Layout: a header; then instruments × ticks
/// velocities (0–1, 0 for none); then as many offsets in transport ticks. A reader that overlaps with a write reads again, and gives up after about a
/// tenth of a second: so a writer that was killed in the middle holds nobody up.
/// </summary>
public readonly struct PatternRows
{
    internal const int HeaderWords = 16;
    private const int Patience = 150;

    private readonly ReadOnlyMemory<float> _memory;

    /// <summary>Rows in memory that the caller gives.</summary>
    public PatternRows(ReadOnlyMemory<float> memory) => _memory = memory;

    /// <summary>Floats that the rows of a grid take.</summary>
    public static int WordsFor(Grid grid) => HeaderWords + (2 * grid.CellCount * (Grid.DefaultTicksPerQuarter / grid.TicksPerQuarter));

    /// <summary>Number of the model of these rows; 0 before there are any.</summary>
    public long Model => TryRead(static (rows, header) => header.Model, out long model) ? model : 0;

    /// <summary>Whether these rows belong to a model of this number, or are just being written for it.</summary>
    public bool IsOf(long model) =>
        _memory.Length >= HeaderWords && Volatile.Read(in MemoryMarshal.Cast<float, PatternHeader>(_memory.Span[..HeaderWords])[0].Model) == model;

    /// <summary>How many instruments the kit has; 0 before there are any rows.</summary>
    public int InstrumentCount => TryRead(static (rows, header) => header.Instruments, out int count) ? count : 0;

    /// <summary>The loop on the transport's ticks; null before there is any.</summary>
    public Grid? Loop => TryRead(
        static (rows, header) => new Grid(new Meter(header.MeterNumerator, header.MeterDenominator), Grid.DefaultTicksPerQuarter, header.Bars)
        {
            InstrumentCount = header.Instruments,
        },
        out Grid loop) && loop.Meter.IsValid ? loop : null;

    /// <summary>
    /// Copies one row as velocities 1–127, or 0 for no hit. An instrument that the kit does not have is silent. Any thread, any process; allocates
    /// nothing.
    /// </summary>
    /// <param name="instrument">Whose row.</param>
    /// <param name="velocities">Takes the row; ticks that do not fit are left out.</param>
    /// <returns>Ticks in the loop; 0 where there are no rows, or their writer was killed in the middle.</returns>
    public int CopyRow(Instrument instrument, Span<int> velocities)
    {
        var wait = new SpinWait();
        for (int look = 0; look < Patience; look++, wait.SpinOnce(sleep1Threshold: 20))
        {
            if (!TryBegin(out PatternHeader header))
                continue;
            if ((int)instrument >= header.Instruments)
            {
                velocities[..Math.Min(header.Length, velocities.Length)].Clear();
                if (IsStill(header))
                    return header.Length;
                continue;
            }

            ReadOnlySpan<float> row = Velocities(header).Slice((int)instrument * header.Length, header.Length);
            for (int tick = 0; tick < Math.Min(row.Length, velocities.Length); tick++)
                velocities[tick] = Rounded(row[tick]);
            if (IsStill(header))
                return header.Length;
        }

        return 0;
    }

    /// <summary>
    /// The hits as decoded, before mutes, velocity scale, microtiming and swing, ordered by tick and then by instrument. Empty where there are no
    /// rows. Any thread; allocates.
    /// </summary>
    public ImmutableArray<Hit> Hits() => TryRead(static (rows, header) => rows.Collect(header), out ImmutableArray<Hit> hits) ? hits : [];

    /// <summary>A velocity as 1–127 or 0.</summary>
    internal static int Rounded(float velocity) => (int)MathF.Round(velocity * 127);

    private bool TryRead<T>(Func<PatternRows, PatternHeader, T> read, out T? value)
    {
        var wait = new SpinWait();
        for (int look = 0; look < Patience; look++, wait.SpinOnce(sleep1Threshold: 20))
        {
            if (!TryBegin(out PatternHeader header))
                continue;
            value = read(this, header);
            if (IsStill(header))
                return true;
        }

        value = default;
        return false;
    }

    private ImmutableArray<Hit> Collect(PatternHeader header)
    {
        var hits = ImmutableArray.CreateBuilder<Hit>();
        ReadOnlySpan<float> velocities = Velocities(header);
        ReadOnlySpan<float> offsets = _memory.Span.Slice(HeaderWords + velocities.Length, velocities.Length);
        for (int tick = 0; tick < header.Length; tick++)
        {
            for (int instrument = 0; instrument < header.Instruments; instrument++)
            {
                int at = (instrument * header.Length) + tick;
                if (Rounded(velocities[at]) is > 0 and var velocity)
                    hits.Add(new Hit((Instrument)instrument, tick, velocity, offsets[at]));
            }
        }

        return hits.ToImmutable();
    }

    private ReadOnlySpan<float> Velocities(in PatternHeader header) => _memory.Span.Slice(HeaderWords, header.Instruments * header.Length);

    // False while somebody writes, and where the header's numbers are impossible: another process may have written anything.
    private bool TryBegin(out PatternHeader header)
    {
        header = default;
        if (_memory.Length < HeaderWords)
            return false;
        ReadOnlySpan<PatternHeader> place = MemoryMarshal.Cast<float, PatternHeader>(_memory.Span[..HeaderWords]);
        int version = Volatile.Read(in place[0].Version);
        header = place[0];
        header.Version = version;
        return (version & 1) == 0 && header.Length > 0
            && header.Instruments is > 0 and <= Instruments.Most && header.Length <= (_memory.Length - HeaderWords) / (2 * header.Instruments);
    }

    private bool IsStill(in PatternHeader header)
    {
        Thread.MemoryBarrier(); // all values are read before the version is read again
        return Volatile.Read(in MemoryMarshal.Cast<float, PatternHeader>(_memory.Span[..HeaderWords])[0].Version) == header.Version;
    }
}
