
namespace RVae.Engine.Models.Kernel;

/// <summary>
/// Kind <c>kernel</c>: nothing is learned. Between the places of its clips the model plays their mixture, each clip weighted by a softmax over the
/// distances. It is made in a moment, so that clips can be played while a better map of them is learned.
/// </summary>
public sealed class KernelModel : PlacedModel
{
    /// <summary>The kind's name on cards.</summary>
    public const string KindName = "kernel";

    // Probability of a hit that neither a clip nor its neighbours have: improbable, but a low threshold still reaches it.
    internal const float LeastProbability = 0.01f;

    // Highest probability at which float16, the format of built-in models, still distinguishes log-odds.
    private const float MostProbability = 0.998f;

    private KernelModel(TrainedModel model, StruckCells struck)
        : base(model)
    {
        var kernel = new KernelWeights(
            model.Weights[PlacesName].Values, model.Weights[KernelNames.ClipWeights].Values, model.Weights[KernelNames.Width].Values[0]);
        float[] onsets = model.Weights[KernelNames.Onsets].Values;
        // Mix log-odds, not probabilities: on the way to another clip, accents stay long and ghost notes leave early.
        float[] logits = Array.ConvertAll(onsets, Logit);
        // Velocity and offset come only from clips that strike the cell, weighted by how sure they are.
        float[] hits = Array.ConvertAll(onsets, onset => onset > 0.5f ? onset : 0);
        float[] velocities = [.. model.Weights[KernelNames.Velocities].Values.Zip(hits, (value, hit) => value * hit)];
        float[] offsets = [.. model.Weights[KernelNames.Offsets].Values.Zip(hits, (value, hit) => value * hit * model.Card.OffsetScale)];
        Parts = new KernelParts(DecoderShape.Of(Card), struck.Words, kernel, logits, hits, velocities, offsets,
            Card.HasDrummerRules ? DrummerRules.For(struck.Cells, Card.Grid, Card.Kit) : default);
    }

    internal KernelParts Parts { get; }

    /// <summary>Makes a model from its weights, after checking every name, shape and range.</summary>
    public static Outcome<RhythmModel> Create(TrainedModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.Card.Conditions.IsEmpty)
            return new Fault(FaultCode.Failed, $"kind '{KindName}' takes no conditions, its card names {model.Card.Conditions.Length}");
        if (model.Card.Clips.IsEmpty)
            return new Fault(FaultCode.Failed, $"kind '{KindName}' is made of clips, its card names none");
        return StruckCells.Read(model).Then<RhythmModel>(struck =>
            (WeightCheck.Check(model.Weights, KernelNames.Shapes(model.Card, struck.Count)) ?? Ranges(model.Weights)) is { } fault
                ? fault
                : new KernelModel(model, struck));
    }

    /// <inheritdoc/>
    public override IGrooveDecoder CreateDecoder() => new KernelDecoder(Parts, new float[Parts.ScratchWords]);

    internal override bool TryWriteImage(ref ImageWriter writer)
    {
        Parts.Write(ref writer);
        return true;
    }

    /// <summary>The log-odds of a probability, limited to how sure a clip can be.</summary>
    internal static float Logit(float probability)
    {
        float within = Math.Clamp(probability, LeastProbability, MostProbability);
        return MathF.Log(within / (1 - within));
    }

    private static Fault? Ranges(IReadOnlyDictionary<string, Weight> weights)
    {
        foreach ((string name, float least, float most) in new[]
        {
            (KernelNames.ClipWeights, 1e-7f, 1f), (KernelNames.Width, 1e-3f, 1e3f), (KernelNames.Onsets, 0f, 1f),
            (KernelNames.Velocities, 0f, 1f), (KernelNames.Offsets, -1f, 1f),
        })
        {
            if (weights[name].Values.Any(value => value < least || value > most))
                return new Fault(FaultCode.Failed, FormattableString.Invariant($"tensor '{name}' holds values that are not within {least} to {most}"));
        }

        return null;
    }
}
