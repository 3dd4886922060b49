using System.Collections.Immutable;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.SafeTensors;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Models;

public sealed class ModelFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string ModelPath => _folder.File("mine.safetensors");

    [Fact]
    public void A_saved_model_decodes_as_the_one_in_memory()
    {
        TrainedModel trained = TestModels.Random();
        ModelFile.Save(trained, ModelPath).Value.ShouldBe(ModelPath);

        ModelFile.Load(ModelPath).Value.Decode(0.3f, -1).Onsets
            .ShouldBe(ModelKinds.Create(trained).Value.Decode(0.3f, -1).Onsets);
    }

    [Fact]
    public void The_card_comes_back_whole()
    {
        ModelCard card = TestModels.Card() with
        {
            Quality = ImmutableSortedDictionary<string, double>.Empty.Add("onsetF1", 0.987654321).Add("x", -1e-9),
            Kit = new Kit("nine", [.. Kit.Nine.Instruments.Select(each => each with { Note = each.Note + 1 })]),
            LatentRange = 4.25f,
            HasDrummerRules = true,
        };
        ModelFile.Save(TestModels.Random(card), ModelPath);

        ModelCard read = ModelFile.ReadCard(ModelPath).Value;
        CardText.Write(read).ShouldBe(CardText.Write(card), ignoreOrder: true);
        read.Grid.ShouldBe(card.Grid);
        read.HasDrummerRules.ShouldBeTrue();
        read.Quality["onsetF1"].ShouldBe(0.987654321);
    }

    [Fact]
    public void The_card_has_room_for_models_of_other_grids_and_with_conditions()
    {
        ModelCard card = TestModels.Card(grid: new Grid(Meter.FourFour, 12, 2)) with
        {
            Kind = "published",
            Conditions = ["kick", "hats", "onoff"],
        };
        ModelFile.Save(TestModels.Random(card), ModelPath);

        ModelCard read = ModelFile.ReadCard(ModelPath).Value;
        read.Grid.TickCount.ShouldBe(96);
        read.Conditions.ShouldBe(["kick", "hats", "onoff"]);
    }

    [Fact]
    public void The_card_of_another_kit_comes_back_whole_and_that_of_the_nine_is_as_it_always_was()
    {
        foreach (Kit kit in (Kit[])[Kit.Standard, Kit.Percussion, KitText.Parse("mine", "kick 36\nlow-conga 64 63 tom").Value])
        {
            ModelCard card = TestModels.Card(grid: Grid.OneBar with { InstrumentCount = kit.Count }) with { Kit = kit };
            ModelFile.Save(TestModels.Random(card), ModelPath);
            ModelCard read = ModelFile.ReadCard(ModelPath).Value;
            (read.Kit, read.Grid).ShouldBe((kit, card.Grid));
            ModelFile.Load(ModelPath).Value.Decode(0.3f, -1).Onsets.Length.ShouldBe(kit.Count * 96);
            CardText.Write(card)["rvae.format"].ShouldBe("2");
        }

        CardText.Write(TestModels.Card()).Keys.ShouldNotContain("instruments");
        CardText.Write(TestModels.Card())["rvae.format"].ShouldBe("1");
    }

    [Theory]
    [InlineData("kick 36 loud", "a kit (kit 'standard', line 1: 'loud' is no note")]
    [InlineData("kick 36\"", "a list as JSON has it")]
    public void A_kit_that_is_wrong_is_refused(string line, string reason)
    {
        var entries = CardText.Write(TestModels.Card(grid: Grid.OneBar with { InstrumentCount = 14 }) with { Kit = Kit.Standard }).ToDictionary();
        entries["instruments"] = $"[\"{line}\"]";
        CardText.Read(entries).Fault!.Value.Message.ShouldContain(reason);
    }

    [Fact]
    public void A_model_is_called_what_its_file_is_called()
    {
        ModelFile.Save(TestModels.Random(), _folder.File("copied.safetensors"));
        ModelFile.ReadCard(_folder.File("copied.safetensors")).Value.Name.ShouldBe("copied");
        ModelFile.Load(_folder.File("copied.safetensors")).Value.Card.Name.ShouldBe("copied");
    }

    [Fact]
    public void A_missing_file_is_not_found() =>
        ModelFile.Load(ModelPath).Fault!.Value.ShouldBe(new Fault(FaultCode.NotFound, "mine.safetensors: there is no such file"));

    [Fact]
    public void A_file_that_was_cut_off_is_refused()
    {
        ModelFile.Save(TestModels.Random(), ModelPath);
        byte[] bytes = File.ReadAllBytes(ModelPath);
        File.WriteAllBytes(ModelPath, bytes[..^4]);
        Refusal().ShouldContain("follow the header");
    }

    [Fact]
    public void A_missing_tensor_is_refused()
    {
        TrainedModel model = TestModels.Random();
        Save(model with { Weights = model.Weights.Where(w => w.Key != "encoder.mean.bias").ToDictionary() });
        Refusal().ShouldContain("'encoder.mean.bias' is missing");
    }

    [Fact]
    public void A_tensor_too_many_is_refused()
    {
        Save(TestModels.Random().With("extra", new Weight([1], [1])));
        Refusal().ShouldContain("'extra' is none that this kind has");
    }

    [Fact]
    public void A_tensor_of_another_shape_is_refused()
    {
        Save(TestModels.Random().With("encoder.mean.weight", new Weight([5, 2], new float[10])));
        Refusal().ShouldContain("'encoder.mean.weight' has shape [5, 2], the card needs [2, 5]");
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_weight_that_is_no_number_is_refused(float value)
    {
        Save(TestModels.Random().With("encoder.mean.bias", new Weight([2], [0, value])));
        Refusal().ShouldContain("at 1, not a finite number");
    }

    [Fact]
    public void A_kind_that_is_unknown_is_refused()
    {
        Save(TestModels.Random(TestModels.Card() with { Kind = "quantum" }));
        Refusal().ShouldContain("kind 'quantum' is unknown");
    }

    [Fact]
    public void A_classic_model_with_conditions_is_refused()
    {
        Save(TestModels.Random(TestModels.Card() with { Conditions = ["kick"] }));
        Refusal().ShouldContain("takes no conditions");
    }

    [Theory]
    [InlineData("rvae.format", "3", "a newer one is needed")]
    [InlineData("kind", "../classic", "'kind' is not a name")]
    [InlineData("meter", "4/5", "'meter' is not a time signature")]
    [InlineData("ticksPerQuarter", "1000", "whole number of 1 to 96")]
    [InlineData("bars", "0", "whole number of 1 to 16")]
    [InlineData("latentDimensions", "9", "whole number of 2 to 8")]
    [InlineData("latentRange", "NaN", "'latentRange' is not a number")]
    [InlineData("hiddenWidth", "999999999", "whole number of 1 to 4096")]
    [InlineData("offsetScale", "-1", "'offsetScale' is not a number")]
    [InlineData("kit", "[1,2]", "9 notes of 0 to 127")]
    [InlineData("kit", "[[[[", "a list as JSON has it")]
    [InlineData("clips", "null", "'clips' is not a list")]
    [InlineData("conditions", "[null]", "'conditions' is not a list")]
    [InlineData("quality", "[]", "'quality' is not")]
    [InlineData("quality", "{\"onsetF1\":1e999}", "finite numbers")]
    [InlineData("seed", null, "'seed' is not there")]
    public void A_card_entry_that_is_wrong_is_refused(string key, string? value, string reason)
    {
        TrainedModel model = TestModels.Random();
        var entries = new Dictionary<string, string>(CardText.Write(model.Card));
        if (value is null)
            entries.Remove(key);
        else
            entries[key] = value;
        File.WriteAllBytes(ModelPath, SafeTensorsWriter.Write(entries, model.Weights, WeightPrecision.Full));

        Refusal().ShouldContain(reason);
        ModelFile.ReadCard(ModelPath).Fault!.Value.Message.ShouldContain(reason);
    }

    [Fact]
    public void A_metre_without_whole_ticks_is_refused()
    {
        Save(TestModels.Random(TestModels.Card(grid: new Grid(new Meter(7, 32), 3, 1))));
        Refusal().ShouldContain("whole ticks");
    }

    [Fact]
    public void Python_can_be_told_what_the_card_says_since_it_is_text() =>
        CardText.Write(TestModels.Card())["clips"].ShouldBe("""["a-1","b-2"]""");

    public void Dispose() => _folder.Dispose();

    private void Save(TrainedModel model) => ModelFile.Save(model, ModelPath).Fault.ShouldBeNull();

    private string Refusal() => ModelFile.Load(ModelPath).Fault!.Value.Message;
}
