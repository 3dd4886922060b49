using System.Collections.Immutable;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;
using RVae.Engine.Tests.Learning;
using RVae.Torch;
using RVae.Torch.Atlas;
using TorchSharp;

namespace RVae.Engine.Tests.Models;

public sealed class PlacedModelTests
{
    private static readonly ModelCard Card = new()
    {
        Name = "placed",
        Kind = AtlasModel.KindName,
        Grid = Grid.OneBar,
        HiddenWidth = 37,
        OffsetScale = 4,
        Clips = [.. Enumerable.Range(0, 9).Select(i => $"clip{i}")],
    };

    [Fact]
    public void Plain_code_decodes_what_torch_decodes()
    {
        KernelMap map = Map();
        using var generator = new torch.Generator(3);
        using var network = new AtlasNetwork(Card.HiddenWidth, 2, map.Struck.Length, 2.5f, generator);
        Dictionary<string, Weight> weights = map.Common();
        foreach ((string name, Weight weight) in network.Export())
            weights.Add(name, weight);
        RhythmModel plain = ModelKinds.Create(new TrainedModel(Card, weights)).Value;
        foreach ((float x, float y) in new[] { (0f, 0f), (1.5f, -2.5f), (-3f, 3f) })
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using IDisposable frozen = torch.no_grad();
            (torch.Tensor logits, torch.Tensor velocities, torch.Tensor offsets) =
                network.Decode(torch.tensor(new[] { x, y }).reshape(1, 2));
            ShouldBe(plain.Decode(x, y), map, logits.sigmoid(), velocities, offsets);
        }
    }

    [Fact]
    public void What_is_not_spliced_is_mixed_as_a_kernel_decodes_it()
    {
        KernelMap map = Map();
        RhythmModel plain = ModelKinds.Create(new TrainedModel(Card with { Kind = KernelModel.KindName }, map.Export())).Value;
        var mixture = new MapMixture(map, map.ClipWeights);
        foreach ((float x, float y) in new[] { (0f, 0f), (1.5f, -2.5f), (-3f, 3f) })
        {
            using DisposeScope scope = torch.NewDisposeScope();
            var targets = new AtlasTargets(positions: 1, map.Struck.Length);
            mixture.At([x, y], targets[0]);
            ShouldBe(plain.Decode(x, y), map, targets.Logits.sigmoid(), targets.Velocities, targets.Offsets);
        }
    }

    [Theory]
    [InlineData(AtlasModel.KindName)]
    [InlineData(KernelModel.KindName)]
    public void Under_rules_no_position_needs_a_third_hand_where_no_clip_does_and_without_some_do(string kind)
    {
        // Rhythms.Random strikes any cell: only clips without such ticks are placed.
        ImmutableArray<Clip> clips = [.. Rhythms.Random(9, Grid.OneBar).Clips.Select(clip => clip with
        {
            Hits = [.. clip.Hits.GroupBy(hit => hit.Tick).SelectMany(tick => tick.Take(DrummerRules.Hands))],
        })];
        TrainedModel with = Placed(Rhythms.Random(9, Grid.OneBar) with { Clips = clips }, kind);
        with.Card.HasDrummerRules.ShouldBeTrue();
        ShareWithThreeHands(with).ShouldBe(0);
        ShareWithThreeHands(with with { Card = with.Card with { HasDrummerRules = false } }).ShouldBeGreaterThan(0);
        Evaluation.Evaluate(ModelKinds.Create(with).Value, clips).Value.Exact.F1.ShouldBeGreaterThan(0.98);
    }

    [Fact]
    public void What_sounds_between_clips_is_found_there()
    {
        RhythmModel model = ModelKinds.Create(Placed(KernelModel.KindName)).Value;
        var random = new Random(5);
        for (int i = 0; i < 20; i++)
        {
            Groove wanted = model.Decode((6 * random.NextSingle()) - 3, (6 * random.NextSingle()) - 3);
            float[] found = model.Encode(wanted);
            OnsetBits.Of(model.Decode(found[0], found[1]), OnsetF1.Threshold).F1(OnsetBits.Of(wanted, OnsetF1.Threshold)).ShouldBeGreaterThan(0.95);
        }
    }

    [Theory]
    [InlineData(AtlasModel.KindName)]
    [InlineData(KernelModel.KindName)]
    public void Decoding_allocates_nothing(string kind)
    {
        RhythmModel model = ModelKinds.Create(Placed(kind)).Value;
        IGrooveDecoder decoder = model.CreateDecoder();
        var groove = new Groove(model.Card.Grid);
        TestModels.AllocatedBy(decoder, groove, [0.5f, -0.5f]).ShouldBe(0);
    }

    [Theory]
    [InlineData(AtlasModel.KindName)]
    [InlineData(KernelModel.KindName)]
    public void Each_clip_is_found_at_its_place_also_from_the_file(string kind)
    {
        using var folder = new TemporaryFolder();
        TrainedModel placed = Placed(kind);
        ModelFile.Save(placed, folder.File("placed.safetensors"), WeightPrecision.Half);
        var model = (PlacedModel)ModelFile.Load(folder.File("placed.safetensors")).Value;
        Evaluation.Evaluate(model, Rhythms.Random(9, Grid.OneBar).Clips).Value.Exact.F1.ShouldBeGreaterThan(0.98);
        model.PlaceCount.ShouldBe(9);
        model.Decode(1000, -1000).Onsets.ShouldAllBe(onset => onset >= 0 && onset <= 1);
    }

    [Theory]
    [InlineData(AtlasModel.KindName)]
    [InlineData(KernelModel.KindName)]
    public void Weights_that_cannot_be_right_are_refused(string kind)
    {
        TrainedModel placed = Placed(kind);
        Refusal(placed.With("cells.struck", new Weight([3], [1, 1, 1]))).ShouldContain("cells.struck");
        Refusal(placed.With("cells.struck", new Weight([864], new float[864]))).ShouldContain("has shape");
        Refusal(placed.With("places", new Weight([9, 2], [.. Enumerable.Repeat(float.NaN, 18)]))).ShouldContain("not a finite number");
        Refusal(placed with { Card = placed.Card with { Clips = [] } }).ShouldContain("its card names none");
        Refusal(placed with { Card = placed.Card with { Conditions = ["kick"] } }).ShouldContain("takes no conditions");
    }

    [Fact]
    public void A_kernel_without_width_is_refused() =>
        Refusal(Placed(KernelModel.KindName).With("kernel.width", new Weight([1], [0]))).ShouldContain("'kernel.width' holds values");

    private static string Refusal(TrainedModel model) => ModelKinds.Create(model).Fault!.Value.Message;

    private static double ShareWithThreeHands(TrainedModel trained)
    {
        RhythmModel model = ModelKinds.Create(trained).Value;
        var playability = new Playability(model.Card.Grid, model.Card.Kit);
        PlaneScan.Decode(model, [], new PlaneGrid(30, 30, 3), (_, groove) => playability.Add(OnsetBits.Of(groove, OnsetF1.Threshold)));
        return playability.Report.ThreeHands;
    }

    private static TrainedModel Placed(string kind) => Placed(Rhythms.Random(9, Grid.OneBar), kind);

    private static TrainedModel Placed(Dataset clips, string kind) => TorchTrainer.Train(
        clips,
        new TrainingPlan { Name = "placed", Kind = kind, HiddenWidth = 48, Epochs = 500, KeepRaw = true },
        null, TimeProvider.System, TestContext.Current.CancellationToken).Value;

    private static KernelMap Map()
    {
        Dataset dataset = Rhythms.Random(9, Grid.OneBar);
        return new KernelMap(dataset.Clips, ClipPlaces.Of(dataset.Clips, 2, 1), Card);
    }

    private static void ShouldBe(Groove groove, KernelMap map, torch.Tensor onsets, torch.Tensor velocities, torch.Tensor offsets)
    {
        for (int i = 0; i < map.Struck.Length; i++)
        {
            groove.Onsets[map.Struck[i]].ShouldBe(onsets.data<float>()[i], 1e-5f);
            groove.Velocities[map.Struck[i]].ShouldBe(velocities.data<float>()[i], 1e-5f);
            groove.Offsets[map.Struck[i]].ShouldBe(offsets.data<float>()[i] * Card.OffsetScale, 1e-5f * Card.OffsetScale);
        }

        groove.Onsets.Count(onset => onset > 0).ShouldBe(map.Struck.Length);
    }
}
