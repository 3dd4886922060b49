using System.Globalization;
using System.Text;
using RVae.Engine.Storage;
using RVae.Library.Datasets;

namespace RVae.Daemon.Hosting;

/// <summary>
/// Makes sure that one daemon alone uses a data folder: two would write over each other's positions and take up the same training. The
/// owner holds a lock, which the system frees however the owner ends. A file beside the lock names the owner. When a desk was killed,
/// nobody holds the lock until the next desk is there. Until then the folder belongs to the daemon whose supervisor the file names, as long
/// as that supervisor lives.
/// </summary>
internal sealed class FolderOwner : IDisposable
{
    private const string LockName = ".rvae.lock";
    private const string NoteName = ".rvae.owner";

    // The system's error number when another process holds the lock.
    private const int WouldBlockOnLinux = 11, WouldBlockOnMacOs = 35;

    // The error number of a disk that can only be read, the same on both systems.
    private const int ReadOnlyDisk = 30;

    private readonly FileStream _lock;

    private FolderOwner(FileStream held) => _lock = held;

    /// <summary>Takes the folder, and removes the half-written files of writers that were killed.</summary>
    /// <param name="folders">The folders of the daemon.</param>
    /// <param name="isDesk">Whether this process was started by the daemon's supervisor, and may be started again.</param>
    /// <exception cref="StartupException">Another daemon has it, or it cannot be used.</exception>
    public static FolderOwner Take(DataFolders folders, bool isDesk = false)
    {
        string note = Path.Combine(folders.Root, NoteName);
        ProcessMark owner = isDesk ? ProcessMark.Parent : ProcessMark.Own;
        FileStream held;
        try
        {
            held = Open(Path.Combine(folders.Root, LockName));
        }
        catch (IOException refusal) when (IsHeld(refusal))
        {
            throw InUse(folders, note);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(ExitCode.Configuration, $"cannot use the data folder {folders.Root}: {refusal.Message}");
        }

        if (ProcessMark.TryParse(Read(note).Split('\n').ElementAtOrDefault(1)) is { } before && before != owner && before.Lives)
        {
            held.Dispose();
            throw InUse(folders, note);
        }

        _ = AtomicFile.Write(note, Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"the rvae with process number {owner.Id}\n{owner}\n")));
        Clear(folders.Exports);
        DatasetChanges.ClearAway(folders.Datasets);
        foreach (string dataset in Directory.EnumerateDirectories(folders.Datasets))
            Clear(dataset);
        return new FolderOwner(held);
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    // A folder that can only be read is locked as well: a memory card that fails becomes read-only, and the daemon plays on.
    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException refusal) when (!OperatingSystem.IsWindows() && refusal.HResult == ReadOnlyDisk)
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 1);
        }
    }

    // A disk that fails refuses as well, but then nobody else has the folder.
    private static bool IsHeld(IOException refusal) =>
        OperatingSystem.IsWindows() || refusal.HResult == (OperatingSystem.IsLinux() ? WouldBlockOnLinux : WouldBlockOnMacOs);

    private static StartupException InUse(DataFolders folders, string note) => new(
        ExitCode.Unavailable,
        $"the data folder {folders.Root} is in use by {Read(note).Split('\n')[0]}: end that one, or give this one another folder with --data");

    private static string Read(string note)
    {
        try
        {
            return File.ReadAllText(note);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return "another rvae";
        }
    }

    private static void Clear(string folder)
    {
        try
        {
            foreach (string leftover in Directory.EnumerateFiles(folder, $".*{AtomicFile.TemporarySuffix}"))
                File.Delete(leftover);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // A leftover file only takes room on the disk.
        }
    }
}
