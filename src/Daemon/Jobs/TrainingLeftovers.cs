using RVae.Engine.Library;
using RVae.Engine.Storage;

namespace RVae.Daemon.Jobs;

/// <summary>Removes the files that a training leaves beside its model.</summary>
internal sealed class TrainingLeftovers(DataFolders folders, TimeProvider time, ILogger logger)
{
    // A younger file may be one that another process is writing.
    private static readonly TimeSpan HalfWrittenAge = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan CheckpointAge = TimeSpan.FromDays(30);

    /// <summary>Removes half-written files that nobody writes any more, and old checkpoints that no order went on from.</summary>
    public void RemoveOld()
    {
        string halfWritten = $".*{AtomicFile.TemporarySuffix}";
        RemoveOlder(Files(folders.Models, halfWritten).Concat(Files(folders.Training, halfWritten)), HalfWrittenAge);
        RemoveOlder(Files(folders.Training, TrainingOrder.CheckpointFile("", "*")), CheckpointAge);
    }

    /// <summary>Removes old models of sweeps that no order went on from.</summary>
    public void RemoveOldSweeps()
    {
        DateTime oldest = (time.GetUtcNow() - CheckpointAge).UtcDateTime;
        foreach (string folder in Directory.Exists(folders.Training) ? Directory.GetDirectories(folders.Training, "farm-*") : [])
        {
            try
            {
                if (Directory.GetLastWriteTimeUtc(folder) < oldest)
                    Directory.Delete(folder, recursive: true);
            }
            catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
            {
                JobLog.NotTidied(logger, folder, refusal.Message);
            }
        }
    }

    /// <summary>Removes the files that the worker of a model did not finish. The worker has ended.</summary>
    public void RemoveHalfWritten(string name)
    {
        foreach (string file in HalfWritten(folders.Models, name + ModelFile.Extension))
            TryDelete(file);
        foreach (string file in HalfWritten(folders.Training, TrainingOrder.CheckpointFile("", name)))
            TryDelete(file);
    }

    /// <summary>Removes the checkpoint of a model whose training will not go on.</summary>
    public void RemoveCheckpoint(string name) => TryDelete(TrainingOrder.CheckpointFile(folders.Training, name));

    private IEnumerable<string> HalfWritten(string folder, string target) =>
        Files(folder, $".{target}.*").Where(file => AtomicFile.IsTemporaryOf(Path.GetFileName(file), target));

    private string[] Files(string folder, string pattern)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            JobLog.NotTidied(logger, folder, refusal.Message);
            return [];
        }
    }

    private void RemoveOlder(IEnumerable<string> files, TimeSpan age)
    {
        DateTime oldest = (time.GetUtcNow() - age).UtcDateTime;
        foreach (string file in files)
            TryDelete(file, oldest);
    }

    private static void TryDelete(string file, DateTime? writtenBefore = null)
    {
        try
        {
            if (writtenBefore is not { } moment || File.GetLastWriteTimeUtc(file) < moment)
                File.Delete(file);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be deleted is hidden from every listing anyway.
        }
    }
}
