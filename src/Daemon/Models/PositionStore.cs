using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using RVae.Daemon.Requests;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Storage;
using RVae.Protocol.Services;

namespace RVae.Daemon.Models;

/// <summary>
/// Stores named positions in one file <c>MODEL.positions.json</c> for each model, built-in ones too, beside the user's models: an array in
/// the order of storing. Answers come from memory. One writer at a time brings it to disk, whole or not at all.
/// </summary>
internal sealed class PositionStore(DataFolders folders, ILogger<PositionStore> logger) : IPositionStore
{
    private const int MostPositions = 1024;
    private const int LongestFile = 1 << 20;

    private readonly Lock _changing = new();
    private readonly Lock _writing = new();
    private readonly Dictionary<string, ImmutableArray<StoredPosition>> _models = [];
    private readonly Dictionary<string, Fault> _closed = [];
    private int _changes;

    /// <inheritdoc/>
    public int Changes => Volatile.Read(ref _changes);

    /// <inheritdoc/>
    public IReadOnlyList<string> Names(string model) => [.. Of(model).Select(stored => stored.Name)];

    /// <inheritdoc/>
    public bool TryRecall(string model, string name, [MaybeNullWhen(false)] out StoredPlace place)
    {
        StoredPosition? found = Of(model).FirstOrDefault(stored => stored.Name == name);
        place = found is null ? null : new StoredPlace(new LatentPoint(found.X, found.Y), found.All.IsDefault ? [] : found.All);
        return found is not null;
    }

    /// <inheritdoc/>
    public void Store(string model, string name, StoredPlace place, Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!ModelName.IsValid(name))
        {
            request.Fail(ModelName.Invalid(name));
            return;
        }

        lock (_changing)
        {
            ImmutableArray<StoredPosition> known = Of(model);
            if (_closed.TryGetValue(model, out Fault closed))
            {
                // The file cannot be read now, but may be whole. So it is not overwritten.
                request.Fail(closed);
                return;
            }

            StoredPosition? old = known.FirstOrDefault(stored => stored.Name == name);
            if (old is null && known.Length >= MostPositions)
            {
                request.Fail(new Fault(FaultCode.TooMany, $"'{model}' has {MostPositions} positions already: store over one of them"));
                return;
            }

            var position = new StoredPosition(name, place.Point.X, place.Point.Y) { All = place.All };
            _models[model] = old is null ? known.Add(position) : known.Replace(old, position);
            Interlocked.Increment(ref _changes);
        }

        RequestTask.Run(request, logger, () => Write(model, name, request));
    }

    /// <summary>Renames the positions of a model that has got another name.</summary>
    public void Rename(string from, string to)
    {
        lock (_writing)
        {
            lock (_changing)
            {
                ImmutableArray<StoredPosition> known = Of(from);
                _models.Remove(from);
                // The file cannot be read now, but may be whole. It is read again under its new name.
                if (_closed.Remove(from))
                    _models.Remove(to);
                else
                    _models[to] = known;
            }

            Try(to, "renamed", () =>
            {
                if (File.Exists(PathOf(from)))
                    AtomicFile.Rename(PathOf(from), PathOf(to));
            });
        }
    }

    /// <summary>Deletes the positions of a model that was deleted.</summary>
    public void Delete(string model)
    {
        lock (_writing)
        {
            lock (_changing)
                _models.Remove(model);
            Try(model, "deleted", () => File.Delete(PathOf(model)));
        }
    }

    private void Try(string model, string deed, Action change)
    {
        try
        {
            change();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            ModelLog.Positions(logger, model, deed, refusal.Message);
        }
    }

    private ImmutableArray<StoredPosition> Of(string model)
    {
        lock (_changing)
        {
            if (_models.TryGetValue(model, out ImmutableArray<StoredPosition> known))
                return known;
            known = Read(model);
            // A file that could not be read is read again the next time.
            if (!_closed.ContainsKey(model))
                _models[model] = known;
            return known;
        }
    }

    // The last caller writes the newest positions, so that an older write never ends on top of them.
    private void Write(string model, string name, Request request)
    {
        lock (_writing)
        {
            byte[] json = JsonSerializer.SerializeToUtf8Bytes(Of(model), PositionJson.Default.ImmutableArrayStoredPosition);
            if (AtomicFile.Write(PathOf(model), json).Fault is { } fault)
            {
                ModelLog.Positions(logger, model, "written", fault.Message);
                request.Fail(fault);
                return;
            }
        }

        request.Done(name);
    }

    private ImmutableArray<StoredPosition> Read(string model)
    {
        if (!ModelName.IsValid(model))
            return [];
        _closed.Remove(model);
        string path = PathOf(model);
        if (Disk.Look(path).Kind == DiskKind.Missing)
            return [];
        if (!Disk.Read(path, LongestFile, Path.GetFileName(path)).TryGet(out byte[]? bytes, out Fault fault) && fault.Code != FaultCode.TooLarge)
        {
            ModelLog.Positions(logger, model, "read", fault.Message);
            _closed[model] = new Fault(fault.Code, $"the file with the positions of '{model}' cannot be read, so it is not written over: {fault.Message}");
            return [];
        }

        if (bytes is not null && Parse(bytes) is { } all)
            return all;
        return SetAside(model, path);
    }

    /// <summary>The positions in a file; null where it is no such file.</summary>
    internal static ImmutableArray<StoredPosition>? Parse(byte[] bytes)
    {
        try
        {
            ImmutableArray<StoredPosition> all = JsonSerializer.Deserialize(bytes, PositionJson.Default.ImmutableArrayStoredPosition);
            return all.IsDefault ? null : [.. all.Where(IsUsable).Take(MostPositions)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Renames a damaged file, so that a person can mend it and the next store does not overwrite it.</summary>
    private ImmutableArray<StoredPosition> SetAside(string model, string path)
    {
        string aside = path + ".damaged";
        for (int number = 2; Path.Exists(aside); number++)
            aside = FormattableString.Invariant($"{path}.damaged-{number}");
        try
        {
            File.Move(path, aside);
            ModelLog.Positions(logger, model, "read", $"its file is damaged. It was renamed to {Path.GetFileName(aside)}");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            ModelLog.Positions(logger, model, "set aside", refusal.Message);
            _closed[model] = new Fault(FaultCode.Failed, $"the file with the positions of '{model}' is damaged and cannot be renamed: {refusal.Message}");
        }

        return [];
    }

    private static bool IsUsable(StoredPosition? position) =>
        position is not null && ModelName.IsValid(position.Name) && float.IsFinite(position.X) && float.IsFinite(position.Y)
        && (position.All.IsDefault || (position.All.Length <= LatentPlane.Most && position.All.All(float.IsFinite)));

    private string PathOf(string model) => Path.Combine(folders.Models, model + ".positions.json");
}

/// <summary>A position as it is stored.</summary>
/// <param name="Name">Its name.</param>
/// <param name="X">First coordinate in the plane that was played.</param>
/// <param name="Y">Second coordinate.</param>
internal sealed record StoredPosition(string Name, float X, float Y)
{
    /// <summary>A value for each dimension of the model; empty in files of older programs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<float> All { get; init; }
}

/// <summary>How positions are written as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ImmutableArray<StoredPosition>))]
internal sealed partial class PositionJson : JsonSerializerContext;
