using System.Globalization;
using RVae.Engine;
using RVae.Engine.Storage;
using RVae.Library.Clips;

namespace RVae.Library.Datasets;

/// <summary>One dataset's folder on the disk.</summary>
internal static class DatasetFolder
{
    private const int MaxFilesOfOneName = 10_000;
    private const int ProbeBytes = 1 << 12;

    /// <summary>
    /// The folder of a dataset, or a fault where a link in it leads out of the datasets. A name that came from the network must not read
    /// another place of the disk.
    /// </summary>
    public static Outcome<string> Verified(string folder, string root)
    {
        try
        {
            var top = new DirectoryInfo(folder);
            FileSystemInfo? leak = LeadsOut(top, root) ? top : Entries(top).FirstOrDefault(entry => LeadsOut(entry, root));
            return leak is null
                ? folder
                : new Fault(FaultCode.Denied, $"{leak.FullName} is a link that leads out of {root}: copy what it points to");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"{folder} could not be read: {e.Message}");
        }
    }

    /// <summary>The folder, which is made where it is missing, or why no file can be written into it.</summary>
    public static Outcome<string> TryOut(string folder)
    {
        string probe = Path.Combine(folder, $".{Guid.NewGuid():N}{AtomicFile.TemporarySuffix}");
        try
        {
            Directory.CreateDirectory(folder);
            using var stream = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            // A full disk still takes an empty file, so some bytes are written.
            stream.Write(new byte[ProbeBytes]);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"{folder} cannot be written: {e.Message}");
        }
    }

    /// <summary>All files and folders below a folder. Linked folders are listed but not entered.</summary>
    public static IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder)
    {
        var open = new Stack<DirectoryInfo>([folder]);
        while (open.TryPop(out DirectoryInfo? next))
        {
            foreach (FileSystemInfo entry in next.EnumerateFileSystemInfos())
            {
                yield return entry;
                if (entry is DirectoryInfo { LinkTarget: null } below)
                    open.Push(below);
            }
        }
    }

    /// <summary>A free path for a new MIDI file: the stem as it is, or with the first free number.</summary>
    public static Outcome<string> FreeName(string folder, string stem)
    {
        for (int number = 1; number <= MaxFilesOfOneName; number++)
        {
            string name = number == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
            string path = Path.Combine(folder, name + RhythmFile.MidiExtension);
            if (!Path.Exists(path))
                return path;
        }

        return new Fault(FaultCode.TooMany, $"{folder} holds {MaxFilesOfOneName} files named after '{stem}' already");
    }

    private static bool LeadsOut(FileSystemInfo entry, string root) =>
        entry.LinkTarget is not null
        && entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName
            .StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) != true;
}
