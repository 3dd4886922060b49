namespace RVae.Engine.Playing;

/// <summary>
/// A place to which events go, such as clients or a MIDI port. All calls come from one thread that belongs to the output, in due order. They must
/// neither block nor allocate in the steady state.
/// </summary>
public interface IEventOutput
{
    /// <summary>
    /// Tells of an event up to a tick before it is due: for outputs that stamp events with their time and send them early. A panic is never
    /// announced: it comes through <see cref="Due"/> only.
    /// </summary>
    void Scheduled(in TickEvent tickEvent);

    /// <summary>Tells of an event at the moment at which it is due: for outputs that send live.</summary>
    void Due(in TickEvent tickEvent);

    /// <summary>All events of this moment were told: the output may send what it has collected.</summary>
    void Flush()
    {
    }

    /// <summary>
    /// When the output itself has something to do, such as ending a note; nanoseconds, <see cref="long.MaxValue"/> for never. Asked at every turn of
    /// the output's thread.
    /// </summary>
    long NextWake => long.MaxValue;

    /// <summary>Whether the output has to be told on time now. An output that nobody hears may be told some milliseconds late. Any thread.</summary>
    bool IsPrompt => true;

    /// <summary>The moment of <see cref="NextWake"/> has come.</summary>
    void Wake(long now)
    {
    }
}

/// <summary>What the decks play now, readable from any thread.</summary>
public interface ILivePatterns
{
    /// <summary>
    /// Copies an instrument's row of the live pattern. Each tick of the loop (24 to a quarter) has a velocity of 1–127, or 0 for no hit. The row is
    /// as selected by threshold, density, chaos and gap, before mutes, velocity scale and level.
    /// </summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="instrument">Whose row.</param>
    /// <param name="velocities">Takes the row; ticks that do not fit are left out.</param>
    /// <returns>Ticks in the loop; 0 when the deck plays nothing.</returns>
    int ReadPattern(int deck, Rhythm.Instrument instrument, Span<int> velocities);

    /// <summary>How many instruments the kit of a deck's model has; 0 when the deck plays nothing.</summary>
    /// <param name="deck">Deck, from 0.</param>
    int CountInstruments(int deck);
}
