using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Playing;

namespace RVae.Protocol.Services;

/// <summary>The performance as the protocol reads and changes it.</summary>
public interface IPerformance : ILivePatterns
{
    /// <summary>The one writer of state.</summary>
    Conductor Conductor { get; }

    /// <summary>Where the transport is. Any thread.</summary>
    Playhead Playhead { get; }

    /// <summary>99th percentile of the lateness of ticks, in milliseconds, since the daemon started.</summary>
    float JitterP99Milliseconds { get; }

    /// <summary>Events that were dropped since the daemon started: by late wake-ups and full rings.</summary>
    int Dropped { get; }

    /// <summary>The figures of the daemon, in the order in which they are told.</summary>
    ImmutableArray<Figure> Figures => [];

    /// <summary>Why the transport cannot follow this source on this machine now, and what to do; null when it can.</summary>
    Fault? CannotFollow(ClockSource source);

    /// <summary>Target position of a deck (from 0). Any thread; does not allocate.</summary>
    LatentPoint Position(int deck);

    /// <summary>Target position of a deck (from 0) after all moves that still wait: in a room a move waits for its line. Any thread.</summary>
    LatentPoint ComingPosition(int deck) => Position(deck);

    /// <summary>Present position of a deck (from 0), gliding or walking. Any thread; does not allocate.</summary>
    LatentPoint Place(int deck) => Position(deck);

    /// <summary>Sets the target position of a deck (from 0) and wakes the inference. Any thread; does not allocate.</summary>
    void Move(int deck, LatentPoint point);
}
