using Microsoft.Extensions.Time.Testing;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;
using RVae.Torch;

namespace RVae.Daemon.Tests.Jobs;

public sealed class TrainingOrderTests : IDisposable
{
    private static readonly Grid Small = new(Meter.FourFour, 4, 1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rvae-order-");
    private readonly List<string> _told = [];
    private readonly List<double> _resumed = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_clips_can_be_played_before_anything_is_learned_and_stay_where_they_are()
    {
        float[]? first = null;
        CarryOut(line => first ??= line is WorkerLine.Placed ? Place(KernelModel.KindName) : null);
        _told.ShouldBe(["Placed", "Finished"]);
        first.ShouldNotBeNull().ShouldBe(Place(AtlasModel.KindName));
    }

    [Fact]
    public void Without_Torch_the_instant_map_of_the_clips_stays_and_the_reason_says_what_is_missing()
    {
        TrainingOrder order = Order(new NoGradientLearning("install it"));
        order.CarryOut(Clips(), line => _told.Add(line.GetType().Name), TimeProvider.System, TestContext.Current.CancellationToken)
            .Fault.ShouldNotBeNull().Message.ShouldBe("install it");
        order.Withdraw();
        _told.ShouldBe(["Placed", "Refused"]);
        Stored().Kind.ShouldBe(KernelModel.KindName);
        CarryOut(_ => { });
        Stored().Kind.ShouldBe(AtlasModel.KindName);
    }

    [Fact]
    public void A_model_that_is_there_plays_on_until_its_successor_is_learned()
    {
        CarryOut(_ => { });
        _told.Clear();
        CarryOut(_ => { });
        _told.ShouldBe(["Finished"]);
    }

    [Fact]
    public void What_stands_in_is_no_model_that_plays_on()
    {
        CutOff();
        Stored().Instant.ShouldBeTrue();
        _told.Clear();
        CarryOut(_ => { });
        _told.ShouldBe(["Placed", "Finished"]);
        Stored().Instant.ShouldBeFalse();
    }

    [Fact]
    public void The_same_order_given_again_goes_on_and_can_begin_anew()
    {
        // Every look at the clock is seconds later: each step is a checkpoint.
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(2) };
        CutOffAtHalf(time);
        CarryOut(line => Note(line), time);
        _resumed.ShouldHaveSingleItem().ShouldBe(0.5, 0.2);
        Directory.GetFiles(Path.Combine(_folder.FullName, "training")).ShouldBeEmpty();

        CutOffAtHalf(time);
        Order().Forget();
        CarryOut(line => Note(line), time);
        _resumed.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_disk_that_does_not_take_the_model_costs_the_writing_and_not_the_learning()
    {
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(2) };
        string inItsWay = Path.Combine(_folder.FullName, "mine" + ModelFile.Extension);
        WorkerLine.Refused? refused = null;
        Order().CarryOut(
            Clips(),
            line =>
            {
                refused = line as WorkerLine.Refused ?? refused;
                if (line is not WorkerLine.Placed)
                    return;
                File.Delete(inItsWay);
                Directory.CreateDirectory(inItsWay);
            },
            time, TestContext.Current.CancellationToken).Fault.ShouldNotBeNull();
        WorkerLine.Refused told = refused.ShouldNotBeNull();
        told.IsResumable.ShouldBeTrue();
        told.Message.ShouldContain("to go on from there");
        Directory.Delete(inItsWay);
        CarryOut(line => Note(line), time);
        _resumed.ShouldHaveSingleItem().ShouldBe(1, 0.2);
        Stored().Kind.ShouldBe(AtlasModel.KindName);
    }

    [Fact]
    public void A_training_that_is_given_up_leaves_nothing_under_its_name()
    {
        CutOff();
        Order().Withdraw();
        Directory.GetFileSystemEntries(_folder.FullName).Select(Path.GetFileName).ShouldBe(["training"]);
    }

    [Fact]
    public void A_model_that_was_there_is_not_withdrawn()
    {
        CarryOut(_ => { });
        Order().Withdraw();
        Stored().Kind.ShouldBe(AtlasModel.KindName);
    }

    [Fact]
    public void A_training_that_is_ended_when_its_model_is_saved_has_nothing_to_go_on_with()
    {
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(2) };
        using var late = new CancellationTokenSource();
        Order().CarryOut(
            Clips(),
            line =>
            {
                if (line is WorkerLine.Finished)
                    late.Cancel();
            },
            time, late.Token).Fault.ShouldBeNull();
        Directory.GetFiles(Path.Combine(_folder.FullName, "training")).ShouldBeEmpty();
    }

    private void CutOff()
    {
        using var cut = new CancellationTokenSource();
        Order().CarryOut(
            Clips(),
            line =>
            {
                if (line is WorkerLine.Placed)
                    cut.Cancel();
            },
            TimeProvider.System, cut.Token).Fault.ShouldNotBeNull().Message.ShouldBe("cancelled");
    }

    private void CutOffAtHalf(TimeProvider time)
    {
        using var cut = new CancellationTokenSource();
        Order().CarryOut(
            Clips(),
            line =>
            {
                if (line is WorkerLine.Progressed { Fraction: >= 0.5 })
                    cut.Cancel();
            },
            time, cut.Token).Fault.ShouldNotBeNull();
    }

    private void Note(WorkerLine line)
    {
        if (line is WorkerLine.Resumed at)
            _resumed.Add(at.Fraction);
    }

    private ModelCard Stored() => Store.Find("mine").Value.Card;

    private TrainingOrder Order(GradientLearning? learning = null) => new(
        new TrainingPlan { Name = "mine", HiddenWidth = 8, Epochs = 10 }, Store, _folder.CreateSubdirectory("training").FullName,
        learning ?? TorchLearning.Instance);

    private void CarryOut(Action<WorkerLine> also, TimeProvider? time = null) => Order().CarryOut(
        Clips(),
        line =>
        {
            if (line is not WorkerLine.Progressed)
                _told.Add(line.GetType().Name);
            also(line);
        },
        time ?? TimeProvider.System, TestContext.Current.CancellationToken).Fault.ShouldBeNull();

    private ModelStore Store => new(_folder.FullName, Path.Combine(_folder.FullName, "none"));

    private float[] Place(string kind)
    {
        var model = (PlacedModel)Store.Load("mine").Value;
        model.Card.Kind.ShouldBe(kind);
        return model.PlaceOf(2).ToArray();
    }

    private static Dataset Clips() => new("d",
    [
        .. Enumerable.Range(0, 5).Select(i => new Clip(
            $"clip{i}", Small, [new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Snare, 2 + i, 80, 0)], new ClipSource("d.mid", i + 1, 120))),
    ]);
}
