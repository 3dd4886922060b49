using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Library.Kits;

namespace RVae.Library.Datasets;

/// <summary>A dataset in a list of datasets.</summary>
/// <param name="Name">Name of the dataset.</param>
/// <param name="Clips">The number of one-bar clips in its commonest metre; 0 where there is a problem.</param>
/// <param name="Bars">The number of bars in these clips.</param>
/// <param name="IsBuiltIn">Whether it came with the program. Then nothing can be added to it.</param>
/// <param name="Problem">Why it cannot be read, or null.</param>
public sealed record DatasetEntry(string Name, int Clips, int Bars, bool IsBuiltIn, Fault? Problem);

/// <summary>
/// The datasets by name. A built-in dataset is a drum tab, and a user's dataset is a folder of MIDI files and tabs. A user's dataset hides
/// a built-in one of the same name. Any thread may call.
/// </summary>
/// <param name="builtInFolder">The folder of <c>NAME.tab</c> files. It is only read, and need not exist.</param>
/// <param name="userFolder">The folder with a <c>NAME/</c> folder for each dataset. It is made when something is first added.</param>
/// <param name="kits">The kits that tabs may name; null for the built-in ones.</param>
public sealed class DatasetStore(string builtInFolder, string userFolder, KitStore? kits = null)
{
    private readonly string _builtIn = Path.GetFullPath(builtInFolder);
    private readonly string _user = Path.GetFullPath(userFolder);
    private readonly SummaryCache _summaries = new(kits?.Folder);
    private readonly Lock _adding = new();

    /// <summary>All datasets, by name in ordinal order. A dataset that cannot be read is listed with its problem.</summary>
    public ImmutableArray<DatasetEntry> List()
    {
        var names = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (string file in Entries(_builtIn, Directory.EnumerateFiles))
        {
            if (file.EndsWith(RhythmFile.TabExtension, StringComparison.OrdinalIgnoreCase))
                names[Path.GetFileNameWithoutExtension(file)] = true;
        }

        foreach (string folder in Entries(_user, Directory.EnumerateDirectories))
            names[Path.GetFileName(folder)] = false;
        return [.. names.Where(entry => ModelName.IsValid(entry.Key)).Select(entry => Summary(entry.Key, entry.Value))];
    }

    /// <summary>Reads a dataset's clips.</summary>
    /// <param name="name">A name from <see cref="List"/>.</param>
    /// <param name="options">How the files are cut; into one-bar clips when omitted.</param>
    /// <returns>The clips and what was left out, or a fault that names dataset or file.</returns>
    public Outcome<ClipReading> Load(string name, ClipOptions? options = null) =>
        Find(name).Then(path => Read(path, options ?? new ClipOptions()));

    /// <summary>Reads a file or folder in the way in which a file of a dataset is read.</summary>
    /// <param name="path">The path of the file or folder.</param>
    /// <param name="options">How the files are cut into clips.</param>
    public Outcome<ClipReading> Read(string path, ClipOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ClipFiles.Read([path], kits is null ? options : options with { Kits = kits.Find });
    }

    /// <summary>The path of a dataset: a tab, or a folder in which no link leads out of it.</summary>
    public Outcome<string> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!ModelName.IsValid(name))
            return ModelName.Invalid(name);
        string folder = Path.Combine(_user, name);
        if (Directory.Exists(folder))
            return DatasetFolder.Verified(folder, _user);
        string tab = Path.Combine(_builtIn, name + RhythmFile.TabExtension);
        return File.Exists(tab)
            ? tab
            : NotThere(name);
    }

    /// <summary>Null where there is a dataset of this name, else why there is none. Reads none of its files.</summary>
    public Fault? Exists(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!ModelName.IsValid(name))
            return ModelName.Invalid(name);
        return Directory.Exists(Path.Combine(_user, name)) || File.Exists(Path.Combine(_builtIn, name + RhythmFile.TabExtension))
            ? null
            : NotThere(name);
    }

    /// <summary>Adds a clip to a user's dataset, as a separate MIDI file. A new dataset is made.</summary>
    /// <param name="name">A valid name that no built-in dataset has.</param>
    /// <param name="clip">The clip. The file gets its name, with a number where that is taken.</param>
    /// <param name="notes">The MIDI note of each instrument, in order; General MIDI's when omitted.</param>
    /// <returns>The file's path, or why it could not be written.</returns>
    public Outcome<string> Add(string name, Clip clip, ImmutableArray<int> notes = default)
    {
        ArgumentNullException.ThrowIfNull(clip);
        if (Refusal(name) is { } refusal)
            return refusal;
        if (!ModelName.IsValid(clip.Name))
            return ModelName.Invalid(clip.Name);
        string folder = Path.Combine(_user, name);
        Outcome<string> target = Directory.Exists(folder) ? DatasetFolder.Verified(folder, _user) : folder;
        // Two clips of one name that come at once must not get the same file.
        lock (_adding)
        {
            return target.Then(verified => DatasetFolder.FreeName(verified, clip.Name))
                .Then(path => GrooveFile.Of(clip, notes).Write(path));
        }
    }

    /// <summary>Why nothing can be added to a dataset of this name, or null.</summary>
    public Fault? Refusal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!ModelName.IsValid(name))
            return ModelName.Invalid(name);
        if (ModelName.NoFile(name) is { } none)
            return none;
        bool isBuiltIn = !Directory.Exists(Path.Combine(_user, name)) && File.Exists(Path.Combine(_builtIn, name + RhythmFile.TabExtension));
        return isBuiltIn ? new Fault(FaultCode.Denied, $"The dataset '{name}' came with the program and cannot be changed: choose another name") : null;
    }

    /// <summary>Why no file can be written into a dataset now, or null. It is tried, but no new dataset is made.</summary>
    public Fault? TryOut(string name)
    {
        if (Refusal(name) is { } refusal)
            return refusal;
        string folder = Path.Combine(_user, name);
        if (File.Exists(folder))
            return new Fault(FaultCode.Failed, $"{folder} is a file, and a dataset is a folder: move it away or take another name");
        return (Directory.Exists(folder) ? DatasetFolder.Verified(folder, _user) : _user).Then(DatasetFolder.TryOut).Fault;
    }

    private static Fault NotThere(string name) =>
        new(FaultCode.NotFound, $"There is no dataset '{name}': /rvae/datasets lists all datasets");

    private DatasetEntry Summary(string name, bool isBuiltIn)
    {
        Outcome<string> found = Find(name);
        return found.TryGet(out string? path, out Fault fault)
            ? _summaries.Get(path, () => Count(name, isBuiltIn))
            : new DatasetEntry(name, 0, 0, isBuiltIn, fault);
    }

    private DatasetEntry Count(string name, bool isBuiltIn) =>
        Load(name).TryGet(out ClipReading? reading, out Fault fault)
            ? new DatasetEntry(name, reading.Clips.Length, reading.Clips.Sum(clip => clip.Grid.Bars), isBuiltIn, null)
            : new DatasetEntry(name, 0, 0, isBuiltIn, fault);

    private static IEnumerable<string> Entries(string folder, Func<string, IEnumerable<string>> enumerate)
    {
        try
        {
            return Directory.Exists(folder) ? [.. enumerate(folder)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
