using RVae.Engine.Learning;
using RVae.Engine.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace RVae.Torch.Gradients;

/// <summary>
/// Adam (Kingma and Ba 2015, algorithm 1 in the form of its section 2) with β 0.9 and 0.999, and ε 1e-7 as in Keras. Written here because
/// that of TorchSharp 0.107 makes Scalars that the garbage collector may free during a call.
/// </summary>
internal sealed class Adam : IResumableOptimiser, IDisposable
{
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.999;
    private const double Epsilon = 1e-7;

    private readonly double _learningRate;
    private readonly Tensor _values;
    private readonly Tensor _gradients;
    private readonly Tensor _means;
    private readonly Tensor _squares;
    private readonly Scalar _beta1 = Beta1;
    private readonly Scalar _beta2 = Beta2;
    private readonly Scalar _rest1 = 1 - Beta1;
    private readonly Scalar _rest2 = 1 - Beta2;
    private int _step;

    /// <summary>Makes an optimiser that changes these values by these gradients.</summary>
    public Adam(Tensor values, Tensor gradients, double learningRate)
    {
        _values = values;
        _gradients = gradients;
        _means = zeros_like(values).DetachFromDisposeScope();
        _squares = zeros_like(values).DetachFromDisposeScope();
        _learningRate = learningRate;
    }

    /// <summary>Moves the values against their gradients, and clears the gradients.</summary>
    /// <param name="share">The part of the learning rate that a schedule leaves, 0–1.</param>
    public void Step(double share = 1)
    {
        _step++;
        double correction2 = Math.Sqrt(1 - Math.Pow(Beta2, _step));
        using Scalar rate = -_learningRate * share * correction2 / (1 - Math.Pow(Beta1, _step));
        using Scalar epsilon = Epsilon * correction2;
        using DisposeScope scope = NewDisposeScope();
        using IDisposable frozen = no_grad();
        _means.mul_(_beta1).add_(_gradients, _rest1);
        _squares.mul_(_beta2).addcmul_(_gradients, _gradients, _rest2);
        _values.addcdiv_(_means, _squares.sqrt().add_(epsilon, TorchScalars.One), rate);
        _gradients.zero_();
    }

    /// <summary>Copies out of Torch what <see cref="Restore"/> needs to go on from here.</summary>
    public Dictionary<string, Weight> Export() => State().ToDictionary(
        part => part.Name,
        part => new Weight([(int)part.Tensor.NumberOfElements], part.Tensor.data<float>().ToArray()),
        StringComparer.Ordinal);

    /// <summary>Restores what <see cref="Export"/> returned after so many steps.</summary>
    /// <returns>False, without a change, when the state belongs to another network.</returns>
    public bool Restore(IReadOnlyDictionary<string, Weight> state, int step)
    {
        if (WeightCheck.Check(state, State().ToDictionary(part => part.Name, part => new[] { (int)part.Tensor.NumberOfElements })) is not null)
            return false;
        using DisposeScope scope = NewDisposeScope();
        using IDisposable frozen = no_grad();
        foreach ((string name, Tensor into) in State())
            into.copy_(tensor(state[name].Values));
        _step = step;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _means.Dispose();
        _squares.Dispose();
        foreach (Scalar scalar in new[] { _beta1, _beta2, _rest1, _rest2 })
            scalar.Dispose();
    }

    private (string Name, Tensor Tensor)[] State() => [("values", _values), ("means", _means), ("squares", _squares)];
}
