using System.Text.Json;
using System.Threading.Channels;
using RVae.Engine;
using RVae.Engine.Storage;

namespace RVae.Daemon.Jobs;

/// <summary>
/// Keeps the open jobs on disk, so that they go on after the daemon or the machine has died. A caller that changes the list hands over the
/// new list and goes on. The newest list is written, whole or not at all.
/// </summary>
internal sealed class JobStore
{
    private readonly Channel<IReadOnlyList<KeptJob>> _newest = Channel.CreateBounded<IReadOnlyList<KeptJob>>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly string _path;
    private readonly ILogger<JobStore> _logger;
    private Task _writing = Task.CompletedTask;

    /// <summary>A store in a folder.</summary>
    /// <param name="folder">Folder of the trainings under way.</param>
    /// <param name="logger">Logs errors of the disk.</param>
    public JobStore(string folder, ILogger<JobStore> logger)
    {
        _path = Path.Combine(folder, "jobs.json");
        _logger = logger;
    }

    /// <summary>
    /// Reads the jobs that were open, and begins to write. A file that cannot be read is logged and counts as empty; a job that cannot be
    /// read is logged and left out.
    /// </summary>
    internal IReadOnlyList<KeptJob> Begin()
    {
        IReadOnlyList<KeptJob> kept = Read();
        _writing = Task.Run(WriteAsync);
        return kept;
    }

    /// <summary>Sets the list of open jobs.</summary>
    internal void Keep(IReadOnlyList<KeptJob> jobs) => _newest.Writer.TryWrite(jobs);

    /// <summary>Ends when the newest list is on disk.</summary>
    internal Task EndAsync()
    {
        _newest.Writer.TryComplete();
        return _writing;
    }

    private async Task WriteAsync()
    {
        await foreach (IReadOnlyList<KeptJob> jobs in _newest.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            byte[] json = JsonSerializer.SerializeToUtf8Bytes(jobs, JobJson.Default.IReadOnlyListKeptJob);
            if (AtomicFile.Write(_path, json).Fault is { } fault)
                JobLog.StoreRefused(_logger, fault.Message);
        }
    }

    private IReadOnlyList<KeptJob> Read()
    {
        try
        {
            if (!File.Exists(_path))
                return [];
            using var file = JsonDocument.Parse(File.ReadAllBytes(_path));
            return file.RootElement.ValueKind == JsonValueKind.Array
                ? [.. file.RootElement.EnumerateArray().SelectMany(Read)]
                : throw new JsonException("it is not a list");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            JobLog.StoreRefused(_logger, unreadable.Message);
            return [];
        }
    }

    private IEnumerable<KeptJob> Read(JsonElement json)
    {
        if (KeptJob.Read(json).TryGet(out KeptJob? job, out Fault fault))
            return [job];
        JobLog.Unreadable(_logger, fault.Message);
        return [];
    }
}
