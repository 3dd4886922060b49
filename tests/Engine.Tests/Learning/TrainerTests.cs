using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Classic;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;
using RVae.Engine.Tests.Models;
using RVae.Torch;

namespace RVae.Engine.Tests.Learning;

public sealed class TrainerTests
{
    private static readonly TrainingPlan Tiny = new() { Name = "tiny", HiddenWidth = 16, Epochs = 3 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(AtlasModel.KindName, 0.98, 3, 3)]
    [InlineData(KernelModel.KindName, 0.98, 3, 3)]
    [InlineData(ClassicModel.KindName, 0.9, 5, 40)]
    public void A_handful_of_clips_comes_back_from_two_numbers(string kind, double onsetF1, double milliseconds, double velocity)
    {
        var plan = new TrainingPlan { Name = "eight", Kind = kind, HiddenWidth = 64, Epochs = 700 };
        TrainedModel trained = Train(Rhythms.Random(8, Grid.OneBar), plan).Value;
        trained.Card.Kind.ShouldBe(kind);
        trained.Card.Quality["onsetF1"].ShouldBeGreaterThan(onsetF1);
        trained.Card.Quality["timingErrorMs"].ShouldBeInRange(0, milliseconds);
        trained.Card.Quality["velocityError"].ShouldBeInRange(0, velocity);
    }

    [Fact]
    public void Atlas_is_what_is_learned_when_nothing_is_said() => Tiny.Kind.ShouldBe(AtlasModel.KindName);

    [Fact]
    public void An_atlas_has_its_clips_where_the_kernel_had_them()
    {
        Dataset dataset = Rhythms.Random(12, Rhythms.Small);
        float[] atlas = Train(dataset, Tiny).Value.Weights["places"].Values;
        Train(dataset, Tiny with { Kind = KernelModel.KindName }).Value.Weights["places"].Values.ShouldBe(atlas);
    }

    [Fact]
    public void More_dimensions_and_bars_are_learned_too()
    {
        var grid = new Grid(new Meter(7, 8), 4, 2);
        ModelCard card = Train(Rhythms.Random(6, grid), Tiny with { Bars = 2, LatentDimensions = 5, Epochs = 600, HiddenWidth = 48 }).Value.Card;
        (card.LatentDimensions, card.Grid).ShouldBe((5, grid));
        card.Quality["onsetF1"].ShouldBeGreaterThan(0.98);
    }

    [Fact]
    public void A_hundred_bars_are_all_learned_and_none_is_held_out() =>
        Train(Rhythms.Random(100, Rhythms.Small), Tiny).Value.Card.Clips.Length.ShouldBe(100);

    [Fact]
    public void Played_clips_are_snapped_unless_told_otherwise()
    {
        Clip played = Rhythms.Clip("played", Grid.OneBar, new Hit(Instrument.Snare, 25, 90, 0.2f));
        ModelCard snapped = Train(new Dataset("played", [played]), Tiny).Value.Card;
        (snapped.Snapped, snapped.OffsetScale).ShouldBe((true, 2));
        ModelCard raw = Train(new Dataset("played", [played]), Tiny with { KeepRaw = true }).Value.Card;
        (raw.Snapped, raw.OffsetScale).ShouldBe((false, 0.5f));
    }

    [Fact]
    public void Of_more_clips_than_can_be_placed_a_sample_is_learned_the_same_for_the_same_seed()
    {
        Dataset many = Rhythms.Random(4800, new Grid(new Meter(1, 4), 4, 1));
        ImmutableArray<Clip> sample = TrainingSample.Of(many.Clips, Tiny);
        sample.Length.ShouldBe(4096);
        TrainingSample.Of(many.Clips, Tiny).ShouldBe(sample);
    }

    [Fact]
    public void The_same_seed_gives_the_same_file()
    {
        Dataset dataset = Rhythms.Random(40, Rhythms.Small);
        var time = new FakeTimeProvider();
        using var folder = new TemporaryFolder();
        ModelFile.Save(TorchTrainer.Train(dataset, Tiny, null, time, Cancellation).Value, folder.File("a"));
        ModelFile.Save(TorchTrainer.Train(dataset, Tiny, null, time, Cancellation).Value, folder.File("b"));
        ModelFile.Save(TorchTrainer.Train(dataset, Tiny with { Seed = 2 }, null, time, Cancellation).Value, folder.File("c"));

        byte[] first = File.ReadAllBytes(folder.File("a"));
        File.ReadAllBytes(folder.File("b")).ShouldBe(first);
        File.ReadAllBytes(folder.File("c")).ShouldNotBe(first);
    }

    [Theory]
    [InlineData(AtlasModel.KindName)]
    [InlineData(ClassicModel.KindName)]
    public async Task Garbage_collection_in_the_middle_of_steps_breaks_nothing(string kind)
    {
        using var collecting = new CancellationTokenSource();
        Task collector = Task.Run(() =>
        {
            while (!collecting.IsCancellationRequested)
            {
                GC.Collect(0); // what a step leaves behind is young
                GC.WaitForPendingFinalizers();
            }
        }, Cancellation);
        Outcome<TrainedModel> outcome = Train(Rhythms.Random(4, Rhythms.Small), Tiny with { Kind = kind, HiddenWidth = 8, Epochs = 600 });
        await collecting.CancelAsync();
        await collector;
        outcome.Value.Card.Steps.ShouldBe(600);
    }

    [Fact]
    public void A_small_set_gets_enough_steps_by_itself() =>
        Train(Rhythms.Random(3, Rhythms.Small), Tiny with { Epochs = null, HiddenWidth = 8 }).Value.Card.Steps.ShouldBeGreaterThanOrEqualTo(600);

    [Fact]
    public void Cancelling_ends_it_before_the_next_step()
    {
        using var cancellation = new CancellationTokenSource();
        var told = new List<TrainingProgress>();
        var progress = new Telling(report =>
        {
            told.Add(report);
            cancellation.Cancel();
        });
        Should.Throw<OperationCanceledException>(() =>
            TorchTrainer.Train(Rhythms.Random(8, Rhythms.Small), Tiny with { Epochs = 1000 }, progress, TimeProvider.System, cancellation.Token));
        told.Count.ShouldBe(1);
    }

    [Fact]
    public void Progress_runs_up_to_one_and_the_loss_falls()
    {
        var told = new List<TrainingProgress>();
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };
        TorchTrainer.Train(Rhythms.Random(8, Rhythms.Small), Tiny with { Epochs = 50 }, new Telling(told.Add), time, Cancellation).Fault.ShouldBeNull();
        told.Select(report => report.Fraction).ShouldBeInOrder();
        told[^1].Fraction.ShouldBe(1);
        told[^1].SecondsLeft.ShouldBe(0);
        told[^1].Loss.ShouldBeLessThan(told[0].Loss);
        told.ShouldAllBe(report => report.Validation == -1); // eight clips: all of them are learned
    }

    [Fact]
    public void A_large_set_is_validated_on_clips_that_it_does_not_learn()
    {
        var told = new List<TrainingProgress>();
        Dataset dataset = Rhythms.Random(100, Rhythms.Small);
        TrainingPlan plan = Tiny with { Kind = ClassicModel.KindName };
        ModelCard card = TorchTrainer.Train(dataset, plan, new Telling(told.Add), TimeProvider.System, Cancellation).Value.Card;
        card.Clips.Length.ShouldBe(90);
        card.Quality["validation.clips"].ShouldBe(10);
        card.Quality.ShouldContainKey("validation.onsetF1");
        told[^1].Validation.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Clips_of_the_rarer_metre_are_left_out_and_counted()
    {
        Dataset mixed = Rhythms.Random(5, Rhythms.Small);
        mixed = mixed with { Clips = [.. Rhythms.Random(2, new Grid(new Meter(3, 4), 4, 1)).Clips, .. mixed.Clips] };
        ModelCard card = Train(mixed, Tiny).Value.Card;
        card.Grid.ShouldBe(Rhythms.Small);
        card.Quality["clipsLeftOut"].ShouldBe(2);
    }

    [Fact]
    public void Hits_that_no_cell_holds_are_on_the_card_by_kind()
    {
        Clip twice = Rhythms.Clip("twice", Grid.OneBar, new Hit(Instrument.Snare, 24, 100, 0.4f), new Hit(Instrument.Snare, 25, 40, -0.3f));
        ModelCard card = Train(new Dataset("lost", [twice]) { Lost = new LostHits(2, 0, 0) }, Tiny with { KeepRaw = false }).Value.Card;
        card.Quality["lostFlams"].ShouldBe(2);
        card.Quality["lostSnapped"].ShouldBe(1);
        card.Quality.ShouldNotContainKey("lostDoubles");
    }

    [Fact]
    public void Snapped_clips_widen_the_scale_of_offsets()
    {
        Clip far = Rhythms.Clip("far", Rhythms.Small, new Hit(Instrument.Snare, 4, 90, -3.25f));
        ModelCard card = Train(new Dataset("snapped", [far]), Tiny).Value.Card;
        card.OffsetScale.ShouldBe(4);
        Train(Rhythms.Random(2, Rhythms.Small), Tiny).Value.Card.OffsetScale.ShouldBe(0.5f);
    }

    [Fact]
    public void A_silent_clip_can_be_learned_too() =>
        Train(new Dataset("silence", [Rhythms.Clip("rest", Rhythms.Small)]), Tiny).Fault.ShouldBeNull();

    [Fact]
    public void An_empty_dataset_is_a_fault() =>
        Train(new Dataset("empty", []), Tiny).Fault!.Value.Message.ShouldContain("dataset 'empty' has no clips");

    [Fact]
    public void Clips_of_another_length_than_planned_are_a_fault() =>
        Train(Rhythms.Random(2, Rhythms.Small), Tiny with { Bars = 2 }).Fault!.Value.Message.ShouldContain("no clips of 2 bar(s)");

    [Fact]
    public void A_plan_out_of_range_is_a_fault()
    {
        foreach (TrainingPlan plan in new[]
        {
            Tiny with { Name = "../x" }, Tiny with { Kind = "quantum" }, Tiny with { LatentDimensions = 9 }, Tiny with { Epochs = 0 }, Tiny with { Bars = 3 },
            Tiny with { HiddenWidth = 1 }, Tiny with { BatchSize = 0 }, Tiny with { LearningRate = double.NaN },
        })
        {
            Train(Rhythms.Random(2, Rhythms.Small), plan).Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
        }
    }

    [Fact]
    public void Torch_that_does_not_load_is_a_fault() =>
        TorchRuntime.Load("NoSuchTorch").ShouldNotBeNull().Code.ShouldBe(FaultCode.Unavailable);

    [Theory]
    [InlineData(AtlasModel.KindName, true)]
    [InlineData(ClassicModel.KindName, true)]
    [InlineData(KernelModel.KindName, false)]
    public void A_map_that_nothing_is_learned_for_is_made_without_Torch(string kind, bool needed)
    {
        Outcome<TrainedModel> trained = Trainer.Train(
            Rhythms.Random(3, Rhythms.Small), Tiny with { Kind = kind }, new TorchLearning(() => TorchRuntime.Load("NoSuchTorch")), null, null, TimeProvider.System, Cancellation);
        trained.Fault?.Code.ShouldBe(FaultCode.Unavailable);
        (trained.Fault is not null).ShouldBe(needed);
    }

    [Fact]
    public void Built_in_models_are_saved_small_and_load()
    {
        using var folder = new TemporaryFolder();
        Dataset style = Rhythms.Random(2, Rhythms.Small);
        BuiltInModels.Train([style with { Name = "one" }, style with { Name = "two" }], one => Tiny with { Name = one.Name }, folder.Path, null, TimeProvider.System, Cancellation)
            .Value.Count.ShouldBe(2);
        new ModelStore(folder.File("own"), folder.Path).List().Models.Select(model => model.Card.Name).ShouldBe(["one", "two"]);
        ModelFile.Load(folder.File("two.safetensors")).Fault.ShouldBeNull();
    }

    private static Outcome<TrainedModel> Train(Dataset dataset, TrainingPlan plan) =>
        TorchTrainer.Train(dataset, plan, null, TimeProvider.System, Cancellation);

    private sealed class Telling(Action<TrainingProgress> tell) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => tell(value);
    }
}
