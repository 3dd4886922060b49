namespace RVae.Engine.Playing;

/// <summary>A numbered morph: over some bars the deck's model replaces the model before it.</summary>
/// <param name="Sequence">Grows with every morph of the deck; 0 is none yet.</param>
/// <param name="Bars">Bars that the morph takes, from the next bar line on; 0: the model comes at once.</param>
/// <param name="Left">Number of the model that is replaced, where another process has to know it; else 0.</param>
public readonly record struct DeckMorph(long Sequence, int Bars, long Left = 0)
{
    /// <summary>How many bars a morph takes at most.</summary>
    public const int MostBars = 64;

    /// <summary>The morph as a cue of this deck alone.</summary>
    internal Cue Cue => new(Sequence, CueLine.Bar, Bars);
}
