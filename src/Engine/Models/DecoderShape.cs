using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>What every decoder has to know of its model.</summary>
/// <param name="Grid">Raster of its grooves.</param>
/// <param name="LatentDimensions">Values of a position.</param>
/// <param name="Conditions">Extra inputs.</param>
/// <param name="LatentRange">Half width of the useful latent square.</param>
/// <param name="OffsetScale">Ticks that a full-scale offset means.</param>
internal readonly record struct DecoderShape(Grid Grid, int LatentDimensions, int Conditions, float LatentRange, float OffsetScale)
{
    /// <summary>As a card has it.</summary>
    public static DecoderShape Of(ModelCard card) =>
        new(card.Grid, card.LatentDimensions, card.Conditions.Length, card.LatentRange, card.OffsetScale);

    /// <summary>Refuses what is not as the model's card has it: a broken invariant of the caller.</summary>
    public void Demand(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into)
    {
        if (latent.Length != LatentDimensions || conditions.Length != Conditions || into.Grid != Grid)
            throw new ArgumentException("Latent, conditions and groove must be as the model's card has them.", nameof(into));
    }
}
