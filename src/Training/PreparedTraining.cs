using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Midi.Kits;

namespace RVae.Training;

/// <summary>A training whose plan and clips have been checked.</summary>
/// <param name="Order">The order.</param>
/// <param name="Clips">The clips to learn.</param>
/// <param name="IsIncomplete">Whether some files that were named could not be read.</param>
internal sealed record PreparedTraining(TrainingOrder Order, Dataset Clips, bool IsIncomplete)
{
    /// <summary>Reads the clips as the plan wants them and tells of them, or says why there is nothing to train.</summary>
    public static Outcome<PreparedTraining> Of(
        Outcome<TrainingPlan> plan, Func<ClipOptions, Outcome<RhythmSources>> read, DataFolders folders, GradientLearning learning,
        Action<WorkerLine> tell)
    {
        Outcome<PreparedTraining> prepared = plan.Then(good =>
            Options(good).Then(read).Then<PreparedTraining>(sources =>
            {
                Tell(sources, good, tell);
                var order = new TrainingOrder(good, folders.OpenModels(), folders.Training, learning);
                var clips = new Dataset(sources.Name, sources.Reading.Clips) { Kit = sources.Reading.Kit, Lost = sources.Reading.Lost };
                return new PreparedTraining(order, clips, sources.Reading.Unreadable.Any());
            }));
        if (prepared.Fault is { } fault)
            tell(new WorkerLine.Refused(WorkerFault.Text(fault.Code), fault.Message));
        return prepared;
    }

    private static Outcome<ClipOptions> Options(TrainingPlan plan) => NoteChoice.Of(plan.Map, plan.Notes).Then(notes =>
        TrainingKit.Of(plan).Then<ClipOptions>(kit => new ClipOptions
        {
            Bars = plan.Bars,
            Meter = plan.Meter,
            Notes = notes,
            Kit = kit,
            Strict = plan.Strict,
        }));

    /// <summary>Learns and saves the model. The outcome has been told when this returns.</summary>
    public Outcome<TrainedModel> CarryOut(Action<WorkerLine> tell, CancellationToken cancellation) =>
        Order.CarryOut(Clips, tell, TimeProvider.System, cancellation);

    private static void Tell(RhythmSources sources, TrainingPlan plan, Action<WorkerLine> tell)
    {
        ClipReading reading = sources.Reading;
        tell(new WorkerLine.ClipsRead(
            sources.Name, reading.Clips.Length, reading.Grid.Meter.ToString(), reading.Grid.Bars));
        foreach (LeftOut left in reading.LeftOut)
            tell(new WorkerLine.ClipLeftOut(left.File, left.FirstBar, left.Reason));
        foreach (string note in TrainingNotes.Of(reading, plan))
            tell(new WorkerLine.Noted(note));
    }
}
