namespace RVae.Engine.Models.Graphs;

/// <summary>
/// Builds sines and cosines from products and sums, because layers have no sines: a series near zero, then the double-angle formula as often as
/// needed.
/// </summary>
internal static class SineDrawing
{
    // Terms of the series in the square of an angle: up to the ninth power for the sine, the eighth for the cosine.
    // For angles within ±1 the next term is below 3e-7.
    private static readonly float[] SineTerms = [1, -1 / 6f, 1 / 120f, -1 / 5040f, 1 / 362_880f];
    private static readonly float[] CosineTerms = [1, -1 / 2f, 1 / 24f, -1 / 720f, 1 / 40_320f];

    /// <summary>Draws the sines and cosines of frequencies times a position.</summary>
    /// <param name="drawing">Takes the steps.</param>
    /// <param name="from">The position.</param>
    /// <param name="frequencies">Radians a unit: features × dimensions.</param>
    /// <param name="reach">Farthest that each dimension may lie from 0.</param>
    /// <returns>Two steps of as many values as there are features.</returns>
    public static (int Sines, int Cosines) SinesAndCosines(this GraphDrawing drawing, int from, Weight frequencies, float reach)
    {
        int dimensions = frequencies.Shape[1];
        double largest = frequencies.Values.Chunk(dimensions).Max(row => row.Sum(frequency => Math.Abs((double)frequency)) * reach);
        int doublings = Math.Max(0, (int)Math.Ceiling(Math.Log2(Math.Max(largest, 1))));
        float part = MathF.Pow(2, -doublings);
        int angle = drawing.Dense(
            from, frequencies with { Values = Array.ConvertAll(frequencies.Values, frequency => frequency * part) }, Weight.Constant(frequencies.Shape[0], 0));
        int square = drawing.Square(angle, 1);
        int sines = drawing.Product(angle, Series(drawing, square, SineTerms));
        int cosines = Series(drawing, square, CosineTerms);
        for (int i = 0; i < doublings; i++)
        {
            int doubled = drawing.Scale(drawing.Product(sines, cosines), 2, 0);
            // Do not use 1 − 2 sin². As the square of a complex number, an error grows twofold and not fourfold.
            cosines = drawing.Sum(drawing.Square(cosines, 1), drawing.Square(sines, -1));
            sines = doubled;
        }

        return (sines, cosines);
    }

    /// <summary>Draws SiLU, x · sigmoid(x).</summary>
    public static int Silu(this GraphDrawing drawing, int from) =>
        drawing.Product(from, drawing.Apply(from, new Activation(ActivationKind.Sigmoid)));

    /// <summary>
    /// The square of each value, times a sign. It uses a scaled copy, because TensorFlow.js 4 disposes a result too early if one layer takes it twice
    /// ("Tensor is disposed").
    /// </summary>
    private static int Square(this GraphDrawing drawing, int from, int sign) => drawing.Product(from, drawing.Scale(from, sign, 0));

    /// <summary>A polynomial in <paramref name="x"/>, from its highest term inwards.</summary>
    private static int Series(GraphDrawing drawing, int x, float[] terms)
    {
        int sum = drawing.Scale(x, terms[^1], terms[^2]);
        for (int i = terms.Length - 3; i >= 0; i--)
            sum = drawing.Scale(drawing.Product(x, sum), 1, terms[i]);
        return sum;
    }
}
