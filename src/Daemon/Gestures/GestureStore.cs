using System.Collections.Immutable;
using System.Text.Json;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Storage;

namespace RVae.Daemon.Gestures;

/// <summary>
/// The gestures in the data folder: one file for each in <c>gestures</c>, and the gestures that play in <c>gestures.json</c>. Answers come
/// from memory. A file that cannot be read costs that gesture alone; a damaged file is renamed, so that a person can mend it. Any thread.
/// </summary>
internal sealed class GestureStore
{
    /// <summary>Most gestures.</summary>
    public const int Most = 128;

    private const int LongestFile = 2 << 20;
    private const string Ending = ".json";

    private readonly string _folder;
    private readonly string _playing;
    private readonly ILogger<GestureStore> _logger;
    private readonly Lock _writing = new();
    private ImmutableSortedDictionary<string, Gesture> _gestures = ImmutableSortedDictionary.Create<string, Gesture>(StringComparer.Ordinal);

    /// <summary>Reads the gestures of a data folder.</summary>
    /// <param name="root">The data folder.</param>
    /// <param name="logger">Logs files that cannot be read.</param>
    public GestureStore(string root, ILogger<GestureStore> logger)
    {
        (_folder, _playing, _logger) = (Path.Combine(root, "gestures"), Path.Combine(root, "gestures.json"), logger);
        Load();
    }

    /// <summary>All gestures by name.</summary>
    public ImmutableSortedDictionary<string, Gesture> All => Volatile.Read(ref _gestures);

    /// <summary>Puts a gesture into memory, in place of one of the same name; false where there are too many.</summary>
    public bool TryPut(Gesture gesture)
    {
        ArgumentNullException.ThrowIfNull(gesture);
        return ImmutableInterlocked.Update(
            ref _gestures, (all, one) => all.Count >= Most && !all.ContainsKey(one.Name) ? all : all.SetItem(one.Name, one), gesture)
            || ReferenceEquals(All.GetValueOrDefault(gesture.Name), gesture);
    }

    /// <summary>Writes the gesture of a name to disk as it is in memory. Deletes its file where it is not in memory.</summary>
    public Fault? Save(string name)
    {
        lock (_writing)
        {
            string path = Path.Combine(_folder, name + Ending);
            Fault? fault = All.TryGetValue(name, out Gesture? gesture) ? Write(path, gesture) : Remove(path);
            if (fault is { } refusal)
                GestureLog.NotSaved(_logger, name, refusal.Message);
            return fault;
        }
    }

    /// <summary>Removes a gesture from memory; false where it is not there.</summary>
    public bool Forget(string name) => ImmutableInterlocked.Update(ref _gestures, (all, gone) => all.Remove(gone), name);

    /// <summary>The gestures that played at the last write; empty where none did.</summary>
    public KeptGestures Kept()
    {
        var nothing = new KeptGestures([]);
        if (Disk.Look(_playing).Kind == DiskKind.Missing)
            return nothing;
        if (!Disk.Read(_playing, LongestFile, "gestures.json").TryGet(out byte[]? bytes, out Fault fault))
        {
            GestureLog.Unreadable(_logger, fault.Message);
            return nothing;
        }

        try
        {
            KeptGestures? kept = JsonSerializer.Deserialize(bytes, GestureJson.Default.KeptGestures);
            return kept is null || kept.Playing.IsDefault || kept.Playing.Contains(null!) ? nothing : kept;
        }
        catch (JsonException damage)
        {
            GestureLog.Unreadable(_logger, $"gestures.json is damaged, so no gesture plays on: {damage.Message}");
            return nothing;
        }
    }

    /// <summary>Writes which gestures play.</summary>
    public void Keep(KeptGestures playing)
    {
        lock (_writing)
        {
            if (AtomicFile.Write(_playing, JsonSerializer.SerializeToUtf8Bytes(playing, GestureJson.Default.KeptGestures)).Fault is { } refusal)
                GestureLog.NotSaved(_logger, "what plays", refusal.Message);
        }
    }

    private static Fault? Write(string path, Gesture gesture)
    {
        if (ModelName.NoFile(gesture.Name) is { } none)
            return none;
        return LetterCase.IsAnothers(path)
            ? new Fault(FaultCode.Denied, $"'{gesture.Name}' is lost when the daemon ends: another gesture's name differs only in capital letters, and this disk takes the two names for one. Record it under another name")
            : AtomicFile.Write(path, gesture.Write()).Fault;
    }

    private static Fault? Remove(string path)
    {
        if (LetterCase.IsAnothers(path))
            return null; // the gesture never had a file
        try
        {
            File.Delete(path);
            return null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"{path} could not be deleted: {refusal.Message}");
        }
    }

    private void Load()
    {
        try
        {
            if (!Directory.Exists(_folder))
                return;
            foreach (DiskEntry entry in Disk.List(_folder).Where(entry => entry.Kind == DiskKind.File && IsOurs(entry.Path)).Take(Most))
                Load(entry.Path);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            GestureLog.Unreadable(_logger, refusal.Message);
        }
    }

    private static bool IsOurs(string path) =>
        path.EndsWith(Ending, StringComparison.Ordinal) && ModelName.IsValid(Path.GetFileNameWithoutExtension(path)) && !Path.GetFileName(path).StartsWith('.');

    private void Load(string path)
    {
        string name = Path.GetFileName(path);
        if (!Disk.Read(path, LongestFile, name).TryGet(out byte[]? bytes, out Fault fault) && fault.Code != FaultCode.TooLarge)
            GestureLog.Unreadable(_logger, fault.Message);
        else if (bytes is not null && Gesture.Read(bytes) is { } gesture && gesture.Name + Ending == name)
            _gestures = _gestures.SetItem(gesture.Name, gesture);
        else
            SetAside(path);
    }

    private void SetAside(string path)
    {
        string aside = path + ".damaged";
        for (int number = 2; Path.Exists(aside); number++)
            aside = FormattableString.Invariant($"{path}.damaged-{number}");
        try
        {
            File.Move(path, aside);
            GestureLog.Unreadable(_logger, $"its file is damaged, and was renamed to {Path.GetFileName(aside)}");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            GestureLog.Unreadable(_logger, refusal.Message);
        }
    }
}
