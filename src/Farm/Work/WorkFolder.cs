using System.Globalization;
using RVae.Engine;

namespace RVae.Farm.Work;

/// <summary>
/// The folder of a running worker. It is locked as long as the process lives. The next worker removes the folders of processes that were
/// killed.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private const string LockFile = "lock";

    private readonly string _root;
    private readonly FileStream _lock;

    private WorkFolder(string root, FileStream held) => (_root, _lock) = (root, held);

    /// <summary>Makes the folder of a worker within another folder.</summary>
    public static WorkFolder Take(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string other in Directory.GetDirectories(folder, "work-*"))
            RemoveLeft(other);
        string root = Path.Combine(folder, $"work-{Guid.NewGuid():N}");
        Directory.CreateDirectory(root);
        return new WorkFolder(root, new FileStream(Path.Combine(root, LockFile), FileMode.Create, FileAccess.ReadWrite, FileShare.None));
    }

    /// <summary>The same; a fault where the system does not allow it.</summary>
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

    /// <summary>Whether the disk has room for so many bytes; true where that is not known.</summary>
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

    /// <summary>Makes an empty folder for one try.</summary>
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

    /// <summary>Removes a folder with its content, as far as the system allows.</summary>
    public static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // The next worker tries again.
        }
    }

    private static void RemoveLeft(string folder)
    {
        try
        {
            // Another worker is just making the folder, and will lock it next.
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
                return;
            // The lock is held by the worker that uses the folder.
            new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None).Dispose();
            Remove(folder);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // A worker uses the folder.
        }
    }
}
