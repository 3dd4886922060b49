namespace RVae.Rooms;

/// <summary>The phases of a site on its way into a room.</summary>
public enum RoomPhase
{
    /// <summary>The site finds out who is there and what time it is.</summary>
    Joining,
    /// <summary>The site asks to be the first.</summary>
    Founding,
    /// <summary>The site plays with the room.</summary>
    In,
}

/// <summary>A change of another site.</summary>
/// <param name="Site">The site.</param>
/// <param name="Change">What has changed.</param>
public readonly record struct RoomEvent(Here Site, MemberChange Change);

/// <summary>Counts the messages of others that were refused, by cause, since the start.</summary>
public sealed class Refusals
{
    /// <summary>Values or messages out of their range, unknown keys, and lines too far ahead.</summary>
    public long Malformed { get; set; }

    /// <summary>More messages than one site may send.</summary>
    public long TooMany { get; set; }

    /// <summary>Values that another site has claimed.</summary>
    public long Claimed { get; set; }

    /// <summary>Anchors that do not follow from the room's line, and clocks that jump.</summary>
    public long Time { get; set; }

    /// <summary>The sum of all counts.</summary>
    public long All => Malformed + TooMany + Claimed + Time;
}

/// <summary>The rules by which a site judges keys and scopes.</summary>
public sealed record RoomRules
{
    /// <summary>Whether a text is a key of a shared value.</summary>
    public required Func<string, bool> IsKey { get; init; }

    /// <summary>The scope whose claim lets one site alone change a key.</summary>
    public Func<string, string> ScopeOf { get; init; } = static key => key;

    /// <summary>Whether two scopes have a value in common.</summary>
    public Func<string, string, bool> Overlap { get; init; } = static (one, other) => one == other;

    /// <summary>The time of day, nanoseconds. A new room counts from it, so that all times of an earlier room are past.</summary>
    public required Func<long> TimeOfDay { get; init; }
}
