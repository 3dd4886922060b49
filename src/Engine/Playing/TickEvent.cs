using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>What the tick engine tells.</summary>
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
    /// <summary>The transport stopped: nothing sounds on.</summary>
    Stopped,
    /// <summary>Every sounding note ends now.</summary>
    Panic,
}

/// <summary>One event with the moment at which it is due. A value: it crosses threads in a ring, never on the heap.</summary>
public readonly record struct TickEvent
{
    /// <summary>What it is.</summary>
    public TickEventKind Kind { get; init; }

    /// <summary>When it is due, nanoseconds of the monotonic clock.</summary>
    public long Due { get; init; }

    /// <summary>By how much it was known earlier for the sake of outputs that take long to sound, nanoseconds; 0 but in a link session.</summary>
    public long Ahead { get; init; }

    /// <summary>Tick in its bar, from 0, 24 to a quarter.</summary>
    public int Tick { get; init; }

    /// <summary>Bar, from 0: the deck's for a hit, else the transport's.</summary>
    public int Bar { get; init; }

    /// <summary>For what the transport itself does: ticks from the beginning of the music; a jump makes it jump.</summary>
    public long Position { get; init; }

    /// <summary>Beat in the bar, from 0.</summary>
    public int Beat { get; init; }

    /// <summary>Tempo, for a beat.</summary>
    public float Bpm { get; init; }

    /// <summary>For what the transport itself does: the last cue whose line has come.</summary>
    public long Cue { get; init; }

    /// <summary>Deck, from 0.</summary>
    public int Deck { get; init; }

    /// <summary>What is struck.</summary>
    public Instrument Instrument { get; init; }

    /// <summary>MIDI note, 0–127.</summary>
    public int Note { get; init; }

    /// <summary>Velocity of a hit, 1–127.</summary>
    public int Velocity { get; init; }

    /// <summary>Signed ticks from <see cref="Tick"/> at which the hit lies: microtiming and swing as played.</summary>
    public float Offset { get; init; }

    /// <summary>For a pattern: the instruments whose row changed, one bit each (bit 0 = kick).</summary>
    public int Rows { get; init; }
}
