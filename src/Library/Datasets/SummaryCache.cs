using System.Collections.Concurrent;

namespace RVae.Library.Datasets;

/// <summary>Counts a dataset again only when a file of it has changed: a list is asked for often, files are many.</summary>
internal sealed class SummaryCache
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

    private static int Stamp(string path)
    {
        HashCode stamp = default;
        IEnumerable<FileSystemInfo> entries = File.Exists(path)
            ? [new FileInfo(path)]
            : DatasetFolder.Entries(new DirectoryInfo(path)).OrderBy(entry => entry.FullName, StringComparer.Ordinal);
        foreach (FileSystemInfo entry in entries)
        {
            stamp.Add(entry.FullName, StringComparer.Ordinal);
            stamp.Add(entry.LastWriteTimeUtc);
            stamp.Add((entry as FileInfo)?.Length);
        }

        return stamp.ToHashCode();
    }
}
