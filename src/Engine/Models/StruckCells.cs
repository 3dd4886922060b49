using System.Runtime.InteropServices;

namespace RVae.Engine.Models;

/// <summary>
/// The cells of a groove that some learned clip strikes. Models of a handful of clips keep, compute and store only these, usually a sixth of all. All
/// other cells are silent at all values of the controls.
/// </summary>
internal sealed class StruckCells
{
    /// <summary>Name of the tensor: one value a cell of the grid, 1 where it is struck and 0 elsewhere.</summary>
    public const string TensorName = "cells.struck";

    private StruckCells(int[] cells)
    {
        Cells = cells;
        Words = MemoryMarshal.Cast<int, float>(cells).ToArray();
    }

    /// <summary>The indices as an image has them: their bits, stored in floats.</summary>
    public ReadOnlyMemory<float> Words { get; }

    /// <summary>Indices into the matrices of a groove, ascending.</summary>
    public int[] Cells { get; }

    /// <summary>How many cells there are.</summary>
    public int Count => Cells.Length;

    /// <summary>Reads them from a model's weights.</summary>
    public static Outcome<StruckCells> Read(TrainedModel model)
    {
        int all = model.Card.Grid.CellCount;
        if (!model.Weights.TryGetValue(TensorName, out Weight? mask))
            return new Fault(FaultCode.Failed, $"tensor '{TensorName}' is missing");
        if (!mask.Shape.SequenceEqual([all]) || mask.Values.Length != all || mask.Values.Any(value => value is not (0 or 1)))
            return new Fault(FaultCode.Failed, $"tensor '{TensorName}' is not a 0 or 1 for each of the {all} cells of the card's grid");
        int[] cells = [.. Enumerable.Range(0, all).Where(cell => mask.Values[cell] == 1)];
        return new StruckCells(cells);
    }

    /// <summary>The tensor of cells.</summary>
    /// <param name="cells">Indices.</param>
    /// <param name="all">Cells of the grid.</param>
    public static Weight Tensor(IEnumerable<int> cells, int all)
    {
        float[] mask = new float[all];
        foreach (int cell in cells)
            mask[cell] = 1;
        return new Weight([all], mask);
    }

    /// <summary>Writes values of the struck cells into a matrix of a groove that is 0 elsewhere.</summary>
    /// <param name="words">The indices as an image has them.</param>
    /// <param name="values">A value each.</param>
    /// <param name="matrix">Cells of the grid.</param>
    public static void Scatter(ReadOnlySpan<float> words, ReadOnlySpan<float> values, Span<float> matrix)
    {
        ReadOnlySpan<int> cells = MemoryMarshal.Cast<float, int>(words);
        for (int i = 0; i < cells.Length; i++)
            matrix[cells[i]] = values[i];
    }

    /// <summary>Whether indices out of an image ascend within a grid.</summary>
    public static bool AreSound(ReadOnlySpan<float> words, int all)
    {
        int least = 0;
        foreach (int cell in MemoryMarshal.Cast<float, int>(words))
        {
            if (cell < least || cell >= all)
                return false;
            least = cell + 1;
        }

        return true;
    }
}
