using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Classic;

/// <summary>
/// Kind <c>classic</c>, the R-VAE of the paper (Vigliensoni, McCallum, Maestre, Fiebrink 2022), computed in plain C#
/// for the live path: no Torch, no allocation, no lock. Encoder: a layer for each of the three matrices (cells → H),
/// one over all three (3H → H), heads μ and log σ². Decoder: latent → H, then for each matrix H → H → cells, through
/// sigmoid (onset), sigmoid (velocity) and tanh (offset). Hidden layers have a learned scale and shift and a LeakyReLU.
/// </summary>
public sealed class ClassicModel : RhythmModel
{
    /// <summary>The kind's name on cards.</summary>
    public const string KindName = "classic";

    /// <summary>Slope of the LeakyReLU below zero.</summary>
    public const float LeakySlope = 0.3f;

    private readonly DenseLayer[] _encoderBranches;
    private readonly DenseLayer _encoderMerged;
    private readonly DenseLayer _encoderMean;

    private ClassicModel(TrainedModel model)
        : base(model.Card)
    {
        _encoderBranches = [.. ClassicNames.Branches.Select(branch => Scaled(model, ClassicNames.EncoderBranch(branch)))];
        _encoderMerged = Scaled(model, ClassicNames.EncoderMerged);
        _encoderMean = Plain(model, ClassicNames.EncoderMean);
        Parts = new ClassicParts(DecoderShape.Of(Card), Card.HiddenWidth, Scaled(model, ClassicNames.DecoderHidden), Branch(0), Branch(1), Branch(2));

        ClassicBranch Branch(int index)
        {
            string branch = ClassicNames.Branches[index];
            return new ClassicBranch(Scaled(model, ClassicNames.DecoderBranch(branch)), Plain(model, ClassicNames.DecoderOutput(branch)));
        }
    }

    internal ClassicParts Parts { get; }

    /// <summary>Makes a model from its weights, after checking every name and shape.</summary>
    public static Outcome<RhythmModel> Create(TrainedModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.Card.Conditions.IsEmpty)
            return new Fault(FaultCode.Failed, $"kind '{KindName}' takes no conditions, its card names {model.Card.Conditions.Length}");
        return WeightCheck.Check(model.Weights, ClassicNames.Shapes(model.Card)) is { } fault ? fault : new ClassicModel(model);
    }

    /// <inheritdoc/>
    public override IGrooveDecoder CreateDecoder() => new ClassicDecoder(Parts, new float[Parts.ScratchWords]);

    internal override bool TryWriteImage(ref ImageWriter writer)
    {
        Parts.Write(ref writer);
        return true;
    }

    /// <inheritdoc/>
    public override float[] Encode(Groove groove)
    {
        ArgumentNullException.ThrowIfNull(groove);
        if (groove.Grid != Card.Grid)
            throw new ArgumentException($"The groove's grid {groove.Grid} is not the model's {Card.Grid}.", nameof(groove));
        int width = Card.HiddenWidth;
        float[] branches = new float[width * ClassicNames.Branches.Count];
        ApplyHidden(_encoderBranches[0], groove.Onsets, branches.AsSpan(0, width));
        ApplyHidden(_encoderBranches[1], groove.Velocities, branches.AsSpan(width, width));
        ApplyHidden(_encoderBranches[2], ScaledOffsets(groove), branches.AsSpan(2 * width, width));
        float[] merged = new float[width];
        ApplyHidden(_encoderMerged, branches, merged);
        float[] mean = new float[Card.LatentDimensions];
        _encoderMean.Apply(merged, mean);
        return mean;
    }

    /// <summary>A hidden layer with its LeakyReLU.</summary>
    internal static void ApplyHidden(in DenseLayer layer, ReadOnlySpan<float> input, Span<float> output)
    {
        layer.Apply(input, output);
        // For a slope between 0 and 1, max(x, slope·x) is the LeakyReLU.
        for (int i = 0; i < output.Length; i++)
            output[i] = MathF.Max(output[i], LeakySlope * output[i]);
    }

    /// <summary>Offsets as the model sees them: ±1 is the card's full scale.</summary>
    private float[] ScaledOffsets(Groove groove) => Array.ConvertAll(groove.Offsets, offset => offset / Card.OffsetScale);

    private static DenseLayer Plain(TrainedModel model, string layer) =>
        new(model.Weights[ClassicNames.Weight(layer)], model.Weights[ClassicNames.Bias(layer)]);

    private static DenseLayer Scaled(TrainedModel model, string layer) =>
        new(model.Weights[ClassicNames.Weight(layer)], model.Weights[ClassicNames.Bias(layer)],
            model.Weights[ClassicNames.Scale(layer)], model.Weights[ClassicNames.Shift(layer)]);
}
