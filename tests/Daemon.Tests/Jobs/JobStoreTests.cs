using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Jobs;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Rhythm;
using RVae.Library.Datasets;

namespace RVae.Daemon.Tests.Jobs;

/// <summary>A daemon that ends, and one that starts after it with the same data.</summary>
public sealed class JobStoreTests : IDisposable
{
    private const string Begins = """echo '{"event":"progress","fraction":0.5,"epoch":1,"epochs":2,"loss":1,"validation":null,"secondsLeft":1}'; """;
    private const string Succeeds = """echo '{"event":"finished","name":"x","file":"f","onsetF1":1,"seconds":1}'""";

    private static readonly TrainingPlan Plan = new()
    {
        Name = "mine",
        Kind = "classic",
        Seed = 5,
        Bars = 2,
        Meter = new Meter(6, 8),
        LatentDimensions = 3,
        KeepRaw = true,
        Epochs = 9,
        HiddenWidth = 64,
        BatchSize = 12,
        LearningRate = 0.003,
        From = "old",
        Map = "roland-td",
        Notes = "40=rim",
        Kit = "congas",
        KitLines = "low 64 tom hand",
        Strict = true,
    };

    private readonly TestFolder _folder = new();
    private readonly TrainingDiary _diary = new();
    private readonly ModelDiary _models = new();

    public JobStoreTests() => _folder.AddDataset("d");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Jobs_that_were_open_go_on_in_their_order_when_the_daemon_starts_again()
    {
        TrainingJobs first = Queue(Begins + "exec sleep 600");
        var pending = new PendingRequest();
        first.Start("d", Plan, 2, default, pending.Request);
        first.Start("d", Plan with { Name = "next" }, null, default, new PendingRequest().Request);
        await _diary.NextAsync();
        await first.StopAsync(TestContext.Current.CancellationToken);
        Fault told = await pending.FaultAsync();
        (told.Code, told.Message).ShouldBe((FaultCode.Unavailable, "the daemon is ending: the training goes on when it starts again"));
        await _diary.NextAsync();

        TrainingJobs second = Queue(Succeeds);
        (await _diary.NextAsync()).ShouldBe("1 finished mine");
        (await _diary.NextAsync()).ShouldBe("2 finished next");
        _models.Told.ShouldBe(["learned mine on 2", "learned next"]);
        await second.StopAsync(TestContext.Current.CancellationToken);

        TrainingJobs third = Queue(Succeeds);
        third.Jobs().ShouldBeEmpty();
        await third.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_was_ordered_is_ordered_again_to_the_letter()
    {
        JobStore jobStore = OpenStore();
        jobStore.Begin().ShouldBeEmpty();
        jobStore.Keep([new KeptJob("d", Plan, 3, 2)]);
        await jobStore.EndAsync();
        JobStore next = OpenStore();
        KeptJob kept = next.Begin().ShouldHaveSingleItem();
        await next.EndAsync();
        kept.Plan.ShouldBe(Plan);
        (kept.Dataset, kept.LoadDeck, kept.Starts).ShouldBe(("d", 3, 2));
    }

    [Fact]
    public void Its_worker_is_handed_what_was_ordered_to_the_letter()
    {
        string[] arguments = [.. new WorkerLaunch(new WorkerProgram("rvae", []), new DataFolders("/data", "/program")) { Memory = 512 }
            .Arguments(new KeptJob("d", Plan, null, 0))];
        arguments[..^1].ShouldBe(["worker", "--data", "/data", "--program", "/program", "--memory", "512", "--job"]);
        KeptJob job = KeptJob.Parse(arguments[^1]).Value;
        (job.Dataset, job.Plan).ShouldBe(("d", Plan));
    }

    [Fact]
    public void The_plan_of_these_tests_sets_every_option()
    {
        // The base model is no option: the worker loads it by its name.
        var usual = new TrainingPlan { Name = "usual" };
        typeof(TrainingPlan).GetProperties()
            .Where(order => order.Name != nameof(TrainingPlan.BaseModel) && Equals(order.GetValue(Plan), order.GetValue(usual)))
            .Select(order => order.Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_job_that_a_hand_has_broken_is_left_out_and_the_others_go_on()
    {
        var good = new KeptJob("d", Plan, 3, 2);
        KeptJob[] broken =
        [
            good with { Dataset = "../d" }, good with { Dataset = null! }, good with { Plan = null! },
            good with { LoadDeck = 4 }, good with { LoadDeck = -1 }, good with { Starts = -1 },
            good with { Plan = Plan with { Name = null! } }, good with { Plan = Plan with { Name = "../x" } },
            good with { Plan = Plan with { Kind = null! } }, good with { Plan = Plan with { Kind = "dance" } },
            good with { Plan = Plan with { Bars = 3 } }, good with { Plan = Plan with { Meter = new Meter(0, 3) } },
        ];
        const string Older = """{"dataset":"d","name":"mine","kind":"atlas","seed":1,"bars":1,"dimensions":2,"starts":1}""";
        string all = string.Join(',', ["null", "{}", "7", Older, .. broken.Select(job => job.ToJson()), good.ToJson()]);
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Folders.Training, "jobs.json"), $"[{all}]", TestContext.Current.CancellationToken);
        JobStore jobStore = OpenStore();
        jobStore.Begin().ShouldBe([good]);
        await jobStore.EndAsync();
    }

    [Fact]
    public async Task Jobs_that_were_cancelled_or_failed_are_not_taken_up_again()
    {
        TrainingJobs first = Queue("""echo '{"event":"failed","code":"Failed","message":"no"}'""");
        var failed = new PendingRequest();
        first.Start("d", Plan, null, default, failed.Request);
        await failed.FaultAsync();
        await first.StopAsync(TestContext.Current.CancellationToken);

        TrainingJobs second = Queue(Begins + "exec sleep 600");
        second.Jobs().ShouldBeEmpty();
        var cancelled = new PendingRequest();
        second.Start("d", Plan, null, default, cancelled.Request);
        (await _diary.NextAsync()).ShouldBe("1 failed no");
        await _diary.NextAsync();
        second.Cancel(1).ShouldBeNull();
        await cancelled.FaultAsync();
        await second.StopAsync(TestContext.Current.CancellationToken);

        TrainingJobs third = Queue(Succeeds);
        third.Jobs().ShouldBeEmpty();
        await third.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_job_that_never_survives_is_given_up_at_last()
    {
        JobStore jobStore = OpenStore();
        jobStore.Begin();
        jobStore.Keep([new KeptJob("d", Plan, null, 5)]);
        await jobStore.EndAsync();
        TrainingJobs jobs = Queue(Succeeds);
        jobs.Jobs().ShouldBeEmpty();
        _models.Told.ShouldBe(["withdrawn mine"]);
        await jobs.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[{\"dataset\":7}]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("[{")]
    public async Task A_file_of_jobs_that_cannot_be_read_is_as_none(string content)
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Folders.Training, "jobs.json"), content, TestContext.Current.CancellationToken);
        JobStore jobStore = OpenStore();
        jobStore.Begin().ShouldBeEmpty();
        await jobStore.EndAsync();
    }

    private JobStore OpenStore() => new(_folder.Folders.Training, NullLogger<JobStore>.Instance);

    private TrainingJobs Queue(string script)
    {
        var runner = new TrainingRunner(
            new WorkerLaunch(new WorkerProgram("/bin/sh", ["-c", script, "worker"]), _folder.Folders), _diary, _models, TimeProvider.System,
            NullLogger<TrainingRunner>.Instance);
        var jobs = new TrainingJobs(runner, OpenStore(), new DatasetStore(_folder.Folders.Corpus, _folder.Folders.Datasets), 8);
        jobs.StartAsync(CancellationToken.None).ShouldBe(Task.CompletedTask);
        return jobs;
    }
}
