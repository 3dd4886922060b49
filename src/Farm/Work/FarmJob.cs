using System.Text.RegularExpressions;
using NATS.Client.Core;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Storage;
using RVae.Farm.Parcels;
using RVae.Training;

namespace RVae.Farm.Work;

/// <summary>The training of one try. It is a separate process in a separate folder, into which the files from the server are put.</summary>
internal sealed class FarmJob(
    FarmLink link, FarmWorkOptions options, FarmOrder order, OrderId id, KeptJob job, string folder, FarmProgress progress, Func<Told, Task> tell,
    CancellationToken ending)
{
    private const double LocalCheckpoints = 5;

    private readonly DataFolders _folders = new(folder, Path.Combine(folder, "program"));
    private Task _instant = Task.CompletedTask;
    private WorkerLine? _result;
    private double _fraction;
    private int _lines;

    private string Checkpoint => TrainingOrder.CheckpointFile(_folders.Training, job.Plan.Name);

    private string Model => Path.Combine(_folders.Models, job.Plan.Name + ModelFile.Extension);

    /// <summary>Trains the model, and puts it into the store.</summary>
    /// <param name="stop">Ends the training: nobody wants the model any more, or this worker ends.</param>
    public async Task<Told> RunAsync(CancellationToken stop)
    {
        _folders.Create();
        if (await PrepareAsync(stop).ConfigureAwait(false) is { } fault)
            return Failure(fault);
        var launch = new WorkerLaunch(options.Program, _folders)
        {
            Memory = options.Memory,
            Checkpoints = TimeSpan.FromSeconds(Math.Min(LocalCheckpoints, options.Checkpoints.TotalSeconds)),
        };
        WorkerEnd end;
        using (WorkerProcess worker = launch.Start(job with { Sources = job.Sources?.Select(source => Path.Combine(folder, source)).ToArray() }))
        using (var over = new CancellationTokenSource())
        {
            // A worker process that is asked to end leaves a checkpoint for the next try.
            using CancellationTokenRegistration ended = stop.Register(() => End(worker));
            Task keeping = KeepCheckpointsAsync(over.Token);
            end = await worker.ReadAsync(Follow, TimeProvider.System).ConfigureAwait(false);
            await over.CancelAsync().ConfigureAwait(false);
            await keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _instant.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (ending.IsCancellationRequested && _result is not WorkerLine.Finished)
            await KeepCheckpointAsync(CancellationToken.None).ConfigureAwait(false);
        return _result switch
        {
            WorkerLine.Finished finished => await DeliverAsync(finished.IsIncomplete, stop).ConfigureAwait(false),
            WorkerLine.Refused refused => Failure(new Fault(WorkerFault.Parse(refused.Code), Plain(refused.Message))),
            _ => Failure(end.Explain()),
        };
    }

    // A fault in the order is the same for every worker. A fault of this machine may not be.
    private static Told Failure(Fault fault) => new(
        0,
        fault.Code is FaultCode.BadArguments or FaultCode.NotFound or FaultCode.TooLarge or FaultCode.TooMany ? ToldStates.Refused : ToldStates.Failed,
        WorkerFault.Text(fault.Code), fault.Message);

    private void End(WorkerProcess worker)
    {
        if (ending.IsCancellationRequested)
            worker.Stop();
        else
            worker.Kill();
    }

    private async Task<Fault?> PrepareAsync(CancellationToken stop)
    {
        string parcel = Path.Combine(folder, "parcel.zip");
        Outcome<string> data = await link.Files
            .FetchAsync(FarmNames.Parcel(order.Parcel), parcel, FarmBounds.ParcelBytes, order.Parcel, stop).ConfigureAwait(false);
        if (data.Fault is { } missing)
            return new Fault(FaultCode.Unavailable, $"the dataset cannot be loaded: {missing.Message}");
        if (DatasetOpening.Open(parcel, folder).Fault is { } broken)
            return broken;
        File.Delete(parcel);
        if (order.Base is { } hash)
        {
            string path = Path.Combine(_folders.Models, job.Plan.From + ModelFile.Extension);
            Outcome<string> model = await link.Files.FetchAsync(FarmNames.Model(hash), path, FarmBounds.ModelBytes, hash, stop).ConfigureAwait(false);
            if (model.Fault is { } gone)
                return new Fault(FaultCode.Unavailable, $"model '{job.Plan.From}' cannot be loaded: {gone.Message}");
        }

        // Without a checkpoint the training starts from the beginning.
        _ = await link.Files.FetchAsync(FarmNames.Checkpoint(id), Checkpoint, FarmBounds.CheckpointBytes, hash: null, stop).ConfigureAwait(false);
        _kept = File.GetLastWriteTimeUtc(Checkpoint);
        return null;
    }

    private async Task<Told> DeliverAsync(bool isIncomplete, CancellationToken stop)
    {
        if (new FileInfo(Model).Length > FarmBounds.ModelBytes)
            return Failure(new Fault(FaultCode.TooLarge, $"the model is larger than {FarmBounds.ModelBytes >> 20} MB: take a smaller width, or train it here"));
        string hash = FileHash.Of(Model);
        await link.Files.PutAsync(FarmNames.Model(hash), Model, stop).ConfigureAwait(false);
        return new Told(0, ToldStates.Finished, Model: hash, IsIncomplete: isIncomplete);
    }

    private void Follow(WorkerLine line)
    {
        switch (line)
        {
            case WorkerLine.Finished or WorkerLine.Refused:
                _result = line;
                return;
            case WorkerLine.Placed:
                if (order.Instant)
                    _instant = DeliverInstantAsync();
                return;
            case WorkerLine.Progressed at:
                Volatile.Write(ref _fraction, double.IsFinite(at.Fraction) ? Math.Clamp(at.Fraction, 0, 1) : 0);
                break;
            case var _ when _lines++ >= FarmBounds.MostLines:
                return;
        }

        string text = (line switch
        {
            WorkerLine.ClipLeftOut left => left with { File = Plain(left.File), Reason = Plain(left.Reason) },
            WorkerLine.Noted noted => new WorkerLine.Noted(Plain(noted.Text)),
            _ => line,
        }).ToJson();
        if (link.IsConnected && text.Length < FarmBounds.LineBytes / 4)
            _ = SayAsync(text);
    }

    private async Task SayAsync(string text)
    {
        try
        {
            await link.Nats.PublishAsync(FarmNames.Line(id, options.Name), System.Text.Encoding.UTF8.GetBytes(text)).ConfigureAwait(false);
        }
        catch (NatsException)
        {
            // The next line comes soon, and the end is told in another way.
        }
    }

    private async Task DeliverInstantAsync()
    {
        string copy = Path.Combine(folder, "instant" + ModelFile.Extension);
        File.Copy(Model, copy, overwrite: true);
        string hash = FileHash.Of(copy);
        await link.Files.PutAsync(FarmNames.Model(hash), copy, CancellationToken.None).ConfigureAwait(false);
        await tell(new Told(0, ToldStates.Placed, Model: hash)).ConfigureAwait(false);
    }

    // At most as often as asked for, and taking at most a tenth of the time.
    private async Task KeepCheckpointsAsync(CancellationToken over)
    {
        TimeSpan wait = options.Checkpoints;
        while (true)
        {
            await Task.Delay(wait, over).ConfigureAwait(false);
            long began = TimeProvider.System.GetTimestamp();
            await KeepCheckpointAsync(over).ConfigureAwait(false);
            TimeSpan took = TimeProvider.System.GetElapsedTime(began) * 10;
            wait = took > options.Checkpoints ? took : options.Checkpoints;
        }
    }

    private DateTime _kept;

    private async Task KeepCheckpointAsync(CancellationToken over)
    {
        var file = new FileInfo(Checkpoint);
        if (!link.IsConnected || !file.Exists || file.LastWriteTimeUtc == _kept || file.Length > FarmBounds.CheckpointBytes)
            return;
        (DateTime written, double fraction) = (file.LastWriteTimeUtc, Volatile.Read(ref _fraction));
        try
        {
            await link.Files.PutAsync(FarmNames.Checkpoint(id), Checkpoint, progress.WordsAt(fraction), over).ConfigureAwait(false);
            _kept = written;
            if (progress.Reach(fraction))
                await tell(new Told(0, ToldStates.Running)).ConfigureAwait(false);
        }
        catch (Exception refusal) when (refusal is NatsException or IOException)
        {
            // The store is full or away, or the training is over. The checkpoint before this one stays valid.
        }
    }

    // Removes the paths of this machine, which others need not know.
    private string Plain(string text) =>
        Regex.Replace(text, Regex.Escape(folder) + $"/({DatasetPacking.Named}/[0-9]+/)?", "", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
