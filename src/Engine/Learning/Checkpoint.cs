using System.Globalization;
using RVae.Engine.Models;
using RVae.Engine.Models.SafeTensors;
using RVae.Engine.Storage;

namespace RVae.Engine.Learning;

/// <summary>A training that is under way, as far as it has to be known to go on: all its randomness follows from the step.</summary>
/// <param name="Order">What is trained: <see cref="TrainingFingerprint"/>.</param>
/// <param name="Step">Optimiser steps taken.</param>
/// <param name="Seconds">What they took.</param>
/// <param name="Tensors">Parameters and what the optimiser remembers of them.</param>
internal sealed record Checkpoint(string Order, int Step, double Seconds, IReadOnlyDictionary<string, Weight> Tensors)
{
    private const string FormatKey = "rvae.checkpoint";
    private const string Format = "1";

    /// <summary>Writes it, whole or not at all.</summary>
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

    /// <summary>Reads one; null where there is none that can be used, since the training can always begin anew.</summary>
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
