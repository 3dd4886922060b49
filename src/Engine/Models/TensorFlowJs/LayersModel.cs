using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>
/// A TensorFlow.js layers model as its files have it: <c>model.json</c> with topology and manifest, and the files of
/// weights beside it. Nothing in them is trusted; nothing is computed yet.
/// </summary>
/// <param name="Topology">Its layers and how they are linked.</param>
/// <param name="Weights">Its weights by name, in the shapes of the file.</param>
internal sealed record LayersModel(Topology Topology, IReadOnlyDictionary<string, Weight> Weights)
{
    // Published ones have 12 KB.
    private const int MaxJsonLength = 8 << 20;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>Reads a model from its JSON file.</summary>
    public static Outcome<LayersModel> Read(string path) => FolderFiles.Read(path, MaxJsonLength).Then(Parse).Then(file =>
        TopologyReader.Read(file).Then(topology => WeightManifest.Read(file)
            .Then(groups => ReadWeights(path, groups))
            .Then<LayersModel>(weights => new LayersModel(topology, weights))));

    /// <summary>A weight of a layer; Keras may have put scopes around the layer's name.</summary>
    public Outcome<Weight> Find(string layer, string weight, params ReadOnlySpan<int> shape)
    {
        string exact = $"{layer}/{weight}";
        if (!Weights.TryGetValue(exact, out Weight? found))
        {
            KeyValuePair<string, Weight>[] like = [.. Weights.Where(entry => IsOf(entry.Key.Split('/'), layer, weight)).Take(2)];
            if (like.Length != 1)
                return new Fault(FaultCode.Failed, $"layer '{layer}' has no weight '{exact}' in the manifest");
            found = like[0].Value;
        }

        return found.Shape.SequenceEqual(shape.ToArray())
            ? found
            : new Fault(FaultCode.Failed, $"weight '{exact}' has shape [{string.Join(", ", found.Shape)}], its layer needs [{string.Join(", ", shape.ToArray())}]");
    }

    private static bool IsOf(string[] path, string layer, string weight) =>
        path.Length > 2 && path[^1].Split(':')[0] == weight && path.AsSpan(0, path.Length - 1).Contains(layer);

    private static Outcome<JsonElement> Parse(byte[] bytes)
    {
        try
        {
            ReadOnlySpan<byte> text = bytes;
            return JsonElement.Parse(text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text, Strict);
        }
        catch (JsonException error)
        {
            return new Fault(FaultCode.Failed, $"it is no JSON as a layers model has it ({error.Message})");
        }
    }

    private static Outcome<IReadOnlyDictionary<string, Weight>> ReadWeights(string path, ImmutableArray<WeightGroup> groups) =>
        WeightShards.Read(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", groups);
}
