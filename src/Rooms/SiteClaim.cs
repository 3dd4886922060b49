namespace RVae.Rooms;

/// <summary>A scope that one player alone may set, at every site.</summary>
/// <param name="Site">The player's site.</param>
/// <param name="Client">The player's name.</param>
/// <param name="Scope">The scope: the beginning of the addresses, as in <c>deck/2</c>.</param>
public sealed record SiteClaim(string Site, string Client, string Scope)
{
    private const int LongestName = 64, LongestScope = 64;

    /// <summary>Whether each part is in its range.</summary>
    public bool IsUsable => RoomName.IsSite(Site) && Client is { Length: <= LongestName } && !Client.Any(char.IsControl)
        && Scope is { Length: > 0 and <= LongestScope } && !Scope.Any(char.IsControl);
}

/// <summary>All claims of a room in one table. A site can change the table only if it knows the present one.</summary>
/// <param name="Claims">The claims; no two overlap.</param>
public sealed record ClaimTable(IReadOnlyList<SiteClaim> Claims)
{
    /// <summary>Most claims of a room, and most of one site.</summary>
    public const int Most = 96, MostOfSite = 32;

    /// <summary>A table without claims.</summary>
    public static ClaimTable Empty { get; } = new([]);

    /// <summary>Whether there are not too many claims, and each is usable.</summary>
    public bool IsUsable => Claims is { Count: <= Most } && Claims.All(each => each is { IsUsable: true });
}

/// <summary>A claim of a client of this site.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Client">The client's name.</param>
/// <param name="Scope">The scope: the beginning of the addresses.</param>
/// <param name="Force">Whether other clients lose their claims when they hold part of the scope.</param>
public readonly record struct OwnClaim(int Id, string Client, string Scope, bool Force);

/// <summary>A claim of a client of this site that was lost to a player at another site.</summary>
/// <param name="Own">The claim.</param>
/// <param name="To">The claim of the other player.</param>
public readonly record struct LostClaim(OwnClaim Own, SiteClaim To);
