using RVae.Engine.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace RVae.Engine.Learning;

/// <summary>
/// One training of kind <c>classic</c>. All its randomness comes from one seed and Torch computes on one thread,
/// so that the same task gives the same weights on the same machine, and a performance beside it keeps its cores.
/// </summary>
internal sealed class ClassicRun : IDisposable
{
    private const int ValidationBatch = 256;

    private const double LearningRate = 1e-3;

    private readonly TrainingPlan _plan;
    private readonly int _batch;
    private readonly ModelCard _card;
    private readonly Generator _generator;
    private readonly Random _order;
    private readonly ClassicNetwork _network;
    private readonly ClassicLoss _loss;
    private readonly Adam _adam;
    private readonly ClipTensor _learned;
    private readonly ClipTensor? _heldOut;

    /// <summary>Sets everything up.</summary>
    public ClassicRun(TrainingTask task, TrainingPlan plan, int batch)
    {
        set_num_threads(1);
        _plan = plan;
        _batch = batch;
        _card = task.Card;
        _generator = new Generator((ulong)(uint)plan.Seed);
        _order = new Random(plan.Seed);
        _network = new ClassicNetwork(_card.Grid, _card.HiddenWidth, _card.LatentDimensions, _generator);
        _loss = new ClassicLoss(_card.Grid.CellCount, _card.LatentDimensions);
        _adam = new Adam(_network.Values, _network.Gradients, plan.LearningRate ?? LearningRate);
        _learned = new ClipTensor(task.Learned, _card.Grid, _card.OffsetScale);
        _heldOut = task.HeldOut.IsEmpty ? null : new ClipTensor(task.HeldOut, _card.Grid, _card.OffsetScale);
    }

    /// <summary>Trains for so many epochs.</summary>
    /// <returns>The weights, or that the loss is no number any more.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; noticed at the next step.</exception>
    public Outcome<Dictionary<string, Weight>> Run(int epochs, ProgressPace pace, CancellationToken cancellation)
    {
        long[] order = [.. Enumerable.Range(0, _learned.Count)];
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            _order.Shuffle(order);
            double sum = 0;
            int steps = 0;
            foreach (long[] batch in order.Chunk(_batch))
            {
                cancellation.ThrowIfCancellationRequested();
                double loss = Step(batch);
                if (!double.IsFinite(loss))
                    return new Fault(FaultCode.Failed, $"the loss became {loss} in epoch {epoch}: use a smaller learning rate than {_plan.LearningRate ?? LearningRate}");
                sum += loss;
                steps++;
                pace.Stepped(epoch, sum / steps);
            }

            pace.EpochEnded(epoch, sum / steps, MeasureHeldOut);
        }

        return _network.Export();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _heldOut?.Dispose();
        _learned.Dispose();
        _adam.Dispose();
        _loss.Dispose();
        _network.Dispose();
        _generator.Dispose();
    }

    private double Step(long[] indices)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor noise = randn(indices.Length, _card.LatentDimensions, generator: _generator);
        Tensor loss = _loss.Of(_network, _learned.Take(indices), noise);
        loss.backward();
        _adam.Step();
        return loss.item<float>();
    }

    /// <summary>Loss on the clips held out, at the posterior's mean; −1 without any.</summary>
    private double MeasureHeldOut()
    {
        if (_heldOut is null)
            return -1;
        using IDisposable frozen = no_grad();
        double sum = 0;
        foreach (long[] batch in Enumerable.Range(0, _heldOut.Count).Select(i => (long)i).Chunk(ValidationBatch))
        {
            using DisposeScope scope = NewDisposeScope();
            sum += _loss.Of(_network, _heldOut.Take(batch), noise: null).item<float>() * batch.Length;
        }

        return sum / _heldOut.Count;
    }
}
