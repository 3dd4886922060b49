using System.Collections.Immutable;

namespace RVae.Daemon.Clients;

/// <summary>
/// The clients, and which client a link belongs to. One thread at a time changes it. Each change publishes a whole new list, so that any
/// thread can read meanwhile.
/// </summary>
/// <param name="most">Asked for the greatest number of clients.</param>
internal sealed class ClientRegistry(Func<int> most)
{
    private Room _room = new([]);
    private int _lastId;
    private int _changes;

    /// <summary>Counts the changes of clients. Any thread.</summary>
    public int Changes => Volatile.Read(ref _changes);

    /// <summary>All clients, by id. Any thread.</summary>
    public ReadOnlySpan<Client> All => Present.All;

    /// <summary>All clients as the thread that plays sees them. Any thread.</summary>
    public ReadOnlySpan<Hearer> Hearers => Present.Hearers;

    /// <summary>The clients to which no stage sends: those on streams, and those behind sockets that the stage does not share. Any thread.</summary>
    public ReadOnlySpan<Hearer> HearersBesideStage => Present.HearersBesideStage;

    /// <summary>The number of clients.</summary>
    public int Count => All.Length;

    /// <summary>Whether there is no place for another client.</summary>
    public bool IsFull => Count >= most();

    /// <summary>Called after each change of clients.</summary>
    public Action? Changed { get; set; }

    /// <summary>When another process last heard a client, nanoseconds of the monotonic clock; null where only this process hears clients.</summary>
    public Func<Client, long>? HeardAt { get; set; }

    /// <summary>The number that the newest client was given. Any thread.</summary>
    public int LastId => Volatile.Read(ref _lastId);

    /// <summary>Sets the number after which new clients are numbered: a client of an earlier daemon had it.</summary>
    public void Continue(int lastId) => _lastId = Math.Max(_lastId, lastId);

    /// <summary>Gives a number that no client had before.</summary>
    public int NextId() => ++_lastId;

    /// <summary>The client of an id, or null.</summary>
    public Client? Find(int id) => Find(id, static (client, wanted) => client.Id == wanted);

    /// <summary>The client whose messages come from a link, or go to it; null where there is none. Any thread; does not allocate.</summary>
    public Client? FindAt(ILink link) => Present.At.GetValueOrDefault(link);

    /// <summary>Adds a client, or replaces the client of the same id.</summary>
    public void Put(Client client)
    {
        Client[] all = Present.All;
        int index = Array.FindIndex(all, c => c.Id == client.Id);
        Client[] next = index < 0 ? [.. all, client] : [.. all];
        if (index >= 0)
            next[index] = client;

        Publish(next);
    }

    /// <summary>Removes a client.</summary>
    public void Remove(int id) => Publish([.. Present.All.Where(c => c.Id != id)]);

    /// <summary>The first client whose lease has ended, or null.</summary>
    public Client? FindExpired(long now) => Find(now, (client, moment) => client.Expires <= moment && !IsHeard(client, moment));

    /// <summary>The clients on a host that have this name.</summary>
    public ImmutableArray<Client> Namesakes(string name, string host) =>
        [.. Present.All.Where(c => c.Source.Host == host && string.Equals(c.Name, name, StringComparison.Ordinal))];

    /// <summary>How many clients are on a host, and how many are on all other machines together.</summary>
    public (int OfHost, int OfOthers) CountFrom(string host)
    {
        (int ofHost, int ofOthers) = (0, 0);
        foreach (Client client in All)
        {
            ofHost += client.Source.Host == host ? 1 : 0;
            ofOthers += client.Source.IsLoopback ? 0 : 1;
        }

        return (ofHost, ofOthers);
    }

    // A message before the goodbye, or the goodbye itself, does not keep a client.
    private bool IsHeard(Client client, long now) => HeardAt?.Invoke(client) is { } heard && heard > client.Left && heard + client.Lease > now;

    /// <summary>The longest <see cref="Client.Latency"/> of the clients that take hits ahead, nanoseconds. Any thread; does not allocate.</summary>
    public long LongestLatency
    {
        get
        {
            long longest = 0;
            foreach (Client client in All)
            {
                if (client.Delivery != Delivery.Live && client.Wants(EventClasses.Hits))
                    longest = Math.Max(longest, client.Latency);
            }

            return longest;
        }
    }

    private Room Present => Volatile.Read(ref _room);

    private void Publish(Client[] all)
    {
        Volatile.Write(ref _room, new Room(all));
        Volatile.Write(ref _changes, _changes + 1);
        Changed?.Invoke();
    }

    private Client? Find<T>(T wanted, Func<Client, T, bool> matches)
    {
        foreach (Client client in All)
        {
            if (matches(client, wanted))
                return client;
        }

        return null;
    }

    /// <summary>All clients at one moment.</summary>
    private sealed class Room
    {
        public Room(Client[] all)
        {
            All = all;
            Hearers = [.. all.Select(client => client.Hearer)];
            HearersBesideStage = [.. all.Where(client => !client.Link.IsOfStage).Select(client => client.Hearer)];
            foreach (Client client in all)
                At.TryAdd(client.Source, client);

            // One client may hear at a port from which another client sends. The port then belongs to the client that sends.
            foreach (Client client in all)
                At.TryAdd(client.Link, client);
        }

        public Client[] All { get; }

        public Hearer[] Hearers { get; }

        public Hearer[] HearersBesideStage { get; }

        public Dictionary<ILink, Client> At { get; } = [];
    }
}
