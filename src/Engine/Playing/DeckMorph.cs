namespace RVae.Engine.Playing;

/// <summary>A numbered morph: the deck's model comes in over some bars, in place of the one before it.</summary>
/// <param name="Sequence">Grows with every morph of the deck; 0 is none yet.</param>
/// <param name="Bars">From the next bar line on, over so many bars; 0 where the model is there at once.</param>
/// <param name="Left">Number of the model that it leaves, where others than the deck's own process have to know; else 0.</param>
public readonly record struct DeckMorph(long Sequence, int Bars, long Left = 0)
{
    /// <summary>How many bars a morph takes at most.</summary>
    public const int MostBars = 64;

    /// <summary>As a cue of this deck alone.</summary>
    internal Cue Cue => new(Sequence, CueLine.Bar, Bars);
}
