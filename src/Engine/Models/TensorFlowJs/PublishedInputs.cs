using System.Collections.Immutable;
using RVae.Engine.Models.Classic;
using RVae.Engine.Models.Graphs;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>
/// Tells the inputs of a published model apart. TensorFlow.js numbers its inputs without names, so their sizes and order decide; Keras keeps the
/// names that the author gave.
/// </summary>
/// <param name="Latent">The decoder's position; null for an encoder.</param>
/// <param name="Matrices">The encoder's onsets, velocities and offsets; none for a decoder.</param>
/// <param name="Conditions">The conditions, one number each, with their names.</param>
internal sealed record PublishedInputs(
    LayerCall? Latent, ImmutableArray<LayerCall> Matrices, ImmutableArray<(LayerCall Layer, string Name)> Conditions)
{
    /// <summary>Reads those of a decoder: a position of 2 to 8 dimensions, and conditions.</summary>
    public static Outcome<PublishedInputs> OfDecoder(Topology topology) => Sizes(topology).Then<PublishedInputs>(inputs =>
    {
        LayerCall[] positions = [.. inputs.Where(input => input.Size > 1).Select(input => input.Layer)];
        if (positions.Length != 1)
            return new Fault(FaultCode.Failed, $"it has {positions.Length} inputs of more than one number; a decoder has one, the latent position");
        int dimensions = inputs.First(input => input.Size > 1).Size;
        if (dimensions > 8)
            return new Fault(FaultCode.Failed, $"its input has {dimensions} numbers; a decoder of 2 to 8 latent dimensions is wanted");
        return new PublishedInputs(positions[0], [], Conditioned(inputs));
    });

    /// <summary>Reads those of an encoder: three matrices, and conditions.</summary>
    public static Outcome<PublishedInputs> OfEncoder(Topology topology) => Sizes(topology).Then<PublishedInputs>(inputs =>
    {
        LayerCall[] matrices = [.. inputs.Where(input => input.Size > 1).Select(input => input.Layer)];
        return matrices.Length == 3
            ? new PublishedInputs(null, [.. matrices], Conditioned(inputs))
            : new Fault(FaultCode.Failed, $"it has {matrices.Length} inputs of more than one number; an encoder has three: onsets, velocities, time shifts");
    });

    /// <summary>The inputs in the order and by the names that a <see cref="GraphModel"/> wants.</summary>
    public IReadOnlyList<(LayerCall Layer, string Name)> Ordered() => Latent is { } latent
        ? [(latent, GraphModel.LatentInput), .. Conditions]
        : [.. Matrices.Zip(ClassicNames.Branches, (layer, name) => (layer, name)), .. Conditions];

    private static Outcome<(LayerCall Layer, int Size)[]> Sizes(Topology topology)
    {
        var sizes = new List<(LayerCall, int)>();
        foreach (LayerCall input in topology.Inputs)
        {
            if (!topology.Layers.TryGetValue(input.Layer, out LayerSpec? layer) || layer.ClassName != "InputLayer" || sizes.Exists(other => other.Item1 == input))
                return new Fault(FaultCode.Failed, $"its input '{input.Layer}' is no InputLayer of its own");
            ImmutableArray<int> shape = layer.Settings.Shape("batch_input_shape", withBatch: true);
            if (layer.Settings.Fault is { } fault)
                return fault;
            sizes.Add((input, shape.Length == 1 && shape[0] == 1 ? 1 : shape.Length == 1 ? shape[0] : int.MaxValue));
        }

        return sizes.ToArray();
    }

    private static ImmutableArray<(LayerCall, string)> Conditioned((LayerCall Layer, int Size)[] inputs)
    {
        LayerCall[] layers = [.. inputs.Where(input => input.Size == 1).Select(input => input.Layer)];
        bool numbered = layers.All(layer => NameOf(layer.Layer) is null);
        var names = new HashSet<string>(StringComparer.Ordinal) { GraphModel.LatentInput };
        var conditions = ImmutableArray.CreateBuilder<(LayerCall, string)>(layers.Length);
        for (int i = 0; i < layers.Length; i++)
        {
            string? name = numbered && layers.Length == ConditionNames.All.Length ? ConditionNames.All[i] : NameOf(layers[i].Layer);
            conditions.Add((layers[i], name is not null && names.Add(name) ? name : $"condition{i + 1}"));
        }

        return conditions.ToImmutable();
    }

    /// <summary>What an author called a condition: <c>hat_condition</c> is <c>hats</c>. Null for numbers such as <c>input8</c>.</summary>
    private static string? NameOf(string layer)
    {
        string name = layer.Replace("_condition", "", StringComparison.Ordinal);
        bool isNumbered = name.StartsWith("input", StringComparison.Ordinal) && name.AsSpan(5).TrimStart('_').IndexOfAnyExceptInRange('0', '9') < 0;
        return isNumbered || !ModelName.IsValid(name) ? null : name == "hat" ? ConditionNames.Hats : name;
    }
}
