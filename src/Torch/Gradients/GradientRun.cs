using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;

namespace RVae.Torch.Gradients;

/// <summary>
/// One training by gradient steps. Torch computes on one thread, and the random numbers of a step depend on the seed and the step's number
/// alone. So the same task gives the same weights on the same machine, in one go or from a checkpoint.
/// </summary>
internal abstract class GradientRun : IDisposable
{
    private readonly int _seed;
    private readonly double _learningRate;

    /// <summary>Prepares a training by a plan, with the plan's learning rate or else the usual one of the kind.</summary>
    protected GradientRun(TrainingPlan plan, double usualLearningRate)
    {
        TorchSharp.torch.set_num_threads(1);
        _seed = plan.Seed;
        _learningRate = plan.LearningRate ?? usualLearningRate;
    }

    /// <summary>The optimiser of the run.</summary>
    protected abstract Adam Adam { get; }

    /// <summary>The number of clips that are learned.</summary>
    protected abstract int Count { get; }

    /// <summary>The step size of Adam.</summary>
    protected double LearningRate => _learningRate;

    /// <summary>Trains until the length is reached.</summary>
    /// <param name="length">How long to train.</param>
    /// <param name="pace">Told of each step.</param>
    /// <param name="checkpoints">Reads and writes the checkpoint; null for none.</param>
    /// <param name="cancellation">Ends the training at the next step.</param>
    /// <returns>The weights, or a fault when the loss is no number any more.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Outcome<Dictionary<string, Weight>> Run(
        TrainingLength length, ProgressPace pace, TrainingCheckpoints? checkpoints, CancellationToken cancellation)
    {
        int first = checkpoints?.Resume(Adam, length.Steps) ?? 0;
        pace.Resume(first);
        int[] order = [];
        for (int step = first; step < length.Steps; step++)
        {
            if (cancellation.IsCancellationRequested)
                checkpoints?.LeaveOff(step, Adam);
            cancellation.ThrowIfCancellationRequested();
            (int epoch, int chunk) = Math.DivRem(step, length.StepsPerEpoch);
            if (chunk == 0 || order.Length == 0)
                order = OrderOf(epoch);
            double loss = Step(
                order.AsSpan(chunk * length.Batch, Math.Min(length.Batch, order.Length - (chunk * length.Batch))),
                StepRandom.OfStep(_seed, step), (double)step / length.Steps);
            if (!double.IsFinite(loss))
                return new Fault(FaultCode.Failed, $"the training failed in epoch {epoch + 1} (its loss is {loss}): use a smaller learning rate than {_learningRate}");
            pace.Stepped(epoch + 1, loss);
            if (chunk == length.StepsPerEpoch - 1)
                pace.EpochEnded(epoch + 1, loss, MeasureHeldOut);
            checkpoints?.Keep(step + 1, Adam);
        }

        return Export();
    }

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>One step of the optimiser.</summary>
    /// <param name="clips">The clips to learn.</param>
    /// <param name="random">The source of random numbers for this step.</param>
    /// <param name="done">The share of the training that is done, 0–1.</param>
    /// <returns>The loss.</returns>
    protected abstract double Step(ReadOnlySpan<int> clips, Random random, double done);

    /// <summary>The loss on the held-out clips; −1 without any.</summary>
    protected abstract double MeasureHeldOut();

    /// <summary>The weights by their names.</summary>
    protected abstract Dictionary<string, Weight> Export();

    private int[] OrderOf(int epoch)
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        StepRandom.OfEpoch(_seed, epoch).Shuffle(order);
        return order;
    }
}
