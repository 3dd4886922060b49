using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Jobs;

namespace RVae.Daemon.CommandLine;

/// <summary>The repairs of <c>rvae doctor --fix</c>. They need no further rights, and nothing is lost by them.</summary>
internal static class Repairs
{
    /// <summary>Makes the folders that are missing from the data folder. Removes half-written files of workers that died.</summary>
    /// <returns>A line for each thing that was done.</returns>
    public static IEnumerable<string> Run(DataFolders folders, TimeProvider time)
    {
        string[] all = [folders.Models, folders.Datasets, folders.Kits, folders.Training, folders.Exports];
        string[] missing = [.. all.Where(folder => !Directory.Exists(folder))];
        folders.Create();
        foreach (string folder in missing)
            yield return $"made    {folder}";
        HashSet<string> before = [.. HalfWritten(folders)];
        new TrainingLeftovers(folders, time, NullLogger.Instance).RemoveOld();
        foreach (string file in before.Except(HalfWritten(folders)).Order(StringComparer.Ordinal))
            yield return $"removed {file}";
    }

    private static IEnumerable<string> HalfWritten(DataFolders folders) =>
        Directory.EnumerateFiles(folders.Models).Concat(Directory.EnumerateFiles(folders.Training));
}
