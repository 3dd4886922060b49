namespace RVae.Engine.Playing;

/// <summary>How two decks share what is heard.</summary>
public enum FadeBy
{
    /// <summary>By their levels, at equal power.</summary>
    Level,
    /// <summary>Hit by hit: a seeded draw says which of the two plays it.</summary>
    Hits,
}

/// <summary>A crossfade from another deck to the deck that holds this value.</summary>
/// <param name="With">Number of the other deck, from 1; 0 for none.</param>
/// <param name="Amount">0–1: 0 the other deck alone, 1 this deck alone.</param>
/// <param name="By">How they share.</param>
public readonly record struct Fade(int With, float Amount, FadeBy By)
{
    /// <summary>Whether this is a crossfade of the given deck (from 0) with another one.</summary>
    public bool IsOf(int deck) => With is > 0 and <= PerformanceState.DeckCount && With != deck + 1;
}
