using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Classic;
using RVae.Torch.Gradients;
using TorchSharp;
using static TorchSharp.torch;

namespace RVae.Torch.Atlas;

/// <summary>
/// The decoder of kind <c>atlas</c> in Torch, for training only. Its parameters have the names in <see cref="AtlasNames"/>. The caller
/// holds a DisposeScope around each use, and owns the tensors that the methods return.
/// </summary>
internal sealed class AtlasNetwork : IDisposable
{
    private readonly ParameterBlock _parameters;
    private readonly Tensor _frequencies; // latent × features
    private readonly Tensor _range = tensor(ClipPlaces.Range).DetachFromDisposeScope();

    /// <summary>Makes a new network: Glorot's uniform weights from the generator, no bias.</summary>
    /// <param name="hidden">Hidden units.</param>
    /// <param name="latent">Latent dimensions.</param>
    /// <param name="struck">Number of cells that it decodes.</param>
    /// <param name="frequency">Standard deviation of the Fourier features' frequencies, in radians a latent unit.</param>
    /// <param name="generator">The source of random numbers.</param>
    public AtlasNetwork(int hidden, int latent, int struck, float frequency, Generator generator)
    {
        using DisposeScope scope = NewDisposeScope();
        List<(string Layer, int Outputs, int Inputs)> layers = [.. AtlasNames.LayerSizes(hidden, latent, struck)];
        _parameters = new ParameterBlock(layers.Sum(layer => ((long)layer.Inputs + 1) * layer.Outputs));
        foreach ((string layer, int outputs, int inputs) in layers)
        {
            _parameters.Add(ClassicNames.Weight(layer), ParameterBlock.Glorot(outputs, inputs, generator));
            _parameters.Add(ClassicNames.Bias(layer), zeros(outputs));
        }

        _frequencies = randn(latent, AtlasNames.FrequenciesFor(hidden), generator: generator)
            .mul(tensor(frequency)).DetachFromDisposeScope();
    }

    /// <summary>Every parameter, one after another: the optimiser changes them.</summary>
    public Tensor Values => _parameters.Values;

    /// <summary>The gradients of the parameters in the same order. A backward pass adds to them.</summary>
    public Tensor Gradients => _parameters.Gradients;

    /// <summary>Decodes a batch of latent positions (n × latent).</summary>
    /// <returns>Onset logits (before the sigmoid), velocities 0–1, offsets ±1; each n × struck cells.</returns>
    public (Tensor OnsetLogits, Tensor Velocities, Tensor Offsets) Decode(Tensor latent)
    {
        Tensor phases = latent.matmul(_frequencies);
        Tensor hidden = cat([latent.div(_range), phases.sin(), phases.cos()], 1);
        hidden = nn.functional.silu(Linear(AtlasNames.Layers[0], hidden));
        hidden = nn.functional.silu(Linear(AtlasNames.Layers[1], hidden));
        Tensor[] outputs = Linear(AtlasNames.Layers[2], hidden).chunk(3, 1);
        return (outputs[0], outputs[1].sigmoid(), outputs[2].tanh());
    }

    /// <summary>Copies the parameters out of Torch.</summary>
    public Dictionary<string, Weight> Export()
    {
        Dictionary<string, Weight> weights = _parameters.Export();
        using Tensor rows = _frequencies.t().contiguous();
        weights[AtlasNames.Frequencies] = new Weight([(int)rows.shape[0], (int)rows.shape[1]], rows.data<float>().ToArray());
        return weights;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _parameters.Dispose();
        _frequencies.Dispose();
        _range.Dispose();
    }

    private Tensor Linear(string layer, Tensor input) =>
        nn.functional.linear(input, _parameters[ClassicNames.Weight(layer)], _parameters[ClassicNames.Bias(layer)]);
}
