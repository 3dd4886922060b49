namespace RVae.Engine.Models;

/// <summary>A model as it is stored: its card and its weights by name.</summary>
/// <param name="Card">What it is.</param>
/// <param name="Weights">Every tensor that its kind names.</param>
public sealed record TrainedModel(ModelCard Card, IReadOnlyDictionary<string, Weight> Weights);

/// <summary>One tensor of weights.</summary>
/// <param name="Shape">Its dimensions; a matrix is outputs × inputs.</param>
/// <param name="Values">float32, row-major.</param>
public sealed record Weight(IReadOnlyList<int> Shape, float[] Values);
