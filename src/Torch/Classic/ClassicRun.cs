using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Torch.Gradients;
using TorchSharp;
using static TorchSharp.torch;

namespace RVae.Torch.Classic;

/// <summary>One training of kind <c>classic</c>.</summary>
internal sealed class ClassicRun : GradientRun
{
    private const int ValidationBatch = 256;

    private readonly ModelCard _card;
    private readonly ClassicNetwork _network;
    private readonly ClassicLoss _loss;
    private readonly Adam _adam;
    private readonly ClipTensor _learned;
    private readonly ClipTensor? _heldOut;

    /// <summary>Prepares the training.</summary>
    public ClassicRun(TrainingTask task, TrainingPlan plan, double usualLearningRate)
        : base(plan, usualLearningRate)
    {
        _card = task.Card;
        using var generator = new Generator((ulong)(uint)plan.Seed);
        _network = new ClassicNetwork(_card.Grid, _card.HiddenWidth, _card.LatentDimensions, generator);
        _loss = new ClassicLoss(_card.Grid.CellCount, _card.LatentDimensions);
        _adam = new Adam(_network.Values, _network.Gradients, LearningRate);
        _learned = new ClipTensor(task.Learned, _card.Grid, _card.OffsetScale);
        _heldOut = task.HeldOut.IsEmpty ? null : new ClipTensor(task.HeldOut, _card.Grid, _card.OffsetScale);
    }

    /// <inheritdoc/>
    protected override Adam Adam => _adam;

    /// <inheritdoc/>
    protected override int Count => _learned.Count;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _heldOut?.Dispose();
        _learned.Dispose();
        _adam.Dispose();
        _loss.Dispose();
        _network.Dispose();
    }

    /// <inheritdoc/>
    protected override double Step(ReadOnlySpan<int> clips, Random random, double done)
    {
        float[] draws = new float[clips.Length * _card.LatentDimensions];
        for (int i = 0; i < draws.Length; i++)
            draws[i] = random.Normal();
        using DisposeScope scope = NewDisposeScope();
        Tensor noise = tensor(draws, [clips.Length, _card.LatentDimensions]);
        Tensor loss = _loss.Of(_network, _learned.Take(clips), noise);
        loss.backward();
        _adam.Step();
        return loss.item<float>();
    }

    /// <inheritdoc/>
    protected override Dictionary<string, Weight> Export() => _network.Export();

    /// <inheritdoc/>
    /// <remarks>Measured at the posterior's mean.</remarks>
    protected override double MeasureHeldOut()
    {
        if (_heldOut is null)
            return -1;
        using IDisposable frozen = no_grad();
        double sum = 0;
        foreach (int[] batch in Enumerable.Range(0, _heldOut.Count).Chunk(ValidationBatch))
        {
            using DisposeScope scope = NewDisposeScope();
            sum += _loss.Of(_network, _heldOut.Take(batch), noise: null).item<float>() * batch.Length;
        }

        return sum / _heldOut.Count;
    }
}
