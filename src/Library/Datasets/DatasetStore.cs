using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Library.Kits;

namespace RVae.Library.Datasets;

/// <summary>A dataset in a list.</summary>
/// <param name="Name">What it is called by.</param>
/// <param name="Clips">One-bar clips in its commonest metre; 0 with a problem.</param>
/// <param name="Bars">Bars in them.</param>
/// <param name="IsBuiltIn">Whether it came with the program and cannot be added to.</param>
/// <param name="Problem">Null, or why it cannot be read.</param>
public sealed record DatasetEntry(string Name, int Clips, int Bars, bool IsBuiltIn, Fault? Problem);

/// <summary>
/// The datasets by name: the built-in ones, a drum tab each, and the user's, a folder of MIDI files and tabs each. A
/// user's dataset hides a built-in one of the same name. Any thread may call.
/// </summary>
/// <param name="builtInFolder">Folder of <c>NAME.tab</c> files, only read; need not exist.</param>
/// <param name="userFolder">Folder of <c>NAME/</c> folders; made when something is first added.</param>
/// <param name="kits">The kits that tabs may name; null for the built-in ones.</param>
public sealed class DatasetStore(string builtInFolder, string userFolder, KitStore? kits = null)
{
    private readonly string _builtIn = Path.GetFullPath(builtInFolder);
    private readonly string _user = Path.GetFullPath(userFolder);
    private readonly SummaryCache _summaries = new(kits?.Folder);
    private readonly Lock _adding = new();

    /// <summary>Every dataset, by name in ordinal order. One that cannot be read is listed with its problem.</summary>
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
    /// <param name="name">A name of <see cref="List"/>.</param>
    /// <param name="options">How to cut; one-bar clips when omitted.</param>
    /// <returns>The clips and what was left out, or a fault that names dataset or file.</returns>
    public Outcome<ClipReading> Load(string name, ClipOptions? options = null) =>
        Find(name).Then(path => Read(path, options ?? new ClipOptions()));

    /// <summary>Reads a file or folder as one of a dataset is read.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="options">How to cut.</param>
    public Outcome<ClipReading> Read(string path, ClipOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ClipFiles.Read([path], kits is null ? options : options with { Kits = kits.Find });
    }

    /// <summary>Where a dataset lies: a tab, or a folder without links that lead out of it.</summary>
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

    /// <summary>Null where there is a dataset of that name, or why not; looks at no file of it.</summary>
    public Fault? Exists(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!ModelName.IsValid(name))
            return ModelName.Invalid(name);
        return Directory.Exists(Path.Combine(_user, name)) || File.Exists(Path.Combine(_builtIn, name + RhythmFile.TabExtension))
            ? null
            : NotThere(name);
    }

    /// <summary>Adds a clip to a user's dataset, as a MIDI file of its own; makes the dataset when it is new.</summary>
    /// <param name="name">A valid name that no built-in dataset has.</param>
    /// <param name="clip">The clip; its name becomes the file's, with a number where that is taken.</param>
    /// <param name="notes">MIDI note of each instrument, in order; General MIDI's when omitted.</param>
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
        // Two clips of one name that come at once must not get one file.
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

    /// <summary>Why no file can be written into a dataset now, or null: it is tried. Makes no dataset where there is none yet.</summary>
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
