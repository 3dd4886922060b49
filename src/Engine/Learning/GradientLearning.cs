using RVae.Engine.Models;

namespace RVae.Engine.Learning;

/// <summary>Learning by gradient steps. Only the program that has Torch can do it; other programs say how to get that one.</summary>
public abstract class GradientLearning
{
    /// <summary>Makes it ready, once for the process.</summary>
    /// <returns>Why it cannot be had, or null.</returns>
    public abstract Fault? Load();

    /// <summary>Learns the weights of kind <c>atlas</c> from placed clips.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    internal abstract Outcome<Dictionary<string, Weight>> LearnAtlas(
        KernelMap map, ModelCard card, TrainingPlan plan, double usualLearningRate, GradientSession session);

    /// <summary>Learns the weights of kind <c>classic</c>.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    internal abstract Outcome<Dictionary<string, Weight>> LearnClassic(
        TrainingTask task, TrainingPlan plan, double usualLearningRate, GradientSession session);
}

/// <summary>How one learning by gradient steps runs.</summary>
/// <param name="Length">For how long.</param>
/// <param name="Pace">Told of each step.</param>
/// <param name="Checkpoints">Where it may resume, and leaves off; null for none.</param>
/// <param name="Cancellation">Noticed at the next step.</param>
internal readonly record struct GradientSession(
    TrainingLength Length, ProgressPace Pace, TrainingCheckpoints? Checkpoints, CancellationToken Cancellation);

/// <summary>An optimiser whose state a checkpoint holds.</summary>
internal interface IResumableOptimiser
{
    /// <summary>Copies what <see cref="Restore"/> needs to resume as if nothing had happened.</summary>
    Dictionary<string, Weight> Export();

    /// <summary>Takes over what <see cref="Export"/> gave after so many steps.</summary>
    /// <returns>False, with nothing changed, when it does not fit this network.</returns>
    bool Restore(IReadOnlyDictionary<string, Weight> state, int step);
}

/// <summary>No learning by gradient steps: this program has no Torch.</summary>
/// <param name="reason">What to tell a user who asks for it.</param>
public sealed class NoGradientLearning(string reason) : GradientLearning
{
    private Fault Reason => new(FaultCode.Unavailable, reason);

    /// <inheritdoc/>
    public override Fault? Load() => Reason;

    internal override Outcome<Dictionary<string, Weight>> LearnAtlas(
        KernelMap map, ModelCard card, TrainingPlan plan, double usualLearningRate, GradientSession session) => Reason;

    internal override Outcome<Dictionary<string, Weight>> LearnClassic(
        TrainingTask task, TrainingPlan plan, double usualLearningRate, GradientSession session) => Reason;
}
