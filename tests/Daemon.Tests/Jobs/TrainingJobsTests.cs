using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using RVae.Daemon.Jobs;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Rhythm;
using RVae.Library.Datasets;

namespace RVae.Daemon.Tests.Jobs;

/// <summary>The queue and its worker's ends, with shell scripts for workers: $1… are the worker's arguments.</summary>
public sealed class TrainingJobsTests : IAsyncDisposable
{
    private const string Succeeds =
        """
        echo '{"event":"clips","dataset":"d","clips":4,"meter":"4/4","bars":1}'
        echo 'a word of some library'
        echo '{"event":"progress","fraction":0.5,"epoch":3,"epochs":6,"loss":1.5,"validation":null,"secondsLeft":2}'
        echo '{"event":"finished","name":"mine","file":"/x/mine.safetensors","onsetF1":0.9,"seconds":1.5}'
        """;

    private readonly TestFolder _folder = new();
    private readonly TrainingDiary _diary = new();
    private readonly ModelDiary _models = new();
    private TrainingJobs? _jobs;

    public TrainingJobsTests() => _folder.AddDataset("d");

    public async ValueTask DisposeAsync()
    {
        if (_jobs is not null)
            await _jobs.StopAsync(CancellationToken.None);
        _folder.Dispose();
    }

    [Fact]
    public async Task A_job_tells_its_progress_and_its_end()
    {
        var pending = new PendingRequest();
        Queue(Succeeds).Start("d", Plan("mine"), 2, default, pending.Request).Value.ShouldBe(1);
        (await _diary.NextAsync()).ShouldBe("1 progress 3/6");
        (await _diary.NextAsync()).ShouldBe("1 finished mine");
        (await pending.DoneAsync()).ShouldBe(["1", "mine"]);
        _models.Told.ShouldBe(["learned mine on 2"]);
        _jobs!.Jobs().ShouldHaveSingleItem().State.ShouldBe("finished");
    }

    [Fact]
    public async Task An_instant_map_is_taken_up_before_the_learned_one()
    {
        var pending = new PendingRequest();
        Queue("""echo '{"event":"placed","name":"mine","file":"/m","clips":3}'; kill -9 $$""").Start("d", Plan("mine"), 1, default, pending.Request);
        await pending.FaultAsync();
        _models.Told.ShouldBe(["placed mine on 1", "withdrawn mine"]);
    }

    [Fact]
    public async Task The_worker_gets_the_plan_and_the_datasets_name_never_a_path()
    {
        string seen = Path.Combine(_folder.Folders.Root, "arguments");
        var pending = new PendingRequest();
        TrainingPlan plan = Plan("mine") with { Epochs = 7, Seed = 3, Bars = 2, HiddenWidth = 64, Meter = new Meter(6, 8), From = "old" };
        Queue($"printf '%s\\n' \"$@\" > '{seen}'").Start("d", plan, null, default, pending.Request);
        await pending.EndAsync();
        string[] arguments = await File.ReadAllLinesAsync(seen, TestContext.Current.CancellationToken);
        arguments[..^1].ShouldBe(["worker", "--data", _folder.Folders.Root, "--program", _folder.Folders.Program, "--memory", "0", "--job"]);
        KeptJob job = KeptJob.Parse(arguments[^1]).Value;
        (job.Dataset, job.Plan).ShouldBe(("d", plan));
    }

    [Fact]
    public async Task A_defect_of_our_own_costs_its_job_and_not_those_after_it()
    {
        string pid = Path.Combine(_folder.Folders.Root, "pid");
        _models.Defect = new InvalidOperationException("a defect");
        var first = new PendingRequest();
        TrainingJobs jobs = Queue(
            $$"""
            if [ ! -e '{{pid}}' ]; then
              echo $$ > '{{pid}}'; echo '{"event":"placed","name":"mine","file":"/m","clips":3}'; exec sleep 600
            fi
            echo '{"event":"failed","code":"Failed","message":"no"}'
            """);
        jobs.Start("d", Plan("mine"), 1, default, first.Request);
        (await first.FaultAsync()).Message.ShouldContain("a defect");
        jobs.Jobs().ShouldHaveSingleItem().State.ShouldBe("failed");
        string worker = (await File.ReadAllTextAsync(pid, TestContext.Current.CancellationToken)).Trim();
        SpinWait.SpinUntil(() => !Directory.Exists($"/proc/{worker}"), TimeSpan.FromSeconds(30)).ShouldBeTrue("it works for nobody");

        // Its end meets the defect as well.
        var second = new PendingRequest();
        jobs.Start("d", Plan("second"), null, default, second.Request);
        (await second.FaultAsync()).Message.ShouldContain("a defect");
        _models.Defect = null;
        var third = new PendingRequest();
        jobs.Start("d", Plan("third"), null, default, third.Request);
        (await third.FaultAsync()).Message.ShouldBe("no");
    }

    [Fact]
    public async Task A_worker_that_says_why_it_failed_is_quoted()
    {
        var pending = new PendingRequest();
        Queue("""echo '{"event":"failed","code":"NotFound","message":"beat.mid, byte 14: broken"}'; exit 65""")
            .Start("d", Plan("mine"), null, default, pending.Request);
        (await pending.FaultAsync()).ShouldBe(new Fault(FaultCode.NotFound, "beat.mid, byte 14: broken"));
        (await _diary.NextAsync()).ShouldBe("1 failed beat.mid, byte 14: broken");
        _models.Told.ShouldBe(["withdrawn mine"]);
    }

    [Theory]
    [InlineData(",\"resumable\":true", true)]
    [InlineData("", false)]
    public async Task What_could_not_be_written_leaves_its_checkpoint_for_the_same_order(string also, bool stays)
    {
        string checkpoint = TrainingOrder.CheckpointFile(_folder.Folders.Training, "mine");
        await File.WriteAllTextAsync(checkpoint, "", TestContext.Current.CancellationToken);
        var pending = new PendingRequest();
        Queue($$"""echo '{"event":"failed","code":"Failed","message":"no room"{{also}}}'""").Start("d", Plan("mine"), null, default, pending.Request);
        (await pending.FaultAsync()).Message.ShouldBe("no room");
        File.Exists(checkpoint).ShouldBe(stays);
    }

    [Theory]
    [InlineData("kill -9 $$", "killed (signal 9)")]
    [InlineData("echo 'Out of memory.' >&2; exit 134", "ran out of memory")]
    [InlineData("echo 'std::bad_alloc' >&2; kill -6 $$", "ran out of memory")]
    [InlineData("kill -6 $$", "signal 6")]
    [InlineData("kill -11 $$", "signal 11")]
    [InlineData("echo 'libtorch is broken' >&2; exit 3", "exit code 3 and no result (libtorch is broken)")]
    [InlineData("exit 0", "no result")]
    public async Task A_worker_that_dies_is_told_with_what_is_known_of_its_death(string script, string words)
    {
        var pending = new PendingRequest();
        Queue(script).Start("d", Plan("mine"), null, default, pending.Request);
        (await pending.FaultAsync()).Message.ShouldContain(words);
        _jobs!.Jobs().ShouldHaveSingleItem().State.ShouldBe("failed");
    }

    [Fact]
    public async Task A_worker_that_dies_leaves_no_half_written_model()
    {
        string half = Path.Combine(_folder.Folders.Models, ".mine.safetensors.0123.tmp");
        string[] others =
        [
            .. new[] { "other.safetensors", "mine.2.safetensors", "mine.safetensors.2.safetensors", "mine.positions.json" }
                .Select(target => Path.Combine(_folder.Folders.Models, $".{target}.0123.tmp")),
        ];
        foreach (string other in others)
            await File.WriteAllTextAsync(other, "x", TestContext.Current.CancellationToken);
        var pending = new PendingRequest();
        Queue($"echo x > '{half}'; kill -9 $$").Start("d", Plan("mine"), null, default, pending.Request);
        await pending.EndAsync();
        File.Exists(half).ShouldBeFalse();
        others.ShouldAllBe(other => File.Exists(other));
    }

    [Fact]
    public async Task A_running_job_is_cancelled_at_once()
    {
        var pending = new PendingRequest();
        Queue("""echo '{"event":"progress","fraction":0.1,"epoch":1,"epochs":9,"loss":1,"validation":1,"secondsLeft":99}'; exec sleep 600""")
            .Start("d", Plan("mine"), null, default, pending.Request);
        await _diary.NextAsync();
        long start = Stopwatch.GetTimestamp();
        _jobs!.Cancel(1).ShouldBeNull();
        (await pending.FaultAsync()).Message.ShouldBe("cancelled");
        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(10), "of the 600 that it sleeps");
        (await _diary.NextAsync()).ShouldBe("1 failed cancelled");
        _jobs.Jobs().ShouldHaveSingleItem().State.ShouldBe("cancelled");
    }

    [Fact]
    public async Task Who_asks_for_the_jobs_while_a_worker_begins_does_not_wait_for_it()
    {
        var pending = new PendingRequest();
        var asking = new AskingWhenStarted(() => _jobs!.Jobs().Count);
        Queue(Succeeds, asking).Start("d", Plan("mine"), null, default, pending.Request);
        await pending.DoneAsync();
        asking.Answer.ShouldBe(1);
    }

    [Fact]
    public async Task Jobs_run_one_at_a_time_in_order_and_a_waiting_one_can_be_cancelled()
    {
        string gate = Path.Combine(_folder.Folders.Root, "gate");
        PendingRequest[] pending = [new(), new(), new()];
        TrainingJobs jobs = Queue($"while [ ! -e '{gate}' ]; do sleep 0.02; done; echo '{{\"event\":\"finished\",\"name\":\"x\",\"file\":\"f\",\"onsetF1\":1,\"seconds\":1}}'");
        for (int i = 0; i < 3; i++)
            jobs.Start("d", Plan($"m{i}"), null, default, pending[i].Request).Value.ShouldBe(i + 1);
        jobs.Cancel(2).ShouldBeNull();
        (await pending[1].FaultAsync()).Message.ShouldBe("cancelled");
        pending[0].Request.Ended.ShouldBeFalse();
        pending[2].Request.Ended.ShouldBeFalse();
        await File.WriteAllTextAsync(gate, "", TestContext.Current.CancellationToken);
        (await pending[0].DoneAsync()).ShouldBe(["1", "m0"]);
        (await pending[2].DoneAsync()).ShouldBe(["3", "m2"]);
        jobs.Jobs().Select(job => job.State).ShouldBe(["finished", "cancelled", "finished"]);
    }

    [Fact]
    public void What_cannot_be_trained_is_refused_at_once()
    {
        TrainingJobs jobs = Queue("exec sleep 600", limit: 2);
        Refusal(jobs, "d", "../mine").Code.ShouldBe(FaultCode.BadArguments);
        Refusal(jobs, "../d", "mine").Code.ShouldBe(FaultCode.BadArguments);
        Refusal(jobs, "nowhere", "mine").Code.ShouldBe(FaultCode.NotFound);
        jobs.Start("d", Plan("one"), null, default, new PendingRequest().Request).Fault.ShouldBeNull();
        Refusal(jobs, "d", "one").Code.ShouldBe(FaultCode.Busy);
        jobs.Start("d", Plan("two"), null, default, new PendingRequest().Request).Fault.ShouldBeNull();
        Refusal(jobs, "d", "three").Code.ShouldBe(FaultCode.TooMany);
        jobs.Cancel(99).ShouldNotBeNull().Code.ShouldBe(FaultCode.NotFound);
        jobs.Open.ShouldBe(2);
    }

    [Fact]
    public async Task A_worker_ends_with_the_daemon()
    {
        string pid = Path.Combine(_folder.Folders.Root, "pid");
        TrainingJobs jobs = Queue($"echo $$ > '{pid}'; echo '{{\"event\":\"progress\",\"fraction\":0,\"epoch\":1,\"epochs\":1,\"loss\":0,\"secondsLeft\":0}}'; exec sleep 600");
        jobs.Start("d", Plan("mine"), null, default, new PendingRequest().Request);
        await _diary.NextAsync();
        await jobs.StopAsync(TestContext.Current.CancellationToken);
        int worker = int.Parse(await File.ReadAllTextAsync(pid, TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
        // The system takes it off its list a moment after it was killed.
        SpinWait.SpinUntil(() => !Directory.Exists($"/proc/{worker}"), TimeSpan.FromSeconds(30)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""echo '{"event":"finished","name":"mine","file":"f","onsetF1":1,"seconds":1}'""", false)]
    [InlineData("""echo '{"event":"failed","code":"Failed","message":"no"}'""", false)]
    [InlineData("kill -9 $$", true)] // the same order, given again, goes on
    public async Task A_checkpoint_outlives_its_worker_only_when_that_was_cut_off(string script, bool lives)
    {
        string checkpoint = TrainingOrder.CheckpointFile(_folder.Folders.Training, "mine");
        var pending = new PendingRequest();
        Queue($"echo x > '{checkpoint}'; {script}").Start("d", Plan("mine"), null, default, pending.Request);
        await pending.EndAsync();
        File.Exists(checkpoint).ShouldBe(lives);
    }

    [Fact]
    public async Task A_cancelled_job_leaves_no_checkpoint()
    {
        string checkpoint = TrainingOrder.CheckpointFile(_folder.Folders.Training, "mine");
        var pending = new PendingRequest();
        Queue($"echo x > '{checkpoint}'; echo '{{\"event\":\"progress\",\"fraction\":0,\"epoch\":1,\"epochs\":1,\"loss\":0,\"secondsLeft\":0}}'; exec sleep 600")
            .Start("d", Plan("mine"), null, default, pending.Request);
        await _diary.NextAsync();
        _jobs!.Cancel(1).ShouldBeNull();
        await pending.FaultAsync();
        File.Exists(checkpoint).ShouldBeFalse();
        _models.Told.ShouldBe(["withdrawn mine"]);
    }

    [Fact]
    public async Task A_job_that_was_cut_off_too_often_is_given_up_once()
    {
        var kept = new KeptJob("d", Plan("mine"), null, Starts: 5);
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Folders.Training, "jobs.json"), $"[{kept.ToJson()}]", TestContext.Current.CancellationToken);
        await Queue("exit 0").StopAsync(CancellationToken.None);
        _models.Told.ShouldBe(["withdrawn mine"]);
        await Queue("exit 0").StopAsync(CancellationToken.None);
        _models.Told.ShouldBe(["withdrawn mine"]);
    }

    [Fact]
    public void Leftovers_of_a_daemon_that_was_killed_are_removed_but_not_what_another_writes_now()
    {
        string old = Path.Combine(_folder.Folders.Models, ".old.safetensors.1.tmp");
        string fresh = Path.Combine(_folder.Folders.Models, ".fresh.safetensors.1.tmp");
        string half = Path.Combine(_folder.Folders.Training, ".old.checkpoint.1.tmp");
        string checkpoint = TrainingOrder.CheckpointFile(_folder.Folders.Training, "old");
        string forgotten = TrainingOrder.CheckpointFile(_folder.Folders.Training, "forgotten");
        foreach (string file in (string[])[old, fresh, half, checkpoint, forgotten])
            File.WriteAllText(file, "");
        var time = new FakeTimeProvider(new DateTimeOffset(File.GetLastWriteTimeUtc(fresh)));
        foreach (string file in (string[])[old, half, checkpoint])
            File.SetLastWriteTimeUtc(file, time.GetUtcNow().UtcDateTime.AddHours(-1));
        File.SetLastWriteTimeUtc(forgotten, time.GetUtcNow().UtcDateTime.AddDays(-31));
        Runner("exit 0", time).RemoveLeftovers();
        ((string[])[old, fresh, half, checkpoint, forgotten]).Where(File.Exists).ShouldBe([fresh, checkpoint]);
    }

    private static Fault Refusal(TrainingJobs jobs, string dataset, string name) =>
        jobs.Start(dataset, Plan(name), null, default, new PendingRequest().Request).Fault.ShouldNotBeNull();

    private static TrainingPlan Plan(string name) => new() { Name = name };

    private TrainingJobs Queue(string script, ILogger<TrainingRunner>? logger = null, int limit = 8)
    {
        TrainingRunner runner = Runner(script, TimeProvider.System, logger);
        var jobStore = new JobStore(_folder.Folders.Training, NullLogger<JobStore>.Instance);
        _jobs = new TrainingJobs(runner, jobStore, new DatasetStore(_folder.Folders.Corpus, _folder.Folders.Datasets), limit);
        _jobs.StartAsync(CancellationToken.None).ShouldBe(Task.CompletedTask);
        return _jobs;
    }

    private TrainingRunner Runner(string script, TimeProvider time, ILogger<TrainingRunner>? logger = null) => new(
        new WorkerLaunch(new WorkerProgram("/bin/sh", ["-c", script, "worker"]), _folder.Folders), _diary, _models, time, logger ?? NullLogger<TrainingRunner>.Instance);

    /// <summary>Has another thread ask something when a worker begins, and waits for its answer.</summary>
    private sealed class AskingWhenStarted(Func<int> ask) : ILogger<TrainingRunner>
    {
        private const int Started = 4000;

        public int? Answer { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id != Started)
                return;
            var asked = Task.Run(ask);
            if (asked.Wait(TimeSpan.FromSeconds(60)))
                Answer = asked.Result;
        }
    }
}
