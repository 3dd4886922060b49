using System.Runtime.InteropServices;

namespace RVae.Engine.Playing;

/// <summary>What a change waits for.</summary>
public enum CueLine
{
    /// <summary>Nothing: the change comes at the next tick.</summary>
    Now,
    /// <summary>The next beat of the transport.</summary>
    Beat,
    /// <summary>The next bar line of the transport.</summary>
    Bar,
}

/// <summary>
/// A numbered change that waits for its line. Until the line, the decks play by the held controls, from then on by the new ones. Over some bars,
/// values glide from the old to the new.
/// </summary>
/// <param name="Sequence">Grows with every cue; 0 is none yet.</param>
/// <param name="At">The line.</param>
/// <param name="Bars">Bars over which values glide, from the cue's line to a bar line; 0: all changes at the line.</param>
public readonly record struct Cue(long Sequence, CueLine At, int Bars);

/// <summary>How a deck's position takes part in a cue.</summary>
/// <param name="Sequence">Number of the cue; 0 where no cue moves the position.</param>
/// <param name="Glides">Whether the position glides; if not, it jumps at the line.</param>
/// <param name="From">The old position.</param>
/// <param name="To">The new position.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DeckCue(long Sequence, bool Glides, LatentPoint From, LatentPoint To);

/// <summary>How far the tick engine is with cues.</summary>
/// <param name="Sequence">The last one whose line has come.</param>
/// <param name="Way">How far that cue is on its way at the next tick, 0–1.</param>
public readonly record struct CueMoment(long Sequence, float Way)
{
    /// <summary>How far a cue (by its number) is on its way, 0–1: 0 while it waits.</summary>
    public float WayOf(long cue) => cue == Sequence ? Way : cue > Sequence ? 0 : 1;
}

/// <summary>What a tick engine keeps of cues.</summary>
/// <param name="Sequence">The last one whose line has come.</param>
/// <param name="Start">Position of that line.</param>
/// <param name="StartTick">Tick of that line in its bar.</param>
/// <param name="Bars">Bars over which the cue glides.</param>
/// <param name="End">Position at which the cue arrives; −1 while the length of its bars is not known yet.</param>
public readonly record struct CueState(long Sequence, long Start, int StartTick, int Bars, long End);

/// <summary>Carries out each cue once, at its line. Tick thread only.</summary>
internal sealed class CueKeeper
{
    /// <summary>What another keeper needs to go on from here.</summary>
    public CueState State { get; private set; }

    /// <summary>Goes on where another keeper ended.</summary>
    public void Resume(in CueState state) => State = state;

    /// <summary>How far the newest cue is on its way, 0–1, at a tick that is about to be played.</summary>
    /// <param name="cue">The newest cue that was asked for.</param>
    /// <param name="bars">Bars of the transport.</param>
    /// <param name="position">Position of the tick.</param>
    /// <param name="rests">Whether the transport rests, so that no cue has to wait.</param>
    public float Look(in Cue cue, in BarCount bars, long position, bool rests)
    {
        if (cue.Sequence == State.Sequence)
        {
            // The cue glides over bars of the models that it brings. Their metre is known one tick after the cue's line.
            if (State.End < 0)
                State = State with { End = State.Start - State.StartTick + ((long)State.Bars * bars.TicksPerBar) };
            return WayAt(position);
        }

        (_, int tick) = bars.Locate(position);
        bool comes = rests || cue.At switch
        {
            CueLine.Beat => tick % bars.TicksPerBeat == 0,
            CueLine.Bar => tick == 0,
            _ => true,
        };
        if (!comes)
            return 0;
        bool glides = cue.Bars > 0 && !rests;
        State = new CueState(cue.Sequence, position, tick, cue.Bars, glides ? -1 : position);
        return glides ? 0 : 1;
    }

    /// <summary>How far the cue is on its way at a position, 0–1.</summary>
    public float WayAt(long position)
    {
        if (State.End < 0)
            return 0;
        return position >= State.End ? 1 : (float)Math.Clamp((double)(position - State.Start) / (State.End - State.Start), 0, 1);
    }

    /// <summary>The music goes on elsewhere. A cue on its way stays as far as it was.</summary>
    public void Move(long by) => State = State with { Start = State.Start + by, End = State.End < 0 ? State.End : Math.Max(State.End + by, 0) };
}
