using RVae.Daemon.Clients;
using RVae.Rooms;

namespace RVae.Daemon.Rooms;

/// <summary>Exchanges claims between the clients of this daemon and the room. One thread.</summary>
internal sealed class SharedClaims(Sessions sessions, RoomSession session)
{
    private int _here = -1, _there;
    private volatile IReadOnlyList<SiteClaim> _elsewhere = [];

    /// <summary>The claims of players at other sites that this daemon respects. Any thread.</summary>
    public IReadOnlyList<SiteClaim> Elsewhere => _elsewhere;

    /// <summary>Does what is due now.</summary>
    public void Look()
    {
        int here = sessions.Claims.Changes;
        if (here != _here)
        {
            OwnClaim[] own = [.. sessions.ClaimsHere().Select(each => new OwnClaim(each.Id, each.Name, each.Scope, each.Force))];
            _here = here;
            lock (session.Gate)
                session.Site.Claims.Own(own);
        }

        // The lock of sessions is always taken before the lock of the room, never while that one is held.
        var lost = new List<LostClaim>();
        IReadOnlyList<SiteClaim>? foreign = null;
        lock (session.Gate)
        {
            RoomClaims claims = session.Site.Claims;
            while (claims.TryTakeLost(out LostClaim one))
                lost.Add(one);
            if (claims.Changes != _there)
                (foreign, _there) = (claims.Foreign, claims.Changes);
        }

        foreach (LostClaim each in lost)
            sessions.LoseClaim(each.Own.Id, each.Own.Scope, Who(each.To));
        if (foreign is null)
            return;
        sessions.SetClaimsElsewhere([.. foreign.Select(each => (Who(each), each.Scope))]);
        _elsewhere = foreign;
    }

    /// <summary>The room is left: claims of its other sites end here.</summary>
    public void Leave() => sessions.SetClaimsElsewhere([]);

    private static string Who(SiteClaim claim) => $"{claim.Client}@{claim.Site}";
}
