using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Playing;

namespace RVae.Protocol.Services;

/// <summary>What the protocol reads of, and does to, what plays.</summary>
public interface IPerformance : ILivePatterns
{
    /// <summary>The one writer of state.</summary>
    Conductor Conductor { get; }

    /// <summary>Where the transport is. Any thread.</summary>
    Playhead Playhead { get; }

    /// <summary>99th percentile of the lateness of ticks, in milliseconds, since the daemon started.</summary>
    float JitterP99Milliseconds { get; }

    /// <summary>Events that were given up since the daemon started: late wake-ups and full rings.</summary>
    int Dropped { get; }

    /// <summary>What the daemon counts and measures of itself, in the order in which it is told.</summary>
    ImmutableArray<Figure> Figures => [];

    /// <summary>Why the transport cannot be led from there on this machine now, and what to do; null when it can.</summary>
    Fault? CannotFollow(ClockSource source);

    /// <summary>Position last asked for on a deck (from 0). Any thread; does not allocate.</summary>
    LatentPoint Position(int deck);

    /// <summary>Where a deck (from 0) will be once all has come that was asked for: in a room that waits for its line. Any thread.</summary>
    LatentPoint ComingPosition(int deck) => Position(deck);

    /// <summary>Where a deck (from 0) is now: on its way there, or on its walk. Any thread; does not allocate.</summary>
    LatentPoint Place(int deck) => Position(deck);

    /// <summary>Asks for a position on a deck (from 0) and wakes the inference. Any thread; does not allocate.</summary>
    void Move(int deck, LatentPoint point);
}
