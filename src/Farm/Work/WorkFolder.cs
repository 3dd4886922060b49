using System.Globalization;
using RVae.Engine;

namespace RVae.Farm.Work;

/// <summary>
/// The folder of a worker that runs. It is locked as long as the process lives; what processes that were killed left is removed by the next.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private const string LockFile = "lock";

    private readonly string _root;
    private readonly FileStream _lock;

    private WorkFolder(string root, FileStream held) => (_root, _lock) = (root, held);

    /// <summary>Makes one below a folder.</summary>
    public static WorkFolder Take(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string other in Directory.GetDirectories(folder, "work-*"))
            RemoveLeft(other);
        string root = Path.Combine(folder, $"work-{Guid.NewGuid():N}");
        Directory.CreateDirectory(root);
        return new WorkFolder(root, new FileStream(Path.Combine(root, LockFile), FileMode.Create, FileAccess.ReadWrite, FileShare.None));
    }

    /// <summary>The same; a fault where the system does not let it.</summary>
    public static Outcome<WorkFolder> TryTake(string folder)
    {
        try
        {
            return Take(folder);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"cannot work in {folder}: {refusal.Message} Choose another folder with --data");
        }
    }

    /// <summary>Whether its disk has room for so many bytes; true where that is not known.</summary>
    public bool HasRoomFor(long bytes)
    {
        try
        {
            return new DriveInfo(_root).AvailableFreeSpace >= bytes;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return true;
        }
    }

    /// <summary>An empty folder for one try.</summary>
    public string ForTry(int slot)
    {
        string folder = Path.Combine(_root, slot.ToString(CultureInfo.InvariantCulture));
        Remove(folder);
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _lock.Dispose();
        Remove(_root);
    }

    /// <summary>Removes a folder with all that is in it, as far as the system lets it.</summary>
    public static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // The next worker tries it again.
        }
    }

    private static void RemoveLeft(string folder)
    {
        try
        {
            // Another worker is just making it: its lock comes next.
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
                return;
            // A worker that uses it holds it.
            new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None).Dispose();
            Remove(folder);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // It is at work.
        }
    }
}
