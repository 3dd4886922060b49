using System.Runtime.CompilerServices;
using RVae.Engine.Playing;
using RVae.Stage.Memory;

namespace RVae.Stage.Layout;

/// <summary>A mark of one tick: from what the tick was worked out.</summary>
/// <param name="Number">Number of the tick, counted since the start; while the transport rests, number of the next tick.</param>
/// <param name="Due">When the tick is due, nanoseconds of the monotonic clock.</param>
/// <param name="Version">Number of the published state.</param>
/// <param name="Playing">Whether the transport runs.</param>
/// <param name="Grooves">Number of the groove that each deck plays.</param>
public readonly record struct TickMark(long Number, long Due, long Version, bool Playing, DeckGrooves Grooves);

/// <summary>A mark of one run of a deck's inference.</summary>
/// <param name="Began">When the run began, before it read the deck's target; nanoseconds of the monotonic clock.</param>
/// <param name="Ended">When the run ended: a groove that it decoded could then be taken by the ticks.</param>
/// <param name="Target">The deck's target, packed into a word.</param>
/// <param name="Groove">Number of the deck's newest groove.</param>
public readonly record struct RunMark(long Began, long Ended, long Target, long Groove);

/// <summary>The number of a groove for each deck.</summary>
[InlineArray(PerformanceState.DeckCount)]
public struct DeckGrooves : IEquatable<DeckGrooves>
{
    private long _first;

    /// <summary>Whether all numbers are the same.</summary>
    public static bool operator ==(in DeckGrooves left, in DeckGrooves right) => left.Equals(right);

    /// <summary>Whether any number differs.</summary>
    public static bool operator !=(in DeckGrooves left, in DeckGrooves right) => !left.Equals(right);

    /// <inheritdoc/>
    public readonly bool Equals(DeckGrooves other) => ((ReadOnlySpan<long>)this).SequenceEqual(other);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is DeckGrooves other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(this[0], this[1], this[2], this[3]);
}

/// <summary>
/// The last ticks and runs of inference. They tell at which tick a gesture was heard. The tick thread and the inference thread write; any thread of
/// any process reads. Nobody waits, nothing is allocated.
/// </summary>
/// <remarks>
/// <code>
/// | count | 256 ticks |  then for each deck  | count | 256 runs |       number n lies at n modulo 256
/// </code>
/// </remarks>
public sealed unsafe class PlayedMarks
{
    private readonly MarkRing<TickMark> _ticks;
    private readonly MarkRing<RunMark>[] _runs = new MarkRing<RunMark>[PerformanceState.DeckCount];

    /// <summary>Marks over memory of <see cref="Bytes"/> bytes, at first all zeros.</summary>
    public PlayedMarks(byte* memory)
    {
        _ticks = new MarkRing<TickMark>(memory);
        memory += MarkRing<TickMark>.Bytes;
        for (int deck = 0; deck < _runs.Length; deck++, memory += MarkRing<RunMark>.Bytes)
            _runs[deck] = new MarkRing<RunMark>(memory);
    }

    /// <summary>Bytes that the marks take.</summary>
    public static int Bytes => MarkRing<TickMark>.Bytes + (PerformanceState.DeckCount * MarkRing<RunMark>.Bytes);

    /// <summary>Number of the next tick mark.</summary>
    public long NextTick => _ticks.Count;

    /// <summary>Number of the next run of a deck (from 0).</summary>
    public long NextRun(int deck) => _runs[deck].Count;

    /// <summary>Adds the mark of a tick that was handed out. The tick thread only.</summary>
    public void Add(in TickMark tick) => _ticks.Add(tick);

    /// <summary>Adds the mark of a run of a deck (from 0). The inference thread only.</summary>
    public void Add(int deck, in RunMark run) => _runs[deck].Add(run);

    /// <summary>Reads a tick mark; false when it is not written yet, or was overwritten.</summary>
    public bool TryRead(long number, out TickMark tick) => _ticks.TryRead(number, out tick);

    /// <summary>Reads a run of a deck (from 0); false when it is not written yet, or was overwritten.</summary>
    public bool TryRead(int deck, long number, out RunMark run) => _runs[deck].TryRead(number, out run);
}
