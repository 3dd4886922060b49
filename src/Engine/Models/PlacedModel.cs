using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>
/// A model whose clips got places before anything was learned. It has no encoder. A groove is found by decoding: first at every clip's place and all
/// over the map, then around the best of these. So the result is judged by what is heard there.
/// </summary>
public abstract class PlacedModel : RhythmModel
{
    /// <summary>Name of the tensor of places: clips × latent dimensions, in the order of the card's clips.</summary>
    internal const string PlacesName = "places";

    private readonly float[] _places;
    private readonly Lazy<DecodedPositions> _decoded;

    private protected PlacedModel(TrainedModel model)
        : base(model.Card)
    {
        _places = model.Weights[PlacesName].Values;
        _decoded = new Lazy<DecodedPositions>(() => new DecodedPositions(this));
    }

    /// <summary>Clips that have a place.</summary>
    public int PlaceCount => _places.Length / Card.LatentDimensions;

    /// <summary>Where a clip lies.</summary>
    /// <param name="clip">Its index on the card.</param>
    public ReadOnlySpan<float> PlaceOf(int clip) => _places.AsSpan(clip * Card.LatentDimensions, Card.LatentDimensions);

    /// <summary>What sounds at the place of each clip.</summary>
    internal OnsetBits[] OnsetsAtPlaces() => OnsetsAt(Enumerable.Range(0, PlaceCount).Select(clip => PlaceOf(clip).ToArray()));

    /// <summary>What sounds at positions.</summary>
    internal OnsetBits[] OnsetsAt(IEnumerable<float[]> positions)
    {
        IGrooveDecoder decoder = CreateDecoder();
        var groove = new Groove(Card.Grid);
        return [.. positions.Select(position =>
        {
            decoder.Decode(position, [], groove);
            return OnsetBits.Of(groove, OnsetF1.Threshold);
        })];
    }

    /// <inheritdoc/>
    public override float[] Encode(Groove groove)
    {
        ArgumentNullException.ThrowIfNull(groove);
        if (groove.Grid != Card.Grid)
            throw new ArgumentException($"The groove's grid {groove.Grid} is not the model's {Card.Grid}.", nameof(groove));
        return new GrooveSearch(this, _decoded.Value, groove).Find();
    }
}
