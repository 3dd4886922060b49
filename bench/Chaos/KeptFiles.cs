using System.Text.Json;
using RVae.Daemon.Restoring;
using RVae.Engine.Library;

namespace RVae.Bench.Chaos;

/// <summary>Reads what a daemon that was killed has left in its data folder.</summary>
internal static class KeptFiles
{
    /// <summary>The files that cannot be read, each with its reason.</summary>
    public static IReadOnlyList<string> Damaged(string folder)
    {
        var damaged = new List<string>();
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            // What was on its way to become a file is none yet.
            if (Path.GetFileName(path) is ['.', ..] || path.EndsWith(".part", StringComparison.Ordinal))
                continue;
            if (Why(path) is { } reason)
                damaged.Add($"{Path.GetRelativePath(folder, path)}: {reason}");
        }

        return damaged;
    }

    private static string? Why(string path)
    {
        string name = Path.GetFileName(path);
        if (name == "state.unreadable.json")
            return "a state was set aside";
        if (name.StartsWith("state.", StringComparison.Ordinal))
            return StateText.Read(File.ReadAllBytes(path)).Fault?.Message;
        if (path.EndsWith(ModelFile.Extension, StringComparison.Ordinal))
            return ModelFile.Load(path).Fault?.Message;
        if (!path.EndsWith(".json", StringComparison.Ordinal))
            return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return null;
        }
        catch (JsonException failure)
        {
            return failure.Message;
        }
    }
}
