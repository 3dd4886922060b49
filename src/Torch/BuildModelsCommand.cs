using System.CommandLine;
using System.Globalization;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Library.Datasets;
using RVae.Training;

namespace RVae.Torch;

/// <summary><c>rvae-training build-models</c>: makes the models that come with the program from its corpus.</summary>
internal static class BuildModelsCommand
{
    public static Command Create()
    {
        var corpus = new Option<string>("--corpus")
        {
            Description = "Folder of drum tabs, one a style.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => "corpus",
        };
        var models = new Option<string>("--models")
        {
            Description = "Folder that the models go to.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => "models",
        };
        var command = new Command("build-models", "Train the built-in models anew; for those who work on RVae itself.") { corpus, models };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetValue(corpus)!, parsed.GetValue(models)!, parsed.InvocationConfiguration, cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(string corpus, string models, InvocationConfiguration invocation, CancellationToken cancellation)
    {
        using var ending = new Interruption(cancellation);
        try
        {
            Outcome<List<Dataset>> styles = Read(corpus);
            if (styles.Fault is { } unread)
            {
                invocation.Error.WriteLine($"rvae-training build-models: {unread.Message}");
                return CommandFault.UnreadCode(unread.Code);
            }

            Outcome<IReadOnlyList<ModelCard>> cards = styles.Then(found =>
                BuiltInModels.Train(found, models, new Told(invocation.Output), TimeProvider.System, ending.Token));
            if (cards.Fault is not { } fault)
                return ExitCode.Success;
            invocation.Error.WriteLine($"rvae-training build-models: {fault.Message}");
            return CommandFault.Code(fault.Code);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    private static Outcome<List<Dataset>> Read(string corpus)
    {
        // Without a user's datasets: the built-in models are made only from the corpus.
        var store = new DatasetStore(corpus, Path.Combine(corpus, "none"));
        var styles = new List<Dataset>();
        foreach (DatasetEntry style in store.List())
        {
            if (!store.Load(style.Name).TryGet(out Library.Clips.ClipReading? reading, out Fault fault))
                return fault;
            styles.Add(new Dataset(style.Name, reading.Clips) { Kit = reading.Kit });
        }

        return styles.Count > 0
            ? styles
            : new Fault(FaultCode.NotFound, $"there is no drum tab in {Path.GetFullPath(corpus)}: run it in the repository, or name the folder with --corpus");
    }

    private sealed class Told(TextWriter output) : IProgress<ModelCard>
    {
        public void Report(ModelCard value) => output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Name,-16} {value.Clips.Length,3} clips  onset F1 {value.Quality.GetValueOrDefault("onsetF1"):0.000}  {value.TrainingSeconds:0.0} s"));
    }
}
