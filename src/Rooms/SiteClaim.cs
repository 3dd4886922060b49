namespace RVae.Rooms;

/// <summary>What one player alone may set, at any site.</summary>
/// <param name="Site">The player's site.</param>
/// <param name="Client">The player's name.</param>
/// <param name="Scope">Beginning of the addresses, as in <c>deck/2</c>.</param>
public sealed record SiteClaim(string Site, string Client, string Scope)
{
    private const int LongestName = 64, LongestScope = 64;

    /// <summary>Whether each part is in its range.</summary>
    public bool IsUsable => RoomName.IsSite(Site) && Client is { Length: <= LongestName } && !Client.Any(char.IsControl)
        && Scope is { Length: > 0 and <= LongestScope } && !Scope.Any(char.IsControl);
}

/// <summary>The claims of a room, kept as one: a site changes them only if it knows what was there before.</summary>
/// <param name="Claims">All of them; no two overlap.</param>
public sealed record ClaimTable(IReadOnlyList<SiteClaim> Claims)
{
    /// <summary>Most claims of a room, and most of one site.</summary>
    public const int Most = 96, MostOfSite = 32;

    /// <summary>Without a claim.</summary>
    public static ClaimTable Empty { get; } = new([]);

    /// <summary>Whether there are not too many, and each is usable.</summary>
    public bool IsUsable => Claims is { Count: <= Most } && Claims.All(each => each is { IsUsable: true });
}

/// <summary>What a client of this site has claimed.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Client">Its name.</param>
/// <param name="Scope">Beginning of the addresses.</param>
/// <param name="Force">Whether who holds part of it loses it.</param>
public readonly record struct OwnClaim(int Id, string Client, string Scope, bool Force);

/// <summary>A claim of a client of this site that another site's player has.</summary>
/// <param name="Own">The claim.</param>
/// <param name="To">The client that has it.</param>
public readonly record struct LostClaim(OwnClaim Own, SiteClaim To);
