using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Jobs;

namespace RVae.Daemon.CommandLine;

/// <summary>What <c>rvae doctor --fix</c> does: only what needs no more rights than the user has, and loses nothing.</summary>
internal static class Repairs
{
    /// <summary>Makes the data folders that are missing, and removes files that workers which died left half written.</summary>
    /// <returns>What was done, a line each.</returns>
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
