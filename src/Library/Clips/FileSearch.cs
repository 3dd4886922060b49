using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Engine.Storage;

namespace RVae.Library.Clips;

/// <summary>
/// Finds rhythm files in files and folders, each once, in ordinal order of their paths. It follows links, but enters no folder twice. A
/// file that is no regular file is reported and never opened.
/// </summary>
/// <param name="isAlone">Whether only one folder or file was named. Then its name need not be shown for each file.</param>
internal sealed class FileSearch(bool isAlone)
{
    /// <summary>Most files of one reading. A search through a whole disk ends here, and not when the memory is full.</summary>
    private const int MaxFiles = 20_000;

    // Deeper than anybody stores rhythms; paths end at 4096 bytes.
    private const int MaxDepth = 64;

    private readonly List<RhythmFile> _files = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<FileIdentity, string> _known = [];
    private readonly List<LeftOut> _leftOut = [];
    private readonly List<(RhythmFile File, Fault Fault)> _closed = [];

    /// <summary>The files that were found.</summary>
    public ImmutableArray<RhythmFile> Files => [.. _files];

    /// <summary>The files that were found and cannot be read.</summary>
    public ImmutableArray<(RhythmFile File, Fault Fault)> Closed => [.. _closed];

    /// <summary>Files that were found before under another name.</summary>
    public ImmutableArray<LeftOut> LeftOut => [.. _leftOut];

    /// <summary>Adds a file, or a folder with all that is below it. Returns null, or why it could not.</summary>
    public Fault? Add(string path)
    {
        if (string.IsNullOrEmpty(path) || path.Contains('\0', StringComparison.Ordinal))
            return new Fault(FaultCode.BadArguments, "A path must not be empty or have a zero byte in it");
        string full = LossyPath.Resolve(Path.GetFullPath(path));
        string shown = UnixName.Show(path);
        DiskEntry entry = Disk.Look(full);
        switch (entry.Kind)
        {
            case DiskKind.Folder:
                return AddFolder(entry, shown);
            case DiskKind.Missing:
                return new Fault(FaultCode.NotFound, $"{shown} does not exist");
            case var _ when !RhythmFile.CanBeNamed(full):
                return new Fault(FaultCode.BadArguments, $"{shown} is no rhythm file: its name must end in {RhythmFile.Extensions}");
            default:
                Take(entry, isAlone ? UnixName.Show(Path.GetFileName(full)) : shown);
                return null;
        }
    }

    private Fault? AddFolder(DiskEntry folder, string shown)
    {
        int before = _paths.Count;
        string prefix = isAlone ? "" : UnixName.Show(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder.Path))) + "/";
        List<(DiskEntry Entry, string Shown)> found = [];
        HashSet<FileIdentity> entered = [];
        if (Walk(folder, prefix, 0, entered, found) is { } fault)
            return fault with { Message = $"{shown} could not be read: {fault.Message}" };
        foreach ((DiskEntry entry, string name) in found.OrderBy(file => file.Entry.Path, StringComparer.Ordinal))
            Take(entry, name);
        if (_files.Count > MaxFiles)
            return new Fault(FaultCode.TooMany, $"{shown} holds more than {MaxFiles} rhythm files");
        return _paths.Count > before || found.Count > 0
            ? null
            : new Fault(FaultCode.NotFound, $"{shown} holds no {RhythmFile.Extensions} file");
    }

    private Fault? Walk(DiskEntry folder, string prefix, int depth, HashSet<FileIdentity> entered, List<(DiskEntry, string)> found)
    {
        // A link may lead to a folder that contains it. So each folder is entered once.
        if (folder.Identity != default && !entered.Add(folder.Identity))
            return null;
        IReadOnlyList<DiskEntry> entries;
        try
        {
            entries = Disk.List(folder.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, e.Message);
        }

        foreach (DiskEntry entry in entries)
        {
            string name = Path.GetFileName(entry.Path);
            // Hidden files belong to other programs, or are being written.
            if (name[0] == '.')
                continue;
            string shown = prefix + UnixName.Show(name);
            if (entry.Kind == DiskKind.Folder)
                Enter(entry, shown, depth, entered, found);
            else if (RhythmFile.IsRhythm(name))
                found.Add((entry, shown));
            if (found.Count > MaxFiles)
                break;
        }

        return null;
    }

    private void Enter(DiskEntry folder, string shown, int depth, HashSet<FileIdentity> entered, List<(DiskEntry, string)> found)
    {
        Fault? fault = depth < MaxDepth && (folder.Identity != default || !IsLink(folder.Path))
            ? Walk(folder, shown + "/", depth + 1, entered, found)
            : new Fault(FaultCode.TooMany, "it is in too many folders, or is a link that may lead in a circle");
        if (fault is { } closed)
            _closed.Add((new RhythmFile(folder.Path, shown), new Fault(closed.Code, $"{shown} could not be read: {closed.Message}")));
    }

    private static bool IsLink(string path) => new DirectoryInfo(path).LinkTarget is not null;

    private void Take(DiskEntry entry, string shown)
    {
        if (!_paths.Add(entry.Path))
            return;
        var file = new RhythmFile(entry.Path, shown);
        if (Reason(entry) is { } reason)
            _closed.Add((file, new Fault(FaultCode.Failed, $"{shown} {reason}")));
        else if (entry.Identity != default && !_known.TryAdd(entry.Identity, shown))
            _leftOut.Add(new LeftOut(shown, $"is the same file as {_known[entry.Identity]}, which is read once"));
        else
            _files.Add(file);
    }

    private static string? Reason(DiskEntry entry) => entry.Kind switch
    {
        DiskKind.File => null,
        DiskKind.Missing => "is a link that leads nowhere",
        DiskKind.Device => "is a pipe or a device and no file: it is not opened",
        _ => "could not be opened: you may not read it, or its links lead in a circle",
    };
}
