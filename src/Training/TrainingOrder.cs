using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;

namespace RVae.Training;

/// <summary>One training from clips to a saved model, told line by line. Runs in the worker, or on the command line.</summary>
/// <param name="Plan">What to make.</param>
/// <param name="Store">Where it goes.</param>
/// <param name="Folder">Where it leaves off every few seconds.</param>
/// <param name="Learning">What takes gradient steps.</param>
public sealed record TrainingOrder(TrainingPlan Plan, ModelStore Store, string Folder, GradientLearning Learning)
{
    /// <summary>Lost at most, when the power fails; a checkpoint of the largest usual model takes a fraction of a second.</summary>
    public TimeSpan BetweenCheckpoints { get; init; } = TimeSpan.FromSeconds(5);

    private const string Memory =
        "the training ran out of memory: train on fewer clips, with a smaller width, or allow more memory (TrainingMemory)";

    /// <summary>The file that the training of a model leaves off in.</summary>
    public static string CheckpointFile(string folder, string name) => Path.Combine(folder, name + ".checkpoint");

    /// <summary>Has the order begin anew, wherever it was cut off.</summary>
    public void Forget() => Checkpoints(TimeProvider.System).Delete();

    /// <summary>Takes an instant map of the model away again: it will not be learned.</summary>
    public void Withdraw()
    {
        if (Store.Find(Plan.Name).TryGet(out StoredModel? found, out _) && found.Card.Instant)
            Store.Delete(Plan.Name);
    }

    /// <summary>Learns and saves.</summary>
    /// <param name="dataset">The clips.</param>
    /// <param name="tell">Gets every line but those about clips.</param>
    /// <param name="time">What durations are measured by.</param>
    /// <param name="cancellation">Noticed within a step; the same order goes on from there when it is given again.</param>
    /// <returns>The saved model, or what stood in the way. Told already.</returns>
    public Outcome<TrainedModel> CarryOut(
        Dataset dataset, Action<WorkerLine> tell, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tell);
        bool isUnwritten = false;
        Outcome<TrainedModel> outcome = Learn(dataset, tell, () => isUnwritten = true, time, cancellation);
        // A disk that is full when the model is learned costs the writing, not the learning.
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
            // Torch tells everything by one exception; the words are its own.
            bool memory = torch.Message.Contains("memory", StringComparison.OrdinalIgnoreCase);
            return new Fault(FaultCode.Failed, memory ? Memory : $"Torch gave up: {FirstLine(torch.Message)}");
        }
    }

    /// <summary>
    /// Saves a kernel map of the clips, to be played until the atlas, with the same places, is learned. A model that is
    /// there already is worth more than that, and stays until its successor is ready. Where nothing can learn the atlas,
    /// the map is a model of its own, which nobody takes away.
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

    // Told on the training's own thread, unlike System.Progress, so that no line overtakes another.
    private sealed class Progress(Action<WorkerLine> tell) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => tell(new WorkerLine.Progressed(
            value.Fraction, value.Epoch, value.Epochs, value.Loss, value.Validation < 0 ? null : value.Validation, value.SecondsLeft));
    }
}
