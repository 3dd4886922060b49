using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Protocol.Services;

/// <summary>What the protocol reads of, and does to, what plays.</summary>
public interface IPerformance
{
    /// <summary>The one writer of state.</summary>
    Conductor Conductor { get; }

    /// <summary>Where the transport is. Any thread.</summary>
    Playhead Playhead { get; }

    /// <summary>99th percentile of the lateness of ticks, in milliseconds, since the daemon started.</summary>
    float JitterP99Milliseconds { get; }

    /// <summary>Events that were given up since the daemon started: late wake-ups and full rings.</summary>
    int Dropped { get; }

    /// <summary>Whether the transport can be led from there on this machine now.</summary>
    bool CanFollow(ClockSource source);

    /// <summary>Position last asked for on a deck (from 0). Any thread; does not allocate.</summary>
    LatentPoint Position(int deck);

    /// <summary>Asks for a position on a deck (from 0) and wakes the inference. Any thread; does not allocate.</summary>
    void Move(int deck, LatentPoint point);

    /// <summary>
    /// Copies one instrument's live pattern of a deck (from 0): velocity 1–127 or 0, one value a tick. Any thread;
    /// does not allocate.
    /// </summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="instrument">Instrument.</param>
    /// <param name="velocities">Room for as many ticks as a groove has.</param>
    /// <param name="ticksPerBar">Ticks in one of its bars.</param>
    /// <returns>Ticks written; 0 where nothing is live.</returns>
    int CopyPattern(int deck, Instrument instrument, Span<int> velocities, out int ticksPerBar);
}
