namespace RVae.Engine.Models;

/// <summary>A model as it is stored: its card and its weights by name.</summary>
/// <param name="Card">What it is.</param>
/// <param name="Weights">Every tensor that its kind names.</param>
public sealed record TrainedModel(ModelCard Card, IReadOnlyDictionary<string, Weight> Weights)
{
    /// <summary>Of kind <c>graph</c>: what is computed with the weights, as text. Null for the others.</summary>
    public string? Graph { get; init; }
}

/// <summary>One tensor of weights.</summary>
/// <param name="Shape">Its dimensions; a matrix is outputs × inputs.</param>
/// <param name="Values">float32, row-major.</param>
public sealed record Weight(IReadOnlyList<int> Shape, float[] Values)
{
    /// <summary>One number so many times.</summary>
    internal static Weight Constant(int size, float value) => new([size], [.. Enumerable.Repeat(value, size)]);

    /// <summary>A matrix with its rows and columns exchanged: Keras keeps inputs × outputs.</summary>
    internal Weight Transposed()
    {
        (int rows, int columns) = (Shape[0], Shape[1]);
        float[] values = new float[Values.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
                values[(column * rows) + row] = Values[(row * columns) + column];
        }

        return new Weight([columns, rows], values);
    }
}
