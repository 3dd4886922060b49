namespace RVae.Engine.Models;

/// <summary>Checks weights against the names and shapes that a kind needs, before any of them is used.</summary>
internal static class WeightCheck
{
    // With weights up to this size, three layers of 2048 inputs each stay within a float's range; learned weights are below 1000.
    private const float Largest = 1e8f;

    /// <summary>The first difference, or null.</summary>
    public static Fault? Check(IReadOnlyDictionary<string, Weight> weights, IReadOnlyDictionary<string, int[]> shapes)
    {
        foreach ((string name, int[] shape) in shapes)
        {
            if (!weights.TryGetValue(name, out Weight? weight))
                return Wrong($"tensor '{name}' is missing");
            if (!weight.Shape.SequenceEqual(shape) || weight.Values.Length != shape.Aggregate(1, (a, b) => a * b))
                return Wrong($"tensor '{name}' has shape [{Text(weight.Shape)}], the card needs [{Text(shape)}]");
            int large = Array.FindIndex(weight.Values, value => float.IsFinite(value) && MathF.Abs(value) > Largest);
            if (large >= 0)
                return Wrong($"tensor '{name}' holds {weight.Values[large]} at {large}, so large that a groove could overflow");
            int odd = Array.FindIndex(weight.Values, value => !float.IsFinite(value));
            if (odd >= 0)
                return Wrong($"tensor '{name}' holds {weight.Values[odd]} at {odd}, not a finite number");
        }

        string? extra = weights.Keys.FirstOrDefault(name => !shapes.ContainsKey(name));
        return extra is null ? null : Wrong($"tensor '{extra}' is none that this kind has");
    }

    private static Fault Wrong(string what) => new(FaultCode.Failed, what);

    private static string Text(IEnumerable<int> shape) => string.Join(", ", shape);
}
