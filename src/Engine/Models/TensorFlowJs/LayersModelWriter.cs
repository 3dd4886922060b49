using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RVae.Engine.Models.Graphs;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>Writes a graph as a TensorFlow.js layers model: the text of <c>model.json</c> and the bytes of its weights.</summary>
internal static class LayersModelWriter
{
    /// <summary>Name of the file of weights, which the text refers to.</summary>
    public const string WeightsFile = "weights.bin";

    // The usual one; the variance is set so that the two add up to 1 and the layer only scales and shifts.
    private const double Epsilon = 0.001;

    /// <summary>Writes a decoder as the two files of a TensorFlow.js layers model.</summary>
    public static (byte[] Json, byte[] Weights) Write(DecoderGraph decoder)
    {
        LayerGraph graph = decoder.Graph;
        List<(string Name, Weight Weight)> weights =
            [.. graph.Nodes.SelectMany((node, i) => WeightsOf(node, NameOf(graph, i), decoder.Weights))];
        var file = new JsonObject
        {
            ["modelTopology"] = Topology(graph),
            ["weightsManifest"] = new JsonArray(new JsonObject
            {
                ["paths"] = new JsonArray(WeightsFile),
                ["weights"] = List(weights.Select(weight => new JsonObject
                {
                    ["name"] = weight.Name,
                    ["shape"] = List(weight.Weight.Shape.Select(dimension => JsonValue.Create(dimension))),
                    ["dtype"] = "float32",
                })),
            }),
            ["format"] = "layers-model",
            ["generatedBy"] = "RVae.Daemon",
            ["convertedBy"] = null,
        };
        return (Encoding.UTF8.GetBytes(file.ToJsonString()), ToBytes(weights));
    }

    private static JsonObject Topology(LayerGraph graph) => new()
    {
        ["class_name"] = "Model",
        ["config"] = new JsonObject
        {
            ["name"] = "decoder",
            ["layers"] = List(graph.Nodes.Select((_, i) => Layer(graph, i))),
            ["input_layers"] = List(graph.Inputs.Select((_, i) => Link(graph, i))),
            ["output_layers"] = List(graph.Outputs.Select(output => Link(graph, output))),
        },
        // The release that the published models were saved with, and that every later one reads.
        ["keras_version"] = "tfjs-layers 1.5.2",
        ["backend"] = "tensor_flow.js",
    };

    private static JsonObject Layer(LayerGraph graph, int index)
    {
        GraphNode node = graph.Nodes[index];
        JsonObject settings = Settings(node);
        settings["name"] = NameOf(graph, index);
        return new JsonObject
        {
            ["name"] = NameOf(graph, index),
            ["class_name"] = ClassOf(node),
            ["config"] = settings,
            ["inbound_nodes"] = node.From.IsEmpty ? [] : new JsonArray(List(node.From.Select(source => Link(graph, source)))),
        };
    }

    private static JsonObject Settings(GraphNode node) => node.Kind switch
    {
        NodeKind.Input => new() { ["batch_input_shape"] = new JsonArray(null, node.Size), ["dtype"] = "float32", ["sparse"] = false },
        NodeKind.Dense => new() { ["units"] = node.Size, ["activation"] = "linear", ["use_bias"] = true },
        NodeKind.Scale => new() { ["axis"] = 1, ["epsilon"] = Epsilon, ["center"] = true, ["scale"] = true },
        NodeKind.Join => new() { ["axis"] = -1 },
        NodeKind.Sum or NodeKind.Product => [],
        _ when node.Activation.Kind == ActivationKind.LeakyRelu => new() { ["alpha"] = node.Activation.Slope },
        _ => new() { ["activation"] = JsonNamingPolicy.CamelCase.ConvertName(node.Activation.Kind.ToString()) },
    };

    private static IEnumerable<(string Name, Weight Weight)> WeightsOf(
        GraphNode node, string name, IReadOnlyDictionary<string, Weight> from)
    {
        if (node.Kind == NodeKind.Dense)
        {
            yield return ($"{name}/kernel", from[node.WeightName].Transposed());
            yield return ($"{name}/bias", from[node.BiasName]);
        }
        else if (node.Kind == NodeKind.Scale)
        {
            yield return ($"{name}/gamma", from[node.ScaleName]);
            yield return ($"{name}/beta", from[node.ShiftName]);
            yield return ($"{name}/moving_mean", new Weight([node.Size], new float[node.Size]));
            yield return ($"{name}/moving_variance", new Weight([node.Size], [.. Enumerable.Repeat((float)(1 - Epsilon), node.Size)]));
        }
    }

    private static string ClassOf(GraphNode node) => node.Kind switch
    {
        NodeKind.Input => "InputLayer",
        NodeKind.Dense => "Dense",
        NodeKind.Scale => "BatchNormalization",
        NodeKind.Join => "Concatenate",
        NodeKind.Sum => "Add",
        NodeKind.Product => "Multiply",
        _ => node.Activation.Kind == ActivationKind.LeakyRelu ? "LeakyReLU" : "Activation",
    };

    private static string NameOf(LayerGraph graph, int index) =>
        $"{JsonNamingPolicy.SnakeCaseLower.ConvertName(ClassOf(graph.Nodes[index]))}_{index + 1}";

    private static JsonArray Link(LayerGraph graph, int index) => new(NameOf(graph, index), 0, 0);

    private static JsonArray List(IEnumerable<JsonNode> items) => [.. items];

    private static byte[] ToBytes(List<(string Name, Weight Weight)> weights)
    {
        byte[] bytes = new byte[weights.Sum(weight => weight.Weight.Values.Length) * sizeof(float)];
        Span<byte> rest = bytes;
        foreach (float value in weights.SelectMany(weight => weight.Weight.Values))
        {
            BinaryPrimitives.WriteSingleLittleEndian(rest, value);
            rest = rest[sizeof(float)..];
        }

        return bytes;
    }
}
