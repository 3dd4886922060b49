using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Training;

namespace RVae.Farm.Orders;

/// <summary>Orders trainings from a farm.</summary>
/// <param name="Open">Opens the link to the farm, or gives the link that is open.</param>
/// <param name="Folders">The folders of datasets and models.</param>
/// <param name="By">Name under which the farm lists the orders.</param>
internal sealed record FarmCustomer(Func<CancellationToken, Task<Outcome<FarmLink>>> Open, DataFolders Folders, string By);

/// <summary>A training, or all trainings of a sweep, that a farm carries out.</summary>
internal sealed class FarmTraining : ITrainingWorker
{
    // An order that is not taken back is trained for nobody. A server that is connected does answer, even if late.
    private static readonly TimeSpan Reached = TimeSpan.FromSeconds(20), Unreached = TimeSpan.FromSeconds(3), Again = TimeSpan.FromSeconds(0.5);

    // The time between two tries while the server is away.
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    private readonly FarmCustomer _customer;
    private readonly KeptJob _job;
    private readonly CancellationTokenSource _killed = new(), _left = new();

    private FarmTraining(FarmCustomer customer, KeptJob job) => (_customer, _job) = (customer, job);

    /// <inheritdoc/>
    public int? Id => null;

    /// <summary>Begins a training. A job that has a group goes on with the orders of this group.</summary>
    public static FarmTraining Start(FarmCustomer customer, KeptJob job) => new(customer, job with { Group = job.Group ?? OrderId.NewGroup() });

    /// <inheritdoc/>
    public async Task<WorkerEnd> ReadAsync(Action<WorkerLine> line, TimeProvider time)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(_killed.Token, _left.Token);
        try
        {
            Outcome<ImmutableArray<TrainingPlan>> settled = TrainingKit.Settle(_job.Plan, _customer.Folders, isFileAllowed: _job.Sources is not null)
                .Then(plan => Plans(_job with { Plan = plan }));
            Outcome<WorkerLine> result = settled.TryGet(out ImmutableArray<TrainingPlan> plans, out Fault fault)
                ? await RunAsync(plans, line, time, ending.Token).ConfigureAwait(false)
                : fault;
            line(result.TryGet(out WorkerLine? finished, out fault) ? finished : new WorkerLine.Refused(WorkerFault.Text(fault.Code), fault.Message));
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The client that ended the training knows why.
        }
#pragma warning disable CA1031 // What the network does costs this training, and is told.
        catch (Exception refusal)
#pragma warning restore CA1031
        {
            line(new WorkerLine.Refused(WorkerFault.Text(FaultCode.Failed), $"the farm failed: {refusal.Message}"));
        }

        return new WorkerEnd(ExitCode.Interrupted, "");
    }

    /// <inheritdoc/>
    public void Stop() => Kill();

    /// <inheritdoc/>
    public void Kill() => Cancel(_killed);

    /// <inheritdoc/>
    public void Leave() => Cancel(_left);

    /// <inheritdoc/>
    public void Dispose()
    {
        _killed.Dispose();
        _left.Dispose();
    }

    /// <summary>The plans of a job: one, or all plans of its sweep.</summary>
    internal static Outcome<ImmutableArray<TrainingPlan>> Plans(KeptJob job) => job.Sweep is { } sweep
        ? TrainingSweep.Parse(sweep).Then(found => found.Plans(job.Plan))
        : ImmutableArray.Create(job.Plan);

    private async Task<Outcome<WorkerLine>> RunAsync(
        ImmutableArray<TrainingPlan> plans, Action<WorkerLine> line, TimeProvider time, CancellationToken cancelled)
    {
        long began = time.GetTimestamp();
        for (bool isOrdered = _job.IsOrdered; ; isOrdered = true)
        {
            Outcome<FarmLink> opened = await OpenAsync(isOrdered, line, time, cancelled).ConfigureAwait(false);
            if (!opened.TryGet(out FarmLink? link, out Fault fault))
                return fault;
            if (await FollowAsync(link, plans, line, began, time, cancelled).ConfigureAwait(false) is { } result)
                return result;
            line(new WorkerLine.Noted("the server of the farm has lost the order, so the training is ordered again"));
        }
    }

    // Null where the server has lost the orders. Models that have come are not ordered again.
    private async Task<Outcome<WorkerLine>?> FollowAsync(
        FarmLink link, ImmutableArray<TrainingPlan> plans, Action<WorkerLine> line, long began, TimeProvider time, CancellationToken cancelled)
    {
        var placing = new OrderPlacing(link, _job, _job.Group!, _customer.By, _customer.Folders, time);
        var results = new FarmResults(_customer.Folders, _job.Group!);
        OrderState[] orders = [.. plans.Select((plan, number) => new OrderState(number, plan))];
        var story = new FarmStory(_job, orders, line, time);
        var following = new OrderFollowing(link, placing, results, orders, story, _job, time);
        try
        {
            if (await following.RunAsync(cancelled).ConfigureAwait(false) is { } stopped)
                return (Outcome<WorkerLine>)stopped;
            if (following.IsLost)
                return null;
            Outcome<(string Name, string File, ModelCard Card)> kept = await FarmChoice
                .KeepAsync(_job, orders, results, following.Cards, story.Note, time, cancelled).ConfigureAwait(false);
            return kept.Then<WorkerLine>(best => new WorkerLine.Finished(
                best.Name, best.File, best.Card.Quality.GetValueOrDefault("onsetF1"), _job.Sweep is null ? best.Card.TrainingSeconds : time.GetElapsedTime(began).TotalSeconds)
            {
                IsIncomplete = story.HasLeftOut || orders.Any(order => order.IsIncomplete || order.Fault is not null),
            });
        }
        finally
        {
            // When the daemon ends, its next run goes on with the orders. When the server has lost them, the next link places those without
            // a model. In both cases the orders are not taken back here.
            if (!_left.IsCancellationRequested && (!following.IsLost || cancelled.IsCancellationRequested))
                await EndAsync(following, results, link, story, time).ConfigureAwait(false);
        }
    }

    // Orders that were placed before are carried out meanwhile. So this waits for the server, also when it is lost later.
    private async Task<Outcome<FarmLink>> OpenAsync(bool isOrdered, Action<WorkerLine> line, TimeProvider time, CancellationToken cancelled)
    {
        bool isTold = false;
        while (true)
        {
            Outcome<FarmLink> opened = await _customer.Open(cancelled).ConfigureAwait(false);
            if (!isOrdered || opened.Fault is not { Code: FaultCode.Unavailable } fault)
                return opened;
            if (!isTold)
                line(new WorkerLine.Noted($"{fault.Message}; the training goes on at the farm until it ends"));
            isTold = true;
            await Task.Delay(BetweenTries, time, cancelled).ConfigureAwait(false);
        }
    }

    private static async Task EndAsync(OrderFollowing following, FarmResults results, FarmLink link, FarmStory story, TimeProvider time)
    {
        results.Forget();
        using var patience = new CancellationTokenSource(link.IsConnected ? Reached : Unreached, time);
        while (true)
        {
            try
            {
                await following.RemoveAsync(patience.Token).WaitAsync(patience.Token).ConfigureAwait(false);
                return;
            }
#pragma warning disable CA1031 // What stays on the server goes with its age.
            catch (Exception refusal)
#pragma warning restore CA1031
            {
                await Task.Delay(Again, time, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!patience.IsCancellationRequested)
                    continue;
                story.Note($"the orders could not be taken back from the farm ({refusal.Message}): they may go on there until they expire");
                return;
            }
        }
    }

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The training has ended by itself.
        }
    }
}
