namespace RVae.Daemon.Clients;

/// <summary>
/// A program that said hello, with the options of that hello. Only the lease and the goodbye change: another hello makes a new object with
/// the same id.
/// </summary>
internal sealed class Client
{
    private long _expires;
    private long _left;
    private EventClasses? _wanted;

    /// <summary>Number, from 1; never used twice.</summary>
    public required int Id { get; init; }

    /// <summary>Name that the client gave itself.</summary>
    public required string Name { get; init; }

    /// <summary>Where the client's messages come from.</summary>
    public required ILink Source { get; init; }

    /// <summary>Where everything for the client is sent.</summary>
    public required ILink Link { get; init; }

    /// <summary>How far ahead of their time the client wants events.</summary>
    public Delivery Delivery { get; init; }

    /// <summary>Nanoseconds that are added to the due times of events that are sent ahead.</summary>
    public long Latency { get; init; }

    /// <summary>The classes of events that the client is sent.</summary>
    public EventClasses Events { get; init; }

    /// <summary>The classes of events that the client asked for. While the state is still on its way, the client is sent fewer.</summary>
    public EventClasses Wanted => _wanted ?? Events;

    /// <summary>How long the client is kept after its last message, nanoseconds.</summary>
    public required long Lease { get; init; }

    /// <summary>When the lease ends, nanoseconds of the monotonic clock.</summary>
    public long Expires => Volatile.Read(ref _expires);

    /// <summary>Whether the client is sent a class of events.</summary>
    public bool Wants(EventClasses events) => (Events & events) != 0;

    /// <summary>The client as the thread that plays sees it: whom to send hits, and how.</summary>
    public Hearer Hearer => new(Id, Events, Delivery, Latency, Link);

    /// <summary>Begins the lease anew.</summary>
    public void Renew(long now) => Volatile.Write(ref _expires, now + Lease);

    /// <summary>When the client said goodbye, nanoseconds of the monotonic clock; 0 while it has not.</summary>
    public long Left => Volatile.Read(ref _left);

    /// <summary>The client says goodbye. It ends after half of its lease, unless the lease is renewed.</summary>
    public void EndSoon(long now)
    {
        Volatile.Write(ref _left, now);
        Volatile.Write(ref _expires, Math.Min(Expires, now + (Lease / 2)));
    }

    /// <summary>Takes over the end of the lease and the goodbye from the object of an earlier hello of this client.</summary>
    public void GoOnFrom(Client before)
    {
        Volatile.Write(ref _left, before.Left);
        Volatile.Write(ref _expires, before.Expires);
    }

    /// <summary>Lets the lease end later: nobody could be heard for this long, nanoseconds.</summary>
    public void Extend(long by) => Interlocked.Add(ref _expires, by);

    /// <summary>The same client, which is sent only these events until it has the whole state.</summary>
    public Client Waiting(EventClasses events)
    {
        Client waiting = Copy(Id, events);
        waiting._wanted = Wanted;
        return waiting;
    }

    /// <summary>The same client under a number.</summary>
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
