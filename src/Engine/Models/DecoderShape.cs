using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>The properties of a model that every decoder needs.</summary>
/// <param name="Grid">Grid of the model's grooves.</param>
/// <param name="LatentDimensions">Values of a position.</param>
/// <param name="Conditions">Extra inputs.</param>
/// <param name="LatentRange">Half width of the useful latent square.</param>
/// <param name="OffsetScale">Ticks that a full-scale offset means.</param>
internal readonly record struct DecoderShape(Grid Grid, int LatentDimensions, int Conditions, float LatentRange, float OffsetScale)
{
    /// <summary>The shape from a card.</summary>
    public static DecoderShape Of(ModelCard card) =>
        new(card.Grid, card.LatentDimensions, card.Conditions.Length, card.LatentRange, card.OffsetScale);

    /// <summary>Throws where arguments do not fit the model's card: a broken invariant of the caller.</summary>
    public void Demand(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into)
    {
        if (latent.Length != LatentDimensions || conditions.Length != Conditions || into.Grid != Grid)
            throw new ArgumentException("Latent, conditions and groove must be as the model's card has them.", nameof(into));
    }
}
