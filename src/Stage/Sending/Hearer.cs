namespace RVae.Stage.Sending;

/// <summary>The classes of events that a client can ask for.</summary>
[Flags]
public enum EventClasses
{
    /// <summary>None of the events.</summary>
    None = 0,
    /// <summary>Values that change.</summary>
    State = 1,
    /// <summary>Each hit that is played.</summary>
    Hits = 2,
    /// <summary>Each beat, with bar and beat number.</summary>
    Beats = 4,
    /// <summary>Every tick, as it is played.</summary>
    Ticks = 8,
    /// <summary>The pattern of a deck when it changes.</summary>
    Patterns = 16,
    /// <summary>Progress and results of trainings.</summary>
    Training = 32,
    /// <summary>Positions that move by themselves.</summary>
    Places = 64,
    /// <summary>The classes for a client that asks for none by name.</summary>
    Default = State | Hits | Beats | Training,
}

/// <summary>How a client wants its events in time.</summary>
public enum Delivery
{
    /// <summary>A plain message, sent when it is due.</summary>
    Live,
    /// <summary>A plain message sent ahead, with due time + latency as two ints.</summary>
    Stamp,
    /// <summary>A bundle sent ahead, whose time tag is due time + latency.</summary>
    Bundle,
}

/// <summary>One hearer of events.</summary>
/// <param name="Place">Index by which the audience knows the hearer.</param>
/// <param name="Events">The classes of events that the hearer wants.</param>
/// <param name="Delivery">How the hearer wants events in time.</param>
/// <param name="Latency">Nanoseconds added to due times of events sent ahead.</param>
/// <param name="Link">The connection to the hearer, where the audience keeps one; else null.</param>
public readonly record struct Hearer(int Place, EventClasses Events, Delivery Delivery, long Latency, object? Link)
{
    /// <summary>Whether the hearer wants a class of events.</summary>
    public bool Wants(EventClasses events) => (Events & events) != 0;
}

/// <summary>All hearers, and the ways to them. Packets leave together at <see cref="Flush"/>. One thread, on which nothing is allocated.</summary>
public interface IAudience
{
    /// <summary>The present hearers.</summary>
    ReadOnlySpan<Hearer> Present { get; }

    /// <summary>Sends a packet, at once or together with later ones.</summary>
    void Send(in Hearer to, ReadOnlySpan<byte> packet);

    /// <summary>Sends all packets that have not left yet.</summary>
    void Flush();
}
