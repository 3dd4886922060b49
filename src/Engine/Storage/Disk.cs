using Microsoft.Win32.SafeHandles;

namespace RVae.Engine.Storage;

/// <summary>The kinds of things to which a path leads.</summary>
public enum DiskKind
{
    /// <summary>Nothing: no such name, or a link that leads nowhere.</summary>
    Missing,
    /// <summary>A regular file.</summary>
    File,
    /// <summary>It is a folder.</summary>
    Folder,
    /// <summary>A pipe, a socket or a device: reading may never end, so none is opened.</summary>
    Device,
    /// <summary>The system tells nothing about it: no permission, or a circle of links.</summary>
    Closed,
}

/// <summary>The identity of a file, by which two names of one file are recognised.</summary>
public readonly record struct FileIdentity(ulong Device, ulong Number);

/// <summary>Something on the disk.</summary>
/// <param name="Path">Its path; names that are no text as <see cref="UnixName"/> has them.</param>
/// <param name="Kind">What it is, links followed.</param>
/// <param name="Identity">Identity of the link's target; default where the system tells none.</param>
/// <param name="Length">Bytes of a file.</param>
public readonly record struct DiskEntry(string Path, DiskKind Kind, FileIdentity Identity, long Length);

/// <summary>
/// Reads files that anybody may have put there. Opens only regular files, following links: reading a pipe could wait for ever. Any thread.
/// </summary>
public static class Disk
{
    /// <summary>What a path leads to, links followed.</summary>
    public static DiskEntry Look(string path) => OperatingSystem.IsLinux() ? LinuxDisk.Look(path) : LookElsewhere(path);

    /// <summary>What is in a folder, in ordinal order of names.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IReadOnlyList<DiskEntry> List(string folder)
    {
        IEnumerable<string> names = OperatingSystem.IsLinux()
            ? LinuxDisk.Names(folder)
            : Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path));
        return [.. names.Order(StringComparer.Ordinal).Select(name => Look(Path.Combine(folder, name)))];
    }

    /// <summary>Opens a regular file for reading.</summary>
    /// <exception cref="IOException">It cannot be opened, or is no regular file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream Open(string path)
    {
        SafeFileHandle handle;
        if (OperatingSystem.IsLinux())
        {
            if (LinuxDisk.Look(path).Kind == DiskKind.Device)
                throw new IOException("it is a pipe or a device and no regular file");
            handle = LinuxDisk.Open(path);
        }
        else
        {
            handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }

        return new FileStream(handle, FileAccess.Read, bufferSize: 0);
    }

    /// <summary>Reads a whole regular file; a file system in trouble is a fault.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="maxBytes">Most that is read.</param>
    /// <param name="shown">How messages name it.</param>
    public static Outcome<byte[]> Read(string path, int maxBytes, string shown)
    {
        try
        {
            using FileStream stream = Open(path);
            if (stream.Length > maxBytes)
                return new Fault(FaultCode.TooLarge, FormattableString.Invariant($"{shown} has {stream.Length} bytes; at most {maxBytes} are read"));
            byte[] bytes = new byte[stream.Length];
            // A file that is cut while it is read gives what is left of it.
            int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read == bytes.Length ? bytes : bytes[..read];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Fault(FaultCode.NotFound, $"{shown} does not exist");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new Fault(FaultCode.Failed, $"{shown} could not be read: {e.Message}");
        }
    }

    private static DiskEntry LookElsewhere(string path)
    {
        try
        {
            FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            FileSystemInfo target = info.ResolveLinkTarget(returnFinalTarget: true) ?? info;
            if (!target.Exists)
                return new DiskEntry(path, DiskKind.Missing, default, 0);
            return target is FileInfo file
                ? new DiskEntry(path, DiskKind.File, default, file.Length)
                : new DiskEntry(path, DiskKind.Folder, default, 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DiskEntry(path, DiskKind.Closed, default, 0);
        }
    }
}
