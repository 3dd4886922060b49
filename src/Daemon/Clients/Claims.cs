using RVae.Engine;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Clients;

/// <summary>
/// Knows which client alone may set which values. A claim is of the values in its scope, and holds under every address that changes one of
/// them. Claims are few and change seldom. Each change works out the holder of every address, so that a message that sets a value only
/// reads one array. The caller synchronises.
/// </summary>
internal sealed class Claims(AddressTable table)
{
    /// <summary>Most claims of one client.</summary>
    public const int MostOfOne = 16;

    private readonly List<Claim> _claims = [];
    private readonly List<Claim> _foreign = []; // claims of clients of other daemons; the numbers of these clients are below 0
    private readonly int[] _holders = new int[table.Entries.Length];
    private int _changes;

    /// <summary>Counts the changes of claims. Any thread.</summary>
    public int Changes => Volatile.Read(ref _changes);

    /// <summary>Called after each change of claims.</summary>
    public Action? Changed { get; set; }

    /// <summary>All claims, client by client, and whether each was taken by force.</summary>
    public IEnumerable<(int Client, string Scope, bool Force)> All => _claims.Select(each => (each.Client, each.Scope, each.Force));

    /// <summary>Id of the client that has claimed an address; below 0 for one of another daemon, 0 for none.</summary>
    public int HolderOf(AddressEntry at) => _holders[at.Index];

    /// <summary>A client's scopes, separated by spaces.</summary>
    public string Of(int client) => string.Join(' ', _claims.Where(c => c.Client == client).Select(c => c.Scope));

    /// <summary>Claims a scope. The result is a fault when the scope contains no value or when another client holds part of it.</summary>
    /// <param name="client">The client that claims.</param>
    /// <param name="scope">The scope, the beginning of addresses.</param>
    /// <param name="force">Whether other clients lose their claims when they hold part of the scope.</param>
    /// <param name="losers">The clients that have lost a claim.</param>
    public Fault? Take(int client, string scope, bool force, out IReadOnlyList<int> losers)
    {
        losers = [];
        HashSet<AddressEntry> values = ValuesIn(scope);
        if (values.Count == 0)
            return new(FaultCode.NotFound, $"there is nothing to claim in '{scope}': try deck/1, deck/1/mute or transport");

        Claim[] others = [.. _claims.Concat(_foreign).Where(c => c.Client != client && c.Values.Overlaps(values))];
        if (others.Length > 0 && !force)
            return new(FaultCode.Claimed, $"{Who(others[0])} has claimed {others[0].Scope}: /rvae/claim {scope} force takes it over");

        if (_claims.Exists(c => c.Client == client && c.Scope == scope))
            return null;

        if (_claims.Count(c => c.Client == client) >= MostOfOne)
            return new(FaultCode.TooMany, $"one client can claim at most {MostOfOne} scopes: release one first");

        _claims.RemoveAll(others.Contains);
        _foreign.RemoveAll(others.Contains);
        losers = [.. others.Select(c => c.Client).Where(id => id > 0).Distinct()];
        _claims.Add(new(client, scope, values) { Force = force });
        Refresh();
        return null;
    }

    /// <summary>Sets what clients of other daemons have claimed. These claims hold at this daemon too.</summary>
    /// <param name="claims">Each holder with a scope that it has claimed.</param>
    public void SetForeign(IReadOnlyList<(string Who, string Scope)> claims)
    {
        _foreign.Clear();
        for (int i = 0; i < claims.Count; i++)
            _foreign.Add(new(-1 - i, claims[i].Scope, ValuesIn(claims[i].Scope)) { Name = claims[i].Who });
        Refresh();
    }

    /// <summary>Name of a client of another daemon that has claimed something.</summary>
    public string? ForeignName(int holder) => _foreign.Find(each => each.Client == holder)?.Name;

    /// <summary>Whether two scopes have a value in common. Any thread.</summary>
    public bool Overlap(string one, string other) => ValuesIn(one).Overlaps(ValuesIn(other));

    /// <summary>Gives one client's claims to another client, and returns the scopes that were given.</summary>
    public IReadOnlyList<string> Move(int from, int to)
    {
        var moved = new List<string>();
        for (int i = 0; i < _claims.Count; i++)
        {
            if (_claims[i].Client != from)
                continue;
            moved.Add(_claims[i].Scope);
            _claims[i] = _claims[i] with { Client = to };
        }

        if (moved.Count > 0)
            Refresh();
        return moved;
    }

    /// <summary>Gives a scope back; a fault when this client has not claimed it.</summary>
    public Fault? Release(int client, string scope)
    {
        if (_claims.RemoveAll(c => c.Client == client && c.Scope == scope) == 0)
            return new(FaultCode.NotFound, $"you have not claimed '{scope}'");

        Refresh();
        return null;
    }

    /// <summary>Gives back every scope that a client has claimed.</summary>
    public void ReleaseAll(int client)
    {
        if (_claims.RemoveAll(c => c.Client == client) > 0)
            Refresh();
    }

    private static string Who(Claim claim) => claim.Client > 0 ? $"client {claim.Client} (see /rvae/clients)" : claim.Name;

    private HashSet<AddressEntry> ValuesIn(string scope) => [.. table.Entries.Where(e => Contains(scope, e.Scope)).Select(e => e.Value)];

    private static bool Contains(string scope, string path) =>
        scope.Length > 0 && path.StartsWith(scope, StringComparison.Ordinal)
        && (path.Length == scope.Length || path[scope.Length] == '/');

    private void Refresh()
    {
        foreach (AddressEntry entry in table.Entries)
            _holders[entry.Index] = (_claims.Find(c => c.Values.Contains(entry.Value)) ?? _foreign.Find(c => c.Values.Contains(entry.Value)))?.Client ?? 0;
        Volatile.Write(ref _changes, _changes + 1);
        Changed?.Invoke();
    }

    private sealed record Claim(int Client, string Scope, HashSet<AddressEntry> Values)
    {
        public string Name { get; init; } = "";

        public bool Force { get; init; }
    }
}
