namespace RVae.Engine.Tests.Models.Published;

/// <summary>The plain decoder computed in float64 the long way round, from the weights as a file has them.</summary>
internal static class PlainDecoder
{
    /// <summary>Onsets, velocities and time shifts at a position; the layers are in the order of <see cref="LayersDraft.Plain"/>.</summary>
    public static double[][] Decode(Func<string, float[]> weight, IReadOnlyList<string> dense, IReadOnlyList<string> normalised, params double[] latent)
    {
        double[] hidden = Hidden(weight, dense[0], normalised[0], latent);
        Func<double, double>[] functions = [Sigmoid, Sigmoid, Math.Tanh];
        return [.. functions.Select((function, i) =>
            Dense(weight, dense[2 + (2 * i)], Hidden(weight, dense[1 + (2 * i)], normalised[1 + i], hidden)).Select(function).ToArray())];
    }

    private static double[] Hidden(Func<string, float[]> weight, string dense, string normalised, double[] input)
    {
        (float[] gamma, float[] beta) = (weight($"{normalised}/gamma"), weight($"{normalised}/beta"));
        (float[] mean, float[] variance) = (weight($"{normalised}/moving_mean"), weight($"{normalised}/moving_variance"));
        return [.. Dense(weight, dense, input)
            .Select((x, i) => (gamma[i] * (x - mean[i]) / Math.Sqrt(variance[i] + 0.001)) + beta[i])
            .Select(x => x < 0 ? 0.3 * x : x)];
    }

    private static double[] Dense(Func<string, float[]> weight, string layer, double[] input)
    {
        (float[] kernel, float[] bias) = (weight($"{layer}/kernel"), weight($"{layer}/bias"));
        return [.. bias.Select((b, o) => b + input.Select((x, i) => x * kernel[(i * bias.Length) + o]).Sum())];
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
