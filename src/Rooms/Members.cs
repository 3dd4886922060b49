namespace RVae.Rooms;

/// <summary>What a site tells of itself, once a second.</summary>
/// <param name="Site">Its identity, one for each time that it joins.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Version">Version of its program.</param>
/// <param name="Since">When it joined, nanoseconds of the room's time; 0 while it is joining.</param>
/// <param name="Delay">How long a message takes from it to the server, nanoseconds.</param>
/// <param name="Error">How far its room time may be off, nanoseconds.</param>
/// <param name="Leaves">Whether this is its last word.</param>
public sealed record Here(string Site, string Name, string Version, long Since, long Delay, long Error, bool Leaves = false)
{
    private const long Longest = 10_000_000_000;

    /// <summary>Whether each value is in its range.</summary>
    public bool IsUsable =>
        RoomName.IsSite(Site) && Name is { Length: <= 64 } && !Name.Any(char.IsControl) && Version is { Length: <= 32 } && !Version.Any(char.IsControl)
        && Since >= 0 && Delay is >= 0 and <= Longest && Error >= 0;
}

/// <summary>A site as another one sees it.</summary>
/// <param name="Told">Its newest word.</param>
/// <param name="Heard">When that came, nanoseconds of our clock.</param>
/// <param name="IsLost">Whether nothing was heard of it for long.</param>
public sealed record Member(Here Told, long Heard, bool IsLost);

/// <summary>What has become of a site.</summary>
public enum MemberChange
{
    /// <summary>What was known before.</summary>
    None,
    /// <summary>It is new.</summary>
    Joined,
    /// <summary>Nothing was heard of it for long.</summary>
    Lost,
    /// <summary>It was lost, and is back.</summary>
    Back,
    /// <summary>It has left.</summary>
    Left,
}

/// <summary>The other sites of a room.</summary>
public sealed class Members
{
    /// <summary>Most sites, beside our own.</summary>
    public const int Most = 512;

    /// <summary>A site of which nothing is heard for so long is lost; after much longer it is forgotten. Nanoseconds.</summary>
    public const long Patience = 5_000_000_000, Memory = 600_000_000_000;

    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);

    /// <summary>All, those that are lost as well.</summary>
    public IReadOnlyCollection<Member> All => _members.Values;

    /// <summary>Those that are there.</summary>
    public IEnumerable<Member> Present => _members.Values.Where(each => !each.IsLost);

    /// <summary>How long a message takes from the slowest of them to the server, nanoseconds.</summary>
    public long SlowestDelay => Present.Select(each => each.Told.Delay).DefaultIfEmpty().Max();

    /// <summary>The one that has been there longest, whose clock all others go by; null for none.</summary>
    public Here? Oldest => Present.Select(each => each.Told).Where(each => each.Since > 0)
        .OrderBy(each => each.Since).ThenBy(each => each.Site, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>A site by its identity, or null.</summary>
    public Member? Find(string site) => _members.GetValueOrDefault(site);

    /// <summary>Hears of one.</summary>
    public MemberChange Hear(Here told, long now)
    {
        ArgumentNullException.ThrowIfNull(told);
        Member? before = Find(told.Site);
        if (told.Leaves)
            return _members.Remove(told.Site) ? MemberChange.Left : MemberChange.None;
        if (before is null && _members.Count >= Most)
            return MemberChange.None;
        // When it joined, it cannot change: who would be older than all others would lead their clocks.
        Here kept = before is { Told.Since: > 0 } ? told with { Since = before.Told.Since } : told;
        _members[told.Site] = new Member(kept, now, IsLost: false);
        return before is null ? MemberChange.Joined : before.IsLost ? MemberChange.Back : MemberChange.None;
    }

    /// <summary>Finds those that are lost now.</summary>
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
