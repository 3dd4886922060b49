using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Classic;
using RVae.Engine.Rhythm;
using RVae.Engine.Tests.Models;
using RVae.Torch;

namespace RVae.Engine.Tests.Learning;

public sealed class TrainingCheckpointsTests : IDisposable
{
    private static readonly TrainingPlan Plan = new() { Name = "cut", HiddenWidth = 16, Epochs = 60, BatchSize = 8 };

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly Dataset _dataset = Rhythms.Random(20, Rhythms.Small);
    private readonly List<double> _resumed = [];

    private string Path => _folder.File("cut.checkpoint");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(AtlasModel.KindName)]
    [InlineData(ClassicModel.KindName)]
    public void A_training_that_was_cut_off_at_half_ends_as_if_it_had_not_been(string kind)
    {
        TrainingPlan plan = Plan with { Kind = kind };
        TrainedModel whole = TorchTrainer.Train(_dataset, plan, null, TimeProvider.System, TestContext.Current.CancellationToken).Value;
        CutOff(plan, _dataset, fraction: 0.5);
        TrainedModel resumed = Train(plan, _dataset);
        _resumed.ShouldHaveSingleItem().ShouldBe(0.5, 0.02);
        resumed.Weights.Keys.ShouldBe(whole.Weights.Keys);
        foreach ((string name, Weight weight) in whole.Weights)
            resumed.Weights[name].Values.ShouldBe(weight.Values);
        resumed.Card.Quality.ShouldBe(whole.Card.Quality);
    }

    [Fact]
    public void Time_that_was_spent_before_counts()
    {
        CutOff(Plan, _dataset, fraction: 0.5);
        Train(Plan, _dataset).Card.TrainingSeconds.ShouldBeGreaterThan(80); // a second a step, 180 in all, half of them before
    }

    [Fact]
    public void Another_order_begins_anew()
    {
        CutOff(Plan, _dataset, fraction: 0.5);
        Train(Plan with { Seed = 2 }, _dataset);
        CutOff(Plan, _dataset, fraction: 0.5);
        Train(Plan, _dataset with { Clips = _dataset.Clips[1..] });
        _resumed.ShouldBeEmpty();
    }

    [Fact]
    public void A_kit_that_is_played_in_another_way_is_another_order()
    {
        var handsFree = new Kit("mine", [.. Kit.Nine.Instruments.Select(each => each with { By = PlayedBy.Other })]);
        CutOff(Plan, _dataset, fraction: 0.5);
        Train(Plan, _dataset with { Kit = handsFree });
        _resumed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no checkpoint at all")]
    public void A_checkpoint_that_cannot_be_read_is_as_none(string content)
    {
        File.WriteAllText(Path, content);
        Train(Plan, _dataset).Card.Steps.ShouldBe(180);
        _resumed.ShouldBeEmpty();
    }

    [Fact]
    public void A_checkpoint_that_is_cut_short_anywhere_is_as_none()
    {
        CutOff(Plan, _dataset, fraction: 0.3);
        byte[] bytes = File.ReadAllBytes(Path);
        foreach (int length in new[] { 1, 7, 8, 100, bytes.Length / 2, bytes.Length - 1 })
        {
            File.WriteAllBytes(Path, bytes[..length]);
            Train(Plan with { Epochs = 60 }, _dataset).Card.Steps.ShouldBe(180);
        }

        _resumed.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_costs_the_checkpoint_and_not_the_training()
    {
        File.WriteAllText(_folder.File("file"), "");
        TrainingCheckpoints checkpoints = Checkpoints(System.IO.Path.Combine(_folder.File("file"), "below.checkpoint"));
        TorchTrainer.Train(_dataset, Plan, null, checkpoints, _time, TestContext.Current.CancellationToken).Fault.ShouldBeNull();
        checkpoints.Delete();
    }

    /// <summary>Trains up to a share of the steps and cancels: what is kept then is all that is left.</summary>
    private void CutOff(TrainingPlan plan, Dataset dataset, double fraction)
    {
        using var cut = new CancellationTokenSource();
        var progress = new Telling(report =>
        {
            if (report.Fraction >= fraction)
                cut.Cancel();
        });
        Should.Throw<OperationCanceledException>(() => TorchTrainer.Train(dataset, plan, progress, Checkpoints(Path), Ticking(), cut.Token));
        File.Exists(Path).ShouldBeTrue(string.Create(CultureInfo.InvariantCulture, $"cut off at {fraction}"));
    }

    private TrainedModel Train(TrainingPlan plan, Dataset dataset)
    {
        TrainingCheckpoints checkpoints = Checkpoints(Path);
        checkpoints.Resumed = _resumed.Add;
        TrainedModel model = TorchTrainer.Train(dataset, plan, null, checkpoints, Ticking(), TestContext.Current.CancellationToken).Value;
        checkpoints.Delete();
        File.Exists(Path).ShouldBeFalse();
        return model;
    }

    private TrainingCheckpoints Checkpoints(string path) => new(path, TimeSpan.FromMilliseconds(1), Ticking());

    // Every look at the clock is a fraction of a second later, so that each step is told and kept.
    private FakeTimeProvider Ticking()
    {
        _time.AutoAdvanceAmount = TimeSpan.FromSeconds(0.25);
        return _time;
    }

    private sealed class Telling(Action<TrainingProgress> tell) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => tell(value);
    }
}
