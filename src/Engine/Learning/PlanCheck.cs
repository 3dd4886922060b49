using RVae.Engine.Library;
using RVae.Engine.Models;

namespace RVae.Engine.Learning;

/// <summary>The ranges of a <see cref="TrainingPlan"/>.</summary>
internal static class PlanCheck
{
    /// <summary>The first thing wrong with a plan, or null.</summary>
    public static Fault? Check(TrainingPlan plan) => plan switch
    {
        _ when !ModelName.IsValid(plan.Name) => ModelName.Invalid(plan.Name),
        _ when !ModelKinds.Learnable.Contains(plan.Kind) => Wrong("kind", plan.Kind, string.Join(", ", ModelKinds.Learnable)),
        { Epochs: < 1 or > 100_000 } => Wrong("epochs", plan.Epochs, "1 to 100000"),
        { Bars: not (1 or 2 or 4) } => Wrong("bars", plan.Bars, "1, 2 or 4"),
        { LatentDimensions: < 2 or > 8 } => Wrong("latent dimensions", plan.LatentDimensions, "2 to 8"),
        { HiddenWidth: < 8 or > 2048 } => Wrong("hidden width", plan.HiddenWidth, "8 to 2048"),
        { BatchSize: < 1 or > 1024 } => Wrong("batch size", plan.BatchSize, "1 to 1024"),
        { Meter.IsValid: false } => Wrong("metre", plan.Meter, "a time signature such as 4/4 or 6/8"),
        { LearningRate: not (null or (> 0 and <= 0.1)) } => Wrong("learning rate", plan.LearningRate, "above 0, at most 0.1"),
        _ => null,
    };

    private static Fault Wrong(string what, object? given, string expected) =>
        new(FaultCode.BadArguments, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what} {given} cannot be trained: use {expected}"));
}
