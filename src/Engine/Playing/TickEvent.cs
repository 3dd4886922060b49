using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>The kinds of events that the tick engine hands out.</summary>
public enum TickEventKind
{
    /// <summary>A tick of the transport.</summary>
    Tick,
    /// <summary>A beat of the transport.</summary>
    Beat,
    /// <summary>A hit of a deck.</summary>
    Hit,
    /// <summary>A deck's new pattern is live from this tick.</summary>
    Pattern,
    /// <summary>The transport began to run.</summary>
    Started,
    /// <summary>The transport stopped: all notes end.</summary>
    Stopped,
    /// <summary>Every sounding note ends now.</summary>
    Panic,
}

/// <summary>One event with the moment at which it is due. A value, so that it crosses threads in a ring and never lies on the heap.</summary>
public readonly record struct TickEvent
{
    /// <summary>The kind of the event.</summary>
    public TickEventKind Kind { get; init; }

    /// <summary>When the event is due, nanoseconds of the monotonic clock.</summary>
    public long Due { get; init; }

    /// <summary>By how much the event was known earlier, so that slow outputs can sound in time, nanoseconds; 0 outside of a link session.</summary>
    public long Ahead { get; init; }

    /// <summary>Tick in the bar, from 0, 24 to a quarter.</summary>
    public int Tick { get; init; }

    /// <summary>Bar, from 0: for a hit the deck's bar, else the transport's.</summary>
    public int Bar { get; init; }

    /// <summary>For events of the transport: ticks from the beginning of the music. A jump changes this number.</summary>
    public long Position { get; init; }

    /// <summary>Beat in the bar, from 0.</summary>
    public int Beat { get; init; }

    /// <summary>Tempo, for a beat.</summary>
    public float Bpm { get; init; }

    /// <summary>For events of the transport: number of the last cue whose line has come.</summary>
    public long Cue { get; init; }

    /// <summary>Deck, from 0.</summary>
    public int Deck { get; init; }

    /// <summary>What is struck.</summary>
    public Instrument Instrument { get; init; }

    /// <summary>MIDI note, 0–127.</summary>
    public int Note { get; init; }

    /// <summary>Velocity of a hit, 1–127.</summary>
    public int Velocity { get; init; }

    /// <summary>Signed ticks from <see cref="Tick"/> to the hit, with microtiming and swing as played.</summary>
    public float Offset { get; init; }

    /// <summary>For a pattern: the instruments whose row changed, one bit each (bit 0 = kick).</summary>
    public int Rows { get; init; }
}
