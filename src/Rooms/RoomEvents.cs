namespace RVae.Rooms;

/// <summary>How far a site is in its room.</summary>
public enum RoomPhase
{
    /// <summary>It looks who is there and what time it is.</summary>
    Joining,
    /// <summary>It asks to be the first.</summary>
    Founding,
    /// <summary>It plays with the room.</summary>
    In,
}

/// <summary>Something that happened in a room.</summary>
/// <param name="Site">Name of the site.</param>
/// <param name="Change">What has become of it.</param>
public readonly record struct RoomEvent(Here Site, MemberChange Change);

/// <summary>What was not taken from others, and why: counts since the start.</summary>
public sealed class Refusals
{
    /// <summary>Values or words outside of their range, unknown keys, lines too far ahead.</summary>
    public long Malformed { get; set; }

    /// <summary>More than one site may send.</summary>
    public long TooMany { get; set; }

    /// <summary>Of what another site has claimed.</summary>
    public long Claimed { get; set; }

    /// <summary>Anchors that do not follow from the room's line, clocks that jump.</summary>
    public long Time { get; set; }

    /// <summary>All of them.</summary>
    public long All => Malformed + TooMany + Claimed + Time;
}

/// <summary>What a site goes by.</summary>
public sealed record RoomRules
{
    /// <summary>Whether there may be a value of that key.</summary>
    public required Func<string, bool> IsKey { get; init; }

    /// <summary>The scope whose claim lets one site alone change a key.</summary>
    public Func<string, string> ScopeOf { get; init; } = static key => key;

    /// <summary>Whether a value lies in both scopes.</summary>
    public Func<string, string, bool> Overlap { get; init; } = static (one, other) => one == other;

    /// <summary>The time of day, nanoseconds: a room that is founded counts from it, so that times of an earlier one are past.</summary>
    public required Func<long> TimeOfDay { get; init; }
}
