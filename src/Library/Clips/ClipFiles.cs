using RVae.Engine;
using RVae.Engine.Storage;

namespace RVae.Library.Clips;

/// <summary>Reads MIDI files (<c>.mid .midi .smf .rmi .kar</c>) and drum tabs (<c>.tab</c>) as clips.</summary>
public static class ClipFiles
{
    /// <summary>Most clips of one reading.</summary>
    public const int MaxClips = 100_000;

    /// <summary>
    /// Reads files and folders with all that is below them, in ordinal order of their paths. Every file that cannot be read or gives no
    /// clip is reported with its reason; the others are read. A path that does not exist is a fault. With <see cref="ClipOptions.Strict"/>
    /// so is any file that cannot be read or has to be repaired.
    /// </summary>
    /// <param name="filesOrFolders">Paths of files and folders; a file that is named twice is read once.</param>
    /// <param name="options">How the files are cut into clips.</param>
    /// <returns>At least one clip, and what was left out; or a fault.</returns>
    public static Outcome<ClipReading> Read(IReadOnlyList<string> filesOrFolders, ClipOptions options)
    {
        ArgumentNullException.ThrowIfNull(filesOrFolders);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Cut.Fault is { } wrong)
            return wrong;
        var search = new FileSearch(isAlone: filesOrFolders.Count == 1);
        foreach (string path in filesOrFolders)
        {
            if (search.Add(path) is { } fault)
                return fault;
        }

        var collection = new ClipCollection(options);
        collection.LeaveOut(search.LeftOut);
        foreach ((RhythmFile file, Fault fault) in search.Closed)
            collection.AddUnread(file, fault);
        using var disk = new DiskThread(DiskThread.UsualLimit, TimeProvider.System);
        foreach (RhythmFile file in search.Files)
        {
            if (collection.Add(file, disk.Do(file.Shown, () => FileClips.Read(file, options))) is { } full)
                return full;
        }

        return collection.Finish();
    }
}
