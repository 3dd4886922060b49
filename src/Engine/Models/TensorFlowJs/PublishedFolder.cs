using System.Text.Json;
using RVae.Engine.Models.Graphs;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>Where the parts of a published model lie.</summary>
/// <param name="Decoder">Its <c>model.json</c>.</param>
/// <param name="Encoder">The encoder's, or null.</param>
/// <param name="Statistics">What its conditions mean, or null.</param>
internal sealed record PublishedFolder(string Decoder, string? Encoder, string? Statistics)
{
    // Six numbers and their names.
    private const int MaxStatisticsLength = 1 << 16;

    /// <summary>
    /// Finds the parts: <c>model.json</c> alone, as R-VAE saves it, or the folders <c>decoder</c> and <c>encoder</c> with
    /// <c>model_rvae.json</c> beside them, as the conditional models have it. A file is taken as the decoder's.
    /// </summary>
    public static Outcome<PublishedFolder> Find(string path)
    {
        if (File.Exists(path) && Path.GetFileName(path) != "model_rvae.json")
            return new PublishedFolder(path, null, null);
        string folder = File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;
        if (IfThere(folder, "decoder", "model.json") is { } decoder)
            return new PublishedFolder(decoder, IfThere(folder, "encoder", "model.json"), IfThere(folder, "model_rvae.json"));
        return IfThere(folder, "model.json") is { } single
            ? new PublishedFolder(single, null, null)
            : new Fault(FaultCode.NotFound, $"{path} has neither a model.json nor a decoder/model.json: name the folder that a TensorFlow.js model was saved in");
    }

    /// <summary>Reads what the conditions mean; null where nothing says so.</summary>
    public Outcome<ConditionStatistics?> ReadStatistics()
    {
        if (Statistics is null)
            return (ConditionStatistics?)null;
        Outcome<ConditionStatistics?> read = FolderFiles.Read(Statistics, MaxStatisticsLength).Then(Parse);
        return read.Fault is { } fault ? new Fault(fault.Code, $"{Path.GetFileName(Statistics)}: {fault.Message}") : read;
    }

    private static Outcome<ConditionStatistics?> Parse(byte[] bytes)
    {
        try
        {
            var numbers = new LayerSettings("model_rvae", JsonElement.Parse(bytes));
            MeanDeviation Of(string name) => new((float)numbers.Number($"{name}_mean", double.NaN), (float)numbers.Number($"{name}_std", double.NaN));
            var statistics = new ConditionStatistics(Of("onset_kick"), Of("onset_hats"), Of("onoff_ratio"));
            return statistics.IsValid ? statistics : new Fault(FaultCode.Failed, "it does not have the six means and deviations of the conditions");
        }
        catch (JsonException error)
        {
            return new Fault(FaultCode.Failed, $"it is no JSON ({error.Message})");
        }
    }

    private static string? IfThere(string folder, params ReadOnlySpan<string> parts)
    {
        string path = Path.Combine([folder, .. parts]);
        return File.Exists(path) ? path : null;
    }
}
