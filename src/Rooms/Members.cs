namespace RVae.Rooms;

/// <summary>What a site tells about itself, once a second.</summary>
/// <param name="Site">Its identity, a new one each time that it joins.</param>
/// <param name="Name">Its name for people to read.</param>
/// <param name="Version">Version of its program.</param>
/// <param name="Since">When it joined, nanoseconds of the room's time; 0 while it is joining.</param>
/// <param name="Delay">How long a message takes from it to the server, nanoseconds.</param>
/// <param name="Error">How far its room time may be off, nanoseconds.</param>
/// <param name="Leaves">Whether this is its last message.</param>
public sealed record Here(string Site, string Name, string Version, long Since, long Delay, long Error, bool Leaves = false)
{
    private const long Longest = 10_000_000_000;

    /// <summary>Whether each value is in its range.</summary>
    public bool IsUsable =>
        RoomName.IsSite(Site) && Name is { Length: <= 64 } && !Name.Any(char.IsControl) && Version is { Length: <= 32 } && !Version.Any(char.IsControl)
        && Since >= 0 && Delay is >= 0 and <= Longest && Error >= 0;
}

/// <summary>A site as another one sees it.</summary>
/// <param name="Told">Its newest message.</param>
/// <param name="Heard">When this message came, nanoseconds of our clock.</param>
/// <param name="IsLost">Whether nothing has been heard of the site for a while.</param>
public sealed record Member(Here Told, long Heard, bool IsLost);

/// <summary>How the state of a site has changed.</summary>
public enum MemberChange
{
    /// <summary>Nothing has changed.</summary>
    None,
    /// <summary>The site is new.</summary>
    Joined,
    /// <summary>Nothing has been heard of the site for a while.</summary>
    Lost,
    /// <summary>The site was lost, and is back.</summary>
    Back,
    /// <summary>The site has left.</summary>
    Left,
}

/// <summary>The other sites of a room.</summary>
public sealed class Members
{
    /// <summary>Most sites, without our own.</summary>
    public const int Most = 512;

    /// <summary>Nanoseconds. A site that is silent for Patience is lost; after Memory it is forgotten.</summary>
    public const long Patience = 5_000_000_000, Memory = 600_000_000_000;

    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);

    /// <summary>All sites, including those that are lost.</summary>
    public IReadOnlyCollection<Member> All => _members.Values;

    /// <summary>The sites that are not lost.</summary>
    public IEnumerable<Member> Present => _members.Values.Where(each => !each.IsLost);

    /// <summary>The longest time that a message takes from one of them to the server, nanoseconds.</summary>
    public long SlowestDelay => Present.Select(each => each.Told.Delay).DefaultIfEmpty().Max();

    /// <summary>The site that has been there longest. All others follow its clock. Null for none.</summary>
    public Here? Oldest => Present.Select(each => each.Told).Where(each => each.Since > 0)
        .OrderBy(each => each.Since).ThenBy(each => each.Site, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>A site by its identity, or null.</summary>
    public Member? Find(string site) => _members.GetValueOrDefault(site);

    /// <summary>Takes the message of a site.</summary>
    public MemberChange Hear(Here told, long now)
    {
        ArgumentNullException.ThrowIfNull(told);
        Member? before = Find(told.Site);
        if (told.Leaves)
            return _members.Remove(told.Site) ? MemberChange.Left : MemberChange.None;
        if (before is null && _members.Count >= Most)
            return MemberChange.None;
        // The time of joining is never an earlier one: a site that claimed to be the oldest would lead all clocks. A later one is that of a site
        // that slept, and leads no more.
        Here kept = before is { Told.Since: > 0 } ? told with { Since = Math.Max(told.Since, before.Told.Since) } : told;
        _members[told.Site] = new Member(kept, now, IsLost: false);
        return before is null ? MemberChange.Joined : before.IsLost ? MemberChange.Back : MemberChange.None;
    }

    /// <summary>Finds the sites that have become lost.</summary>
    public IReadOnlyList<Member> Look(long now)
    {
        Member[] lost = [.. Present.Where(each => now - each.Heard > Patience)];
        foreach (Member each in lost)
            _members[each.Told.Site] = each with { IsLost = true };
        foreach (Member each in _members.Values.Where(each => now - each.Heard > Memory).ToArray())
            _members.Remove(each.Told.Site);
        return lost;
    }
}
