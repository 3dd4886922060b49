using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using TorchSharp;
using static TorchSharp.torch;

namespace RVae.Engine.Learning;

/// <summary>
/// The network of kind <c>classic</c> in Torch, for training only. Its parameters carry the names of
/// <see cref="ClassicNames"/>. The caller holds a DisposeScope around each use: what the methods return lives in it.
/// </summary>
internal sealed class ClassicNetwork : IDisposable
{
    // Held here, since TorchSharp frees the Scalar that an implicit conversion makes before the call has used it.
    private readonly Scalar _slope = ClassicModel.LeakySlope;
    private readonly Dictionary<string, Tensor> _parameters = new(StringComparer.Ordinal);

    /// <summary>A new network: Glorot's uniform weights from the generator, no bias, scale 1, shift 0.</summary>
    public ClassicNetwork(Grid grid, int hidden, int latent, Generator generator)
    {
        foreach ((string layer, int outputs, int inputs, bool scaled) in ClassicNames.Layers(grid, hidden, latent))
        {
            _parameters.Add(ClassicNames.Weight(layer), Glorot(outputs, inputs, generator));
            _parameters.Add(ClassicNames.Bias(layer), Parameter(zeros(outputs)));
            if (!scaled)
                continue;
            _parameters.Add(ClassicNames.Scale(layer), Parameter(ones(outputs)));
            _parameters.Add(ClassicNames.Shift(layer), Parameter(zeros(outputs)));
        }
    }

    /// <summary>What the optimiser moves.</summary>
    public IReadOnlyCollection<Tensor> Parameters => _parameters.Values;

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
        _slope.Dispose();
    }

    private Tensor Hidden(string layer, Tensor input) => Linear(layer, input)
        .mul(_parameters[ClassicNames.Scale(layer)])
        .Plus(_parameters[ClassicNames.Shift(layer)])
        .leaky_relu(_slope);

    private Tensor Linear(string layer, Tensor input) =>
        nn.functional.linear(input, _parameters[ClassicNames.Weight(layer)], _parameters[ClassicNames.Bias(layer)]);

    private static Tensor Glorot(int outputs, int inputs, Generator generator)
    {
        using DisposeScope scope = NewDisposeScope();
        float limit = MathF.Sqrt(6f / (outputs + inputs));
        Tensor uniform = rand(outputs, inputs, generator: generator).mul(tensor(2 * limit)).sub(tensor(limit));
        return Parameter(uniform);
    }

    /// <summary>Takes a new tensor out of whatever scope is around, to live as long as the network.</summary>
    private static Tensor Parameter(Tensor values) => values.requires_grad_(true).DetachFromDisposeScope();
}
