using System.Runtime.CompilerServices;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Engine.Playing;

/// <summary>Where a deck counts its bars from.</summary>
/// <param name="Meter">Time signature.</param>
/// <param name="OriginTick">Position of a bar line, in transport ticks.</param>
/// <param name="OriginBar">Number of the bar that begins there.</param>
/// <param name="ChaosBar">Bar of the last chaos draw.</param>
public readonly record struct DeckBars(Meter Meter, long OriginTick, int OriginBar, int ChaosBar);

/// <summary>The state of the transport's clock.</summary>
/// <param name="Number">Number of the next tick, counted since the start.</param>
/// <param name="Line">The line between ticks and nanoseconds.</param>
/// <param name="NudgeSeen">Sum of the nudges that the clock has taken up, in milliseconds.</param>
/// <param name="NudgeLeft">Nanoseconds of those nudges that are still to be applied.</param>
/// <param name="Apart">Nanoseconds that the performer keeps behind a leader.</param>
public readonly record struct ClockState(long Number, Timeline Line, double NudgeSeen, double NudgeLeft, double Apart);

/// <summary>Where the music stands relative to a leader.</summary>
/// <param name="Jumps">How many of the leader's jumps were followed.</param>
/// <param name="Apart">Ticks from the leader's place to ours.</param>
/// <param name="IsKnown">Whether <paramref name="Apart"/> is known.</param>
public readonly record struct FollowingState(long Jumps, long Apart, bool IsKnown);

/// <summary>
/// All that a tick engine needs to go on where an earlier one ended: a value without references, kept in memory that outlives the engine. Grooves are
/// not part of the value: they are decoded again from the published state. The marks of early and late hits around the end are lost.
/// </summary>
public struct EngineState
{
    private Bars _bars;
    private Morphs _morphs;

    /// <summary>Position of the next tick in the music.</summary>
    public long Position { get; set; }

    /// <summary>Whether the transport runs.</summary>
    public bool Playing { get; set; }

    /// <summary>Sequence number of the last jump that was carried out.</summary>
    public long Jump { get; set; }

    /// <summary>When ticks are due.</summary>
    public ClockState Clock { get; set; }

    /// <summary>Where the music stands relative to a device or a room that leads.</summary>
    public FollowingState Device { get; set; }

    /// <summary>Where the music stands relative to a link session.</summary>
    public FollowingState Session { get; set; }

    /// <summary>How far cues are.</summary>
    public CueState Cue { get; set; }

    /// <summary>The bars of a deck, from 0.</summary>
    public readonly DeckBars Deck(int deck) => _bars[deck];

    /// <summary>Sets the bars of a deck, from 0.</summary>
    public void SetDeck(int deck, DeckBars bars) => _bars[deck] = bars;

    /// <summary>How far the morph of a deck is, from 0.</summary>
    public readonly CueState Morph(int deck) => _morphs[deck];

    /// <summary>Sets how far the morph of a deck is, from 0.</summary>
    public void SetMorph(int deck, in CueState morph) => _morphs[deck] = morph;

    /// <summary>Whether an engine can go on from this state. Memory that another process wrote may hold anything.</summary>
    public readonly bool IsSound
    {
        get
        {
            bool sound = Position >= 0 && Clock.Number >= 0 && Clock.Line.TicksPerSecond is > 0 and < 1e6
                && double.IsFinite(Clock.NudgeSeen) && double.IsFinite(Clock.NudgeLeft) && double.IsFinite(Clock.Apart);
            for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
                sound &= _bars[deck].Meter.IsValid && _bars[deck].OriginTick >= 0 && _bars[deck].OriginTick <= Position && _bars[deck].OriginBar >= 0;
            return sound;
        }
    }

    [InlineArray(PerformanceState.DeckCount)]
    private struct Bars
    {
        private DeckBars _first;
    }

    [InlineArray(PerformanceState.DeckCount)]
    private struct Morphs
    {
        private CueState _first;
    }
}
