using System.Collections.Immutable;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>A result that a layer takes: the layer that made it, and the call of that layer.</summary>
internal readonly record struct LayerCall(string Layer, int Call);

/// <summary>One layer as the file has it.</summary>
/// <param name="Name">Unique in the model.</param>
/// <param name="ClassName">Class of the layer, e.g. <c>Dense</c>.</param>
/// <param name="Settings">Its settings.</param>
/// <param name="Calls">The results to which the layer is applied, once for each use. None for an input.</param>
internal sealed record LayerSpec(
    string Name, string ClassName, LayerSettings Settings, ImmutableArray<ImmutableArray<LayerCall>> Calls);

/// <summary>A layers model without its weights.</summary>
/// <param name="Layers">By name.</param>
/// <param name="Inputs">Its inputs, in order.</param>
/// <param name="Outputs">Its outputs, in order.</param>
internal sealed record Topology(
    IReadOnlyDictionary<string, LayerSpec> Layers, ImmutableArray<LayerCall> Inputs, ImmutableArray<LayerCall> Outputs);
