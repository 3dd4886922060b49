using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>A site of a room.</summary>
/// <param name="Site">Its identity, one for each time that it joins.</param>
/// <param name="Name">Its name.</param>
/// <param name="DelayMilliseconds">How long a message takes from it to the server.</param>
/// <param name="ErrorMilliseconds">How far its room time may be off.</param>
/// <param name="Version">Version of its program.</param>
/// <param name="Seconds">How long it has been there.</param>
/// <param name="State"><c>here</c>, <c>lost</c> or <c>self</c>.</param>
public sealed record RoomSiteSummary(
    string Site, string Name, float DelayMilliseconds, float ErrorMilliseconds, string Version, float Seconds, string State);

/// <summary>What a player of another site alone may set.</summary>
/// <param name="Site">The site.</param>
/// <param name="Client">The player's name.</param>
/// <param name="Scope">Beginning of the addresses.</param>
public sealed record RoomClaimSummary(string Site, string Client, string Scope);

/// <summary>The room that several daemons play in together. Any thread; returns at once.</summary>
public interface IRoomService
{
    /// <summary>Name of the room; empty for none.</summary>
    string Name { get; }

    /// <summary><c>out</c>, <c>joining</c>, <c>in</c>, or <c>cut</c> while the server is not reached.</summary>
    string State { get; }

    /// <summary>Least count of bars that a change waits, 1–16.</summary>
    int Least { get; set; }

    /// <summary>Bars that a change made now waits until all hear it; 0 where it is heard at once.</summary>
    int Bars { get; }

    /// <summary>Whether what is set here is heard here at once, and by the others from the agreed bar on.</summary>
    bool Preview { get; set; }

    /// <summary>Messages of others that were refused since the room was joined.</summary>
    int Refused { get; }

    /// <summary>Changes that came to this site after their bar.</summary>
    int Late { get; }

    /// <summary>The sites, this one first.</summary>
    IReadOnlyList<RoomSiteSummary> Sites();

    /// <summary>What players of the other sites have claimed.</summary>
    IReadOnlyList<RoomClaimSummary> Claims();

    /// <summary>Joins a room; one that was joined before is left.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="address">Address of the server; empty for the configured one.</param>
    /// <param name="request">Ended once it plays with the room.</param>
    void Join(string name, string address, Request request);

    /// <summary>Leaves the room and plays on alone.</summary>
    Fault? Leave();
}

/// <summary>A daemon that can join no room.</summary>
public sealed class NoRoom : IRoomService
{
    private static readonly Fault Absent = new(FaultCode.Unavailable, "this daemon runs without rooms");

    /// <inheritdoc/>
    public string Name => "";

    /// <inheritdoc/>
    public string State => "out";

    /// <inheritdoc/>
    public int Least { get; set; } = 1;

    /// <inheritdoc/>
    public int Bars => 0;

    /// <inheritdoc/>
    public bool Preview { get; set; }

    /// <inheritdoc/>
    public int Refused => 0;

    /// <inheritdoc/>
    public int Late => 0;

    /// <inheritdoc/>
    public IReadOnlyList<RoomSiteSummary> Sites() => [];

    /// <inheritdoc/>
    public IReadOnlyList<RoomClaimSummary> Claims() => [];

    /// <inheritdoc/>
    public void Join(string name, string address, Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Fail(Absent);
    }

    /// <inheritdoc/>
    public Fault? Leave() => Absent;
}
