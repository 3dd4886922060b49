using System.Collections.Immutable;

namespace RVae.Daemon.Clients;

/// <summary>A claim of a client.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Name">The client's name.</param>
/// <param name="Scope">The scope: the beginning of the addresses.</param>
/// <param name="Force">Whether the client took the scope from others who held part of it.</param>
internal readonly record struct ClaimOfClient(int Id, string Name, string Scope, bool Force);

/// <summary>Claims that hold at several daemons of a room. Any thread.</summary>
internal sealed partial class Sessions
{
    /// <summary>What clients of this daemon have claimed.</summary>
    internal ImmutableArray<ClaimOfClient> ClaimsHere()
    {
        lock (_transactions)
            return [.. Claims.All.Select(each => new ClaimOfClient(each.Client, Registry.Find(each.Client)?.Name ?? "", each.Scope, each.Force))];
    }

    /// <summary>Sets what clients of other daemons have claimed.</summary>
    internal void SetClaimsElsewhere(IReadOnlyList<(string Who, string Scope)> claims)
    {
        lock (_transactions)
            Claims.SetForeign(claims);
    }

    /// <summary>A client of this daemon has lost a claim to a client of another daemon. All clients are told.</summary>
    internal void LoseClaim(int client, string scope, string to)
    {
        lock (_transactions)
        {
            if (Claims.Release(client, scope) is null)
                Tell(EventClasses.State, "/rvae/claims/taken"u8, [0, to, scope, client], null);
        }
    }
}
