using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Torch;

namespace RVae.Daemon.Tests.Fakes;

/// <summary>The smallest model that loads and plays.</summary>
internal static class TinyModel
{
    private static readonly Lazy<TrainedModel> Trained = new(() => Train(2));

    private static readonly Lazy<TrainedModel> Wide = new(() => Train(4));

    private static readonly Lazy<TrainedModel> OfPercussion = new(() => Train(2, Kit.Percussion));

    /// <summary>Saves it under a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="folder">Where.</param>
    /// <param name="dimensions">2, or 4.</param>
    public static void Save(string name, string folder, int dimensions = 2) =>
        ModelFile.Save((dimensions > 2 ? Wide : Trained).Value, Path.Combine(folder, name + ModelFile.Extension)).Fault.ShouldBeNull();

    /// <summary>Saves one whose kit is that of percussion.</summary>
    public static void SavePercussion(string name, string folder) =>
        ModelFile.Save(OfPercussion.Value, Path.Combine(folder, name + ModelFile.Extension)).Fault.ShouldBeNull();

    private static TrainedModel Train(int dimensions, Kit? kit = null)
    {
        Grid grid = Grid.OneBar with { InstrumentCount = (kit ?? Kit.Nine).Count };
        Clip[] clips =
        [
            .. Enumerable.Range(1, 4).Select(bar => new Clip(
                $"beat.{bar}", grid, [new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Snare, 24 * (bar - 1), 90, 0)],
                new ClipSource("beat", bar, 120))),
        ];
        var plan = new TrainingPlan { Name = "tiny", HiddenWidth = 8, Epochs = 2, LatentDimensions = dimensions };
        return TorchTrainer.Train(new Dataset("tiny", [.. clips]) { Kit = kit ?? Kit.Nine }, plan, null, TimeProvider.System, CancellationToken.None).Value;
    }
}
