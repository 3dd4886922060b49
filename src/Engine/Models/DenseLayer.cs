using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace RVae.Engine.Models;

/// <summary>
/// A fully connected layer in plain C#: <c>y = W·x + b</c>. Immutable, so threads share it; results go into the caller's memory. A learned scale and
/// shift after the layer are folded into W and b when the layer is made, since <c>γ(Wx+b)+β = (γW)x + (γb+β)</c>.
/// </summary>
/// <remarks>
/// A decode reads every weight once (8.4 MB at 512 hidden units), so memory sets its pace. Weights are therefore kept in
/// the order in which they are read: panels of six vectors of outputs, and in a panel input after input. The last panel
/// is filled up with zeros. Six, since that many multiply-adds are under way at once, and since 48 divides 864, the cells
/// of a bar of 4/4.
/// </remarks>
internal readonly struct DenseLayer
{
    private const int VectorsPerPanel = 6;

    // 48 where a vector holds eight floats.
    private static readonly int PanelRows = VectorsPerPanel * Vector<float>.Count;

    private readonly ReadOnlyMemory<float> _panels;
    private readonly ReadOnlyMemory<float> _bias;

    /// <summary>A layer whose weights are already in panels.</summary>
    /// <param name="panels">As many weights as <see cref="Weights"/> says.</param>
    /// <param name="bias">Outputs.</param>
    public DenseLayer(ReadOnlyMemory<float> panels, ReadOnlyMemory<float> bias) => (_panels, _bias) = (panels, bias);

    /// <summary>A layer as stored.</summary>
    /// <param name="weight">Outputs × inputs.</param>
    /// <param name="bias">Outputs.</param>
    public DenseLayer(Weight weight, Weight bias)
        : this(weight.Shape[1], weight.Values, bias.Values)
    {
    }

    /// <summary>A layer followed by a learned scale γ and shift β (outputs each).</summary>
    public DenseLayer(Weight weight, Weight bias, Weight scale, Weight shift)
        : this(weight.Shape[1], ScaleRows(weight, scale), ScaleAndShift(bias, scale, shift))
    {
    }

    private DenseLayer(int inputs, float[] rows, float[] bias)
    {
        float[] panels = new float[Weights(bias.Length, inputs)];
        for (int row = 0; row < bias.Length; row++)
        {
            int panel = row / PanelRows * PanelRows * inputs;
            for (int i = 0; i < inputs; i++)
                panels[panel + (i * PanelRows) + (row % PanelRows)] = rows[(row * inputs) + i];
        }

        (_panels, _bias) = (panels, bias);
    }

    /// <summary>The weights as they lie in memory.</summary>
    public ReadOnlySpan<float> Panels => _panels.Span;

    /// <summary>One value an output.</summary>
    public ReadOnlySpan<float> Bias => _bias.Span;

    /// <summary>Weights that a layer holds in memory, including the zeros of its last panel.</summary>
    public static long Weights(int outputs, int inputs) => ((long)outputs + PanelRows - 1) / PanelRows * PanelRows * inputs;

    /// <summary>Computes the layer. Any thread; allocates nothing.</summary>
    /// <param name="input">As many values as the layer has inputs.</param>
    /// <param name="output">As many values as it has outputs.</param>
    public void Apply(ReadOnlySpan<float> input, Span<float> output) => Apply(_panels.Span, _bias.Span, input, output);

    /// <summary>Computes a layer of these weights.</summary>
    public static void Apply(ReadOnlySpan<float> panels, ReadOnlySpan<float> bias, ReadOnlySpan<float> input, Span<float> output)
    {
        Span<float> sums = stackalloc float[PanelRows];
        int panelLength = input.Length * PanelRows;
        for (int row = 0; row < bias.Length; row += PanelRows)
        {
            ApplyPanel(panels.Slice(row * input.Length, panelLength), input, sums);
            int rows = Math.Min(PanelRows, bias.Length - row);
            TensorPrimitives.Add(sums[..rows], bias.Slice(row, rows), output.Slice(row, rows));
        }
    }

    /// <summary>One panel: each lane of six vectors adds up one output.</summary>
    private static void ApplyPanel(ReadOnlySpan<float> panel, ReadOnlySpan<float> input, Span<float> sums)
    {
        ReadOnlySpan<Vector<float>> weights = MemoryMarshal.Cast<float, Vector<float>>(panel);
        Vector<float> sum0 = default, sum1 = default, sum2 = default, sum3 = default, sum4 = default, sum5 = default;
        for (int i = 0; i < input.Length; i++)
        {
            ReadOnlySpan<Vector<float>> w = weights.Slice(i * VectorsPerPanel, VectorsPerPanel);
            var x = new Vector<float>(input[i]);
            sum0 = Vector.FusedMultiplyAdd(w[0], x, sum0);
            sum1 = Vector.FusedMultiplyAdd(w[1], x, sum1);
            sum2 = Vector.FusedMultiplyAdd(w[2], x, sum2);
            sum3 = Vector.FusedMultiplyAdd(w[3], x, sum3);
            sum4 = Vector.FusedMultiplyAdd(w[4], x, sum4);
            sum5 = Vector.FusedMultiplyAdd(w[5], x, sum5);
        }

        Span<Vector<float>> lanes = MemoryMarshal.Cast<float, Vector<float>>(sums);
        (lanes[0], lanes[1], lanes[2]) = (sum0, sum1, sum2);
        (lanes[3], lanes[4], lanes[5]) = (sum3, sum4, sum5);
    }

    private static float[] ScaleRows(Weight weight, Weight scale)
    {
        int inputs = weight.Shape[1];
        float[] rows = [.. weight.Values];
        for (int row = 0; row < weight.Shape[0]; row++)
        {
            Span<float> values = rows.AsSpan(row * inputs, inputs);
            TensorPrimitives.Multiply(values, scale.Values[row], values);
        }

        return rows;
    }

    private static float[] ScaleAndShift(Weight bias, Weight scale, Weight shift)
    {
        float[] result = new float[bias.Values.Length];
        TensorPrimitives.MultiplyAdd(bias.Values, scale.Values, shift.Values, result);
        return result;
    }
}
