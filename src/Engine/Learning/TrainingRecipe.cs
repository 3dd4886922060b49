using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Kernel;

namespace RVae.Engine.Learning;

/// <summary>How long a training takes.</summary>
/// <param name="Epochs">Passes over the clips.</param>
/// <param name="StepsPerEpoch">Optimiser steps in one.</param>
/// <param name="Batch">Clips in a step.</param>
internal readonly record struct TrainingLength(int Epochs, int StepsPerEpoch, int Batch)
{
    /// <summary>Optimiser steps in all.</summary>
    public int Steps => (int)Math.Min((long)Epochs * StepsPerEpoch, int.MaxValue);
}

/// <summary>How a kind of model is learned.</summary>
internal abstract class TrainingRecipe
{
    /// <summary>With fewer different rhythms than this, no clip is held out: a small set is learned completely.</summary>
    public abstract int FewestToHoldOut { get; }

    /// <summary>Adam's step size unless the plan says otherwise.</summary>
    public abstract double UsualLearningRate { get; }

    /// <summary>Whether this kind is learned by gradient steps. If not, it can be made without Torch.</summary>
    public virtual bool NeedsGradients => true;

    /// <summary>Whether clips are placed before anything is learned. Between the places then lies a mixture within the drummer's rules.</summary>
    public virtual bool IsPlaced => false;

    /// <summary>The recipe of a kind that a checked plan names.</summary>
    public static TrainingRecipe Of(string kind, GradientLearning learning) => kind switch
    {
        AtlasModel.KindName => new AtlasRecipe(learning),
        KernelModel.KindName => new KernelRecipe(),
        _ => new ClassicRecipe(learning),
    };

    /// <summary>Hidden units of a model of so many clips.</summary>
    public abstract int WidthFor(TrainingPlan plan, int clips);

    /// <summary>How long a training of so many clips takes.</summary>
    public abstract TrainingLength LengthFor(TrainingPlan plan, int clips);

    /// <summary>Learns the weights of a model. Takes seconds to minutes; any thread.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public abstract Outcome<Dictionary<string, Weight>> Learn(TrainingTask task, TrainingPlan plan, GradientSession session);

    /// <summary>A length by its parts.</summary>
    protected static TrainingLength Length(int clips, int batch, Func<int, int> epochsFor)
    {
        int stepsPerEpoch = (clips + batch - 1) / batch;
        return new TrainingLength(epochsFor(stepsPerEpoch), stepsPerEpoch, batch);
    }
}

/// <summary>The recipe of the kind <c>classic</c>.</summary>
internal sealed class ClassicRecipe(GradientLearning learning) : TrainingRecipe
{
    // 150 epochs of one batch underfit badly; from here on a handful of clips comes back whole (docs/decisions).
    private const int FewestSteps = 1500;
    private const int FewestEpochs = 30;
    private const int Batch = 32;
    private const int Width = 512;

    /// <inheritdoc/>
    public override int FewestToHoldOut => 64;

    /// <inheritdoc/>
    public override double UsualLearningRate => 1e-3;

    /// <inheritdoc/>
    public override int WidthFor(TrainingPlan plan, int clips) => plan.HiddenWidth ?? Width;

    /// <inheritdoc/>
    public override TrainingLength LengthFor(TrainingPlan plan, int clips) => Length(clips, plan.BatchSize ?? Batch, stepsPerEpoch =>
        plan.Epochs ?? Math.Max(FewestEpochs, (FewestSteps + stepsPerEpoch - 1) / stepsPerEpoch));

    /// <inheritdoc/>
    public override Outcome<Dictionary<string, Weight>> Learn(TrainingTask task, TrainingPlan plan, GradientSession session) =>
        learning.LearnClassic(task, plan, UsualLearningRate, session);
}
