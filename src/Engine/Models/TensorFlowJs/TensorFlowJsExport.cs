using System.Collections.Immutable;
using RVae.Engine.Library;
using RVae.Engine.Rhythm;
using RVae.Engine.Storage;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>A model that was written for TensorFlow.js.</summary>
/// <param name="Files">What was written.</param>
/// <param name="Notes">What the user should know before loading it.</param>
public sealed record ExportedModel(ImmutableArray<string> Files, ImmutableArray<string> Notes);

/// <summary>
/// Writes a model's decoder so that R-VAE-JS can load it: <c>model.json</c> and <c>weights.bin</c>, one input of two
/// numbers within ±3, three outputs of instruments × ticks; and beside them its performance space,
/// <c>model-matrix-LS.data</c>, and that as pictures, <c>model-matrix-vis.data</c>.
/// </summary>
public static class TensorFlowJsExport
{
    // R-VAE-JS always plays this many ticks to a quarter.
    private const int PublishedTicks = 96;
    private const int PublishedTicksPerQuarter = 12;

    /// <summary>Writes a model.</summary>
    /// <param name="model">A model as it is stored.</param>
    /// <param name="folder">Where to; made when it is missing, files of the same names are replaced.</param>
    /// <param name="conditions">
    /// Values that the model's conditions are fixed at, by name, since R-VAE-JS gives none; 0 for those left out.
    /// </param>
    /// <returns>What was written, or why it could not be; some of the files may be there then.</returns>
    public static Outcome<ExportedModel> Write(TrainedModel model, string folder, IReadOnlyDictionary<string, float> conditions)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(conditions);
        if (model.Card.Kit.Count != Instruments.Usual)
            return new Fault(FaultCode.BadArguments, $"'{model.Card.Name}' plays a kit of {model.Card.Kit.Count} instruments, and R-VAE has {Instruments.Usual}: learn it with --kit {Kit.Nine.Name}");
        if (conditions.Keys.FirstOrDefault(name => !model.Card.Conditions.Contains(name)) is { } unknown)
            return new Fault(FaultCode.BadArguments, $"'{model.Card.Name}' has no condition '{unknown}': it has {(model.Card.Conditions.IsEmpty ? "none" : string.Join(", ", model.Card.Conditions))}");
        ImmutableArray<float> values = [.. model.Card.Conditions.Select(name => conditions.GetValueOrDefault(name))];
        return DecoderExport.Of(model).Then(decoder => ModelKinds.Create(model).Then(playable =>
        {
            (byte[] json, byte[] weights) = LayersModelWriter.Write(decoder.OnPlane(model.Card, PerformanceGrids.Range, values));
            float[] cells = PerformanceGrids.Decode(playable, values);
            return WriteAll(folder, [
                (LayersModelWriter.WeightsFile, weights),
                ("model-matrix-LS.data", PerformanceGrids.ToBytes(cells)),
                ("model-matrix-vis.data", PerformanceGrids.ToBytes(PerformanceGrids.ToPictures(cells))),
                ("model.json", json),
            ]).Then<ExportedModel>(files => new ExportedModel(files, [.. Notes(model.Card, values)]));
        }));
    }

    private static Outcome<ImmutableArray<string>> WriteAll(string folder, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var written = ImmutableArray.CreateBuilder<string>();
        foreach ((string name, byte[] bytes) in files)
        {
            if (!AtomicFile.Write(Path.Combine(folder, name), bytes).TryGet(out string? path, out Fault fault))
                return fault;
            written.Add(path);
        }

        return written.ToImmutable();
    }

    private static IEnumerable<string> Notes(ModelCard card, ImmutableArray<float> conditions)
    {
        if (card.Grid.TickCount != PublishedTicks)
            yield return $"it has {card.Grid.TickCount} ticks; R-VAE-JS takes models of {PublishedTicks} only";
        else if (card.Grid.TicksPerQuarter != PublishedTicksPerQuarter)
            yield return $"it has {card.Grid.TicksPerQuarter} ticks to a quarter; R-VAE-JS plays {PublishedTicksPerQuarter}, so set its tempo to {(float)card.Grid.TicksPerQuarter / PublishedTicksPerQuarter} times that of the music";
        if (card.LatentDimensions > 2)
            yield return $"it has {card.LatentDimensions} latent dimensions; those after the second are fixed at 0";
        if (!conditions.IsEmpty)
            yield return $"its conditions are fixed: {string.Join(", ", card.Conditions.Zip(conditions, (name, value) => FormattableString.Invariant($"{name} = {value}")))}";
    }
}
