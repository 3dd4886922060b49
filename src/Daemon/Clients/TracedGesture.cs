namespace RVae.Daemon.Clients;

/// <summary>The way of one gesture from its packet to the tick at which it is heard. Times are nanoseconds of the monotonic clock.</summary>
internal sealed record TracedGesture
{
    /// <summary>Address of the message, or <c>#bundle</c>.</summary>
    public required string Address { get; init; }

    /// <summary>When the packet came.</summary>
    public required long Arrived { get; init; }

    /// <summary>When the daemon had carried out the packet.</summary>
    public required long Applied { get; init; }

    /// <summary>Deck (from 0) whose position it moved; -1 where it changed something else.</summary>
    public int Deck { get; init; } = -1;

    /// <summary>The position that the deck was moved to, packed into one word.</summary>
    public long Target { get; init; }

    /// <summary>The number of the state that the gesture made, where it moved no position.</summary>
    public long Version { get; init; }

    /// <summary>When the groove that the gesture asked for was decoded, or null.</summary>
    public long? Decoded { get; set; }

    /// <summary>When the first tick that plays the gesture is due, or null.</summary>
    public long? Heard { get; set; }

    /// <summary>Number of that tick; -1 while the transport rests.</summary>
    public long Tick { get; set; } = -1;

    /// <summary>The number of the groove that the gesture asked for; 0 until it is decoded.</summary>
    public long Groove { get; set; }

    /// <summary>The number of the next mark of a run of inference to look at.</summary>
    public long NextRun { get; set; }

    /// <summary>The number of the next mark of a tick to look at.</summary>
    public long NextTick { get; set; }
}
