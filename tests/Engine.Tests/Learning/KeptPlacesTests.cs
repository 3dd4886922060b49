using System.Collections.Immutable;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;
using RVae.Torch;

namespace RVae.Engine.Tests.Learning;

public sealed class KeptPlacesTests
{
    private static readonly ImmutableArray<Clip> Clips = Rhythms.Random(14, Rhythms.Small).Clips;

    [Theory]
    [InlineData(KernelModel.KindName)]
    [InlineData(AtlasModel.KindName)]
    public void Clips_that_come_later_leave_the_old_ones_where_they_were(string kind)
    {
        PlacedModel baseModel = Learn(kind, Clips[..9], null);
        PlacedModel grown = Learn(kind, [.. Clips[9..], .. Clips[..9]], baseModel);
        for (int clip = 0; clip < 9; clip++)
            PlaceOf(grown, Clips[clip].Name).ShouldBe(PlaceOf(baseModel, Clips[clip].Name));
        grown.Card.From.ShouldBe("ground");
        grown.Card.Quality["onsetF1"].ShouldBeGreaterThan(0.98);
    }

    [Fact]
    public void Clips_are_known_again_when_their_files_were_renamed_or_numbered_anew()
    {
        PlacedModel baseModel = Learn(KernelModel.KindName, Clips[..6], null);
        // Each takes the name of the one before it, as when a file of the same name comes first.
        Clip[] shifted = [.. Enumerable.Range(0, 6).Select(i => Clips[i] with { Name = Clips[(i + 5) % 6].Name })];
        IReadOnlyDictionary<string, float[]> kept = KeptPlaces.Of(baseModel, [.. shifted])!;
        for (int clip = 0; clip < 6; clip++)
            kept[shifted[clip].Name].ShouldBe(PlaceOf(baseModel, Clips[clip].Name));
    }

    [Fact]
    public void A_stranger_that_has_the_name_of_an_old_clip_does_not_get_its_place()
    {
        PlacedModel baseModel = Learn(KernelModel.KindName, Clips[..6], null);
        Clip stranger = Clips[10] with { Name = Clips[2].Name };
        KeptPlaces.Of(baseModel, [stranger])!.ShouldBeEmpty();
    }

    [Fact]
    public void Ground_of_another_grid_or_other_dimensions_is_refused()
    {
        PlacedModel baseModel = Learn(KernelModel.KindName, Clips[..6], null);
        TrainingPlan plan = Plan(KernelModel.KindName) with { From = "ground", BaseModel = baseModel };
        Train([.. Rhythms.Random(3, Grid.OneBar).Clips], plan).Fault.ShouldNotBeNull().Message.ShouldContain("places of model 'ground'");
        Train(Clips, plan with { LatentDimensions = 3 }).Fault.ShouldNotBeNull().Message.ShouldContain("has 2 dimensions, not 3");
    }

    private static float[] PlaceOf(PlacedModel model, string clip) => model.PlaceOf(model.Card.Clips.IndexOf(clip)).ToArray();

    private static PlacedModel Learn(string kind, ImmutableArray<Clip> clips, PlacedModel? baseModel) =>
        (PlacedModel)ModelKinds.Create(Train(clips, Plan(kind) with { From = baseModel?.Card.Name, BaseModel = baseModel }).Value).Value;

    private static TrainingPlan Plan(string kind) => new() { Name = "ground", Kind = kind, HiddenWidth = 48, Epochs = 500 };

    private static Outcome<TrainedModel> Train(ImmutableArray<Clip> clips, TrainingPlan plan) =>
        TorchTrainer.Train(new Dataset("d", clips), plan, null, TimeProvider.System, TestContext.Current.CancellationToken);
}
