using RVae.Engine.Models.Classic;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Atlas;

/// <summary>
/// Kind <c>atlas</c>: clips are placed first; then a decoder learns the clips and the mixture between them. Its inputs are the position and sines and
/// cosines of it (Fourier features, Tancik and others 2020), with which a small network can draw fine detail. Then come two hidden layers with SiLU
/// (x·sigmoid(x)), and onset (sigmoid), velocity (sigmoid) and offset (tanh) of each struck cell.
/// </summary>
public sealed class AtlasModel : PlacedModel
{
    /// <summary>The kind's name on cards.</summary>
    public const string KindName = "atlas";

    private AtlasModel(TrainedModel model, StruckCells struck)
        : base(model)
    {
        DenseLayer[] layers = [.. AtlasNames.Layers.Select(layer =>
            new DenseLayer(model.Weights[ClassicNames.Weight(layer)], model.Weights[ClassicNames.Bias(layer)]))];
        Parts = new AtlasParts(
            DecoderShape.Of(Card), Card.HiddenWidth, struck.Words, model.Weights[AtlasNames.Frequencies].Values, layers[0], layers[1], layers[2],
            default, default, default);
        if (Card.HasDrummerRules)
        {
            Parts = Parts with
            {
                Rules = DrummerRules.For(struck.Cells, Card.Grid, Card.Kit),
                Places = model.Weights[PlacesName].Values,
                Hits = HitsAtPlaces(struck.Cells),
            };
        }
    }

    internal AtlasParts Parts { get; }

    /// <summary>Makes a model from its weights, after checking every name and shape.</summary>
    public static Outcome<RhythmModel> Create(TrainedModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.Card.Conditions.IsEmpty)
            return new Fault(FaultCode.Failed, $"kind '{KindName}' takes no conditions, its card names {model.Card.Conditions.Length}");
        if (model.Card.Clips.IsEmpty)
            return new Fault(FaultCode.Failed, $"kind '{KindName}' is a map of clips, its card names none");
        return StruckCells.Read(model).Then<RhythmModel>(struck =>
            WeightCheck.Check(model.Weights, AtlasNames.Shapes(model.Card, struck.Count)) is { } fault
                ? fault
                : new AtlasModel(model, struck));
    }

    /// <inheritdoc/>
    public override IGrooveDecoder CreateDecoder() => new AtlasDecoder(this);

    internal override bool TryWriteImage(ref ImageWriter writer)
    {
        Parts.Write(ref writer);
        return true;
    }

    /// <summary>The hits of the clips as they are decoded at their places: 1 for a hit, clips × struck cells.</summary>
    private float[] HitsAtPlaces(int[] struck)
    {
        OnsetBits[] heard = OnsetsAtPlaces();
        float[] hits = new float[heard.Length * struck.Length];
        for (int clip = 0; clip < heard.Length; clip++)
        {
            for (int cell = 0; cell < struck.Length; cell++)
                hits[(clip * struck.Length) + cell] = heard[clip][struck[cell]] ? 1 : 0;
        }

        return hits;
    }
}
