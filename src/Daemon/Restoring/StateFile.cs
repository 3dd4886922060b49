using System.Text.Json;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Storage;

namespace RVae.Daemon.Restoring;

/// <summary>
/// The saved state in the data folder: <c>state.json</c>, and the one before it beside it. One that cannot be read is set
/// aside as <c>state.unreadable.json</c>. One thread at a time.
/// </summary>
internal sealed class StateFile(string folder, ILogger<StateFile> logger)
{
    private const long LongestFile = 1 << 20;

    /// <summary>The newest state.</summary>
    public string Newest => Path.Combine(folder, "state.json");

    /// <summary>The state before it.</summary>
    public string Previous => Path.Combine(folder, "state.previous.json");

    /// <summary>One that could not be read.</summary>
    public string Unreadable => Path.Combine(folder, "state.unreadable.json");

    /// <summary>Writes a state whole or not at all. Whenever the daemon is killed, the newest or the one before it can be read.</summary>
    public Fault? Write(SavedState state)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(state, StateJson.Default.SavedState);
        try
        {
            if (File.Exists(Newest))
                File.Move(Newest, Previous, overwrite: true);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"{Previous} could not be written: {refusal.Message}");
        }

        return AtomicFile.Write(Newest, json).Fault;
    }

    /// <summary>The newest state still holds: its file's time says so, and nothing is written.</summary>
    public void Confirm(DateTimeOffset now)
    {
        try
        {
            File.SetLastWriteTimeUtc(Newest, now.UtcDateTime);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // A gap that seems longer than it was is all that this costs.
        }
    }

    /// <summary>The last good state, or null where there is none.</summary>
    public SavedState? Read()
    {
        foreach (string path in (string[])[Newest, Previous])
        {
            try
            {
                var file = new FileInfo(path);
                if (!file.Exists)
                    continue;
                if (Parse(file) is { } state)
                    return state;
                SetAside(path, "it is not what a daemon of this version writes");
            }
            catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or JsonException)
            {
                SetAside(path, refusal.Message);
            }
        }

        return null;
    }

    private static SavedState? Parse(FileInfo file)
    {
        if (file.Length > LongestFile)
            return null;
        SavedState? state = JsonSerializer.Deserialize(File.ReadAllBytes(file.FullName), StateJson.Default.SavedState);
        if (state is null || !IsUsable(state))
            return null;
        var confirmed = new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero);
        return confirmed > state.Saved ? state with { Saved = confirmed } : state;
    }

    private static bool IsUsable(SavedState state) =>
        state.Format == SavedState.CurrentFormat && state.Transport.Bpm is >= 20 and <= 300
        && Enum.TryParse(state.Transport.Source, out ClockSource source) && Enum.IsDefined(source)
        && !state.Clients.IsDefault && !state.Decks.IsDefault && state.Decks.Length == PerformanceState.DeckCount
        && state.Decks.All(deck => float.IsFinite(deck.X) && float.IsFinite(deck.Y) && deck.Bar >= 0 && deck.Tick >= 0
            && deck.TicksPerBar > 0 && deck.Tick < deck.TicksPerBar && deck.Conditions.Values.All(float.IsFinite)
            && deck.Controls.Read() is not null);

    private void SetAside(string path, string reason)
    {
        RestoringLog.Unreadable(logger, path, reason, Unreadable);
        try
        {
            File.Move(path, Unreadable, overwrite: true);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            RestoringLog.NotSaved(logger, refusal.Message);
        }
    }
}
