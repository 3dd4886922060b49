using RVae.Engine;
using RVae.Engine.Models;
using RVae.Library.Clips;

namespace RVae.Training;

/// <summary>The rhythms that a command learns from or measures on: files and folders, or one dataset by its name.</summary>
internal sealed record RhythmSources(string Name, ClipReading Reading)
{
    /// <summary>Reads a dataset by its name. The name is never taken as a path.</summary>
    public static Outcome<RhythmSources> OfDataset(string name, ClipOptions options, DataFolders folders) =>
        folders.OpenDatasets().Load(name, options)
            .Then<RhythmSources>(reading => new RhythmSources(name, reading));

    /// <summary>Reads files and folders. A single word that is neither is taken as the name of a dataset.</summary>
    public static Outcome<RhythmSources> Of(IReadOnlyList<string> sources, ClipOptions options, DataFolders folders)
    {
        if (sources is [string only] && ModelName.IsValid(only) && !Path.Exists(only))
            return OfDataset(only, options, folders);
        return ClipFiles.Read(sources, options with { Kits = folders.OpenKits().Find })
            .Then<RhythmSources>(reading => new RhythmSources(NameOf(sources[0]), reading));
    }

    // A folder has no extension: what follows a dot belongs to its name.
    private static string NameOf(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Directory.Exists(full) ? Path.GetFileName(full) : Path.GetFileNameWithoutExtension(full);
    }
}
