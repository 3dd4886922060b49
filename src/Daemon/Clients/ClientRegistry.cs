using System.Collections.Immutable;

namespace RVae.Daemon.Clients;

/// <summary>
/// The subscribed clients, and which of them a link belongs to. Changed by one thread at a time; published whole, so that any thread
/// may read it meanwhile.
/// </summary>
/// <param name="most">How many there may be.</param>
internal sealed class ClientRegistry(Func<int> most)
{
    private Room _room = new([]);
    private int _lastId;
    private int _changes;

    /// <summary>Counts changes. Any thread.</summary>
    public int Changes => Volatile.Read(ref _changes);

    /// <summary>All clients, by id. Any thread.</summary>
    public ReadOnlySpan<Client> All => Present.All;

    /// <summary>All of them as those who hear what plays. Any thread.</summary>
    public ReadOnlySpan<Hearer> Hearers => Present.Hearers;

    /// <summary>Those of them that no stage sends to: over streams, and through sockets that it does not share. Any thread.</summary>
    public ReadOnlySpan<Hearer> HearersBesideStage => Present.HearersBesideStage;

    /// <summary>How many there are.</summary>
    public int Count => All.Length;

    /// <summary>Whether one more would be too many.</summary>
    public bool IsFull => Count >= most();

    /// <summary>Called after each change.</summary>
    public Action? Changed { get; set; }

    /// <summary>When somebody else heard of a client, nanoseconds of the monotonic clock; null where nobody else hears.</summary>
    public Func<Client, long>? HeardAt { get; set; }

    /// <summary>The number that the newest client was given. Any thread.</summary>
    public int LastId => Volatile.Read(ref _lastId);

    /// <summary>Goes on with the numbers after one that a client had before.</summary>
    public void Continue(int lastId) => _lastId = Math.Max(_lastId, lastId);

    /// <summary>A number that no client had before.</summary>
    public int NextId() => ++_lastId;

    /// <summary>The client of an id, or null.</summary>
    public Client? Find(int id) => Find(id, static (client, wanted) => client.Id == wanted);

    /// <summary>The client whose messages come from there, or to which they go, or null. Any thread; does not allocate.</summary>
    public Client? FindAt(ILink link) => Present.At.GetValueOrDefault(link);

    /// <summary>Adds a client, or replaces the one of its id.</summary>
    public void Put(Client client)
    {
        Client[] all = Present.All;
        int index = Array.FindIndex(all, c => c.Id == client.Id);
        Client[] next = index < 0 ? [.. all, client] : [.. all];
        if (index >= 0)
            next[index] = client;

        Publish(next);
    }

    /// <summary>Takes a client out.</summary>
    public void Remove(int id) => Publish([.. Present.All.Where(c => c.Id != id)]);

    /// <summary>The first client whose lease has ended, or null.</summary>
    public Client? FindExpired(long now) => Find(now, (client, moment) => client.Expires <= moment && !IsHeard(client, moment));

    /// <summary>Clients of a host by that name.</summary>
    public ImmutableArray<Client> Namesakes(string name, string host) =>
        [.. Present.All.Where(c => c.Source.Host == host && string.Equals(c.Name, name, StringComparison.Ordinal))];

    /// <summary>How many clients there are of a host, and of all other machines together.</summary>
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

    // A goodbye is no word by which it stays.
    private bool IsHeard(Client client, long now) => HeardAt?.Invoke(client) is { } heard && heard > client.Left && heard + client.Lease > now;

    /// <summary>The longest time that a client which takes hits ahead wants until it sounds them, nanoseconds. Any thread; does not allocate.</summary>
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

    /// <summary>Everybody at one moment.</summary>
    private sealed class Room
    {
        public Room(Client[] all)
        {
            All = all;
            Hearers = [.. all.Select(client => client.Hearer)];
            HearersBesideStage = [.. all.Where(client => !client.Link.IsOfStage).Select(client => client.Hearer)];
            foreach (Client client in all)
                At.TryAdd(client.Source, client);

            // A port that one client hears at and another sends from is the one's that sends.
            foreach (Client client in all)
                At.TryAdd(client.Link, client);
        }

        public Client[] All { get; }

        public Hearer[] Hearers { get; }

        public Hearer[] HearersBesideStage { get; }

        public Dictionary<ILink, Client> At { get; } = [];
    }
}
