using System.Numerics.Tensors;
using RVae.Engine.Numerics;

namespace RVae.Engine.Models.Graphs;

/// <summary>The functions that a node of a <see cref="LayerGraph"/> may apply to each of its values.</summary>
internal enum ActivationKind
{
    /// <summary>Rectifier: max(0, x).</summary>
    Relu,
    /// <summary>x, and below zero slope · x.</summary>
    LeakyRelu,
    /// <summary>x, and below zero eˣ − 1.</summary>
    Elu,
    /// <summary>1 / (1 + e⁻ˣ).</summary>
    Sigmoid,
    /// <summary>The hyperbolic tangent of x.</summary>
    Tanh,
    /// <summary>ln(1 + eˣ).</summary>
    Softplus,
    /// <summary>eˣ over the sum of all of them.</summary>
    Softmax,
}

/// <summary>A function with its one parameter.</summary>
/// <param name="Kind">The function.</param>
/// <param name="Slope">Slope of a LeakyReLU below zero; 0 for other functions.</param>
internal readonly record struct Activation(ActivationKind Kind, float Slope = 0)
{
    /// <summary>Whether all results lie between 0 and 1.</summary>
    public bool IsShare => Kind is ActivationKind.Sigmoid or ActivationKind.Softmax;

    /// <summary>Whether all results lie between −1 and 1.</summary>
    public bool IsSigned => Kind == ActivationKind.Tanh || IsShare;

    /// <summary>Applies the function; both spans have the same length. Allocates nothing.</summary>
    public void Apply(ReadOnlySpan<float> input, Span<float> output)
    {
        switch (Kind)
        {
            case ActivationKind.Relu:
                TensorPrimitives.Max(input, 0f, output);
                break;
            case ActivationKind.LeakyRelu:
                for (int i = 0; i < input.Length; i++)
                    output[i] = input[i] < 0 ? Slope * input[i] : input[i];
                break;
            case ActivationKind.Elu:
                for (int i = 0; i < input.Length; i++)
                    output[i] = input[i] < 0 ? (float)(PortableMath.Exp(input[i]) - 1) : input[i];
                break;
            case ActivationKind.Sigmoid:
                PortableMath.Sigmoid(input, output);
                break;
            case ActivationKind.Tanh:
                PortableMath.Tanh(input, output);
                break;
            case ActivationKind.Softplus:
                for (int i = 0; i < input.Length; i++)
                    output[i] = MathF.Max(input[i], 0) + (float)PortableMath.Log(1 + PortableMath.Exp(-MathF.Abs(input[i])));
                break;
            default:
                // Subtract the maximum, so that no power overflows.
                TensorPrimitives.Add(input, -TensorPrimitives.Max(input), output);
                PortableMath.Exp(output, output);
                TensorPrimitives.Divide(output, PortableMath.Sum(output), output);
                break;
        }
    }

    /// <summary>The largest magnitude of a result, for inputs up to a magnitude.</summary>
    public double Bound(double input) => Kind switch
    {
        ActivationKind.Relu => input,
        ActivationKind.LeakyRelu => input * Math.Max(1, Math.Abs(Slope)),
        ActivationKind.Elu => Math.Max(1, input),
        ActivationKind.Softplus => input + 1,
        _ => 1,
    };
}
