namespace RVae.Engine.Playing;

/// <summary>
/// The controls that decide which cells of a groove sound. Compared by content: a pattern is selected anew only when
/// one of them has changed.
/// </summary>
internal readonly record struct SelectionSettings(
    float Threshold, PerInstrument<float> Thresholds, float Density, PerInstrument<float> Densities, float Chaos, bool ChaosLock, int NoiseSeed, int Gap,
    PerInstrument<bool> Freezes)
{
    /// <summary>The selection settings of a deck.</summary>
    public static SelectionSettings Of(in DeckControls controls) => new(
        controls.Threshold, controls.Thresholds, controls.Density, controls.Densities, controls.Chaos, controls.ChaosLock, controls.NoiseSeed, controls.Gap,
        controls.Freezes);
}
