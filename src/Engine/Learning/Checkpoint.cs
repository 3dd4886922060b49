using System.Globalization;
using RVae.Engine.Models;
using RVae.Engine.Models.SafeTensors;
using RVae.Engine.Storage;

namespace RVae.Engine.Learning;

/// <summary>The state of a training that can go on from here. Its random numbers follow from the step, so no generator is stored.</summary>
/// <param name="Order">Fingerprint of the order: <see cref="TrainingFingerprint"/>.</param>
/// <param name="Step">Optimiser steps taken.</param>
/// <param name="Seconds">Seconds that these steps took.</param>
/// <param name="Tensors">The parameters, and the optimiser's state for them.</param>
internal sealed record Checkpoint(string Order, int Step, double Seconds, IReadOnlyDictionary<string, Weight> Tensors)
{
    private const string FormatKey = "rvae.checkpoint";
    private const string Format = "1";

    /// <summary>Writes the whole checkpoint or nothing.</summary>
    public Outcome<string> Save(string path)
    {
        var metadata = new Dictionary<string, string>
        {
            [FormatKey] = Format,
            ["order"] = Order,
            ["step"] = Step.ToString(CultureInfo.InvariantCulture),
            ["seconds"] = Seconds.ToString("R", CultureInfo.InvariantCulture),
        };
        return AtomicFile.Write(path, SafeTensorsWriter.Write(metadata, Tensors, WeightPrecision.Full));
    }

    /// <summary>Reads a checkpoint; null where there is no usable one, because the training can always begin anew.</summary>
    public static Checkpoint? Load(string path)
    {
        try
        {
            return File.Exists(path) && SafeTensorsReader.Read(File.ReadAllBytes(path)).TryGet(out var file, out _)
                ? Read(file.Metadata, file.Weights)
                : null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Checkpoint? Read(IReadOnlyDictionary<string, string> metadata, IReadOnlyDictionary<string, Weight> tensors)
    {
        bool known = metadata.GetValueOrDefault(FormatKey) == Format;
        return known
            && metadata.TryGetValue("order", out string? order)
            && int.TryParse(metadata.GetValueOrDefault("step"), CultureInfo.InvariantCulture, out int step) && step > 0
            && double.TryParse(metadata.GetValueOrDefault("seconds"), CultureInfo.InvariantCulture, out double seconds) && seconds >= 0
                ? new Checkpoint(order, step, seconds, tensors)
                : null;
    }
}
