using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using TorchSharp;
using static TorchSharp.torch;

namespace RVae.Engine.Learning;

/// <summary>
/// The network of kind <c>classic</c> in Torch, for training only. Its parameters carry the names of
/// <see cref="ClassicNames"/>. The caller holds a DisposeScope around each use: what the methods return lives in it.
/// </summary>
/// <remarks>
/// All parameters are views into one tensor and their gradients into another, so that the optimiser takes a step with a
/// handful of calls instead of a hundred and more: with narrow networks the calls are what a step costs.
/// </remarks>
internal sealed class ClassicNetwork : IDisposable
{
    private readonly Dictionary<string, Tensor> _parameters = new(StringComparer.Ordinal);

    /// <summary>A new network: Glorot's uniform weights from the generator, no bias, scale 1, shift 0.</summary>
    public ClassicNetwork(Grid grid, int hidden, int latent, Generator generator)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable frozen = no_grad();
        List<(string Layer, int Outputs, int Inputs, bool Scaled)> layers = [.. ClassicNames.Layers(grid, hidden, latent)];
        long length = layers.Sum(layer => ((long)layer.Inputs + (layer.Scaled ? 3 : 1)) * layer.Outputs);
        Values = zeros(length).DetachFromDisposeScope();
        Gradients = zeros(length).DetachFromDisposeScope();
        long at = 0;
        foreach ((string layer, int outputs, int inputs, bool scaled) in layers)
        {
            at += Add(ClassicNames.Weight(layer), at, Glorot(outputs, inputs, generator));
            at += Add(ClassicNames.Bias(layer), at, zeros(outputs));
            if (!scaled)
                continue;
            at += Add(ClassicNames.Scale(layer), at, ones(outputs));
            at += Add(ClassicNames.Shift(layer), at, zeros(outputs));
        }
    }

    /// <summary>Every parameter, one after another: what the optimiser moves.</summary>
    public Tensor Values { get; }

    /// <summary>Their gradients in the same order; a backward pass adds to them.</summary>
    public Tensor Gradients { get; }

    /// <summary>The posterior of a batch.</summary>
    /// <param name="batch">Onsets, velocities and scaled offsets, each clips × cells.</param>
    /// <returns>Mean μ and log σ², each clips × latent.</returns>
    public (Tensor Mean, Tensor LogVariance) Encode(IReadOnlyList<Tensor> batch)
    {
        Tensor[] branches = [.. ClassicNames.Branches.Select((name, i) => Hidden(ClassicNames.EncoderBranch(name), batch[i]))];
        Tensor merged = Hidden(ClassicNames.EncoderMerged, cat(branches, 1));
        return (Linear(ClassicNames.EncoderMean, merged), Linear(ClassicNames.EncoderLogVariance, merged));
    }

    /// <summary>What a batch of latent positions (clips × latent) decodes to.</summary>
    /// <returns>Onset logits (before the sigmoid), velocities 0–1, offsets ±1; each clips × cells.</returns>
    public (Tensor OnsetLogits, Tensor Velocities, Tensor Offsets) Decode(Tensor latent)
    {
        Tensor hidden = Hidden(ClassicNames.DecoderHidden, latent);
        Tensor[] outputs = [.. ClassicNames.Branches.Select(name =>
            Linear(ClassicNames.DecoderOutput(name), Hidden(ClassicNames.DecoderBranch(name), hidden)))];
        return (outputs[0], outputs[1].sigmoid(), outputs[2].tanh());
    }

    /// <summary>Copies the parameters out of Torch.</summary>
    public Dictionary<string, Weight> Export() => _parameters.ToDictionary(
        parameter => parameter.Key,
        parameter =>
        {
            using Tensor values = parameter.Value.detach();
            return new Weight([.. values.shape.Select(dimension => (int)dimension)], values.data<float>().ToArray());
        },
        StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor parameter in _parameters.Values)
            parameter.Dispose();
        Values.Dispose();
        Gradients.Dispose();
    }

    private Tensor Hidden(string layer, Tensor input) => Linear(layer, input)
        .mul(_parameters[ClassicNames.Scale(layer)])
        .Plus(_parameters[ClassicNames.Shift(layer)])
        .leaky_relu(TorchScalars.LeakySlope);

    private Tensor Linear(string layer, Tensor input) =>
        nn.functional.linear(input, _parameters[ClassicNames.Weight(layer)], _parameters[ClassicNames.Bias(layer)]);

    private static Tensor Glorot(int outputs, int inputs, Generator generator)
    {
        float limit = MathF.Sqrt(6f / (outputs + inputs));
        return rand(outputs, inputs, generator: generator).mul(tensor(2 * limit)).sub(tensor(limit));
    }

    /// <summary>Adds a parameter as a view; Torch adds gradients in place to one that is there already.</summary>
    private long Add(string name, long at, Tensor first)
    {
        long length = first.NumberOfElements;
        Tensor parameter = Values.narrow(0, at, length).view(first.shape).copy_(first).detach().requires_grad_(true);
        parameter.grad = Gradients.narrow(0, at, length).view(first.shape);
        _parameters.Add(name, parameter.DetachFromDisposeScope());
        return length;
    }
}
