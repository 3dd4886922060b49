using RVae.Daemon.Hosting;
using RVae.Daemon.Jobs;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Midi.Clips;

namespace RVae.Daemon.CommandLine;

/// <summary>A training whose plan and clips are known to be good.</summary>
/// <param name="Order">What is to be made.</param>
/// <param name="Clips">Of what.</param>
internal sealed record PreparedTraining(TrainingOrder Order, Dataset Clips)
{
    /// <summary>Reads the clips as the plan wants them, and tells the report of them, or why there is nothing to train.</summary>
    public static Outcome<PreparedTraining> Of(
        Outcome<TrainingPlan> plan, Func<ClipOptions, Outcome<RhythmSources>> read, DataFolders folders, ITrainingReport report)
    {
        Outcome<PreparedTraining> prepared = plan.Then(good =>
            read(new ClipOptions { Bars = good.Bars, Meter = good.Meter }).Then<PreparedTraining>(sources =>
            {
                Tell(sources, report);
                var order = new TrainingOrder(good, new ModelStore(folders.Models, folders.BuiltInModels), folders.Training);
                return new PreparedTraining(order, new Dataset(sources.Name, sources.Reading.Clips));
            }));
        if (prepared.Fault is { } fault)
            report.Tell(new WorkerLine.Refused(WorkerFault.Text(fault.Code), fault.Message));
        return prepared;
    }

    /// <summary>Learns and saves; told already at return.</summary>
    public Outcome<TrainedModel> CarryOut(ITrainingReport report, CancellationToken cancellation) =>
        Order.CarryOut(Clips, report.Tell, TimeProvider.System, cancellation);

    private static void Tell(RhythmSources sources, ITrainingReport report)
    {
        ClipReading reading = sources.Reading;
        report.Tell(new WorkerLine.ClipsRead(
            sources.Name, reading.Clips.Length, reading.Grid.Meter.ToString(), reading.Grid.Bars));
        foreach (LeftOut left in reading.LeftOut)
            report.Tell(new WorkerLine.ClipLeftOut(left.File, left.FirstBar, left.Reason));
    }
}
