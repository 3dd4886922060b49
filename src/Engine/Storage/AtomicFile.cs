namespace RVae.Engine.Storage;

/// <summary>
/// Writes a whole file or nothing: under a temporary name beside it, synced to the disk, then renamed over it. A reader of the final name sees the
/// old file or the new one, even after a crash or a power cut. A pipe or a device is not a file, and is refused.
/// </summary>
public static class AtomicFile
{
    /// <summary>End of a temporary file's name; such a name also starts with a dot, so that no listing shows it.</summary>
    public const string TemporarySuffix = ".tmp";

    private const int BufferSize = 1 << 16;

    // How often, and how many milliseconds apart, a rename is tried again: a second in all.
    private const int MostTries = 20, Pause = 50;

    // What Windows says of a file that somebody has open, or of a part of it; or else that access is denied.
    private const int SharingViolation = unchecked((int)0x80070020), LockViolation = unchecked((int)0x80070021);

    /// <summary>Writes what <paramref name="write"/> puts into the stream. Makes the folder when it is missing.</summary>
    /// <param name="path">The final name; an older file there is replaced.</param>
    /// <param name="write">Called once. If it throws, the temporary file is removed and the exception passes through.</param>
    /// <returns>The full path, or why it could not be written.</returns>
    public static Outcome<string> Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        string full = Path.GetFullPath(path);
        if (IsDevice(full))
            return new Fault(FaultCode.Failed, $"{full} could not be written: it is a pipe or a device and no regular file");
        string temporary = TemporaryOf(full);
        bool renamed = false;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(temporary)!);
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            Rename(temporary, full);
            renamed = true;
            return full;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"{full} could not be written: {e.Message}");
        }
        finally
        {
            if (!renamed)
                TryDelete(temporary);
        }
    }

    /// <summary>Writes these bytes.</summary>
    public static Outcome<string> Write(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return Write(path, stream => stream.Write(bytes));
    }

    /// <summary>
    /// Puts a whole file into the place of another, also from another disk. From there the system copies it over the old file piece by piece,
    /// so it comes under a temporary name beside that one first.
    /// </summary>
    /// <param name="from">The present path. Where it fails, the file stays there.</param>
    /// <param name="to">The new path; an older file there is replaced.</param>
    /// <exception cref="IOException">It cannot be put there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be put there.</exception>
    public static void Bring(string from, string to)
    {
        string temporary = TemporaryOf(Path.GetFullPath(to));
        try
        {
            File.Move(from, temporary);
            using (FileStream stream = new(temporary, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1))
                stream.Flush(flushToDisk: true);
            Rename(temporary, to);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            PutBack(temporary, from);
            throw;
        }
    }

    /// <summary>Renames a file over another of its disk.</summary>
    /// <param name="from">The present path.</param>
    /// <param name="to">The new path; an older file there is replaced.</param>
    /// <exception cref="IOException">It cannot be renamed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be renamed.</exception>
    public static void Rename(string from, string to) => Insist(() => File.Move(from, to, overwrite: true), OperatingSystem.IsWindows());

    /// <summary>Renames, and waits a moment for those who have the older file open.</summary>
    /// <param name="rename">What renames.</param>
    /// <param name="isRefused">
    /// Whether the system refuses meanwhile, as Windows does: for a reader of ours, a search index or a virus scanner. They are soon done.
    /// </param>
    internal static void Insist(Action rename, bool isRefused)
    {
        using var pause = new ManualResetEventSlim(false, spinCount: 0);
        for (int left = isRefused ? MostTries : 0; ; left--)
        {
            try
            {
                rename();
                return;
            }
            catch (Exception e) when (left > 0 && (e is UnauthorizedAccessException || e.HResult is SharingViolation or LockViolation))
            {
                pause.Wait(Pause);
            }
        }
    }

    /// <summary>Whether a file is on its way to become another of its folder, or was when its writer died.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="target">The other's name.</param>
    public static bool IsTemporaryOf(string file, string target)
    {
        ArgumentNullException.ThrowIfNull(file);
        string beginning = $".{target}.";
        // Between the two stands one word, so that what is to become another file with a longer name is not meant.
        return file.Length > beginning.Length + TemporarySuffix.Length
            && file.StartsWith(beginning, StringComparison.Ordinal) && file.EndsWith(TemporarySuffix, StringComparison.Ordinal)
            && !file.AsSpan(beginning.Length, file.Length - beginning.Length - TemporarySuffix.Length).Contains('.');
    }

    // In /dev stand devices, and links to what a program was started with, such as /dev/stdout: root could put a file in their place.
    private static bool IsDevice(string full) => Path.GetDirectoryName(full) == "/dev" || Disk.Look(full).Kind == DiskKind.Device;

    private static string TemporaryOf(string full) =>
        Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}{TemporarySuffix}");

    private static void PutBack(string temporary, string from)
    {
        // A copy that broke off, as on a full disk, is removed. A whole file goes back.
        if (File.Exists(from))
        {
            TryDelete(temporary);
            return;
        }

        try
        {
            File.Move(temporary, from);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It was not there at all, or the disk is gone: the first failure is the one worth telling.
        }
    }

    private static void TryDelete(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It could not be made, or the disk is gone: the first failure is the one worth telling.
        }
    }
}
