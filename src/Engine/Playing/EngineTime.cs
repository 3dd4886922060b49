using System.Runtime.CompilerServices;

namespace RVae.Engine.Playing;

/// <summary>Where one deck will be at the next tick, in bars of the deck's own metre.</summary>
/// <param name="Bar">Bar, from 0.</param>
/// <param name="Tick">Tick in the bar, 24 to a quarter.</param>
/// <param name="TicksPerBar">Ticks in that bar.</param>
public readonly record struct DeckTime(int Bar, int Tick, int TicksPerBar)
{
    /// <summary>How far the deck's morph is at that tick.</summary>
    public CueMoment Morph { get; init; }

    /// <summary>Bars since the beginning, with the fraction.</summary>
    public double Bars => Bar + ((double)Tick / Math.Max(TicksPerBar, 1));
}

/// <summary>
/// All that the tick engine tells about time: the tick that was handed out last, and where each deck is at the next one. A value that is copied
/// whole.
/// </summary>
public struct EngineTime
{
    private DeckTimes _decks;

    /// <summary>The tick that was handed out last; while the transport rests, the place where it rests.</summary>
    public Playhead Playhead { get; set; }

    /// <summary>When the next tick is due, nanoseconds; meaningless while the transport rests.</summary>
    public long NextDue { get; set; }

    /// <summary>How far cues are at the next tick.</summary>
    public CueMoment Cue { get; set; }

    /// <summary>Where a deck (from 0) will be at the next tick.</summary>
    public readonly DeckTime Deck(int deck) => _decks[deck];

    internal void SetDeck(int deck, DeckTime moment) => _decks[deck] = moment;

    [InlineArray(PerformanceState.DeckCount)]
    private struct DeckTimes
    {
        private DeckTime _first;
    }
}
