using System.Numerics.Tensors;

namespace RVae.Engine.Models;

/// <summary>
/// A fully connected layer in plain C#: <c>y = W·x + b</c>. Immutable, so threads share it; what it computes goes into
/// the caller's scratch space. A learned scale and shift behind it is folded into W and b when it is made, since
/// <c>γ(Wx+b)+β = (γW)x + (γb+β)</c>.
/// </summary>
internal sealed class DenseLayer
{
    private readonly float[] _weights;
    private readonly float[] _bias;

    /// <summary>A layer as stored.</summary>
    /// <param name="weight">Outputs × inputs.</param>
    /// <param name="bias">Outputs.</param>
    public DenseLayer(Weight weight, Weight bias)
    {
        Outputs = weight.Shape[0];
        Inputs = weight.Shape[1];
        _weights = weight.Values;
        _bias = bias.Values;
    }

    /// <summary>A layer with a learned scale γ and shift β (outputs each) behind it.</summary>
    public DenseLayer(Weight weight, Weight bias, Weight scale, Weight shift)
        : this(weight, bias)
    {
        _weights = [.. weight.Values];
        _bias = new float[Outputs];
        TensorPrimitives.MultiplyAdd(bias.Values, scale.Values, shift.Values, _bias);
        for (int row = 0; row < Outputs; row++)
        {
            Span<float> weights = _weights.AsSpan(row * Inputs, Inputs);
            TensorPrimitives.Multiply(weights, scale.Values[row], weights);
        }
    }

    /// <summary>Values it takes.</summary>
    public int Inputs { get; }

    /// <summary>Values it gives.</summary>
    public int Outputs { get; }

    /// <summary>Computes the layer. Any thread; allocates nothing.</summary>
    public void Apply(ReadOnlySpan<float> input, Span<float> output)
    {
        ReadOnlySpan<float> weights = _weights;
        for (int row = 0; row < _bias.Length; row++)
            output[row] = TensorPrimitives.Dot(weights.Slice(row * Inputs, Inputs), input) + _bias[row];
    }
}
