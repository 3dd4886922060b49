using RVae.Engine.Models;
using static TorchSharp.torch;

namespace RVae.Torch.Gradients;

/// <summary>
/// The parameters of a network by name. All of them are views into one tensor, and their gradients into another. So the optimiser takes a
/// step with a few calls, and not with a hundred: with narrow networks the calls take most of the time of a step.
/// </summary>
internal sealed class ParameterBlock : IDisposable
{
    private readonly Dictionary<string, Tensor> _parameters = new(StringComparer.Ordinal);
    private long _used;

    /// <summary>Makes room for so many numbers.</summary>
    public ParameterBlock(long length)
    {
        Values = zeros(length).DetachFromDisposeScope();
        Gradients = zeros(length).DetachFromDisposeScope();
    }

    /// <summary>Every parameter, one after another: the optimiser changes them.</summary>
    public Tensor Values { get; }

    /// <summary>The gradients of the parameters in the same order. A backward pass adds to them.</summary>
    public Tensor Gradients { get; }

    /// <summary>The parameter of a name.</summary>
    public Tensor this[string name] => _parameters[name];

    /// <summary>Adds a parameter as a view. Torch adds to a gradient in place when there is one already.</summary>
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
