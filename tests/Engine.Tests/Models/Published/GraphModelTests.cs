using System.Text.Json.Nodes;
using RVae.Engine.Library;
using RVae.Engine.Models;

namespace RVae.Engine.Tests.Models.Published;

/// <summary>A model file of kind <c>graph</c> is somebody else's program: whatever is odd about it is refused with a reason.</summary>
public sealed class GraphModelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_imported_model_is_sound() => Refusal(_ => { }).ShouldBeNull();

    [Fact]
    public void A_file_without_its_graph_is_refused() =>
        ModelKinds.Create(Model() with { Graph = null }).Fault!.Value.Message.ShouldContain("has no 'graph'");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]")]
    [InlineData("{\"decoder\":{\"steps\":[null],\"outputs\":[0]}}")]
    [InlineData("{\"decoder\":{}}")]
    [InlineData("{\"decoder\":{\"steps\":[]},\"decoder\":{\"steps\":[]}}")]
    public void A_graph_that_is_not_written_as_one_is_refused(string text) =>
        ModelKinds.Create(Model() with { Graph = text }).Fault!.Value.Message.ShouldContain("its graph");

    [Fact]
    public void A_graph_as_long_as_a_book_is_refused() =>
        ModelKinds.Create(Model() with { Graph = new string(' ', 2 << 20) }).Fault!.Value.Code.ShouldBe(FaultCode.TooLarge);

    [Theory]
    [InlineData(3)] // itself
    [InlineData(8)] // a later one
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_step_that_takes_what_does_not_come_before_it_is_refused(int source) =>
        Refusal(json => Step(json, 3)["from"] = new JsonArray(source))!.ShouldContain("does not come before it");

    [Fact]
    public void An_input_in_the_middle_is_refused() => Refusal(json =>
    {
        Step(json, 3)["does"] = "input";
        Step(json, 3)["from"] = new JsonArray();
    })!.ShouldContain("does not fit the steps");

    [Theory]
    [InlineData("conjure")]
    [InlineData("3")]
    [InlineData("activation")]
    [InlineData("dense,scale")]
    public void A_step_that_does_something_unknown_is_refused(string deed) =>
        Refusal(json => Step(json, 3)["does"] = deed)!.ShouldContain(deed == "activation" ? "its graph" : "is unknown here");

    [Theory]
    [InlineData(0)]
    [InlineData(-8)]
    [InlineData(2_000_000_000)]
    public void A_step_of_no_or_too_many_values_is_refused_before_memory_is_taken(int size) =>
        Refusal(json => Step(json, 1)["size"] = size)!.ShouldContain($"has {size} values");

    [Fact]
    public void Thin_steps_behind_wide_ones_that_would_fill_memory_with_padding_are_refused() => Refusal(json =>
    {
        int wide = Add(json, "wide", "dense", 1 << 17, 0);
        for (int i = 0; i < 30; i++)
            Add(json, $"thin{i}", "dense", 1, wide);
    })!.ShouldContain("more than 134217728 weights in memory");

    [Fact]
    public void A_sum_of_the_same_step_a_thousand_times_is_refused() => Refusal(json =>
    {
        int step = Add(json, "wide", "dense", 1 << 17, 0);
        Add(json, "sum", "sum", 1 << 17, [.. Enumerable.Repeat(step, 1000)]);
    })!.ShouldContain("step 'sum' takes 1000 results, more than 64");

    [Fact]
    public void Many_sums_of_wide_steps_that_take_too_long_are_refused() => Refusal(json =>
    {
        int step = Add(json, "wide", "dense", 1 << 17, 0);
        for (int i = 0; i < 2; i++)
            Add(json, $"sum{i}", "sum", 1 << 17, [.. Enumerable.Repeat(step, 60)]);
    })!.ShouldContain("its steps take more than 8388608 values together");

    [Fact]
    public void A_step_of_another_size_than_its_weights_is_refused() =>
        Refusal(json => Step(json, 1)["size"] = 9)!.ShouldNotBeEmpty();

    [Fact]
    public void Two_steps_of_one_name_are_refused() =>
        Refusal(json => Step(json, 3)["name"] = "latent")!.ShouldContain("no name of its own");

    [Fact]
    public void An_output_that_is_no_step_is_refused() =>
        Refusal(json => json["decoder"]!["outputs"] = new JsonArray(1, 2, 999))!.ShouldContain("an output of it is none of its steps");

    [Fact]
    public void Outputs_of_another_size_than_the_card_has_are_refused() =>
        Refusal(json => json["decoder"]!["outputs"] = new JsonArray(1, 2, 3))!.ShouldContain("three matrices of 864 cells");

    [Fact]
    public void An_output_that_nothing_bounds_is_refused() => Refusal(json =>
    {
        JsonNode decoder = json["decoder"]!;
        int last = (int)decoder["outputs"]![0]!;
        decoder["outputs"]![0] = (int)Step(json, last)["from"]![0]!;
    })!.ShouldContain("nothing keeps its onsets between 0 and 1");

    [Fact]
    public void A_card_that_names_other_conditions_than_the_decoder_takes_is_refused()
    {
        TrainedModel model = Model();
        ModelKinds.Create(model with { Card = model.Card with { Conditions = ["kick"] } }).Fault!.Value.Message
            .ShouldContain("its decoder takes latent (2); its card says otherwise");
    }

    [Theory]
    [InlineData(float.NaN, "not a finite number")]
    [InlineData(3e38f, "so large that a groove could overflow")]
    public void Weights_that_would_decode_to_no_number_are_refused(float value, string reason)
    {
        TrainedModel model = Model();
        string name = model.Weights.Keys.First(key => key.EndsWith(".weight", StringComparison.Ordinal));
        Weight old = model.Weights[name];
        float[] values = [.. old.Values.Select(_ => value)];
        ModelKinds.Create(model.With(name, old with { Values = values })).Fault!.Value.Message.ShouldContain(reason);
    }

    [Fact]
    public void A_file_that_was_cut_off_is_refused()
    {
        string path = _folder.File("mine.safetensors");
        ModelFile.Save(Model(), path).Fault.ShouldBeNull();
        byte[] bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..^100]);
        ModelFile.Load(path).Fault!.Value.Message.ShouldContain("mine.safetensors: not a readable .safetensors file");
    }

    private static JsonObject Step(JsonObject json, int index) => json["decoder"]!["steps"]![index]!.AsObject();

    private static int Add(JsonObject json, string name, string deed, int size, params int[] from)
    {
        JsonArray steps = json["decoder"]!["steps"]!.AsArray();
        steps.Add(new JsonObject { ["name"] = name, ["does"] = deed, ["size"] = size, ["from"] = new JsonArray([.. from.Select(source => JsonValue.Create(source))]) });
        return steps.Count - 1;
    }

    private TrainedModel Model() => LayersDraft.Plain().Import(_folder).Value.Model;

    private string? Refusal(Action<JsonObject> change)
    {
        TrainedModel model = Model();
        JsonObject json = JsonNode.Parse(model.Graph!)!.AsObject();
        change(json);
        return ModelKinds.Create(model with { Graph = json.ToJsonString() }).Fault?.Message;
    }
}
