namespace RVae.Engine.Learning;

/// <summary>Solves A·x = b for one symmetric positive definite A and many b (Cholesky's decomposition).</summary>
internal sealed class Cholesky
{
    private readonly double[,] _lower;
    private readonly int _size;

    /// <summary>Decomposes a matrix; reads only its lower half.</summary>
    public Cholesky(int size, Func<int, int, double> matrix)
    {
        _size = size;
        _lower = new double[size, size];
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                double rest = matrix(row, column);
                for (int k = 0; k < column; k++)
                    rest -= _lower[row, k] * _lower[column, k];
                _lower[row, column] = row == column ? Math.Sqrt(rest) : rest / _lower[column, column];
            }
        }
    }

    /// <summary>An entry of the lower triangle L, where A = L·Lᵀ; 0 above the diagonal.</summary>
    public double Lower(int row, int column) => _lower[row, column];

    /// <summary>Replaces b by x.</summary>
    public void Solve(Span<double> values)
    {
        for (int row = 0; row < _size; row++)
        {
            for (int k = 0; k < row; k++)
                values[row] -= _lower[row, k] * values[k];
            values[row] /= _lower[row, row];
        }

        for (int row = _size - 1; row >= 0; row--)
        {
            for (int k = row + 1; k < _size; k++)
                values[row] -= _lower[k, row] * values[k];
            values[row] /= _lower[row, row];
        }
    }
}
