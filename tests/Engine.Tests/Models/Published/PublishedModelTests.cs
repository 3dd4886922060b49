using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.TensorFlowJs;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Models.Published;

/// <summary>Reads the published conditional model and holds it to figures that were computed from its files in float64.</summary>
public sealed class PublishedModelTests : IDisposable
{
    private const float Within = 1e-3f;

    private readonly string _folder = Directory.CreateTempSubdirectory("rvae-published-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_conditional_decoder_gives_the_golden_figures()
    {
        Groove groove = Decode(Import(), [0.5f, -0.25f], [1, -0.5f, 0.25f]);

        groove.Onsets.Sum().ShouldBe(37.9593f, Within);
        groove.Velocities.Sum().ShouldBe(31.8647f, Within);
        Shift(groove.Offsets.Sum()).ShouldBe(0.4822f, Within);
        groove.Onsets[12].ShouldBe(0.79413f, Within);
        groove.Onsets[108].ShouldBe(0.81165f, Within);
        groove.Onsets[198].ShouldBe(0.30724f, Within);
        groove.Onsets[210].ShouldBe(0.84707f, Within);
        groove.Velocities[12].ShouldBe(0.47135f, Within);
        Shift(groove.Offsets[108]).ShouldBe(0.23321f, Within);
        groove.Onsets.Count(onset => onset > 0.5f).ShouldBe(36);
    }

    [Fact]
    public void The_middle_of_the_map_has_a_kick_on_every_beat()
    {
        Groove groove = Decode(Import(), [0, 0], [0, 0, 0]);

        groove.Onsets.Sum().ShouldBe(36.00346f, Within);
        groove.Velocities.Sum().ShouldBe(29.33274f, Within);
        Shift(groove.Offsets.Sum()).ShouldBe(3.94825f, Within);
        Enumerable.Range(0, 96).Where(tick => groove.Onsets[groove.Cell(Instrument.Kick, tick)] > 0.5f)
            .ShouldBe([0, 12, 24, 36, 48, 60, 72, 84]);
    }

    [Fact]
    public void Its_card_says_what_it_is()
    {
        ModelCard card = Import().Card;

        card.Kind.ShouldBe("graph");
        card.Grid.ShouldBe(new Grid(Meter.FourFour, 12, 2));
        card.LatentDimensions.ShouldBe(2);
        card.LatentRange.ShouldBe(3);
        card.HiddenWidth.ShouldBe(64);
        card.Conditions.ShouldBe(["kick", "hats", "onoff"]);
        card.Dataset.ShouldBe("basic-house-techno");
    }

    [Fact]
    public void A_saved_model_decodes_as_the_imported_one()
    {
        string path = Path.Combine(_folder, "house.safetensors");
        ModelFile.Save(Read().Model, path).Fault.ShouldBeNull();

        RhythmModel loaded = ModelFile.Load(path).Value;

        loaded.Card.Name.ShouldBe("house");
        Decode(loaded, [1, 2], [0.5f, 0, -1]).Onsets.ShouldBe(Decode(Import(), [1, 2], [0.5f, 0, -1]).Onsets);
    }

    [Fact]
    public void Decoding_allocates_nothing()
    {
        RhythmModel model = Import();
        TestModels.AllocatedBy(model.CreateDecoder(), new Groove(model.Card.Grid), [0.1f, 0.2f], 0, 0, 0).ShouldBe(0);
    }

    [Fact]
    public void Its_encoder_finds_what_its_decoder_made_nearer_than_chance()
    {
        RhythmModel model = Import();
        double near = 0;
        foreach ((float x, float y) in new[] { (0f, 0f), (1f, -1f), (-1.5f, 0.5f), (0.5f, 1.5f) })
        {
            float[] found = model.Encode(Played(Decode(model, [x, y], [0, 0, 0])));
            near += Math.Sqrt(Math.Pow(found[0] - x, 2) + Math.Pow(found[1] - y, 2));
        }

        (near / 4).ShouldBeLessThan(1.5, "positions lie within ±3: chance would be about 3 apart");
    }

    [Fact]
    public void Without_its_encoder_a_position_is_searched_for()
    {
        string folder = PublishedFiles.CopyTo(_folder);
        Directory.Delete(Path.Combine(folder, "encoder"), recursive: true);
        RhythmModel model = Create(TensorFlowJsImport.Read(folder, new ImportOptions { Name = "x" }).Value);
        Groove played = Decode(model, [1.1f, -0.6f], [0, 0, 0]);

        float[] found = model.Encode(played);

        Decode(model, found, [0, 0, 0]).Onsets.Zip(played.Onsets, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(0.05f);
    }

    [Fact]
    public void An_encoder_that_cannot_be_read_is_left_out_and_told()
    {
        string folder = PublishedFiles.CopyTo(_folder);
        File.WriteAllText(Path.Combine(folder, "encoder", "model.json"), "{}");

        ImportedModel imported = TensorFlowJsImport.Read(folder, new ImportOptions { Name = "x" }).Value;

        imported.Notes.ShouldHaveSingleItem().ShouldContain("encoder/model.json: it has no modelTopology");
    }

    /// <summary>In the units of the golden figures: ±1 is half a tick.</summary>
    private static float Shift(float ticks) => ticks / 0.5f;

    private static Groove Played(Groove decoded)
    {
        var played = new Groove(decoded.Grid);
        for (int i = 0; i < decoded.Onsets.Length; i++)
        {
            if (decoded.Onsets[i] > 0.5f)
                (played.Onsets[i], played.Velocities[i], played.Offsets[i]) = (1, decoded.Velocities[i], decoded.Offsets[i]);
        }

        return played;
    }

    private static ImportedModel Read() => TensorFlowJsImport.Read(PublishedFiles.Need(), new ImportOptions { Name = "house" }).Value;

    private static RhythmModel Import() => Create(Read());

    private static RhythmModel Create(ImportedModel imported)
    {
        imported.Notes.ShouldBeEmpty();
        return ModelKinds.Create(imported.Model).Value;
    }

    private static Groove Decode(RhythmModel model, float[] latent, float[] conditions)
    {
        var groove = new Groove(model.Card.Grid);
        model.CreateDecoder().Decode(latent, conditions, groove);
        return groove;
    }
}
