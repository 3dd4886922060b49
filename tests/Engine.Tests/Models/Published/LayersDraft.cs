using System.Text.Json.Nodes;
using RVae.Engine.Models.TensorFlowJs;

namespace RVae.Engine.Tests.Models.Published;

/// <summary>A layers model that a test makes up, with weights from a seed, and may then spoil.</summary>
internal sealed class LayersDraft(int seed = 1)
{
    private readonly Random _random = new(seed);
    private readonly JsonArray _layers = [];
    private readonly List<JsonArray> _inputs = [];
    private readonly List<JsonArray> _outputs = [];

    /// <summary>Weights in the order of the manifest.</summary>
    public List<DraftWeight> Weights { get; } = [];

    /// <summary>Layers as they will be written.</summary>
    public JsonArray Layers => _layers;

    /// <summary>The plain decoder of R-VAE: z → H, then for each matrix H → H → cells.</summary>
    public static LayersDraft Plain(int width = 8, int cells = 864, int latent = 2)
    {
        var draft = new LayersDraft();
        string hidden = draft.Hidden(draft.Input("input4", latent), latent, width);
        foreach (string function in new[] { "sigmoid", "sigmoid", "tanh" })
            draft.Output(draft.Dense(draft.Hidden(hidden, width, width), width, cells, function));
        return draft;
    }

    public string Input(string name, int size)
    {
        Add(name, "InputLayer", new JsonObject { ["batch_input_shape"] = new JsonArray(null, size), ["dtype"] = "float32" });
        _inputs.Add([name, 0, 0]);
        return name;
    }

    public string Hidden(string from, int inputs, int units) =>
        Add("leaky_re_lu", "LeakyReLU", new JsonObject { ["alpha"] = 0.3 }, Normalised(Dense(from, inputs, units), units));

    public string Dense(string from, int inputs, int units, string activation = "linear")
    {
        string name = Add("dense", "Dense", new JsonObject { ["units"] = units, ["activation"] = activation, ["use_bias"] = true }, from);
        AddWeight($"{name}/kernel", [inputs, units], 1 / Math.Sqrt(inputs));
        AddWeight($"{name}/bias", [units], 0.3);
        return name;
    }

    public string Normalised(string from, int units)
    {
        string name = Add("batch_normalization", "BatchNormalization", new JsonObject { ["axis"] = 1, ["epsilon"] = 0.001 }, from);
        foreach (string weight in new[] { "gamma", "beta", "moving_mean" })
            AddWeight($"{name}/{weight}", [units], 0.5);
        Weights.Add(new DraftWeight($"{name}/moving_variance", [units], [.. Enumerable.Range(0, units).Select(_ => 0.5f + _random.NextSingle())]));
        return name;
    }

    public string Add(string name, string className, JsonObject config, params string[] from)
    {
        if (className != "InputLayer")
            name = $"{name}_{_layers.Count}";
        config["name"] = name;
        _layers.Add(new JsonObject
        {
            ["name"] = name,
            ["class_name"] = className,
            ["config"] = config,
            ["inbound_nodes"] = from.Length == 0 ? [] : new JsonArray(new JsonArray([.. from.Select(source => new JsonArray(source, 0, 0, new JsonObject()))])),
        });
        return name;
    }

    public void Output(string layer) => _outputs.Add([layer, 0, 0]);

    public void AddWeight(string name, int[] shape, double scale) => Weights.Add(new DraftWeight(
        name, shape, [.. Enumerable.Range(0, shape.Aggregate(1, (a, b) => a * b)).Select(_ => (float)(scale * ((2 * _random.NextDouble()) - 1)))]));

    public float[] Weight(string name) => Weights.Single(weight => weight.Name == name).Values;

    /// <summary>The text of <c>model.json</c>, of one file of float32 weights.</summary>
    public JsonObject ToJson() => new()
    {
        ["modelTopology"] = new JsonObject
        {
            ["class_name"] = "Model",
            ["config"] = new JsonObject
            {
                ["name"] = "decoder",
                ["layers"] = _layers.DeepClone(),
                ["input_layers"] = new JsonArray([.. _inputs.Select(end => end.DeepClone())]),
                ["output_layers"] = new JsonArray([.. _outputs.Select(end => end.DeepClone())]),
            },
        },
        ["weightsManifest"] = new JsonArray(new JsonObject
        {
            ["paths"] = new JsonArray("weights.bin"),
            ["weights"] = new JsonArray([.. Weights.Select(weight => new JsonObject
            {
                ["name"] = weight.Name,
                ["shape"] = new JsonArray([.. weight.Shape.Select(dimension => JsonValue.Create(dimension))]),
                ["dtype"] = "float32",
            })]),
        }),
        ["format"] = "layers-model",
    };

    public byte[] ToBytes() => [.. Weights.SelectMany(weight => weight.Values).SelectMany(BitConverter.GetBytes)];

    /// <summary>Writes both files, after a test has changed the text.</summary>
    public string Save(TemporaryFolder folder, Action<JsonObject>? change = null)
    {
        JsonObject json = ToJson();
        change?.Invoke(json);
        File.WriteAllText(folder.File("model.json"), json.ToJsonString());
        File.WriteAllBytes(folder.File("weights.bin"), ToBytes());
        return folder.Path;
    }

    /// <summary>Writes and reads it.</summary>
    public Outcome<ImportedModel> Import(TemporaryFolder folder, Action<JsonObject>? change = null) =>
        TensorFlowJsImport.Read(Save(folder, change), new ImportOptions { Name = "mine" });
}

internal sealed record DraftWeight(string Name, int[] Shape, float[] Values);

/// <summary>Ways into the text.</summary>
internal static class LayersDraftJson
{
    public static JsonObject Config(this JsonObject json) => json["modelTopology"]!["config"]!.AsObject();

    public static JsonObject Layer(this JsonObject json, string className, int index = 0) => json.Config()["layers"]!.AsArray()
        .Where(layer => (string?)layer!["class_name"] == className).ElementAt(index)!.AsObject();

    public static JsonObject Weight(this JsonObject json, int index) =>
        json["weightsManifest"]![0]!["weights"]![index]!.AsObject();
}
