using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Torch.Atlas;
using RVae.Torch.Classic;

namespace RVae.Torch;

/// <summary>Learns by gradient steps with Torch.</summary>
/// <param name="load">Loads Torch, or says why it does not load.</param>
internal sealed class TorchLearning(Func<Fault?> load) : GradientLearning
{
    /// <summary>Learns with the Torch that comes with the program.</summary>
    public static TorchLearning Instance { get; } = new(TorchRuntime.Load);

    /// <inheritdoc/>
    public override Fault? Load() => load();

    internal override Outcome<Dictionary<string, Weight>> LearnAtlas(
        KernelMap map, ModelCard card, TrainingPlan plan, double usualLearningRate, GradientSession session)
    {
        using var run = new AtlasRun(map, card, plan, session.Length.Batch, usualLearningRate);
        return run.Run(session.Length, session.Pace, session.Checkpoints, session.Cancellation);
    }

    internal override Outcome<Dictionary<string, Weight>> LearnClassic(
        TrainingTask task, TrainingPlan plan, double usualLearningRate, GradientSession session)
    {
        using var run = new ClassicRun(task, plan, usualLearningRate);
        return run.Run(session.Length, session.Pace, session.Checkpoints, session.Cancellation);
    }
}
