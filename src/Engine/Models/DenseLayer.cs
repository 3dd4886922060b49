using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace RVae.Engine.Models;

/// <summary>
/// A fully connected layer in plain C#: <c>y = W·x + b</c>. Immutable, so threads share it; what it computes goes into
/// the caller's memory. A learned scale and shift behind it is folded into W and b when it is made, since
/// <c>γ(Wx+b)+β = (γW)x + (γb+β)</c>.
/// </summary>
/// <remarks>
/// A decode reads every weight once (8.4 MB at 512 hidden units), so memory sets its pace. Weights are therefore kept in
/// the order in which they are read: panels of four vectors of outputs, and in a panel input after input. The last panel
/// is filled up with zeros.
/// </remarks>
internal sealed class DenseLayer
{
    private const int VectorsPerPanel = 4;

    // Of the widest vectors there are, for the scratch space of one panel.
    private static readonly int PanelRows = VectorsPerPanel * Vector<float>.Count;

    private readonly float[] _panels;
    private readonly float[] _bias;

    /// <summary>A layer as stored.</summary>
    /// <param name="weight">Outputs × inputs.</param>
    /// <param name="bias">Outputs.</param>
    public DenseLayer(Weight weight, Weight bias)
        : this(weight.Shape[1], weight.Values, bias.Values)
    {
    }

    /// <summary>A layer with a learned scale γ and shift β (outputs each) behind it.</summary>
    public DenseLayer(Weight weight, Weight bias, Weight scale, Weight shift)
        : this(weight.Shape[1], ScaleRows(weight, scale), ScaleAndShift(bias, scale, shift))
    {
    }

    private DenseLayer(int inputs, float[] rows, float[] bias)
    {
        _bias = bias;
        _panels = new float[(bias.Length + PanelRows - 1) / PanelRows * PanelRows * inputs];
        for (int row = 0; row < bias.Length; row++)
        {
            int panel = row / PanelRows * PanelRows * inputs;
            for (int i = 0; i < inputs; i++)
                _panels[panel + (i * PanelRows) + (row % PanelRows)] = rows[(row * inputs) + i];
        }
    }

    /// <summary>Computes the layer. Any thread; allocates nothing.</summary>
    /// <param name="input">As many values as the layer has inputs.</param>
    /// <param name="output">As many values as it has outputs.</param>
    public void Apply(ReadOnlySpan<float> input, Span<float> output)
    {
        Span<float> sums = stackalloc float[PanelRows];
        int panelLength = input.Length * PanelRows;
        for (int row = 0; row < _bias.Length; row += PanelRows)
        {
            ApplyPanel(_panels.AsSpan(row * input.Length, panelLength), input, sums);
            int rows = Math.Min(PanelRows, _bias.Length - row);
            TensorPrimitives.Add(sums[..rows], _bias.AsSpan(row, rows), output.Slice(row, rows));
        }
    }

    /// <summary>
    /// One panel: each lane adds up one output. Even and odd inputs have sums of their own, since a processor can begin
    /// the next multiply-add long before the last one is through.
    /// </summary>
    private static void ApplyPanel(ReadOnlySpan<float> panel, ReadOnlySpan<float> input, Span<float> sums)
    {
        ReadOnlySpan<Vector<float>> weights = MemoryMarshal.Cast<float, Vector<float>>(panel);
        Vector<float> even0 = default, even1 = default, even2 = default, even3 = default;
        Vector<float> odd0 = default, odd1 = default, odd2 = default, odd3 = default;
        for (int i = 0; i + 1 < input.Length; i += 2)
        {
            ReadOnlySpan<Vector<float>> both = weights.Slice(i * VectorsPerPanel, 2 * VectorsPerPanel);
            var x = new Vector<float>(input[i]);
            even0 = Vector.FusedMultiplyAdd(both[0], x, even0);
            even1 = Vector.FusedMultiplyAdd(both[1], x, even1);
            even2 = Vector.FusedMultiplyAdd(both[2], x, even2);
            even3 = Vector.FusedMultiplyAdd(both[3], x, even3);
            x = new Vector<float>(input[i + 1]);
            odd0 = Vector.FusedMultiplyAdd(both[4], x, odd0);
            odd1 = Vector.FusedMultiplyAdd(both[5], x, odd1);
            odd2 = Vector.FusedMultiplyAdd(both[6], x, odd2);
            odd3 = Vector.FusedMultiplyAdd(both[7], x, odd3);
        }

        if (int.IsOddInteger(input.Length))
        {
            ReadOnlySpan<Vector<float>> last = weights[^VectorsPerPanel..];
            var x = new Vector<float>(input[^1]);
            even0 = Vector.FusedMultiplyAdd(last[0], x, even0);
            even1 = Vector.FusedMultiplyAdd(last[1], x, even1);
            even2 = Vector.FusedMultiplyAdd(last[2], x, even2);
            even3 = Vector.FusedMultiplyAdd(last[3], x, even3);
        }

        Span<Vector<float>> lanes = MemoryMarshal.Cast<float, Vector<float>>(sums);
        lanes[0] = even0 + odd0;
        lanes[1] = even1 + odd1;
        lanes[2] = even2 + odd2;
        lanes[3] = even3 + odd3;
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
