namespace RVae.Engine.Learning;

/// <summary>
/// How far two sets of descriptors are from each other: the squared distance of the two normal distributions that have their means and covariances. 0 where
/// these are the same.
/// </summary>
internal static class FrechetDistance
{
    private const int MostSweeps = 60;
    private const double Converged = 1e-20;

    // So that a set that does not extend in some direction can be decomposed.
    private const double Ridge = 1e-6;

    /// <summary>Of a set from another one, each descriptor in units of its deviation in the other.</summary>
    public static double InUnitsOf(IReadOnlyList<double[]> other, IReadOnlyList<double[]> set)
    {
        const double Least = 0.05; // a descriptor that is the same in all
        int size = other[0].Length;
        double[] mean = Mean(other), unit = new double[size];
        for (int i = 0; i < size; i++)
            unit[i] = Math.Max(Least, Math.Sqrt(other.Average(one => (one[i] - mean[i]) * (one[i] - mean[i]))));
        return Between(Scaled(other, unit), Scaled(set, unit));
    }

    /// <summary>Between two sets of vectors of one length, each with at least one.</summary>
    public static double Between(IReadOnlyList<double[]> one, IReadOnlyList<double[]> other)
    {
        int size = one[0].Length;
        double[] here = Mean(one), there = Mean(other);
        double[,] ours = Covariance(one, here), theirs = Covariance(other, there);
        var root = new Cholesky(size, (row, column) => ours[row, column] + (row == column ? Ridge : 0));
        double distance = 0;
        for (int i = 0; i < size; i++)
            distance += ((here[i] - there[i]) * (here[i] - there[i])) + ours[i, i] + theirs[i, i];
        double common = Eigenvalues(Congruent(root, theirs, size), size).Sum(value => Math.Sqrt(Math.Max(value, 0)));
        return Math.Max(0, distance - (2 * common));
    }

    private static double[][] Scaled(IReadOnlyList<double[]> set, double[] unit) =>
        [.. set.Select(one => one.Zip(unit, (value, scale) => value / scale).ToArray())];

    private static double[] Mean(IReadOnlyList<double[]> set) => [.. Enumerable.Range(0, set[0].Length).Select(i => set.Average(one => one[i]))];

    private static double[,] Covariance(IReadOnlyList<double[]> set, double[] mean)
    {
        int size = mean.Length;
        double[,] covariance = new double[size, size];
        foreach (double[] one in set)
        {
            for (int row = 0; row < size; row++)
            {
                for (int column = 0; column < size; column++)
                    covariance[row, column] += (one[row] - mean[row]) * (one[column] - mean[column]) / set.Count;
            }
        }

        return covariance;
    }

    // Lᵀ·S·L, which has the eigenvalues of (L·Lᵀ)·S.
    private static double[,] Congruent(Cholesky root, double[,] matrix, int size)
    {
        double[,] product = new double[size, size], result = new double[size, size];
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column < size; column++)
            {
                for (int k = 0; k < size; k++)
                    product[row, column] += matrix[row, k] * root.Lower(k, column);
            }
        }

        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column < size; column++)
            {
                for (int k = 0; k < size; k++)
                    result[row, column] += root.Lower(k, row) * product[k, column];
            }
        }

        return result;
    }

    // Of a symmetric matrix, by Jacobi's rotations.
    private static IEnumerable<double> Eigenvalues(double[,] matrix, int size)
    {
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            double apart = 0;
            for (int row = 0; row < size; row++)
            {
                for (int column = row + 1; column < size; column++)
                {
                    apart += matrix[row, column] * matrix[row, column];
                    Rotate(matrix, size, row, column);
                }
            }

            if (apart < Converged)
                break;
        }

        return Enumerable.Range(0, size).Select(i => matrix[i, i]);
    }

    private static void Rotate(double[,] matrix, int size, int p, int q)
    {
        double between = matrix[p, q];
        if (between == 0)
            return;
        double theta = (matrix[q, q] - matrix[p, p]) / (2 * between);
        double tangent = Math.CopySign(1, theta) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        double cosine = 1 / Math.Sqrt((tangent * tangent) + 1), sine = tangent * cosine;
        for (int k = 0; k < size; k++)
            (matrix[k, p], matrix[k, q]) = ((cosine * matrix[k, p]) - (sine * matrix[k, q]), (sine * matrix[k, p]) + (cosine * matrix[k, q]));
        for (int k = 0; k < size; k++)
            (matrix[p, k], matrix[q, k]) = ((cosine * matrix[p, k]) - (sine * matrix[q, k]), (sine * matrix[p, k]) + (cosine * matrix[q, k]));
    }
}
