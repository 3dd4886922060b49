using System.Globalization;
using RVae.Daemon.Saved;
using RVae.Engine;
using RVae.Engine.Storage;

namespace RVae.Daemon.Restoring;

/// <summary>
/// The saved state in the data folder: <c>state.json</c>, and the previous state beside it. A file that cannot be read is renamed to
/// <c>state.unreadable.json</c>. One thread at a time.
/// </summary>
internal sealed class StateFile(string folder, ILogger<StateFile> logger)
{
    private const string Name = "state.json";

    /// <summary>The file of the newest state.</summary>
    public string Newest => Path.Combine(folder, Name);

    /// <summary>The file of the state before it.</summary>
    public string Previous => Path.Combine(folder, "state.previous.json");

    /// <summary>The file that could not be read.</summary>
    public string Unreadable => Path.Combine(folder, "state.unreadable.json");

    /// <summary>Writes a state, whole or not at all. At each moment the newest or the previous state can be read, also if the daemon is killed then.</summary>
    public Fault? Write(SavedState state)
    {
        string next = Path.Combine(folder, "state.next.json");
        if (AtomicFile.Write(next, StateText.Write(state)).Fault is { } fault)
            return fault;
        try
        {
            if (File.Exists(Newest))
                File.Replace(next, Newest, Previous); // a link and a rename, so that there is a newest state at every moment
            else
                File.Move(next, Newest);
            _ = FolderSync.Flush(folder); // without this, a power cut could undo the renames
            return null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"{Newest} could not be written: {refusal.Message}");
        }
    }

    /// <summary>Notes that the newest state still holds, by the time of its file. Nothing is written into the file.</summary>
    public void Confirm(DateTimeOffset now)
    {
        try
        {
            File.SetLastWriteTimeUtc(Newest, now.UtcDateTime);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // The only cost is that the gap will seem longer than it was.
        }
    }

    /// <summary>The last good state, or null where there is none. Deletes the half-written files of a daemon that was killed.</summary>
    public SavedState? Read()
    {
        SweepUp();
        SavedState? state = null;
        var unread = new Stack<(string Path, string Reason)>();
        foreach (string path in (string[])[Newest, Previous])
        {
            if (ReadOne(path).TryGet(out state, out Fault fault))
                break;
            if (fault.Code != FaultCode.NotFound)
                unread.Push((path, fault.Message));
        }

        // The newest comes last. Where neither can be read, as after a newer program, the newest is the one that is kept.
        foreach ((string path, string reason) in unread)
            SetAside(path, reason);
        return state;
    }

    private static Outcome<SavedState> ReadOne(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return new Fault(FaultCode.NotFound, path);
            if (file.Length > StateText.MostBytes)
            {
                return new Fault(FaultCode.TooLarge, string.Create(
                    CultureInfo.InvariantCulture, $"it has {file.Length} bytes, and a state has {StateText.MostBytes} at most"));
            }

            var confirmed = new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero);
            return StateText.Read(File.ReadAllBytes(path)).Then(
                state => (Outcome<SavedState>)(confirmed > state.Saved ? state with { Saved = confirmed } : state));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, refusal.Message);
        }
    }

    private void SetAside(string path, string reason)
    {
        RestoringLog.Unreadable(logger, path, reason, Unreadable);
        try
        {
            AtomicFile.Rename(path, Unreadable);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            RestoringLog.NotSaved(logger, refusal.Message);
        }
    }

    private void SweepUp()
    {
        try
        {
            foreach (string path in Directory.EnumerateFiles(folder, $".state.next.json.*{AtomicFile.TemporarySuffix}"))
                File.Delete(path);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // These files take a little room, and do no other harm.
        }
    }
}
