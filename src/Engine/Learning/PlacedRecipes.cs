using RVae.Engine.Models;

namespace RVae.Engine.Learning;

/// <summary>Kind <c>kernel</c>: clips are placed, and nothing is learned.</summary>
internal class KernelRecipe : TrainingRecipe
{
    /// <inheritdoc/>
    public override int FewestToHoldOut => 512;

    /// <inheritdoc/>
    public override double UsualLearningRate => 0;

    /// <inheritdoc/>
    public override bool NeedsGradients => false;

    /// <inheritdoc/>
    public sealed override bool IsPlaced => true;

    /// <inheritdoc/>
    public override int WidthFor(TrainingPlan plan, int clips) => 1;

    /// <inheritdoc/>
    public override TrainingLength LengthFor(TrainingPlan plan, int clips) => default;

    /// <inheritdoc/>
    public sealed override Outcome<Dictionary<string, Weight>> Learn(TrainingTask task, TrainingPlan plan, GradientSession session)
    {
        ClipPlaces places = ClipPlaces.Of(task.Learned, plan.LatentDimensions, plan.Seed, task.Kept);
        return LearnFrom(new KernelMap(task.Learned, places, task.Card, IsSpliced), task.Card, plan, session);
    }

    /// <summary>Whether the clips are spliced between their places.</summary>
    protected virtual bool IsSpliced => false;

    /// <summary>Makes the weights of placed clips.</summary>
    protected virtual Outcome<Dictionary<string, Weight>> LearnFrom(
        KernelMap map, ModelCard card, TrainingPlan plan, GradientSession session) =>
        map.Export();
}

/// <summary>Kind <c>atlas</c>: a decoder learns the placed clips and the mixture between them.</summary>
internal sealed class AtlasRecipe(GradientLearning learning) : KernelRecipe
{
    // Clips in one step. Each step has as many other positions of the map.
    private const int Batch = 48;

    /// <inheritdoc/>
    public override bool NeedsGradients => true;

    /// <inheritdoc/>
    protected override bool IsSpliced => true;

    /// <inheritdoc/>
    /// <remarks>The rate falls along a cosine.</remarks>
    public override double UsualLearningRate => 4e-3;

    /// <inheritdoc/>
    public override int WidthFor(TrainingPlan plan, int clips) =>
        plan.HiddenWidth ?? clips switch { <= 64 => 128, <= 128 => 192, _ => 256 }; // rank n of the output holds about n clips

    /// <inheritdoc/>
    public override TrainingLength LengthFor(TrainingPlan plan, int clips) => Length(clips, plan.BatchSize ?? Batch, stepsPerEpoch =>
        plan.Epochs ?? (StepsFor(clips) + stepsPerEpoch - 1) / stepsPerEpoch);

    /// <inheritdoc/>
    protected override Outcome<Dictionary<string, Weight>> LearnFrom(
        KernelMap map, ModelCard card, TrainingPlan plan, GradientSession session) =>
        learning.LearnAtlas(map, card, plan, UsualLearningRate, session).Then(weights => OutputFit.Apply(map, card, weights));

    private static int StepsFor(int clips) => 2000 + Math.Min(15 * clips, 10_000);
}
