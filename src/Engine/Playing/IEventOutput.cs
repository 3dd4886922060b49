namespace RVae.Engine.Playing;

/// <summary>
/// A place that events go to: clients, a MIDI port. Both calls come from one thread of its own, in due order,
/// and must neither block nor allocate in the steady state.
/// </summary>
public interface IEventOutput
{
    /// <summary>
    /// The event is known, up to a tick before it is due: for outputs that stamp it with its time and send it early.
    /// A panic is never announced: it comes as <see cref="Due"/> only.
    /// </summary>
    void Scheduled(in TickEvent tickEvent);

    /// <summary>The event is due now: for outputs that send it live.</summary>
    void Due(in TickEvent tickEvent);

    /// <summary>Everything that was to be told at this moment has been told: what was collected may leave.</summary>
    void Flush()
    {
    }

    /// <summary>
    /// When the output has something to do of its own, such as a note's end; nanoseconds, the end of time for never.
    /// Asked at every turn of its thread.
    /// </summary>
    long NextWake => long.MaxValue;

    /// <summary>Whether it has to be told on time now: what nobody hears may come some milliseconds late. Any thread.</summary>
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
    /// Copies an instrument's row of the live pattern: a velocity (1–127) or 0 for each tick of the loop, 24 ticks to
    /// a quarter, as selected by threshold, density, chaos and gap, before mutes, velocity scale and level.
    /// </summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="instrument">Whose row.</param>
    /// <param name="velocities">Where to copy; what does not fit is left out.</param>
    /// <returns>Ticks in the loop; 0 when the deck plays nothing.</returns>
    int ReadPattern(int deck, Rhythm.Instrument instrument, Span<int> velocities);

    /// <summary>How many instruments the kit has that a deck plays; 0 when it plays nothing.</summary>
    /// <param name="deck">Deck, from 0.</param>
    int CountInstruments(int deck);
}
