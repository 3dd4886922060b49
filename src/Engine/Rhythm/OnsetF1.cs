namespace RVae.Engine.Rhythm;

/// <summary>The measure of likeness of two rhythms: the harmonic mean of recall and precision of their onsets.</summary>
public static class OnsetF1
{
    /// <summary>A cell whose onset probability is above this counts as a hit. It is also the default threshold of a deck.</summary>
    public const float Threshold = 0.5f;

    /// <summary>F1 from counts, 0–1; 1 where both rhythms are silent.</summary>
    /// <param name="matched">Hits that both have.</param>
    /// <param name="both">Hits of the one plus hits of the other.</param>
    public static double Of(int matched, int both) => both == 0 ? 1 : 2.0 * matched / both;
}
