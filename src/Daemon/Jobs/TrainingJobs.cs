using System.Threading.Channels;
using RVae.Daemon.Requests;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Library.Datasets;
using RVae.Protocol.Services;

namespace RVae.Daemon.Jobs;

/// <summary>
/// The trainings. On this machine one runs at a time; those of the farm run beside it. Each runs in a separate process, so that a training
/// that crashes, leaks or runs out of memory costs its job and nothing else.
/// </summary>
internal sealed class TrainingJobs : ITrainingService, IHostedService
{
    // A training that takes the machine down must not do so at every start for ever.
    private const int MostStarts = 5;

    // Enough to look back over a night. A daemon that runs for a year must not remember every job.
    private const int JobsRemembered = 64;

    private readonly Lock _changing = new();
    private readonly List<Job> _jobs = [];
    private readonly Channel<Job> _waiting = Channel.CreateUnbounded<Job>();
    private volatile bool _ending;
    private readonly TrainingRunner _runner;
    private readonly JobStore _jobStore;
    private readonly DatasetStore _datasets;
    private volatile int _limit;
    private readonly List<Task> _onFarm = [];
    private int _lastId;
    private Task _running = Task.CompletedTask;

    /// <summary>Makes the queue, which is empty until the start.</summary>
    /// <param name="runner">Carries out a job.</param>
    /// <param name="jobStore">Keeps open jobs on disk.</param>
    /// <param name="datasets">The datasets that models are learned from.</param>
    /// <param name="limit">Jobs that may be open at once.</param>
    public TrainingJobs(TrainingRunner runner, JobStore jobStore, DatasetStore datasets, int limit)
    {
        _runner = runner;
        _jobStore = jobStore;
        _datasets = datasets;
        _limit = limit;
    }

    /// <summary>The farm; null where there is none.</summary>
    public IFarm? Farm { get; init; }

    /// <summary>Jobs that may be open at once. A limit below the number of open jobs ends none of them.</summary>
    public int Limit
    {
        get => _limit;
        set => _limit = value;
    }

    /// <summary>The number of jobs that wait or run.</summary>
    public int Open
    {
        get
        {
            lock (_changing)
                return _jobs.Count(job => job.IsOpen);
        }
    }

    /// <summary>Whether a job that waits or runs makes a model of this name. Any thread.</summary>
    public bool Makes(string name)
    {
        lock (_changing)
            return _jobs.Any(job => job.IsOpen && job.Makes(name));
    }

    /// <inheritdoc/>
    public Outcome<int> Start(string dataset, TrainingPlan plan, int? loadDeck, TrainingScope scope, Request request)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (!ModelName.IsValid(plan.Name))
            return ModelName.Invalid(plan.Name);
        // The worker looks at the files of the dataset, not this thread: there may be very many, and other clients wait for this transaction.
        if (_datasets.Exists(dataset) is { } unknown)
            return unknown;
        lock (_changing)
        {
            var asked = new Job(_lastId + 1, Kept(dataset, plan, loadDeck, scope), request);
            if (_jobs.Find(job => job.IsOpen && (job.Makes(plan.Name) || asked.Makes(job.Name))) is { } other)
            {
                string taken = other.Makes(plan.Name) ? plan.Name : other.Name;
                return new Fault(FaultCode.Busy, $"'{taken}' is being trained already: wait, cancel it, or choose another name");
            }

            if (_jobs.Count(job => job.IsOpen) >= _limit)
                return new Fault(FaultCode.TooMany, $"{_limit} trainings are waiting already: wait for one to end or cancel one");
            _lastId++;
            return Add(asked);
        }
    }

    /// <inheritdoc/>
    public Fault? Cancel(int job)
    {
        Job? found;
        ITrainingWorker? worker = null;
        bool waited = false;
        lock (_changing)
        {
            found = _jobs.Find(known => known.Id == job);
            if (found?.TryCancel(out worker, out waited) != true)
                return new Fault(FaultCode.NotFound, $"there is no job {job} to cancel: /rvae/train/jobs lists them");
            Keep();
        }

        // To end a process with its children means to look through all processes of the system. That takes too long for a client's transaction.
        if (worker is not null)
            _ = Task.Run(worker.Kill);
        // The queue tells of a running job later, when its worker has really ended.
        if (waited)
            _runner.TellFailed(found, Job.Cancelled);
        return null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<TrainingJob> Jobs()
    {
        lock (_changing)
            return [.. _jobs.Select(job => job.Summary())];
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<KeptJob> open = _jobStore.Begin();
        foreach (KeptJob kept in open)
            TakeUp(kept);
        // A job that is given up now must not be given up again at every start: a later instant map may have the same name.
        if (open.Any(IsGivenUp))
        {
            lock (_changing)
                Keep();
        }

        _runner.RemoveLeftovers();
        _running = Task.Run(RunAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        _ending = true;
        lock (_changing)
        {
            foreach (Job job in _jobs)
                job.CutOff();
        }

        Task[] onFarm;
        lock (_changing)
            onFarm = [.. _onFarm];
        await Task.WhenAll(onFarm).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _jobStore.EndAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Process id of the worker that runs, or null. Any thread.</summary>
    public int? Worker
    {
        get
        {
            lock (_changing)
                return _jobs.Select(job => job.WorkerId).FirstOrDefault(id => id is not null);
        }
    }

    private async Task RunAsync()
    {
        await foreach (Job job in _waiting.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            if (_ending)
                return;
            lock (_changing)
            {
                job.CountStart();
                Keep();
            }

            await CarryOutAsync(job).ConfigureAwait(false);
        }
    }

    private async Task CarryOutAsync(Job job)
    {
        try
        {
            await _runner.CarryOutAsync(job).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // One job's defect must not end the queue for all that come after it.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            _runner.GiveUp(job, defect);
        }

        lock (_changing)
            Keep();
    }

    // These jobs run beside the queue, because other machines do the work. First it is decided where the job is trained.
    private async Task CarryOutElsewhereAsync(Job job)
    {
        await Task.Yield();
        if (job.Where == TrainingWhere.Any && !await IsForFarmAsync(job).ConfigureAwait(false))
        {
            lock (_changing)
            {
                job.Settle(group: null);
                Keep();
            }

            _waiting.Writer.TryWrite(job);
            return;
        }

        lock (_changing)
        {
            if (job.Kept().Group is null)
                job.Settle(Guid.NewGuid().ToString("N"));
            Keep();
        }

        if (!_ending)
            await CarryOutAsync(job).ConfigureAwait(false);
    }

    private async Task<bool> IsForFarmAsync(Job job)
    {
        lock (_changing)
        {
            if (Farm is null || !_jobs.Any(other => other != job && other.IsOpen && other.Where is null))
                return false;
        }

        return await Farm.HasWorkersAsync().ConfigureAwait(false);
    }

    private static KeptJob Kept(string dataset, TrainingPlan plan, int? loadDeck, TrainingScope scope) => new(dataset, plan, loadDeck, 0)
    {
        Where = scope.Place switch { TrainingPlace.Farm => TrainingWhere.Farm, TrainingPlace.Any => TrainingWhere.Any, _ => null },
        Sweep = scope.Sweep?.ToString(),
        KeepAll = scope.KeepAll,
    };

    private static bool IsGivenUp(KeptJob kept) => kept.Starts >= MostStarts;

    private void TakeUp(KeptJob kept)
    {
        if (IsGivenUp(kept))
        {
            _runner.GiveUp(kept);
            return;
        }

        lock (_changing)
        {
            var job = new Job(++_lastId, kept with { IsOrdered = kept.Group is not null }, NullRequest.Request());
            _runner.TellResumed(job);
            Add(job);
        }
    }

    // Under the lock.
    private int Add(Job job)
    {
        Forget();
        _jobs.Add(job);
        if (job.Where is null || Farm is null)
        {
            _waiting.Writer.TryWrite(job);
        }
        else
        {
            _onFarm.RemoveAll(task => task.IsCompleted);
            _onFarm.Add(CarryOutElsewhereAsync(job));
        }

        Keep();
        return job.Id;
    }

    // Under the lock. A job that ends with the daemon stays open for the next run.
    private void Keep() => _jobStore.Keep([.. _jobs.Where(job => job.IsKept).Select(job => job.Kept())]);

    // Under the lock.
    private void Forget()
    {
        while (_jobs.Count >= JobsRemembered && _jobs.Find(job => !job.IsOpen) is { } oldest)
            _jobs.Remove(oldest);
    }
}
