namespace RVae.Rooms;

/// <summary>The way of one site to the others. Every call returns at once, and what could not be sent is lost: it is said again.</summary>
public interface IRoomLink
{
    /// <summary>Whether there is a way now.</summary>
    bool IsConnected { get; }

    /// <summary>There and back to the server when it takes long, packets that are sent again included, nanoseconds.</summary>
    long RoundTrip { get; }

    /// <summary>Tells all others.</summary>
    void Say(Here here);

    /// <summary>Asks a site what time it is.</summary>
    /// <param name="site">The site.</param>
    /// <param name="sent">Our time, nanoseconds; it comes back with the answer.</param>
    void Ping(string site, long sent);

    /// <summary>Keeps a value for all, in the place of what is there.</summary>
    void Put(SharedValue value);

    /// <summary>Keeps an anchor for all, unless another one than that with this revision is there; <see cref="RoomSite.Refused"/> tells of that.</summary>
    void Propose(Anchor anchor, ulong over);

    /// <summary>Keeps claims for all, unless others than those with this revision are there; <see cref="RoomClaims.Refused"/> tells of that.</summary>
    void Propose(ClaimTable claims, ulong over);

    /// <summary>Keeps an anchor for all, whatever is there.</summary>
    void Put(Anchor anchor);
}
