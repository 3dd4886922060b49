using System.Collections.Immutable;

namespace RVae.Daemon.Clients;

/// <summary>
/// Who is here. Changed by one thread at a time; the list is published whole, so that any thread may walk it while it
/// changes.
/// </summary>
internal sealed class ClientRegistry(int most)
{
    private Client[] _all = [];
    private int _lastId;

    /// <summary>All clients, by id. Any thread.</summary>
    public ReadOnlySpan<Client> All => Volatile.Read(ref _all);

    /// <summary>How many there are.</summary>
    public int Count => All.Length;

    /// <summary>Whether one more would be too many.</summary>
    public bool IsFull => Count >= most;

    /// <summary>A number that no client had before.</summary>
    public int NextId() => ++_lastId;

    /// <summary>The client of an id, or null.</summary>
    public Client? Find(int id) => Find(id, static (client, wanted) => client.Id == wanted);

    /// <summary>The client whose messages come from there, or to which they go, or null.</summary>
    public Client? FindAt(ILink link) => Find(link, static (client, l) => client.Source.Equals(l))
        ?? Find(link, static (client, l) => client.Link.Equals(l));

    /// <summary>Adds a client, or replaces the one of its id.</summary>
    public void Put(Client client)
    {
        int index = Array.FindIndex(_all, c => c.Id == client.Id);
        Client[] next = index < 0 ? [.. _all, client] : [.. _all];
        if (index >= 0)
        {
            next[index] = client;
        }

        Volatile.Write(ref _all, next);
    }

    /// <summary>Takes a client out.</summary>
    public void Remove(int id) => Volatile.Write(ref _all, [.. _all.Where(c => c.Id != id)]);

    /// <summary>The first client whose lease has ended, or null.</summary>
    public Client? FindExpired(long now) => Find(now, static (client, moment) => client.Expires <= moment);

    /// <summary>Clients of a host that hear on another port than they send from.</summary>
    public ImmutableArray<Client> HearingElsewhere(string host) =>
        [.. _all.Where(c => c.Source.Host == host && !c.Source.Equals(c.Link))];

    private Client? Find<T>(T wanted, Func<Client, T, bool> matches)
    {
        foreach (Client client in All)
        {
            if (matches(client, wanted))
            {
                return client;
            }
        }

        return null;
    }
}
