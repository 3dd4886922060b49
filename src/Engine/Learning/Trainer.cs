using System.Collections.Immutable;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>Learns a model from a dataset.</summary>
public static class Trainer
{
    /// <summary>
    /// Trains on the calling thread until the model is done, by gradient steps on one core. The same dataset and plan give the same weights on the
    /// same machine. Clips of the requested or commonest metre are learned; the card counts the others. With checkpoints, a training goes on where
    /// the same order was cut off, and saves its state every few seconds.
    /// </summary>
    /// <param name="dataset">Clips cut to the plan's bars.</param>
    /// <param name="plan">What to learn, and how.</param>
    /// <param name="learning">The learner by gradient steps, for the kinds that need one.</param>
    /// <param name="progress">Called at most ten times a second, on the calling thread.</param>
    /// <param name="checkpoints">The checkpoints, or null. They are not deleted at the end, because the model has to be saved first.</param>
    /// <param name="time">The clock for durations.</param>
    /// <param name="cancellation">Noticed within a step.</param>
    /// <returns>The model with its measured quality on the card, or a fault that says why there is none.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Outcome<TrainedModel> Train(
        Dataset dataset, TrainingPlan plan, GradientLearning learning, IProgress<TrainingProgress>? progress,
        TrainingCheckpoints? checkpoints, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(learning);
        ArgumentNullException.ThrowIfNull(time);
        if (plan.Check() is { } wrong)
            return wrong;
        TrainingRecipe recipe = TrainingRecipe.Of(plan.Kind, learning);
        if (recipe.NeedsGradients && learning.Load() is { } fault)
            return fault;
        long start = time.GetTimestamp();
        LostHits lost = default;
        Dataset snapped = plan.KeepRaw ? dataset : dataset with { Clips = ClipSnapping.Snap(dataset.Clips, out lost) };
        lost += dataset.Lost;
        return ClipChoice.From(snapped, plan.Bars, plan.Meter).Then(choice =>
        {
            if (choice.Grid.InstrumentCount != dataset.Kit.Count)
                throw new ArgumentException($"Clips of {choice.Grid.InstrumentCount} instruments are not of the kit {dataset.Kit}", nameof(dataset));
            if (plan.BaseModel is { } baseModel && KeptPlaces.Check(baseModel, choice.Grid, plan.LatentDimensions) is { } unfit)
                return unfit;
            ImmutableArray<Clip> sample = TrainingSample.Of(choice.Clips, plan);
            (ImmutableArray<Clip> learned, ImmutableArray<Clip> heldOut) = HoldOut.Split(sample, plan.Seed, recipe.FewestToHoldOut);
            TrainingLength length = recipe.LengthFor(plan, learned.Length);
            ModelCard card = NewCard(dataset, plan, choice, learned, recipe, length) with { Quality = LostFigures(lost) };
            var task = new TrainingTask(learned, heldOut, card, KeptPlaces.Of(plan.BaseModel, learned));
            checkpoints?.Begin(TrainingFingerprint.Of(task, plan, length));
            var pace = new ProgressPace(length.Epochs, length.StepsPerEpoch, progress, time);
            return recipe.Learn(task, plan, new GradientSession(length, pace, checkpoints, cancellation))
                .Then(weights => Measure(task, weights, choice.LeftOut))
                .Then<TrainedModel>(model => model with
                {
                    Card = model.Card with { TrainingSeconds = (checkpoints?.SecondsBefore ?? 0) + time.GetElapsedTime(start).TotalSeconds },
                });
        });
    }

    private static ModelCard NewCard(
        Dataset dataset, TrainingPlan plan, ClipChoice choice, ImmutableArray<Clip> learned, TrainingRecipe recipe, TrainingLength length) => new()
        {
            Name = plan.Name,
            Kind = plan.Kind,
            Grid = choice.Grid,
            Kit = dataset.Kit,
            LatentDimensions = plan.LatentDimensions,
            HiddenWidth = recipe.WidthFor(plan, learned.Length),
            Steps = length.Steps,
            BatchSize = length.Batch,
            LearningRate = length.Steps > 0 ? plan.LearningRate ?? recipe.UsualLearningRate : 0,
            Snapped = !plan.KeepRaw,
            HasDrummerRules = recipe.IsPlaced,
            OffsetScale = choice.OffsetScale(),
            Seed = plan.Seed,
            Dataset = dataset.Name,
            From = plan.From ?? "",
            Clips = [.. learned.Select(clip => clip.Name)],
            ProgramVersion = typeof(Trainer).Assembly.GetName().Version?.ToString(3) ?? "",
        };

    /// <summary>The hits of clips for which the grid has no cell, by kind; kinds without such hits are not named.</summary>
    private static ImmutableSortedDictionary<string, double> LostFigures(LostHits lost)
    {
        ImmutableSortedDictionary<string, double>.Builder figures = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach ((string kind, int count) in (ReadOnlySpan<(string, int)>)[("lostFlams", lost.Flams), ("lostDoubles", lost.Doubles), ("lostSnapped", lost.Snapped)])
        {
            if (count > 0)
                figures[kind] = count;
        }

        return figures.ToImmutable();
    }

    /// <summary>Measures the C# model, the one that will play, on the clips, and writes the figures to the card.</summary>
    private static Outcome<TrainedModel> Measure(TrainingTask task, Dictionary<string, Weight> weights, int leftOut)
    {
        var trained = new TrainedModel(task.Card, weights);
        return ModelKinds.Create(trained).Then(model =>
            OnLearned(model, task.Learned).Then<TrainedModel>(onLearned =>
            {
                var quality = task.Card.Quality.ToBuilder();
                Put(quality, "", onLearned);
                if (!task.HeldOut.IsEmpty && Evaluation.Evaluate(model, task.HeldOut).TryGet(out EvaluationReport? onHeldOut, out _))
                    Put(quality, "validation.", onHeldOut);
                quality["clipsLeftOut"] = leftOut;
                return trained with
                {
                    Card = task.Card with
                    {
                        Quality = quality.ToImmutable(),
                        LatentRange = model is PlacedModel ? ClipPlaces.Range : LatentRange(model, task.Learned),
                    },
                };
            }));
    }

    /// <summary>A placed model knows the place of each clip. To search for thousands of them would take longer than to learn them.</summary>
    private static Outcome<EvaluationReport> OnLearned(RhythmModel model, ImmutableArray<Clip> clips) => model is PlacedModel placed
        ? Evaluation.EvaluateAtPlaces(placed, clips)
        : Evaluation.Evaluate(model, clips);

    private static void Put(ImmutableSortedDictionary<string, double>.Builder quality, string prefix, EvaluationReport report)
    {
        quality[prefix + "clips"] = report.Clips;
        quality[prefix + "onsetF1"] = report.Exact.F1;
        quality[prefix + "onsetF1Near"] = report.Near.F1;
        if (report.VelocityError is { } velocity)
            quality[prefix + "velocityError"] = velocity;
        if (report.TimingErrorMs is { } timing)
            quality[prefix + "timingErrorMs"] = timing;
    }

    /// <summary>Half width of the square that holds every clip: 3 as the paper has it, or more when clips lie further out.</summary>
    private static float LatentRange(RhythmModel model, ImmutableArray<Clip> clips)
    {
        var groove = new Groove(model.Card.Grid);
        float furthest = 3;
        foreach (Clip clip in clips)
        {
            groove.SetHits(clip.Hits);
            furthest = model.Encode(groove).Aggregate(furthest, (far, value) => MathF.Max(far, MathF.Abs(value)));
        }

        return MathF.Ceiling(furthest);
    }
}
