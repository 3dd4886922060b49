using System.Text;
using System.Text.Json.Nodes;
using RVae.Engine.Models.TensorFlowJs;

namespace RVae.Engine.Tests.Models.Published;

/// <summary>Files that somebody made to do harm, or that a download cut off, are refused with a reason.</summary>
public sealed class AdversarialLayersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_without_a_model_is_named() =>
        TensorFlowJsImport.Read(_folder.Path, new ImportOptions { Name = "x" }).Fault!.Value
            .ShouldBe(new Fault(FaultCode.NotFound, $"{_folder.Path} has neither a model.json nor a decoder/model.json: name the folder that a TensorFlow.js model was saved in"));

    [Fact]
    public void Deep_json_is_refused()
    {
        File.WriteAllText(_folder.File("model.json"), string.Concat(Enumerable.Repeat("[", 100_000)));
        Refusal().ShouldContain("no JSON as a layers model has it");
    }

    [Fact]
    public void Json_that_is_no_object_is_refused()
    {
        File.WriteAllText(_folder.File("model.json"), "[1, 2]");
        Refusal().ShouldContain("it has no modelTopology");
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_name_is_refused()
    {
        LayersDraft.Plain().Save(_folder);
        string text = File.ReadAllText(_folder.File("model.json"));
        File.WriteAllText(_folder.File("model.json"), text.Replace("\"input4\"", "\"\\ud800\"", StringComparison.Ordinal));
        Refusal().ShouldContain("no name or class_name");
    }

    [Fact]
    public void A_shape_of_100_GB_is_refused_before_memory_is_taken() =>
        Refusal(json => json.Weight(0)["shape"] = new JsonArray(160_000, 160_000)).ShouldContain("no shape of at most");

    [Fact]
    public void A_shape_whose_product_wraps_around_is_refused() =>
        Refusal(json => json.Weight(0)["shape"] = new JsonArray(65536, 65536, 65536, 65536)).ShouldContain("no shape of at most");

    [Fact]
    public void Weights_larger_than_any_model_are_refused_before_memory_is_taken() =>
        Refusal(json => json.Weight(0)["shape"] = new JsonArray(20_000, 20_000)).ShouldContain("more than 536870912");

    [Fact]
    public void Groups_of_weights_that_are_together_larger_than_any_model_are_refused_before_memory_is_taken() => Refusal(json =>
    {
        foreach (string name in (string[])["one", "other"])
        {
            json["weightsManifest"]!.AsArray().Add(new JsonObject
            {
                ["paths"] = new JsonArray("large.bin"),
                ["weights"] = new JsonArray(new JsonObject { ["name"] = name, ["shape"] = new JsonArray(10_000, 10_000), ["dtype"] = "float32" }),
            });
        }
    }).ShouldContain("more than 536870912");

    [Theory]
    [InlineData(-4)]
    [InlineData(4)]
    public void A_file_of_weights_that_is_too_short_or_too_long_is_refused(int more)
    {
        LayersDraft draft = LayersDraft.Plain();
        draft.Save(_folder);
        byte[] bytes = draft.ToBytes();
        File.WriteAllBytes(_folder.File("weights.bin"), more < 0 ? bytes[..^-more] : [.. bytes, .. new byte[more]]);
        Refusal().ShouldContain("it is cut off or another model's");
    }

    [Theory]
    [InlineData("../weights.bin")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("")]
    public void A_path_out_of_the_folder_is_refused(string path) =>
        Refusal(json => json["weightsManifest"]![0]!["paths"] = new JsonArray(path)).ShouldContain("names no plain files beside model.json");

    [Fact]
    public void Missing_weights_are_named() =>
        Refusal(json => json["weightsManifest"]![0]!["paths"] = new JsonArray("elsewhere.bin")).ShouldContain("elsewhere.bin are not beside it");

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Weights_that_are_no_numbers_are_refused(float value)
    {
        LayersDraft draft = LayersDraft.Plain();
        draft.Weights[0].Values[3] = value;
        draft.Import(_folder).Fault!.Value.Message.ShouldContain("not a finite number");
    }

    [Fact]
    public void Weights_so_large_that_the_sums_overflow_are_refused()
    {
        LayersDraft draft = LayersDraft.Plain();
        Array.Fill(draft.Weights[0].Values, 3e38f);
        draft.Import(_folder).Fault!.Value.Message.ShouldContain("so large that a groove could overflow");
    }

    [Fact]
    public void A_variance_that_cannot_be_divided_by_is_refused()
    {
        LayersDraft draft = LayersDraft.Plain();
        draft.Weight("batch_normalization_2/moving_variance")[0] = -1;
        draft.Import(_folder).Fault!.Value.Message.ShouldContain("'batch_normalization_2' has a moving_variance");
    }

    [Fact]
    public void A_cycle_is_refused() => Refusal(json =>
    {
        json.Layer("Dense", 1)["inbound_nodes"] = Link((string)json.Layer("LeakyReLU", 1)["name"]!);
    }).ShouldContain("takes its own result, by way of others");

    [Fact]
    public void A_link_to_no_layer_is_refused() =>
        Refusal(json => json.Layer("Dense", 1)["inbound_nodes"] = Link("nobody")).ShouldContain("takes the result of 'nobody', a layer that it does not have");

    [Fact]
    public void A_link_to_a_call_that_is_not_there_is_refused() =>
        Refusal(json => json.Layer("Dense", 1)["inbound_nodes"] = Link("leaky_re_lu_3", 7)).ShouldContain("takes result 7 of layer 'leaky_re_lu_3'");

    [Fact]
    public void More_uses_of_a_layer_than_any_model_has_are_refused() =>
        Refusal(json => json.Layer("Dense", 1)["inbound_nodes"] = new JsonArray([.. Enumerable.Range(0, 2000).Select(_ => Link("leaky_re_lu_3")[0]!.DeepClone())]))
            .ShouldContain("its layers are used more than 1024 times");

    [Fact]
    public void More_layers_than_any_model_has_are_refused() => Refusal(json =>
    {
        for (int i = 0; i < 1000; i++)
            json.Config()["layers"]!.AsArray().Add(new JsonObject { ["name"] = $"more{i}", ["class_name"] = "Dropout" });
    }).ShouldContain("more than 512 layers");

    [Theory]
    [InlineData("LSTM")]
    [InlineData("Lambda")]
    [InlineData("sampleLayer")]
    public void A_layer_that_is_not_known_is_refused_by_name(string className) =>
        Refusal(json => json.Layer("LeakyReLU")["class_name"] = className).ShouldContain($"layer 'leaky_re_lu_3' is a '{className}', which is not known here");

    [Fact]
    public void An_activation_that_is_not_known_is_refused_by_name() =>
        Refusal(json => json.Layer("Dense")["config"]!["activation"] = "mish").ShouldContain("layer 'dense_1' has the activation 'mish'");

    [Fact]
    public void Keras_3_links_are_refused_with_a_way_out() =>
        Refusal(json => json.Layer("Dense")["inbound_nodes"] = new JsonArray(new JsonObject { ["args"] = new JsonArray() }))
            .ShouldContain("linked as Keras 3 does it: save the model with Keras 2 or TensorFlow.js");

    [Theory]
    [InlineData("units", -8)]
    [InlineData("units", "many")]
    [InlineData("units", 2_000_000_000)]
    public void Units_that_cannot_be_are_refused(string key, object value) =>
        Refusal(json => json.Layer("Dense")["config"]![key] = JsonValue.Create(value)).ShouldContain("layer 'dense_1'");

    [Fact]
    public void A_kernel_of_another_shape_is_refused() =>
        Refusal(json => json.Weight(0)["shape"] = new JsonArray(8, 2)).ShouldContain("weight 'dense_1/kernel' has shape [8, 2], its layer needs [2, 8]");

    [Fact]
    public void An_input_of_a_thousand_million_numbers_is_refused_before_memory_is_taken() =>
        Refusal(json => json.Layer("InputLayer")["config"]!["batch_input_shape"] = new JsonArray(null, 1_000_000_000))
            .ShouldContain("a decoder of 2 to 8 latent dimensions is wanted");

    [Fact]
    public void A_batch_that_is_reshaped_into_nothing_is_refused() => Refusal(json =>
    {
        JsonObject layer = json.Layer("LeakyReLU", 3);
        layer["class_name"] = "Reshape";
        layer["config"]!["target_shape"] = new JsonArray(1 << 30, 1 << 30, -1);
    }).ShouldContain("makes [1073741824, 1073741824, -1] of 8 values");

    [Fact]
    public void Outputs_that_nothing_bounds_are_refused() =>
        Refusal(json => json.Layer("Dense", 2)["config"]!["activation"] = "linear").ShouldContain("nothing keeps its onsets between 0 and 1");

    [Fact]
    public void One_output_is_no_rhythm() =>
        Refusal(json => json.Config()["output_layers"] = new JsonArray(new JsonArray("dense_7", 0, 0)))
            .ShouldContain("it has 1 outputs; a decoder of rhythms has three");

    [Fact]
    public void A_position_of_512_dimensions_is_refused() =>
        LayersDraft.Plain(8, 864, 512).Import(_folder).Fault!.Value.Message.ShouldContain("512 numbers; a decoder of 2 to 8 latent dimensions is wanted");

    [Fact]
    public void An_unknown_type_of_weight_is_refused() =>
        Refusal(json => json.Weight(0)["dtype"] = "string").ShouldContain("is of type 'string'");

    [Theory]
    [InlineData("int4", 1.0)]
    [InlineData("uint8", null)]
    public void Quantisation_that_cannot_be_undone_is_refused(string form, object? scale) =>
        Refusal(json => json.Weight(0)["quantization"] = new JsonObject { ["dtype"] = form, ["scale"] = JsonValue.Create(scale) }).ShouldContain("is quantised");

    [Fact]
    public void A_graph_model_says_to_convert_it() =>
        Refusal(json => json["format"] = "graph-model").ShouldContain("convert it to a 'layers-model'");

    [Fact]
    public void Random_damage_to_the_text_never_throws()
    {
        LayersDraft draft = LayersDraft.Plain();
        draft.Save(_folder);
        byte[] text = File.ReadAllBytes(_folder.File("model.json"));
        var random = new Random(7);
        for (int i = 0; i < 2000; i++)
        {
            byte[] damaged = [.. text];
            for (int hits = random.Next(1, 4); hits > 0; hits--)
                damaged[random.Next(damaged.Length)] = (byte)"0129-\"[]{},:nax\\"[random.Next(16)];
            File.WriteAllBytes(_folder.File("model.json"), damaged);
            Should.NotThrow(() => TensorFlowJsImport.Read(_folder.Path, new ImportOptions { Name = "x" }), Encoding.UTF8.GetString(damaged));
        }
    }

    private static JsonArray Link(string layer, int call = 0) => [new JsonArray(new JsonArray(layer, call, 0, new JsonObject()))];

    private string Refusal(Action<JsonObject> change) => LayersDraft.Plain().Import(_folder, change).Fault!.Value.Message;

    private string Refusal() => TensorFlowJsImport.Read(_folder.Path, new ImportOptions { Name = "x" }).Fault!.Value.Message;
}
