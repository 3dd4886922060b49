using System.Text;
using System.Text.Json.Nodes;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.TensorFlowJs;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Models.Published;

/// <summary>Reads layers models of every form that the published ones have.</summary>
public sealed class LayersImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(8, 864, 12)]
    [InlineData(512, 864, 12)]
    [InlineData(1024, 864, 12)] // the older, wider one
    [InlineData(64, 288, 4)] // the one before, of 32 sixteenths
    public void The_plain_decoder_is_computed_as_its_layers_say(int width, int cells, int ticksPerQuarter)
    {
        LayersDraft draft = LayersDraft.Plain(width, cells);

        RhythmModel model = Create(draft.Import(_folder));

        model.Card.Grid.ShouldBe(new Grid(Meter.FourFour, ticksPerQuarter, 2));
        model.Card.HiddenWidth.ShouldBe(width);
        model.Card.Conditions.ShouldBeEmpty();
        ShouldDecodeAs(draft, model, Names(draft));
    }

    [Theory]
    [InlineData("grids/footwork-model-model.json")]
    [InlineData("grids/trap-all-files-model.json")]
    public void A_published_topology_is_followed(string file)
    {
        JsonObject json = JsonNode.Parse(File.ReadAllText(PublishedFiles.Need(file)))!.AsObject();
        var draft = new LayersDraft();
        foreach (JsonNode? weight in json["weightsManifest"]![0]!["weights"]!.AsArray())
        {
            int[] shape = [.. weight!["shape"]!.AsArray().Select(dimension => (int)dimension!)];
            string name = (string)weight["name"]!;
            draft.AddWeight(name, shape, name.EndsWith("kernel", StringComparison.Ordinal) ? 0.06 : 0.4);
        }

        // Untrained statistics, as all published models have them.
        foreach (DraftWeight weight in draft.Weights.Where(weight => weight.Name.Contains("moving_", StringComparison.Ordinal)))
            Array.Fill(weight.Values, weight.Name.EndsWith("variance", StringComparison.Ordinal) ? 1 : 0);
        File.WriteAllText(_folder.File("model.json"), json.ToJsonString());
        File.WriteAllBytes(_folder.File("weights.bin"), draft.ToBytes());

        RhythmModel model = Create(TensorFlowJsImport.Read(_folder.Path, new ImportOptions { Name = "mine" }));

        IEnumerable<string> Of(string className) => json.Config()["layers"]!.AsArray()
            .Where(layer => (string)layer!["class_name"]! == className).Select(layer => (string)layer!["name"]!);
        // The file lists the hidden layers of the three branches before their outputs.
        string[] dense = [.. Of("Dense")];
        ShouldDecodeAs(draft, model, ([dense[0], dense[1], dense[4], dense[2], dense[5], dense[3], dense[6]], [.. Of("BatchNormalization")]));
    }

    [Fact]
    public void A_model_that_Keras_converted_is_read()
    {
        LayersDraft draft = LayersDraft.Plain(16);
        IReadOnlyList<string> dense = Names(draft).Dense;

        RhythmModel model = Create(draft.Import(_folder, json =>
        {
            JsonNode topology = json["modelTopology"]!;
            topology["class_name"] = "Functional";
            foreach (JsonNode? layer in json.Config()["layers"]!.AsArray().Where(layer => (string)layer!["class_name"]! == "BatchNormalization"))
                layer!["config"]!["axis"] = new JsonArray(1);
            foreach (JsonObject weight in json["weightsManifest"]![0]!["weights"]!.AsArray().Select(weight => weight!.AsObject()))
                weight["name"] = ((string)weight["name"]!).Replace(dense[0], $"decoder/{dense[0]}", StringComparison.Ordinal);
            json["modelTopology"] = new JsonObject
            {
                ["keras_version"] = "2.5.0",
                ["backend"] = "tensorflow",
                ["model_config"] = topology.DeepClone(),
            };
        }));

        ShouldDecodeAs(draft, model, Names(draft));
    }

    [Fact]
    public void A_byte_order_mark_in_front_of_the_text_is_no_harm()
    {
        LayersDraft draft = LayersDraft.Plain();
        draft.Save(_folder);
        string path = _folder.File("model.json");
        File.WriteAllText(path, File.ReadAllText(path), Encoding.UTF8);

        ShouldDecodeAs(draft, Create(TensorFlowJsImport.Read(path, new ImportOptions { Name = "mine" })), Names(draft));
    }

    [Fact]
    public void Weights_in_several_files_are_read_end_to_end()
    {
        LayersDraft draft = LayersDraft.Plain(16);
        draft.Save(_folder, json => json["weightsManifest"]![0]!["paths"] = new JsonArray("group1-shard1of3.bin", "group1-shard2of3.bin", "group1-shard3of3.bin"));
        byte[] bytes = draft.ToBytes();
        // Cut in the middle of a number.
        File.WriteAllBytes(_folder.File("group1-shard1of3.bin"), bytes[..1001]);
        File.WriteAllBytes(_folder.File("group1-shard2of3.bin"), bytes[1001..2002]);
        File.WriteAllBytes(_folder.File("group1-shard3of3.bin"), bytes[2002..]);

        RhythmModel model = Create(TensorFlowJsImport.Read(_folder.Path, new ImportOptions { Name = "mine" }));

        ShouldDecodeAs(draft, model, Names(draft));
    }

    [Theory]
    [InlineData("uint8", 0.02)]
    [InlineData("uint16", 1e-4)]
    [InlineData("float16", 2e-3)]
    public void Quantised_weights_are_read(string form, double within)
    {
        LayersDraft draft = LayersDraft.Plain(16);
        byte[] bytes = [];
        draft.Save(_folder, json =>
        {
            for (int i = 0; i < draft.Weights.Count; i++)
            {
                (byte[] quantised, JsonObject how) = Quantise(draft.Weights[i].Values, form);
                bytes = [.. bytes, .. quantised];
                json.Weight(i)["quantization"] = how;
            }
        });
        File.WriteAllBytes(_folder.File("weights.bin"), bytes);

        RhythmModel model = Create(TensorFlowJsImport.Read(_folder.Path, new ImportOptions { Name = "mine" }));

        ShouldDecodeAs(draft, model, Names(draft), within);
    }

    [Fact]
    public void Layers_that_change_nothing_when_playing_are_passed_through()
    {
        var draft = new LayersDraft();
        string z = draft.Add("dropout", "Dropout", new JsonObject { ["rate"] = 0.45 }, draft.Input("z", 2));
        string hidden = draft.Hidden(z, 2, 8);
        foreach (string function in new[] { "sigmoid", "sigmoid", "tanh" })
        {
            string cells = draft.Dense(draft.Hidden(hidden, 8, 8), 8, 864, function);
            draft.Output(draft.Add("reshape", "Reshape", new JsonObject { ["target_shape"] = new JsonArray(9, -1) }, cells));
        }

        ShouldDecodeAs(draft, Create(draft.Import(_folder)), Names(draft));
    }

    [Fact]
    public void Named_conditions_keep_their_names()
    {
        var draft = new LayersDraft();
        string z = draft.Input("z_sampling", 2);
        string[] conditions = [draft.Input("kick_condition", 1), draft.Input("hat_condition", 1), draft.Input("others_condition", 1)];
        string joined = draft.Add("concatenate", "Concatenate", new JsonObject { ["axis"] = -1 }, [z, .. conditions]);
        foreach (string function in new[] { "sigmoid", "sigmoid", "tanh" })
            draft.Output(draft.Dense(joined, 5, 864, function));

        Outcome<ImportedModel> imported = draft.Import(_folder);

        imported.Value.Notes.ShouldBe(["its condition 'others' has no address and stays 0; there are kick, hats, onoff"]);
        RhythmModel model = Create(imported);
        model.Card.Conditions.ShouldBe(["kick", "hats", "others"]);
        Groove plain = Decode(model, [0.5f, 0.5f], [0, 0, 0]);
        Decode(model, [0.5f, 0.5f], [0, 0, 1]).Onsets.ShouldNotBe(plain.Onsets);
    }

    [Fact]
    public void A_model_of_another_length_is_read_when_that_is_said()
    {
        LayersDraft draft = LayersDraft.Plain(8, 9 * 36);
        draft.Import(_folder).Fault!.Value.Message.ShouldContain("324 cells, which are no 9 instruments in 2 bars of 4/4: say which it has (--bars, --meter), such as --bars 1 --meter 3/4 ");

        RhythmModel waltz = Create(TensorFlowJsImport.Read(_folder.Path, new ImportOptions { Name = "waltz", Bars = 1, Meter = new Meter(3, 4) }));

        waltz.Card.Grid.ShouldBe(new Grid(new Meter(3, 4), 12, 1));
    }

    [Fact]
    public void A_length_that_no_deck_can_play_is_refused_with_one_that_it_can()
    {
        LayersDraft.Plain().Save(_folder);
        string refusal = TensorFlowJsImport.Read(_folder.Path, new ImportOptions { Name = "mine", Meter = new Meter(3, 4) }).Fault!.Value.Message;
        refusal.ShouldContain("its 96 ticks in 2 bars of 3/4 are 16 to a quarter, which do not fall on the transport's 24");
        refusal.ShouldEndWith("such as --bars 1 --meter 4/4 or --bars 2 --meter 4/4 or --bars 3 --meter 4/4");
        Create(TensorFlowJsImport.Read(_folder.Path, new ImportOptions { Name = "mine", Bars = 2, Meter = new Meter(12, 8) })).Card.Grid.TicksPerQuarter.ShouldBe(8);
    }

    [Fact]
    public void A_length_that_nothing_divides_is_refused_without_a_way_out() =>
        LayersDraft.Plain(8, 9 * 31).Import(_folder).Fault!.Value.Message.ShouldContain("there are no bars and metre");

    [Fact]
    public void An_empty_path_is_a_fault() =>
        TensorFlowJsImport.Read("", new ImportOptions { Name = "mine" }).Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);

    private static (IReadOnlyList<string> Dense, IReadOnlyList<string> Normalised) Names(LayersDraft draft)
    {
        string[] Of(string className) => [.. draft.Layers.Where(layer => (string)layer!["class_name"]! == className).Select(layer => (string)layer!["name"]!)];
        return (Of("Dense"), Of("BatchNormalization"));
    }

    private static void ShouldDecodeAs(
        LayersDraft draft, RhythmModel model, (IReadOnlyList<string> Dense, IReadOnlyList<string> Normalised) names, double within = 1e-5)
    {
        foreach ((float x, float y) in new[] { (0f, 0f), (0.5f, -0.25f), (-3f, 3f) })
        {
            Groove groove = Decode(model, [x, y], []);
            double[][] expected = PlainDecoder.Decode(draft.Weight, names.Dense, names.Normalised, x, y);
            Difference(groove.Onsets, expected[0]).ShouldBeLessThan(within);
            Difference(groove.Velocities, expected[1]).ShouldBeLessThan(within);
            Difference([.. groove.Offsets.Select(offset => offset / 0.5f)], expected[2]).ShouldBeLessThan(within);
        }
    }

    private static double Difference(float[] found, double[] expected) => found.Zip(expected, (a, b) => Math.Abs(a - b)).Max();

    private static (byte[] Bytes, JsonObject How) Quantise(float[] values, string form)
    {
        if (form == "float16")
            return ([.. values.SelectMany(value => BitConverter.GetBytes((Half)value))], new JsonObject { ["dtype"] = form });
        double steps = form == "uint8" ? 255 : 65535;
        double min = values.Min();
        double scale = Math.Max((values.Max() - min) / steps, 1e-9);
        IEnumerable<int> quantised = values.Select(value => (int)Math.Round((value - min) / scale));
        byte[] bytes = form == "uint8" ? [.. quantised.Select(q => (byte)q)] : [.. quantised.SelectMany(q => BitConverter.GetBytes((ushort)q))];
        return (bytes, new JsonObject { ["dtype"] = form, ["scale"] = scale, ["min"] = min });
    }

    private static RhythmModel Create(Outcome<ImportedModel> imported) => ModelKinds.Create(imported.Value.Model).Value;

    private static Groove Decode(RhythmModel model, float[] latent, float[] conditions)
    {
        var groove = new Groove(model.Card.Grid);
        model.CreateDecoder().Decode(latent, conditions, groove);
        return groove;
    }
}
