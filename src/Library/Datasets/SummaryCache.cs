using System.Collections.Concurrent;

namespace RVae.Library.Datasets;

/// <summary>Counts a dataset again only when one of its files, or a kit, has changed: lists are asked for often, and there are many files.</summary>
/// <param name="kits">The folder of the kits that tabs may name; null where there is none.</param>
internal sealed class SummaryCache(string? kits)
{
    private readonly ConcurrentDictionary<string, (int Stamp, DatasetEntry Summary)> _known = new(StringComparer.Ordinal);

    /// <summary>The summary of a tab or folder, counted now or remembered.</summary>
    public DatasetEntry Get(string path, Func<DatasetEntry> count)
    {
        int stamp;
        try
        {
            stamp = Stamp(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return count();
        }

        if (_known.TryGetValue(path, out (int Stamp, DatasetEntry Summary) known) && known.Stamp == stamp)
            return known.Summary;
        DatasetEntry summary = count();
        _known[path] = (stamp, summary);
        return summary;
    }

    private int Stamp(string path)
    {
        HashCode stamp = default;
        IEnumerable<FileSystemInfo> entries = File.Exists(path) ? [new FileInfo(path)] : Sorted(path);
        foreach (FileSystemInfo entry in Directory.Exists(kits) ? entries.Concat(Sorted(kits)) : entries)
        {
            stamp.Add(entry.FullName, StringComparer.Ordinal);
            stamp.Add(entry.LastWriteTimeUtc);
            stamp.Add((entry as FileInfo)?.Length);
        }

        return stamp.ToHashCode();
    }

    private static IEnumerable<FileSystemInfo> Sorted(string folder) =>
        DatasetFolder.Entries(new DirectoryInfo(folder)).OrderBy(entry => entry.FullName, StringComparer.Ordinal);
}
