using RVae.Engine.Models;
using RVae.Engine.Models.Classic;
using RVae.Engine.Rhythm;
using RVae.Torch.Gradients;
using TorchSharp;
using static TorchSharp.torch;

namespace RVae.Torch.Classic;

/// <summary>
/// The network of kind <c>classic</c> in Torch, for training only. Its parameters have the names in <see cref="ClassicNames"/>. The caller
/// holds a DisposeScope around each use, and owns the tensors that the methods return.
/// </summary>
internal sealed class ClassicNetwork : IDisposable
{
    private readonly ParameterBlock _parameters;

    /// <summary>Makes a new network: Glorot's uniform weights from the generator, no bias, scale 1, shift 0.</summary>
    public ClassicNetwork(Grid grid, int hidden, int latent, Generator generator)
    {
        using DisposeScope scope = NewDisposeScope();
        List<(string Layer, int Outputs, int Inputs, bool Scaled)> layers = [.. ClassicNames.Layers(grid, hidden, latent)];
        _parameters = new ParameterBlock(layers.Sum(layer => ((long)layer.Inputs + (layer.Scaled ? 3 : 1)) * layer.Outputs));
        foreach ((string layer, int outputs, int inputs, bool scaled) in layers)
        {
            _parameters.Add(ClassicNames.Weight(layer), ParameterBlock.Glorot(outputs, inputs, generator));
            _parameters.Add(ClassicNames.Bias(layer), zeros(outputs));
            if (!scaled)
                continue;
            _parameters.Add(ClassicNames.Scale(layer), ones(outputs));
            _parameters.Add(ClassicNames.Shift(layer), zeros(outputs));
        }
    }

    /// <summary>Every parameter, one after another: the optimiser changes them.</summary>
    public Tensor Values => _parameters.Values;

    /// <summary>The gradients of the parameters in the same order. A backward pass adds to them.</summary>
    public Tensor Gradients => _parameters.Gradients;

    /// <summary>The posterior of a batch.</summary>
    /// <param name="batch">Onsets, velocities and scaled offsets, each clips × cells.</param>
    /// <returns>Mean μ and log σ², each clips × latent.</returns>
    public (Tensor Mean, Tensor LogVariance) Encode(IReadOnlyList<Tensor> batch)
    {
        Tensor[] branches = [.. ClassicNames.Branches.Select((name, i) => Hidden(ClassicNames.EncoderBranch(name), batch[i]))];
        Tensor merged = Hidden(ClassicNames.EncoderMerged, cat(branches, 1));
        return (Linear(ClassicNames.EncoderMean, merged), Linear(ClassicNames.EncoderLogVariance, merged));
    }

    /// <summary>Decodes a batch of latent positions (clips × latent).</summary>
    /// <returns>Onset logits (before the sigmoid), velocities 0–1, offsets ±1; each clips × cells.</returns>
    public (Tensor OnsetLogits, Tensor Velocities, Tensor Offsets) Decode(Tensor latent)
    {
        Tensor hidden = Hidden(ClassicNames.DecoderHidden, latent);
        Tensor[] outputs = [.. ClassicNames.Branches.Select(name =>
            Linear(ClassicNames.DecoderOutput(name), Hidden(ClassicNames.DecoderBranch(name), hidden)))];
        return (outputs[0], outputs[1].sigmoid(), outputs[2].tanh());
    }

    /// <summary>Copies the parameters out of Torch.</summary>
    public Dictionary<string, Weight> Export() => _parameters.Export();

    /// <inheritdoc/>
    public void Dispose() => _parameters.Dispose();

    private Tensor Hidden(string layer, Tensor input) => Linear(layer, input)
        .mul(_parameters[ClassicNames.Scale(layer)])
        .Plus(_parameters[ClassicNames.Shift(layer)])
        .leaky_relu(TorchScalars.LeakySlope);

    private Tensor Linear(string layer, Tensor input) =>
        nn.functional.linear(input, _parameters[ClassicNames.Weight(layer)], _parameters[ClassicNames.Bias(layer)]);
}
