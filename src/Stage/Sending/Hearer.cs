namespace RVae.Stage.Sending;

/// <summary>What a client wants to be sent.</summary>
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
    /// <summary>What trainings do.</summary>
    Training = 32,
    /// <summary>Where points are that move by themselves.</summary>
    Places = 64,
    /// <summary>What a client is sent that does not say.</summary>
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

/// <summary>One who hears what plays.</summary>
/// <param name="Place">Where the audience knows it by.</param>
/// <param name="Events">What it wants to be sent.</param>
/// <param name="Delivery">How it wants that in time.</param>
/// <param name="Latency">Nanoseconds added to due times of events sent ahead.</param>
/// <param name="Link">The way to it, where the audience keeps one; else null.</param>
public readonly record struct Hearer(int Place, EventClasses Events, Delivery Delivery, long Latency, object? Link)
{
    /// <summary>Whether it wants a class of events.</summary>
    public bool Wants(EventClasses events) => (Events & events) != 0;
}

/// <summary>Those who hear what plays, and the ways to them. Its packets leave together; one thread, which it does not allocate on.</summary>
public interface IAudience
{
    /// <summary>Those who are here.</summary>
    ReadOnlySpan<Hearer> Present { get; }

    /// <summary>Sends a packet, now or with those that come after it.</summary>
    void Send(in Hearer to, ReadOnlySpan<byte> packet);

    /// <summary>Sends what has not left yet.</summary>
    void Flush();
}
