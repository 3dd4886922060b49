using System.Runtime.InteropServices;

namespace RVae.Engine.Storage;

/// <summary>
/// Syncs the names in a folder to the disk. A file that was synced and renamed is whole after a power cut, but may have its old name; after this call
/// it has the new one.
/// </summary>
public static partial class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>Brings them to the disk, where the system can be asked to: not on Windows. Best effort.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Whether the system said that it is done.</returns>
    public static bool Flush(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (OperatingSystem.IsWindows())
            return false;
        int descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
            return false;
        bool synced = Sync(descriptor) == 0;
        _ = Close(descriptor);
        return synced;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
