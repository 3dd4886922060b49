using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Jobs;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Farm;

/// <summary>Which trainings of a daemon go to the farm.</summary>
public sealed class FarmJobsTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly PretendedFarm _farm = new();
    private readonly TrainingJobs _jobs;

    public FarmJobsTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Folders.Datasets, "d"));
        var runner = new TrainingRunner(
            new WorkerLaunch(new WorkerProgram("/bin/sh", ["-c", "exec sleep 600", "worker"]), _folder.Folders), new TrainingDiary(), new ModelDiary(),
            TimeProvider.System, NullLogger<TrainingRunner>.Instance)
        {
            Farm = _farm,
        };
        var kept = new JobStore(_folder.Folders.Training, NullLogger<JobStore>.Instance);
        _jobs = new TrainingJobs(runner, kept, _folder.Folders.OpenDatasets(), 8) { Farm = _farm };
        _jobs.StartAsync(TestContext.Current.CancellationToken).Wait(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _jobs.StopAsync(default).GetAwaiter().GetResult();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_is_ordered_of_the_farm_is_done_beside_what_is_trained_here()
    {
        Start("here", TrainingPlace.Here);
        Start("one", TrainingPlace.Farm);
        Start("two", TrainingPlace.Farm);
        await _farm.AwaitAsync(2);
        _farm.Jobs.Select(job => job.Plan.Name).ShouldBe(["one", "two"], ignoreOrder: true);
        _farm.Jobs.ShouldAllBe(job => job.Group != null);
    }

    [Fact]
    public async Task Where_nothing_is_trained_here_any_is_here()
    {
        Start("first", TrainingPlace.Any);
        while (_jobs.Worker is null)
            await Task.Yield();
        _farm.Jobs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_something_is_trained_here_any_is_the_farm_if_a_worker_is_there()
    {
        Start("first", TrainingPlace.Here);
        Start("second", TrainingPlace.Any);
        await _farm.AwaitAsync(1);
        _farm.HasWorkers = false;
        Start("third", TrainingPlace.Any);
        while (_farm.Asked < 2)
            await Task.Yield();
        _farm.Jobs.Select(job => job.Plan.Name).ShouldBe(["second"]);
    }

    [Fact]
    public async Task A_cancelled_training_is_ended_there_and_one_of_a_daemon_that_ends_is_left_there()
    {
        int cancelled = Start("one", TrainingPlace.Farm);
        Start("two", TrainingPlace.Farm);
        await _farm.AwaitAsync(2);
        _jobs.Cancel(cancelled).ShouldBeNull();
        while (_farm.Killed.IsEmpty)
            await Task.Yield();
        await _jobs.StopAsync(TestContext.Current.CancellationToken);
        _farm.Killed.ShouldBe(["one"]);
        _farm.Left.ShouldBe(["two"]);
        new JobStore(_folder.Folders.Training, NullLogger<JobStore>.Instance).Begin().ShouldHaveSingleItem().Group
            .ShouldBe(_farm.Jobs.Single(job => job.Plan.Name == "two").Group);
    }

    [Fact]
    public async Task Names_are_taken_as_long_as_something_that_is_trained_comes_to_them()
    {
        var two = new TrainingSweep(2, []);
        Start("one", TrainingPlace.Here);
        int best = Start("best", TrainingPlace.Farm, two, keepAll: false);
        Start("all", TrainingPlace.Farm, two, keepAll: true);
        string[] asked = ["one", "best", "best-1", "all", "all-1", "all-2", "all-3"];
        asked.Where(_jobs.Makes).ShouldBe(["one", "best", "all", "all-1", "all-2"]);
        _jobs.Cancel(best).ShouldBeNull();
        asked.Where(_jobs.Makes).ShouldBe(["one", "all", "all-1", "all-2"]);
        await _jobs.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("all-2", false)]
    [InlineData("all", true)]
    public void A_model_of_a_sweep_of_which_all_are_kept_is_trained_by_one_job_only(string first, bool firstKeepsAll)
    {
        var three = new TrainingSweep(3, []);
        (string Name, bool KeepsAll)[] both = [("all-2", false), ("all", true)];
        Start(first, TrainingPlace.Farm, firstKeepsAll ? three : null, firstKeepsAll);
        (string name, bool keepsAll) = both.Single(one => one.Name != first);
        var scope = new TrainingScope(TrainingPlace.Farm, keepsAll ? three : null, keepsAll);
        Fault fault = _jobs.Start("d", new TrainingPlan { Name = name }, null, scope, new PendingRequest().Request).Fault.ShouldNotBeNull();
        fault.Code.ShouldBe(FaultCode.Busy);
        fault.Message.ShouldStartWith("'all-2' is being trained already");
        Start("all-4", TrainingPlace.Farm);
    }

    private int Start(string name, TrainingPlace place, TrainingSweep? sweep = null, bool keepAll = false) =>
        _jobs.Start("d", new TrainingPlan { Name = name }, null, new TrainingScope(place, sweep, keepAll), new PendingRequest().Request).Value;

    private sealed class PretendedFarm : IFarm
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<KeptJob> _jobs = new();

        public IReadOnlyList<KeptJob> Jobs => [.. _jobs];

        public System.Collections.Concurrent.ConcurrentQueue<string> Killed { get; } = new();

        public System.Collections.Concurrent.ConcurrentQueue<string> Left { get; } = new();

        public bool HasWorkers { get; set; } = true;

        public int Asked { get; private set; }

        public ITrainingWorker Start(KeptJob job)
        {
            _jobs.Enqueue(job);
            return new Worker(job.Plan.Name, this);
        }

        public Task<bool> HasWorkersAsync()
        {
            Asked++;
            return Task.FromResult(HasWorkers);
        }

        public async Task AwaitAsync(int count)
        {
            while (_jobs.Count < count)
                await Task.Yield();
        }

        private sealed class Worker(string name, PretendedFarm farm) : ITrainingWorker
        {
            private readonly TaskCompletionSource<WorkerEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

            public int? Id => null;

            public Task<WorkerEnd> ReadAsync(Action<WorkerLine> line, TimeProvider time) => _end.Task;

            public void Stop() => Kill();

            public void Kill()
            {
                farm.Killed.Enqueue(name);
                _end.TrySetResult(default);
            }

            public void Leave()
            {
                farm.Left.Enqueue(name);
                _end.TrySetResult(default);
            }

            public void Dispose()
            {
            }
        }
    }
}
