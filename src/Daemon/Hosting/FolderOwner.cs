using System.Globalization;
using RVae.Engine.Storage;

namespace RVae.Daemon.Hosting;

/// <summary>
/// One daemon alone has a data folder: two would write over each other's positions and take up the same training. Who has it is
/// known by a lock, which the system takes back however its owner ends; a file beside it says who that is.
/// </summary>
internal sealed class FolderOwner : IDisposable
{
    private const string LockName = ".rvae.lock";
    private const string NoteName = ".rvae.owner";

    private readonly FileStream _lock;

    private FolderOwner(FileStream held) => _lock = held;

    /// <summary>Takes the folder, and clears away what writers that were killed have left half written.</summary>
    /// <exception cref="StartupException">Another daemon has it.</exception>
    public static FolderOwner Take(DataFolders folders)
    {
        string note = Path.Combine(folders.Root, NoteName);
        FileStream held;
        try
        {
            held = new FileStream(Path.Combine(folders.Root, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException)
        {
            throw new StartupException(
                ExitCode.Unavailable,
                $"the data folder {folders.Root} is in use by {Read(note)}: end that one, or give this one a folder of its own with --data");
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw new StartupException(ExitCode.Configuration, $"cannot use the data folder {folders.Root}: {refusal.Message}");
        }

        _ = AtomicFile.Write(note, System.Text.Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"the rvae with process number {Environment.ProcessId}")));
        Clear(folders.Exports);
        foreach (string dataset in Directory.EnumerateDirectories(folders.Datasets))
            Clear(dataset);
        return new FolderOwner(held);
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

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
            // A leftover is only room on the disk.
        }
    }
}
