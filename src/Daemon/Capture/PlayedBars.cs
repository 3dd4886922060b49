using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Capture;

/// <summary>
/// Remembers what the decks have just played, for a performer who decides afterwards to keep it. It is an output that passes every event on
/// to another output. The two share a thread, which neither waits nor allocates here.
/// </summary>
/// <param name="where">Gives where a deck (from 0) will be at the next tick.</param>
/// <param name="next">The output that every event is passed on to.</param>
internal sealed class PlayedBars(Func<int, DeckTime> where, IEventOutput next) : IEventOutput
{
    // Room for four decks of sixty hits a bar, for more than a minute of fast bars.
    private const int Capacity = 1 << 14;

    // In ticks: an event is handled at most a few ticks late, and a jump within a bar goes at least this far.
    private const int Lateness = 12;

    private readonly Stroke[] _strokes = new Stroke[Capacity];
    private readonly Era?[] _eras = new Era?[PerformanceState.DeckCount];
    private long _count; // the number of all strokes ever written; the newest are in the ring
    private long _position = long.MinValue;

    /// <inheritdoc/>
    public long NextWake => next.NextWake;

    /// <inheritdoc/>
    public bool IsPrompt => next.IsPrompt;

    /// <inheritdoc/>
    public void Wake(long now) => next.Wake(now);

    /// <inheritdoc/>
    public void Due(in TickEvent tickEvent) => next.Due(tickEvent);

    /// <inheritdoc/>
    public void Flush() => next.Flush();

    /// <inheritdoc/>
    public void Scheduled(in TickEvent tickEvent)
    {
        if (tickEvent.Kind == TickEventKind.Tick)
            Follow(tickEvent.Position);
        else if (tickEvent.Kind == TickEventKind.Hit)
            Keep(tickEvent);
        next.Scheduled(tickEvent);
    }

    /// <summary>The last whole bars that a deck has played. Any thread; allocates.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="bars">The number of bars; fewer where fewer were played.</param>
    /// <param name="meter">The deck's metre.</param>
    /// <returns>The hits on a grid of those bars, in order of tick and instrument, or why there are none.</returns>
    public Outcome<(Grid Grid, ImmutableArray<Hit> Hits)> Last(int deck, int bars, Meter meter)
    {
        DeckTime now = where(deck);
        int ticksPerBar = meter.TicksPerBar(Grid.DefaultTicksPerQuarter);
        if (Volatile.Read(ref _eras[deck]) is not { } era || era.TicksPerBar != ticksPerBar || now.TicksPerBar != ticksPerBar)
            return Nothing(deck);
        List<Stroke> strokes = Copy(deck, era.FirstStroke, out int firstWhole);
        int from = Math.Max(Math.Max(era.FirstBar, firstWhole), now.Bar - bars);
        if (from >= now.Bar)
            return Nothing(deck);
        var grid = new Grid(meter, Grid.DefaultTicksPerQuarter, now.Bar - from);
        ImmutableArray<Hit> hits =
        [
            .. StrongestHits.OfEachCell(strokes.Where(stroke => stroke.Bar >= from && stroke.Bar < now.Bar)
                .Select(stroke => new Hit(stroke.Instrument, ((stroke.Bar - from) * ticksPerBar) + stroke.Tick, stroke.Velocity, stroke.Offset))),
        ];
        return hits.IsEmpty
            ? new Fault(FaultCode.NotFound, $"deck {deck + 1} was silent in its last {grid.Bars} bars: there is nothing to keep")
            : (grid, hits);
    }

    private static Fault Nothing(int deck) => new(
        FaultCode.NotFound, $"deck {deck + 1} has not played a whole bar since the transport started, jumped or changed its metre");

    /// <summary>After a jump or a change of metre, bars are counted anew: what was played before belongs to another count.</summary>
    private void Follow(long position)
    {
        bool jumped = position != _position + 1;
        _position = position;
        for (int deck = 0; deck < _eras.Length; deck++)
        {
            DeckTime at = where(deck);
            if (!jumped && _eras[deck]?.TicksPerBar == at.TicksPerBar)
                continue;
            int firstBar = at.Tick <= Lateness ? at.Bar : at.Bar + 1;
            Volatile.Write(ref _eras[deck], new Era(_count, firstBar, at.TicksPerBar));
        }
    }

    private void Keep(in TickEvent hit)
    {
        Thread.MemoryBarrier(); // readers see the number of the last stroke before any byte that is written below
        _strokes[_count % Capacity] = new Stroke(hit.Deck, hit.Bar, hit.Tick, hit.Instrument, hit.Velocity, hit.Offset);
        Volatile.Write(ref _count, _count + 1);
    }

    // The writer never waits. Strokes that it has overwritten meanwhile are left out, and so is the bar that this cuts.
    private List<Stroke> Copy(int deck, long from, out int firstWhole)
    {
        long end = Volatile.Read(ref _count), first = Math.Max(from, end - Capacity);
        Stroke[] copy = new Stroke[end - first];
        for (long i = first; i < end; i++)
            copy[i - first] = _strokes[i % Capacity];
        Thread.MemoryBarrier(); // all strokes are read before the count tells which of them were still whole
        long intact = Math.Max(first, Volatile.Read(ref _count) + 1 - Capacity);
        List<Stroke> own = [.. copy.Skip((int)Math.Min(intact - first, copy.Length)).Where(stroke => stroke.Deck == deck)];
        firstWhole = intact > from && own.Count > 0 ? own[0].Bar + 1 : int.MinValue;
        return own;
    }

    private readonly record struct Stroke(int Deck, int Bar, int Tick, Instrument Instrument, int Velocity, float Offset);

    /// <summary>A time in which the bars of a deck are counted without a break.</summary>
    private sealed record Era(long FirstStroke, int FirstBar, int TicksPerBar);
}
