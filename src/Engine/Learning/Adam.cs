using TorchSharp;
using static TorchSharp.torch;

namespace RVae.Engine.Learning;

/// <summary>
/// Adam (Kingma and Ba 2015, algorithm 1 in the form of its section 2) with β 0.9 and 0.999, ε 1e-7 as Keras has it.
/// Our own, because TorchSharp 0.107's makes Scalars that the garbage collector may free under a running call.
/// </summary>
internal sealed class Adam : IDisposable
{
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.999;
    private const double Epsilon = 1e-7;

    private readonly double _learningRate;
    private readonly Tensor[] _parameters;
    private readonly Tensor[] _means;
    private readonly Tensor[] _squares;
    private readonly Scalar _beta1 = Beta1;
    private readonly Scalar _beta2 = Beta2;
    private readonly Scalar _rest1 = 1 - Beta1;
    private readonly Scalar _rest2 = 1 - Beta2;
    private int _step;

    /// <summary>An optimiser of these parameters.</summary>
    public Adam(IEnumerable<Tensor> parameters, double learningRate)
    {
        _parameters = [.. parameters];
        _means = [.. _parameters.Select(parameter => zeros_like(parameter).DetachFromDisposeScope())];
        _squares = [.. _parameters.Select(parameter => zeros_like(parameter).DetachFromDisposeScope())];
        _learningRate = learningRate;
    }

    /// <summary>Moves the parameters against their gradients, and clears those.</summary>
    public void Step()
    {
        _step++;
        double correction2 = Math.Sqrt(1 - Math.Pow(Beta2, _step));
        using Scalar rate = -_learningRate * correction2 / (1 - Math.Pow(Beta1, _step));
        using Scalar epsilon = Epsilon * correction2;
        using IDisposable frozen = no_grad();
        for (int i = 0; i < _parameters.Length; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor gradient = _parameters[i].grad ?? throw new InvalidOperationException("A parameter has no part in the loss.");
            _means[i].mul_(_beta1).add_(gradient, _rest1);
            _squares[i].mul_(_beta2).addcmul_(gradient, gradient, _rest2);
            _parameters[i].addcdiv_(_means[i], _squares[i].sqrt().add_(epsilon, TorchScalars.One), rate);
            gradient.zero_();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor state in _means.Concat(_squares))
            state.Dispose();
        foreach (Scalar scalar in new[] { _beta1, _beta2, _rest1, _rest2 })
            scalar.Dispose();
    }
}
