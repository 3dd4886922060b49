namespace RVae.Daemon.Clients;

/// <summary>A subscriber, as it asked to be. Immutable but for its lease: another hello makes a new one of the same id.</summary>
internal sealed class Client
{
    private long _expires;
    private long _left;
    private EventClasses? _wanted;

    /// <summary>Number, from 1; never used twice.</summary>
    public required int Id { get; init; }

    /// <summary>Name that the client gave itself.</summary>
    public required string Name { get; init; }

    /// <summary>Where its messages come from.</summary>
    public required ILink Source { get; init; }

    /// <summary>Where everything for it goes.</summary>
    public required ILink Link { get; init; }

    /// <summary>How it wants events in time.</summary>
    public Delivery Delivery { get; init; }

    /// <summary>Nanoseconds added to due times of events sent ahead.</summary>
    public long Latency { get; init; }

    /// <summary>What it is sent.</summary>
    public EventClasses Events { get; init; }

    /// <summary>What it asked for; more than it is sent while the state is still on its way to it.</summary>
    public EventClasses Wanted => _wanted ?? Events;

    /// <summary>Nanoseconds that it stays without a message.</summary>
    public required long Lease { get; init; }

    /// <summary>When its lease ends, nanoseconds of the monotonic clock.</summary>
    public long Expires => Volatile.Read(ref _expires);

    /// <summary>Whether it wants a class of events.</summary>
    public bool Wants(EventClasses events) => (Events & events) != 0;

    /// <summary>As one who hears what plays.</summary>
    public Hearer Hearer => new(Id, Events, Delivery, Latency, Link);

    /// <summary>Begins its lease anew.</summary>
    public void Renew(long now) => Volatile.Write(ref _expires, now + Lease);

    /// <summary>When it said goodbye; 0 where it has not.</summary>
    public long Left => Volatile.Read(ref _left);

    /// <summary>It says goodbye, and ends after half of its lease, unless it is renewed.</summary>
    public void EndSoon(long now)
    {
        Volatile.Write(ref _left, now);
        Volatile.Write(ref _expires, Math.Min(Expires, now + (Lease / 2)));
    }

    /// <summary>Keeps the lease of the same client as it was before, and its goodbye.</summary>
    public void GoOnFrom(Client before)
    {
        Volatile.Write(ref _left, before.Left);
        Volatile.Write(ref _expires, before.Expires);
    }

    /// <summary>Time has passed in which nobody could be heard: it does not count.</summary>
    public void Extend(long by) => Interlocked.Add(ref _expires, by);

    /// <summary>The same client, sent other events until it has the whole state.</summary>
    public Client Waiting(EventClasses events)
    {
        Client waiting = Copy(Id, events);
        waiting._wanted = Wanted;
        return waiting;
    }

    /// <summary>The same client with a number.</summary>
    public Client WithId(int id) => Copy(id, Events);

    private Client Copy(int id, EventClasses events)
    {
        var client = new Client
        {
            Id = id,
            Name = Name,
            Source = Source,
            Link = Link,
            Delivery = Delivery,
            Latency = Latency,
            Lease = Lease,
            Events = events,
        };
        client._expires = Expires;
        return client;
    }
}
