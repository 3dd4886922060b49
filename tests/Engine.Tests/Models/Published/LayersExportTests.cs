using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.TensorFlowJs;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Models.Published;

/// <summary>What is written for TensorFlow.js comes back as the same decoder, with its performance space beside it.</summary>
public sealed class LayersExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_that_was_learned_here_comes_back_the_same()
    {
        TrainedModel model = TestModels.Random(TestModels.Card(16, new Grid(Meter.FourFour, 12, 2)) with { OffsetScale = 0.5f });

        ExportedModel exported = Export(model);

        exported.Notes.ShouldBeEmpty();
        exported.Files.Select(Path.GetFileName).ShouldBe(["weights.bin", "model-matrix-LS.data", "model-matrix-vis.data", "model.json"]);
        ShouldBeAlike(ModelKinds.Create(model).Value.Decode(0.3f, -1), Read().Decode(0.3f, -1));
    }

    [Fact]
    public void Its_own_range_is_stretched_over_the_pad_and_further_dimensions_rest()
    {
        TrainedModel model = TestModels.Random(
            TestModels.Card(16, new Grid(Meter.FourFour, 12, 2)) with { LatentRange = 1.5f, LatentDimensions = 4, OffsetScale = 0.5f });

        Export(model).Notes.ShouldBe(["it has 4 latent dimensions; those after the second are fixed at 0"]);

        ShouldBeAlike(ModelKinds.Create(model).Value.Decode(0.5f, -1, 0, 0), Read().Decode(1, -2));
    }

    [Fact]
    public void Offsets_are_written_in_half_ticks()
    {
        TrainedModel model = TestModels.Random(TestModels.Card(16, new Grid(Meter.FourFour, 12, 2)) with { OffsetScale = 4 });

        Export(model);

        // Nothing keeps them within ±1 then, so it is not a model that could be read back.
        TensorFlowJsImport.Read(_folder.Path, new ImportOptions { Name = "x" }).Fault!.Value.Message.ShouldContain("nothing keeps its offsets");
    }

    [Fact]
    public void A_model_of_24_ticks_to_a_quarter_says_at_which_tempo_it_sounds_right() =>
        Export(TestModels.Random(TestModels.Card(16, Grid.OneBar) with { OffsetScale = 0.5f })).Notes
            .ShouldBe(["it has 24 ticks to a quarter; R-VAE-JS plays 12, so set its tempo to 2 times that of the music"]);

    [Fact]
    public void A_model_of_another_length_says_that_R_VAE_JS_does_not_take_it() =>
        Export(TestModels.Random(TestModels.Card(16) with { OffsetScale = 0.5f })).Notes
            .ShouldBe(["it has 12 ticks; R-VAE-JS takes models of 96 only"]);

    [Fact]
    public void Conditions_are_fixed_where_they_are_asked_to_be()
    {
        TrainedModel model = TensorFlowJsImport.Read(PublishedFiles.Need(), new ImportOptions { Name = "house" }).Value.Model;

        ExportedModel exported = TensorFlowJsExport.Write(model, _folder.Path, new Dictionary<string, float> { ["kick"] = 1, ["onoff"] = 0.25f }).Value;

        exported.Notes.ShouldBe(["its conditions are fixed: kick = 1, hats = 0, onoff = 0.25"]);
        var groove = new Groove(model.Card.Grid);
        ModelKinds.Create(model).Value.CreateDecoder().Decode([0.5f, -0.25f], [1, 0, 0.25f], groove);
        ShouldBeAlike(groove, Read().Decode(0.5f, -0.25f));
    }

    [Fact]
    public void A_condition_that_the_model_does_not_have_is_refused() =>
        TensorFlowJsExport.Write(TestModels.Random(), _folder.Path, new Dictionary<string, float> { ["kick"] = 1 }).Fault!.Value
            .ShouldBe(new Fault(FaultCode.BadArguments, "'mine' has no condition 'kick': it has none"));

    [Fact]
    public void The_performance_space_is_laid_out_as_the_published_ones_are()
    {
        TrainedModel model = TestModels.Random(TestModels.Card(16, new Grid(Meter.FourFour, 12, 2)) with { OffsetScale = 0.5f });
        Export(model);

        float[] space = Floats("model-matrix-LS.data");

        space.Length.ShouldBe(30 * 30 * 9 * 96);
        RhythmModel playable = ModelKinds.Create(model).Value;
        foreach ((int row, int column) in new[] { (0, 0), (7, 22), (29, 29) })
        {
            float[] onsets = playable.Decode(((column / 30f) - 0.5f) * 6, -((row / 30f) - 0.5f) * 6).Onsets;
            space.AsSpan(((30 * row) + column) * 9 * 96, 9 * 96).ToArray().Zip(onsets, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-5f);
        }

        // A picture for each tick, in which a place is 3 × 3 dots, one an instrument.
        float[] pictures = Floats("model-matrix-vis.data");
        for (int i = 0; i < 100; i++)
        {
            (int row, int column, int instrument, int tick) = (i * 7 % 30, i * 11 % 30, i % 9, i * 13 % 96);
            int dot = (tick * 90 * 90) + (((row * 3) + (instrument / 3)) * 90) + (column * 3) + (instrument % 3);
            pictures[dot].ShouldBe(space[((((30 * row) + column) * 9) + instrument) * 96 + tick]);
        }
    }

    [Fact]
    public void A_published_performance_space_has_the_same_layout()
    {
        // Neighbours are near in it only if rows, columns and instruments lie as they are said to.
        byte[] bytes = File.ReadAllBytes(PublishedFiles.Need("grids/footwork-model-LS.data"));
        float[] space = [.. Enumerable.Range(0, bytes.Length / 4).Select(i => BitConverter.ToSingle(bytes, 4 * i))];
        space.Length.ShouldBe(30 * 30 * 9 * 96);
        space.ShouldAllBe(onset => onset >= 0 && onset <= 1);
        double Jump(int step) => Enumerable.Range(0, 9 * 96).Average(cell =>
            Enumerable.Range(0, 800).Average(place => Math.Abs(space[(place * 864) + cell] - space[((place + step) * 864) + cell])));
        Jump(30).ShouldBeLessThan(Jump(45) / 2);
    }

    private ExportedModel Export(TrainedModel model) => TensorFlowJsExport.Write(model, _folder.Path, new Dictionary<string, float>()).Value;

    private RhythmModel Read() => ModelKinds.Create(TensorFlowJsImport.Read(_folder.Path, new ImportOptions { Name = "back" }).Value.Model).Value;

    private float[] Floats(string name)
    {
        byte[] bytes = File.ReadAllBytes(_folder.File(name));
        return [.. Enumerable.Range(0, bytes.Length / 4).Select(i => BitConverter.ToSingle(bytes, 4 * i))];
    }

    private static void ShouldBeAlike(Groove expected, Groove found)
    {
        Difference(expected.Onsets, found.Onsets).ShouldBeLessThan(1e-5f);
        Difference(expected.Velocities, found.Velocities).ShouldBeLessThan(1e-5f);
        Difference(expected.Offsets, found.Offsets).ShouldBeLessThan(1e-5f);
    }

    private static float Difference(float[] one, float[] other) => one.Zip(other, (a, b) => Math.Abs(a - b)).Max();
}
