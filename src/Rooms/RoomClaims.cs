namespace RVae.Rooms;

/// <summary>
/// The claims of a room as one site knows them. A claim of this site holds here at once, and in the room when the server has taken it. When
/// two sites claim the same at once, the server takes the first, and the other site is told. One thread at a time.
/// </summary>
/// <param name="site">The identity of this site.</param>
/// <param name="link">The link to the other sites.</param>
/// <param name="rules">The rules of the site.</param>
public sealed class RoomClaims(string site, IRoomLink link, RoomRules rules)
{
    // Nanoseconds.
    private const long Again = 1_000_000_000, Stranger = 10_000_000_000;

    private readonly HashSet<(int Id, string Scope)> _held = [];
    private readonly Queue<LostClaim> _lost = new();
    private ClaimTable _table = ClaimTable.Empty;
    private ulong _at;
    private IReadOnlyList<OwnClaim> _own = [];
    private List<SiteClaim>? _next; // what the table should be; null where that has to be worked out
    private long? _proposedAt;
    private bool _waits; // whether a claim of ours waits until the site that has its scope is heard, or counts as gone

    /// <summary>Counts the changes of claims at other sites.</summary>
    public int Changes { get; private set; }

    /// <summary>The claims of players at other sites. A site that is lost holds no claim.</summary>
    public IReadOnlyList<SiteClaim> Foreign { get; private set; } = [];

    /// <summary>Sets the claims of this site's clients.</summary>
    public void Own(IReadOnlyList<OwnClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        (_own, _next) = (claims, null);
        _held.RemoveWhere(each => !claims.Any(own => own.Id == each.Id && own.Scope == each.Scope));
    }

    /// <summary>Takes the next claim of this site that was lost to another site; false for none.</summary>
    public bool TryTakeLost(out LostClaim lost) => _lost.TryDequeue(out lost);

    /// <summary>The identity of the site that alone may set the values in a scope, or null.</summary>
    public string? HolderOf(string scope) => _table.Claims.FirstOrDefault(each => each.Scope == scope)?.Site;

    /// <summary>Hears the claims of the room.</summary>
    /// <param name="table">The claims; a table that is not usable counts as empty.</param>
    /// <param name="at">The server's revision of the table.</param>
    public void Hear(ClaimTable table, ulong at)
    {
        ArgumentNullException.ThrowIfNull(table);
        (_table, _at, _proposedAt, _next) = (table.IsUsable ? table : ClaimTable.Empty, at, null, null);
    }

    /// <summary>The server has refused the proposal, because another one came first.</summary>
    public void Refused(long now) => _proposedAt = now;

    /// <summary>The link has connected again. The server now tells anew what it stores.</summary>
    public void Begin() => (_table, _at, _proposedAt, _next) = (ClaimTable.Empty, 0, null, null);

    /// <summary>Does what is due.</summary>
    /// <param name="members">The sites.</param>
    /// <param name="speaks">Whether the server is connected and has told everything that it stores.</param>
    /// <param name="leads">Whether this site has been there longest: then it removes the claims of sites that are gone.</param>
    /// <param name="now">Nanoseconds of our clock.</param>
    /// <param name="since">Since when this site plays with the room, nanoseconds of our clock.</param>
    public void Look(Members members, bool speaks, bool leads, long now, long since)
    {
        ArgumentNullException.ThrowIfNull(members);
        SiteClaim[] others = [.. _table.Claims.Where(each => each.Site != site && IsThere(each.Site, members, now - since))];
        if (!others.SequenceEqual(Foreign))
        {
            (Foreign, _next) = (others, null);
            Changes++;
        }

        if (_waits)
            _next = null;
        _next ??= Wanted([.. others], members);
        bool ours = _next.Exists(each => each.Site == site) || _table.Claims.Any(each => each.Site == site);
        if (!speaks || !(ours || leads) || _table.Claims.ToHashSet().SetEquals(_next) || (_proposedAt is { } last && now - last < Again))
            return;
        _proposedAt = now;
        link.Propose(new ClaimTable(_next), _at);
    }

    private static bool IsThere(string other, Members members, long here) => members.Find(other) is { } member ? !member.IsLost : here < Stranger;

    // The claims of the other sites, and ours where no other site has the scope.
    private List<SiteClaim> Wanted(List<SiteClaim> others, Members members)
    {
        _waits = false;
        var ours = new List<SiteClaim>();
        foreach (OwnClaim own in _own)
        {
            bool force = own.Force && !_held.Contains((own.Id, own.Scope));
            if (force)
                others.RemoveAll(each => rules.Overlap(each.Scope, own.Scope));
            if (others.Find(each => rules.Overlap(each.Scope, own.Scope)) is { } holder)
            {
                // It may be gone, as this very daemon by the name that it had before its desk died. A claim is not lost to that.
                if (members.Find(holder.Site) is null)
                {
                    _waits = true;
                    continue;
                }

                _lost.Enqueue(new LostClaim(own, holder));
                _held.Remove((own.Id, own.Scope));
                continue;
            }

            var wanted = new SiteClaim(site, own.Client, own.Scope);
            if (_table.Claims.Contains(wanted))
                _held.Add((own.Id, own.Scope));
            if (ours.Count < ClaimTable.MostOfSite && others.Count + ours.Count < ClaimTable.Most && wanted.IsUsable)
                ours.Add(wanted);
        }

        _own = [.. _own.Where(own => _lost.All(lost => lost.Own != own))];
        return [.. others, .. ours];
    }
}
