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

/// <summary>How the ticks of the transport go on.</summary>
/// <param name="Number">Number of the next tick, counted since the start.</param>
/// <param name="Line">Which tick is when.</param>
/// <param name="NudgeSeen">Milliseconds of nudges that are taken up.</param>
/// <param name="NudgeLeft">Nanoseconds of them that are still to come.</param>
/// <param name="Apart">Nanoseconds that the performer keeps behind a leader.</param>
public readonly record struct ClockState(long Number, Timeline Line, double NudgeSeen, double NudgeLeft, double Apart);

/// <summary>How the music stands against a leader.</summary>
/// <param name="Jumps">The leader's jumps that were followed.</param>
/// <param name="Apart">Ticks from the leader's place to ours.</param>
/// <param name="IsKnown">Whether <paramref name="Apart"/> is known.</param>
public readonly record struct FollowingState(long Jumps, long Apart, bool IsKnown);

/// <summary>
/// All that a tick engine needs to go on where another one ended: a value without references, to be kept in memory that
/// outlives it. Grooves are not in it: they are decoded again from the state, and what sounded early or late around the
/// moment of the end is not known any more.
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

    /// <summary>Against a device that leads.</summary>
    public FollowingState Device { get; set; }

    /// <summary>Against a session that several share.</summary>
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

    /// <summary>
    /// Whether it can be gone on from: memory that somebody else wrote may hold anything.
    /// </summary>
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
