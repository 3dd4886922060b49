namespace RVae.Daemon.Clients;

/// <summary>The way of one gesture from its packet to the tick at which it is heard. Moments are nanoseconds of the monotonic clock.</summary>
internal sealed record TracedGesture
{
    /// <summary>Address of the message, or <c>#bundle</c>.</summary>
    public required string Address { get; init; }

    /// <summary>When its packet came.</summary>
    public required long Arrived { get; init; }

    /// <summary>When the daemon had carried it out.</summary>
    public required long Applied { get; init; }

    /// <summary>Deck (from 0) whose position it moved; -1 where it changed something else.</summary>
    public int Deck { get; init; } = -1;

    /// <summary>Where it moved that deck to, as a word.</summary>
    public long Target { get; init; }

    /// <summary>Number of the state that it made, where it moved no position.</summary>
    public long Version { get; init; }

    /// <summary>When the groove was decoded that it asked for, or null.</summary>
    public long? Decoded { get; set; }

    /// <summary>When the first tick is due that goes by it, or null.</summary>
    public long? Heard { get; set; }

    /// <summary>Number of that tick; -1 while the transport rests.</summary>
    public long Tick { get; set; } = -1;

    /// <summary>Number of the groove that it asked for; 0 until that is decoded.</summary>
    public long Groove { get; set; }

    /// <summary>Number of the mark that is looked at next: of a run first, then of a tick.</summary>
    public long NextRun { get; set; }

    /// <summary>Number of the tick's mark that is looked at next.</summary>
    public long NextTick { get; set; }
}
