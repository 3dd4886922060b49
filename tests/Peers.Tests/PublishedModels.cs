using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Peers.Tests;

/// <summary>Models come from others and go to others, and play like any.</summary>
public sealed class PublishedModels : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rvae-published-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_published_conditional_model_plays_and_its_conditions_change_the_pattern()
    {
        string published = Machine.NeedData("published/basic-house-techno");
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        (int code, string output) = daemon.Run("import", published, "--name", "basic");
        code.ShouldBe(0, output);
        output.ShouldContain("basic: 2 bars of 4/4, 12 ticks to a quarter, 2 latent dimensions, conditions kick hats onoff");
        using Client client = daemon.Connect();
        client.Hello("knobs", "events", "patterns state");
        client.Send("/rvae/condition/kick", 1f);
        client.Next("/rvae/fail").ToString().ShouldContain("has no condition 'kick'");

        client.Send("/rvae/gap", 0);
        client.Send("/rvae/model", "basic");
        client.Next("/rvae/done").ToString().ShouldBe("/rvae/done /rvae/model basic");
        client.Send("/rvae/latent", 0.5f, -0.25f);
        RhythmModel model = ModelFile.Load(Path.Combine(daemon.Data, "models", "basic.safetensors")).Value;
        HearKicks(client, KicksOf(model, 0));
        client.Send("/rvae/condition/kick", 2f);
        HearKicks(client, KicksOf(model, 2));
        client.Ask("/rvae/condition/kick").Float(0).ShouldBe(2);
        KicksOf(model, 2).Count(velocity => velocity > 0).ShouldBeGreaterThan(KicksOf(model, 0).Count(velocity => velocity > 0));
    }

    [Fact]
    public void A_model_that_cannot_be_read_is_refused_and_the_one_of_its_name_stays()
    {
        string published = Machine.NeedData("published/basic-house-techno");
        Import(published).Code.ShouldBe(0);
        byte[] before = File.ReadAllBytes(Imported);
        string broken = Directory.CreateDirectory(Path.Combine(_folder, "broken")).FullName;
        File.Copy(Path.Combine(published, "decoder", "model.json"), Path.Combine(broken, "model.json"));
        File.WriteAllBytes(Path.Combine(broken, "weights.bin"), new byte[1000]);

        (int code, string output) = Import(broken);

        code.ShouldNotBe(0);
        output.ShouldBe("rvae import: broken/model.json: weights.bin should have 747136 bytes of weights, and has 1000: it is cut off or another model's");
        File.ReadAllBytes(Imported).ShouldBe(before);
    }

    [Theory]
    [InlineData(0.5f, -0.25f)]
    [InlineData(-2.4f, 1.6f)]
    public void TensorFlow_js_and_the_imported_model_compute_the_same(float x, float y)
    {
        TensorFlowJs.Need();
        string published = Machine.NeedData("published/basic-house-techno");
        Import(published).Code.ShouldBe(0);

        float[][] theirs = TensorFlowJs.Decode(Path.Combine(published, "decoder"), [x, y], [1], [-0.5f], [0.25f]);

        ShouldBeTheSame(Decode(Imported, [x, y], [1, -0.5f, 0.25f]), theirs);
    }

    [Fact]
    public void Every_layer_that_is_read_means_the_same_to_TensorFlow_js()
    {
        TensorFlowJs.Need();
        string made = Directory.CreateDirectory(Path.Combine(_folder, "made")).FullName;
        float[][] theirs = TensorFlowJs.Make(made, [0.5f, -0.25f], [1], [-0.5f], [0.25f]);
        (int code, string output) = Import(made);
        code.ShouldBe(0, output);

        ShouldBeTheSame(Decode(Imported, [0.5f, -0.25f], [1, -0.5f, 0.25f]), theirs);
    }

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(1.2f, -0.7f)]
    [InlineData(-2.9f, 2.5f)]
    public void TensorFlow_js_loads_an_exported_model_and_gives_the_same_onsets(float x, float y)
    {
        TensorFlowJs.Need();
        string exported = Path.Combine(_folder, "exported");
        (int code, string output) = Rvae("export", "house", "--format", "tfjs", "--out", exported);
        code.ShouldBe(0, output);

        float[][] theirs = TensorFlowJs.Decode(exported, [x, y]);

        Groove ours = Decode(Path.Combine(RunningDaemon.BuiltInModels, "house.safetensors"), [x, y], []);
        theirs[0].Select(onset => onset > 0.5f).ShouldBe(ours.Onsets.Select(onset => onset > 0.5f));
        ShouldBeTheSame(ours, theirs);
    }

    private string Imported => Path.Combine(_folder, "models", "basic.safetensors");

    private (int Code, string Output) Import(string folder) => Rvae("import", folder, "--name", "basic");

    private (int Code, string Output) Rvae(params string[] arguments) =>
        TestedProgram.Run([.. arguments, "--data", _folder]);

    private static Groove Decode(string model, float[] latent, float[] conditions) => Decode(ModelFile.Load(model).Value, latent, conditions);

    private static Groove Decode(RhythmModel model, float[] latent, float[] conditions)
    {
        var groove = new Groove(model.Card.Grid);
        model.CreateDecoder().Decode(latent, conditions, groove);
        return groove;
    }

    /// <summary>Theirs has time shifts in half ticks.</summary>
    private static void ShouldBeTheSame(Groove ours, float[][] theirs)
    {
        ours.Onsets.Zip(theirs[0], (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-4f);
        ours.Velocities.Zip(theirs[1], (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-4f);
        ours.Offsets.Zip(theirs[2], (a, b) => Math.Abs(a - (b / 2))).Max().ShouldBeLessThan(1e-4f);
    }

    /// <summary>The kick's row on the transport's 24 ticks to a quarter, as the model alone says it.</summary>
    private static int[] KicksOf(RhythmModel model, float kick)
    {
        Groove groove = Decode(model, [0.5f, -0.25f], [kick, 0, 0]);
        int[] row = new int[2 * groove.Grid.TickCount];
        for (int tick = 0; tick < groove.Grid.TickCount; tick++)
        {
            int cell = groove.Cell(Instrument.Kick, tick);
            if (groove.Onsets[cell] > 0.5f)
                row[2 * tick] = Math.Clamp((int)MathF.Round(groove.Velocities[cell] * 127), 1, 127);
        }

        return row;
    }

    private static void HearKicks(Client client, int[] expected) => client.Next(
        message => message.Address == "/rvae/pattern" && message.Int(0) == 1 && message.Int(1) == 0
            && Enumerable.Range(0, message.Arguments.Count - 2).Select(i => message.Int(2 + i)).SequenceEqual(expected),
        what: "the pattern of the kick");
}
