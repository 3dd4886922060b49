using System.Collections.Immutable;
using System.Text.Json;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>
/// Reads the topology of a layers model: as TensorFlow.js saves it (<c>class_name</c> and <c>config</c>), or under
/// <c>model_config</c> as Keras does. Which layers there are and how they are linked is taken from the file alone.
/// </summary>
internal static class TopologyReader
{
    private const int MaxLayers = 512;

    // Following them takes a frame of the stack each.
    private const int MaxCalls = 1024;

    /// <summary>Reads it from a <c>model.json</c>.</summary>
    public static Outcome<Topology> Read(JsonElement file)
    {
        if (file.FindText("format") is { } format && format != "layers-model")
            return Broken($"its format is '{format}'; convert it to a 'layers-model', which says what its layers are");
        if (file.Find("modelTopology") is not { ValueKind: JsonValueKind.Object } topology)
            return Broken("it has no modelTopology");
        JsonElement model = topology.Find("model_config") ?? topology;
        string? className = model.FindText("class_name");
        if (className is not ("Model" or "Functional"))
            return Broken($"it is a '{className}', not a Model or Functional with inputs and outputs of its own");
        if (model.Find("config") is not { ValueKind: JsonValueKind.Object } config)
            return Broken("its model has no config");
        return ReadLayers(config).Then(layers => ReadEnds(config, "input_layers")
            .Then(inputs => ReadEnds(config, "output_layers")
                .Then<Topology>(outputs => new Topology(layers, inputs, outputs))));
    }

    private static Outcome<IReadOnlyDictionary<string, LayerSpec>> ReadLayers(JsonElement config)
    {
        var layers = new Dictionary<string, LayerSpec>(StringComparer.Ordinal);
        int calls = 0;
        foreach (JsonElement layer in config.FindList("layers"))
        {
            if (layers.Count == MaxLayers)
                return Broken($"it has more than {MaxLayers} layers");
            if (!ReadLayer(layer).TryGet(out LayerSpec? spec, out Fault fault))
                return fault;
            if ((calls += spec.Calls.Length) > MaxCalls)
                return Broken($"its layers are used more than {MaxCalls} times");
            if (!layers.TryAdd(spec.Name, spec))
                return Broken($"it has two layers '{spec.Name}'");
        }

        return layers;
    }

    private static Outcome<LayerSpec> ReadLayer(JsonElement layer)
    {
        JsonElement settings = layer.Find("config") ?? default;
        if ((layer.FindText("name") ?? settings.FindText("name")) is not { Length: > 0 } name || layer.FindText("class_name") is not { } className)
            return Broken("a layer of it has no name or class_name");
        var calls = ImmutableArray.CreateBuilder<ImmutableArray<LayerCall>>();
        foreach (JsonElement call in layer.FindList("inbound_nodes"))
        {
            if (call.ValueKind != JsonValueKind.Array)
                return Broken($"layer '{name}' is linked as Keras 3 does it: save the model with Keras 2 or TensorFlow.js");
            LayerCall?[] links = [.. call.EnumerateArray().Select(ReadLink)];
            if (links.Length == 0 || links.Contains(null))
                return Broken($"layer '{name}' is linked to something that is no [layer, call, 0]");
            calls.Add([.. links.Select(link => link!.Value)]);
        }

        return new LayerSpec(name, className, new LayerSettings(name, settings), calls.ToImmutable());
    }

    private static Outcome<ImmutableArray<LayerCall>> ReadEnds(JsonElement config, string key)
    {
        JsonElement[] list = [.. config.FindList(key)];
        // Keras writes a single one without the list around it.
        LayerCall?[] ends = list is [{ ValueKind: JsonValueKind.String }, ..]
            ? [ReadLink(config.Find(key)!.Value)]
            : [.. list.Select(ReadLink)];
        return ends.Length == 0 || ends.Contains(null)
            ? Broken($"its {key} are no list of [layer, call, 0]")
            : ImmutableArray.Create([.. ends.Select(end => end!.Value)]);
    }

    // [layer, call, tensor, {arguments}?]; the layers that are read here give one tensor.
    private static LayerCall? ReadLink(JsonElement link)
    {
        if (link.ValueKind != JsonValueKind.Array || link.GetArrayLength() < 3 || link[0].AsText() is not { } layer)
            return null;
        JsonElement? call = link[1];
        JsonElement? tensor = link[2];
        return call.AsCount() is { } number && tensor.AsCount() == 0 ? new LayerCall(layer, number) : null;
    }

    private static Fault Broken(string what) => new(FaultCode.Failed, what);
}
