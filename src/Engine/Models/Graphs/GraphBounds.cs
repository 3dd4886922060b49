namespace RVae.Engine.Models.Graphs;

/// <summary>
/// Proves that no input of a deck makes a graph overflow. Finite weights may still give infinities, which become "not a number" and so silence.
/// </summary>
internal static class GraphBounds
{
    // Far beyond any position with its noise, any condition, and any cell of a groove.
    private const double InputBound = 1000;

    // A float holds 3.4e38; sums on the way may be larger than their result.
    private const double Limit = 1e30;

    /// <summary>The first step that could overflow, or null.</summary>
    /// <param name="graph">A checked graph.</param>
    /// <param name="weights">Its weights, of the right shapes, finite.</param>
    public static Fault? Check(LayerGraph graph, IReadOnlyDictionary<string, Weight> weights)
    {
        double[] bounds = new double[graph.Nodes.Length];
        for (int i = 0; i < bounds.Length; i++)
        {
            GraphNode node = graph.Nodes[i];
            double input = node.From.IsEmpty ? InputBound : node.From.Max(source => bounds[source]);
            bounds[i] = node.Kind switch
            {
                NodeKind.Dense => DenseBound(weights[node.WeightName], weights[node.BiasName], input),
                NodeKind.Scale => (Largest(weights[node.ScaleName]) * input) + Largest(weights[node.ShiftName]),
                NodeKind.Activation => node.Activation.Bound(input),
                NodeKind.Sum => node.From.Sum(source => bounds[source]),
                NodeKind.Product => node.From.Aggregate(1.0, (product, source) => product * bounds[source]),
                _ => input,
            };
            if (!(bounds[i] < Limit))
                return new Fault(FaultCode.Failed, $"step '{node.Name}' has weights so large that it could overflow");
        }

        return null;
    }

    private static double DenseBound(Weight weight, Weight bias, double input)
    {
        int inputs = weight.Shape[1];
        double largest = 0;
        for (int row = 0; row < bias.Values.Length; row++)
        {
            double sum = 0;
            foreach (float value in weight.Values.AsSpan(row * inputs, inputs))
                sum += Math.Abs((double)value);
            largest = Math.Max(largest, (sum * input) + Math.Abs(bias.Values[row]));
        }

        return largest;
    }

    private static double Largest(Weight weight) => weight.Values.Max(value => Math.Abs((double)value));
}
