using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;

namespace RVae.Training;

/// <summary>One training from clips to a saved model, which tells its progress line by line. Runs in the worker, or on the command line.</summary>
/// <param name="Plan">The plan of the model.</param>
/// <param name="Store">The store of the model.</param>
/// <param name="Folder">The folder of its checkpoint, which is written every few seconds.</param>
/// <param name="Learning">Learns by gradient steps.</param>
public sealed record TrainingOrder(TrainingPlan Plan, ModelStore Store, string Folder, GradientLearning Learning)
{
    /// <summary>The work that a power cut costs at most. A checkpoint of the largest usual model takes a fraction of a second.</summary>
    public TimeSpan BetweenCheckpoints { get; init; } = TimeSpan.FromSeconds(5);

    private const string Memory =
        "the training ran out of memory: train on fewer clips, with a smaller width, or allow more memory (TrainingMemory)";

    /// <summary>The path of the checkpoint of a model's training.</summary>
    public static string CheckpointFile(string folder, string name) => Path.Combine(folder, name + ".checkpoint");

    /// <summary>Removes the checkpoint, so that the order begins anew.</summary>
    public void Forget() => Checkpoints(TimeProvider.System).Delete();

    /// <summary>Removes an instant map of the model, which will not be learned.</summary>
    public void Withdraw()
    {
        if (Store.Find(Plan.Name).TryGet(out StoredModel? found, out _) && found.Card.Instant)
            Store.Delete(Plan.Name);
    }

    /// <summary>Learns and saves the model.</summary>
    /// <param name="dataset">The clips.</param>
    /// <param name="tell">Takes every line, except those about clips.</param>
    /// <param name="time">Measures durations.</param>
    /// <param name="cancellation">Ends the training within a step. The same order, given again, goes on from there.</param>
    /// <returns>The saved model, or why there is none. It has been told when this returns.</returns>
    public Outcome<TrainedModel> CarryOut(
        Dataset dataset, Action<WorkerLine> tell, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tell);
        bool isUnwritten = false;
        Outcome<TrainedModel> outcome = Learn(dataset, tell, () => isUnwritten = true, time, cancellation);
        // When the disk is full at the end, only the writing has to be repeated, not the learning.
        if (outcome.Fault is null || !(isUnwritten || cancellation.IsCancellationRequested))
            Checkpoints(time).Delete();
        if (outcome.Fault is { } fault)
        {
            string message = isUnwritten ? $"{fault.Message}; give the same order again to go on from there" : fault.Message;
            tell(new WorkerLine.Refused(WorkerFault.Text(fault.Code), message) { IsResumable = isUnwritten });
        }

        return outcome;
    }

    private Outcome<TrainedModel> Learn(
        Dataset dataset, Action<WorkerLine> tell, Action unwritten, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            var progress = new Progress(tell);
            TrainingCheckpoints checkpoints = Checkpoints(time);
            checkpoints.Resumed = fraction => tell(new WorkerLine.Resumed(fraction));
            return Store.PathForNew(Plan.Name).Then(path =>
                Place(dataset, path, tell, unwritten, time, cancellation).Then(_ =>
                    Trainer.Train(dataset, Plan, Learning, progress, checkpoints, time, cancellation).Then(model => Save(model, path, tell, unwritten))));
        }
        catch (OperationCanceledException)
        {
            return new Fault(FaultCode.Failed, "cancelled");
        }
        catch (OutOfMemoryException)
        {
            return new Fault(FaultCode.Failed, Memory);
        }
        catch (System.Runtime.InteropServices.ExternalException torch)
        {
            // Torch throws the same exception for every error, so its message tells which it is.
            bool memory = torch.Message.Contains("memory", StringComparison.OrdinalIgnoreCase);
            return new Fault(FaultCode.Failed, memory ? Memory : $"Torch gave up: {FirstLine(torch.Message)}");
        }
    }

    /// <summary>
    /// Saves a kernel map of the clips with the same places, to be played until the atlas is learned. A model of that name stays until its
    /// successor is ready, because it is worth more than the map. Where nothing can learn the atlas, the map is the model, and is never
    /// removed.
    /// </summary>
    private Outcome<bool> Place(
        Dataset dataset, string path, Action<WorkerLine> tell, Action unwritten, TimeProvider time, CancellationToken cancellation)
    {
        bool standsIn = ModelFile.ReadCard(path).TryGet(out ModelCard? there, out _) && there.Instant;
        if (Plan.Kind != AtlasModel.KindName || (File.Exists(path) && !standsIn))
            return false;
        TrainingPlan instant = Plan with { Kind = KernelModel.KindName };
        return Trainer.Train(dataset, instant, Learning, progress: null, checkpoints: null, time, cancellation).Then(model =>
            Write(model with { Card = model.Card with { Instant = Learning.Load() is null } }, path, unwritten).Then<bool>(file =>
            {
                tell(new WorkerLine.Placed(model.Card.Name, file, model.Card.Clips.Length));
                return true;
            }));
    }

    private static Outcome<string> Write(TrainedModel model, string path, Action unwritten)
    {
        Outcome<string> written = ModelFile.Save(model, path);
        if (written.Fault is not null)
            unwritten();
        return written;
    }

    private static Outcome<TrainedModel> Save(TrainedModel model, string path, Action<WorkerLine> tell, Action unwritten) =>
        Write(model, path, unwritten).Then<TrainedModel>(file =>
        {
            tell(new WorkerLine.Finished(
                model.Card.Name, file, model.Card.Quality.GetValueOrDefault("onsetF1"), model.Card.TrainingSeconds));
            return model;
        });

    private TrainingCheckpoints Checkpoints(TimeProvider time) => new(CheckpointFile(Folder, Plan.Name), BetweenCheckpoints, time);

    private static string FirstLine(string text) => text.Split('\n', 2)[0];

    // Called on the training's own thread, unlike System.Progress, so that no line overtakes another.
    private sealed class Progress(Action<WorkerLine> tell) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => tell(new WorkerLine.Progressed(
            value.Fraction, value.Epoch, value.Epochs, value.Loss, value.Validation < 0 ? null : value.Validation, value.SecondsLeft));
    }
}
