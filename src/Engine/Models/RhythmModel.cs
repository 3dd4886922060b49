using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>A learned latent space of rhythms, loaded and verified: immutable, shared by threads.</summary>
public abstract class RhythmModel
{
    private static long _ids;

    /// <summary>A model with its card.</summary>
    protected RhythmModel(ModelCard card) => Card = card;

    /// <summary>The model's card.</summary>
    public ModelCard Card { get; }

    /// <summary>Number of the model, unique in this process, from 1.</summary>
    public long Id { get; } = Interlocked.Increment(ref _ids);

    /// <summary>Makes a decoder for one thread, with the scratch space it needs.</summary>
    public abstract IGrooveDecoder CreateDecoder();

    /// <summary>Writes the image of the model's decoder; false where the decoder has none.</summary>
    internal virtual bool TryWriteImage(ref ImageWriter writer) => false;

    /// <summary>Where a groove lies in the latent space: the mean μ of its posterior. Any thread; allocates.</summary>
    /// <param name="groove">A groove of the card's grid.</param>
    /// <returns>As many values as the card's latent dimensions.</returns>
    /// <exception cref="ArgumentException">The groove has another grid: a broken invariant of the caller.</exception>
    public abstract float[] Encode(Groove groove);
}

/// <summary>Turns latent positions into grooves. One thread at a time; allocates nothing after construction.</summary>
public interface IGrooveDecoder
{
    /// <summary>Decodes one position.</summary>
    /// <param name="latent">As many values as the card's latent dimensions.</param>
    /// <param name="conditions">As many values as the card's conditions; usually none.</param>
    /// <param name="into">A groove of the card's grid, overwritten whole; a <see cref="Groove"/> will do.</param>
    void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into);
}
