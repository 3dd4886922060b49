using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Library.Clips;

/// <summary>A rhythm file.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Shown">As a message names it: from the folder that the user gave.</param>
internal readonly record struct RhythmFile(string Path, string Shown)
{
    public const string TabExtension = ".tab";

    public const string MidiExtension = ".mid";

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsTab => HasExtension(Path, TabExtension);

    public static bool IsRhythm(string path) =>
        HasExtension(path, MidiExtension) || HasExtension(path, ".midi") || HasExtension(path, TabExtension);

    private static bool HasExtension(string path, string extension) =>
        path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Finds rhythm files in files and folders, each once, in ordinal order of their paths.</summary>
internal sealed class FileSearch
{
    /// <summary>Most files of one reading; a folder of a whole disk ends here and not when memory does.</summary>
    private const int MaxFiles = 20_000;

    private readonly List<RhythmFile> _files = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly List<LeftOut> _leftOut = [];

    /// <summary>What was found.</summary>
    public ImmutableArray<RhythmFile> Files => [.. _files];

    /// <summary>Links that were not followed.</summary>
    public ImmutableArray<LeftOut> LeftOut => [.. _leftOut];

    /// <summary>Adds a file, or a folder and what is below it; gives null, or what stands in the way.</summary>
    public Fault? Add(string path)
    {
        if (string.IsNullOrEmpty(path) || path.Contains('\0', StringComparison.Ordinal))
            return new Fault(FaultCode.BadArguments, "An empty path, or one with a zero in it, names no file or folder");
        string full = Path.GetFullPath(path);
        try
        {
            if (Directory.Exists(full))
                return AddFolder(new DirectoryInfo(full));
            if (!File.Exists(full))
                return new Fault(FaultCode.NotFound, $"{path} does not exist");
            return RhythmFile.IsRhythm(full)
                ? AddFile(full, path)
                : new Fault(FaultCode.BadArguments, $"{path} is no rhythm file: expected .mid, .midi or .tab");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"{path} could not be read: {e.Message}");
        }
    }

    private Fault? AddFolder(DirectoryInfo folder)
    {
        List<string> found = [];
        var open = new Stack<DirectoryInfo>([folder]);
        while (open.TryPop(out DirectoryInfo? next))
        {
            foreach (FileSystemInfo entry in next.EnumerateFileSystemInfos())
            {
                // Hidden: what other programs keep beside files, and files that are being written.
                if (entry.Name[0] == '.')
                    continue;
                if (entry is FileInfo && RhythmFile.IsRhythm(entry.Name))
                    found.Add(entry.FullName);
                else if (entry is DirectoryInfo below && IsOwn(below))
                    open.Push(below);
            }

            if (found.Count > MaxFiles)
                return new Fault(FaultCode.TooMany, $"{folder.FullName} holds more than {MaxFiles} rhythm files");
        }

        found.Sort(StringComparer.Ordinal);
        string parent = folder.Parent?.FullName ?? folder.FullName;
        foreach (string file in found)
            AddFile(file, Path.GetRelativePath(parent, file));
        return found.Count > 0
            ? null
            : new Fault(FaultCode.NotFound, $"{folder.FullName} holds no .mid, .midi or .tab file");
    }

    /// <summary>A linked folder may hold the one that it is in.</summary>
    private bool IsOwn(DirectoryInfo folder)
    {
        if (folder.LinkTarget is null)
            return true;
        _leftOut.Add(new LeftOut(folder.Name, "a link to a folder, which is not followed"));
        return false;
    }

    private Fault? AddFile(string full, string shown)
    {
        if (_paths.Add(full))
            _files.Add(new RhythmFile(full, shown));
        return null;
    }
}
