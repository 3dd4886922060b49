using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>A site of a room.</summary>
/// <param name="Site">Identity of the site, a new one each time that it joins.</param>
/// <param name="Name">Name of the site.</param>
/// <param name="DelayMilliseconds">How long a message takes from the site to the server.</param>
/// <param name="ErrorMilliseconds">How far the site's room time may be off.</param>
/// <param name="Version">Version of its program.</param>
/// <param name="Seconds">How long the site has been in the room.</param>
/// <param name="State"><c>here</c>, <c>lost</c> or <c>self</c>.</param>
public sealed record RoomSiteSummary(
    string Site, string Name, float DelayMilliseconds, float ErrorMilliseconds, string Version, float Seconds, string State);

/// <summary>A claim of a client at another site.</summary>
/// <param name="Site">The site.</param>
/// <param name="Client">Name of the client.</param>
/// <param name="Scope">Beginning of the addresses.</param>
public sealed record RoomClaimSummary(string Site, string Client, string Scope);

/// <summary>The room in which several daemons play together. Any thread; returns at once.</summary>
public interface IRoomService
{
    /// <summary>Name of the room; empty for none.</summary>
    string Name { get; }

    /// <summary><c>out</c>, <c>joining</c>, <c>in</c>, or <c>cut</c> while the server is not reached.</summary>
    string State { get; }

    /// <summary>Fewest bars that a change waits, 1–16.</summary>
    int Least { get; set; }

    /// <summary>Bars that a change made now waits, so that all sites hear it together; 0 where it is heard at once.</summary>
    int Bars { get; }

    /// <summary>Whether a change made here is heard here at once, while the other sites hear it from the agreed bar on.</summary>
    bool Preview { get; set; }

    /// <summary>Messages of other sites that were refused since this site joined the room.</summary>
    int Refused { get; }

    /// <summary>Changes that came to this site after their bar.</summary>
    int Late { get; }

    /// <summary>The sites, this one first.</summary>
    IReadOnlyList<RoomSiteSummary> Sites();

    /// <summary>The claims of clients at the other sites.</summary>
    IReadOnlyList<RoomClaimSummary> Claims();

    /// <summary>Joins a room; leaves the last room first.</summary>
    /// <param name="name">Name of the room.</param>
    /// <param name="address">Address of the server; empty for the configured one.</param>
    /// <param name="request">The request, which the service ends once the daemon plays with the room.</param>
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
