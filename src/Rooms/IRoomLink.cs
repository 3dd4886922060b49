namespace RVae.Rooms;

/// <summary>
/// The link of one site to the others. Every call returns at once. A message that cannot be sent is lost; the site says it again later.
/// </summary>
public interface IRoomLink
{
    /// <summary>Whether the link is connected now.</summary>
    bool IsConnected { get; }

    /// <summary>The time to the server and back when it takes long, with packets that are sent again, nanoseconds.</summary>
    long RoundTrip { get; }

    /// <summary>Tells all other sites about this site.</summary>
    void Say(Here here);

    /// <summary>Asks a site what time it is.</summary>
    /// <param name="site">The site.</param>
    /// <param name="sent">The present, nanoseconds of our clock; it comes back with the answer.</param>
    void Ping(string site, long sent);

    /// <summary>Stores a value for all sites, in place of the value that is there.</summary>
    void Put(SharedValue value);

    /// <summary>
    /// Stores an anchor for all sites, unless the server has another one than that with this revision. Then <see cref="RoomSite.Refused"/>
    /// is called.
    /// </summary>
    void Propose(Anchor anchor, ulong over);

    /// <summary>
    /// Stores claims for all sites, unless the server has others than those with this revision. Then <see cref="RoomClaims.Refused"/> is
    /// called.
    /// </summary>
    void Propose(ClaimTable claims, ulong over);

    /// <summary>Stores an anchor for all sites, in place of the one that the server has.</summary>
    void Put(Anchor anchor);
}
