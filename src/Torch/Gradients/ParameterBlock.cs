using RVae.Engine.Models;
using static TorchSharp.torch;

namespace RVae.Torch.Gradients;

/// <summary>
/// The parameters of a network by name. All of them are views into one tensor and their gradients into another, so that
/// the optimiser takes a step with a handful of calls instead of a hundred and more: with narrow networks the calls are
/// what a step costs.
/// </summary>
internal sealed class ParameterBlock : IDisposable
{
    private readonly Dictionary<string, Tensor> _parameters = new(StringComparer.Ordinal);
    private long _used;

    /// <summary>Room for so many numbers.</summary>
    public ParameterBlock(long length)
    {
        Values = zeros(length).DetachFromDisposeScope();
        Gradients = zeros(length).DetachFromDisposeScope();
    }

    /// <summary>Every parameter, one after another: what the optimiser moves.</summary>
    public Tensor Values { get; }

    /// <summary>Their gradients in the same order; a backward pass adds to them.</summary>
    public Tensor Gradients { get; }

    /// <summary>The parameter of that name.</summary>
    public Tensor this[string name] => _parameters[name];

    /// <summary>Adds a parameter as a view; Torch adds gradients in place to one that is there already.</summary>
    public void Add(string name, Tensor first)
    {
        using IDisposable frozen = no_grad();
        long length = first.NumberOfElements;
        Tensor parameter = Values.narrow(0, _used, length).view(first.shape).copy_(first).detach().requires_grad_(true);
        parameter.grad = Gradients.narrow(0, _used, length).view(first.shape);
        _parameters.Add(name, parameter.DetachFromDisposeScope());
        _used += length;
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

    /// <summary>Glorot's uniform weights, outputs × inputs, in the caller's scope.</summary>
    public static Tensor Glorot(int outputs, int inputs, Generator generator)
    {
        float limit = MathF.Sqrt(6f / (outputs + inputs));
        return rand(outputs, inputs, generator: generator).mul(tensor(2 * limit)).sub(tensor(limit));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor parameter in _parameters.Values)
            parameter.Dispose();
        Values.Dispose();
        Gradients.Dispose();
    }
}
