using RVae.Engine.Models;
using System.Collections.Immutable;
using RVae.Engine.Storage;

namespace RVae.Engine.Library;

/// <summary>A model on disk.</summary>
/// <param name="Card">Its card; the name is its file's.</param>
/// <param name="Path">Its file.</param>
/// <param name="IsBuiltIn">Whether it came with the program, and stays.</param>
public sealed record StoredModel(ModelCard Card, string Path, bool IsBuiltIn)
{
    /// <summary>The file's stamp when the card was read; null for a link, whose stamp says nothing about its target.</summary>
    public FileStamp? Stamp { get; init; }
}

/// <summary>Identifies a version of a file: the stamp changes when the file is written.</summary>
/// <param name="Written">When it was written.</param>
/// <param name="Length">Its bytes.</param>
public readonly record struct FileStamp(DateTime Written, long Length)
{
    /// <summary>The stamp of a file; null where the file is a link or missing.</summary>
    public static FileStamp? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.LinkTarget is null ? new FileStamp(file.LastWriteTimeUtc, file.Length) : null;
    }
}

/// <summary>What is in a store.</summary>
/// <param name="Models">Readable models by name.</param>
/// <param name="Unreadable">Why other files are not listed.</param>
public sealed record ModelListing(ImmutableArray<StoredModel> Models, ImmutableArray<Fault> Unreadable);

/// <summary>
/// The models of a user and the built-in ones, each a file in one of two folders. A user's model hides a built-in one of the same name. The file's
/// name is the model's name: a file may be renamed or copied by hand. The store holds no state, so any thread may call it; file system errors become
/// faults.
/// </summary>
/// <param name="userFolder">Where new models go; made when it is first needed.</param>
/// <param name="builtInFolder">Never written to.</param>
public sealed class ModelStore(string userFolder, string builtInFolder)
{
    private static readonly EnumerationOptions s_anyCase = new() { MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = 0 };

    /// <summary>Lists the cards, reading only the head of each file.</summary>
    /// <param name="known">An earlier listing: a file that has not been written since is not read again.</param>
    public ModelListing List(ModelListing? known = null)
    {
        Dictionary<string, StoredModel> unchanged = (known?.Models ?? []).Where(IsUnchanged).ToDictionary(model => model.Path);
        var models = new SortedDictionary<string, StoredModel>(StringComparer.Ordinal);
        var unreadable = ImmutableArray.CreateBuilder<Fault>();
        foreach ((string folder, bool isBuiltIn) in new[] { (builtInFolder, true), (userFolder, false) })
        {
            if (!NamesIn(folder).TryGet(out ImmutableArray<string> names, out Fault closed))
            {
                unreadable.Add(closed);
                continue;
            }

            foreach (string name in names)
            {
                if (Misnamed(name) is { } misnamed)
                {
                    unreadable.Add(misnamed);
                    continue;
                }

                if (unchanged.TryGetValue(PathIn(folder, name), out StoredModel? old))
                    models[name] = old;
                else if (Read(name, folder, isBuiltIn).TryGet(out StoredModel? model, out Fault fault))
                    models[name] = model;
                else
                    unreadable.Add(fault);
            }
        }

        return new ModelListing([.. models.Values], unreadable.ToImmutable());
    }

    /// <summary>Finds one model's card.</summary>
    public Outcome<StoredModel> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!ModelName.IsValid(name))
            return ModelName.Invalid(name);
        if (IsIn(userFolder, name))
            return Read(name, userFolder, isBuiltIn: false);
        return IsIn(builtInFolder, name) ? Read(name, builtInFolder, isBuiltIn: true) : NotFound(name);
    }

    /// <summary>Loads and checks one model whole, ready to decode.</summary>
    public Outcome<RhythmModel> Load(string name) =>
        Find(name).Then(found => ModelFile.Load(found.Path));

    /// <summary>
    /// Renames a user's model to a name that no model has. A built-in model keeps its name: scenes refer to it, and its positions are stored under
    /// it. The caller checks whether the model plays.
    /// </summary>
    public Outcome<StoredModel> Rename(string name, string newName)
    {
        ArgumentNullException.ThrowIfNull(newName);
        if (!ModelName.IsValid(newName))
            return ModelName.Invalid(newName);
        if (Unusable(newName) is { } refusal)
            return refusal;
        if (File.Exists(PathIn(userFolder, newName)))
            return new Fault(FaultCode.Denied, $"there is a model '{newName}' already: delete it first, or take another name");
        if (File.Exists(PathIn(builtInFolder, newName)))
            return new Fault(FaultCode.Denied, $"the model '{newName}' came with the program: take another name");
        return FindOwn(name, "renamed")
            .Then(found => Try($"'{name}' could not be renamed", () => File.Move(found.Path, PathIn(userFolder, newName))))
            .Then(_ => Find(newName));
    }

    /// <summary>Deletes a user's model. The caller checks whether the model plays.</summary>
    /// <returns>The model that was.</returns>
    public Outcome<StoredModel> Delete(string name) => FindOwn(name, "deleted")
        .Then(found => Try($"'{name}' could not be deleted", () => File.Delete(found.Path))
            .Then<StoredModel>(_ => found));

    /// <summary>The file that a new model of this name goes to; an older model there will be replaced.</summary>
    public Outcome<string> PathForNew(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!ModelName.IsValid(name))
            return ModelName.Invalid(name);
        if (Unusable(name) is { } refusal)
            return refusal;
        return Try("the models folder could not be made", () => Directory.CreateDirectory(userFolder))
            .Then<string>(_ => PathIn(userFolder, name));
    }

    // The name must match in upper and lower case, too: under two spellings a model would have two lists of positions, and one file of them.
    private static bool IsIn(string folder, string name) => File.Exists(PathIn(folder, name)) && !LetterCase.IsAnothers(PathIn(folder, name));

    private Fault? Unusable(string name) => ModelName.NoFile(name) ?? TakenByAnother(name);

    private Fault? TakenByAnother(string name) => LetterCase.IsAnothers(PathIn(userFolder, name)) || LetterCase.IsAnothers(PathIn(builtInFolder, name))
        ? new Fault(FaultCode.Denied, $"there is a model whose name differs from '{name}' only in capital letters, and this disk takes the two names for one: take another name")
        : null;

    private Outcome<StoredModel> FindOwn(string name, string deed) => Find(name).Then<StoredModel>(found => found.IsBuiltIn
        ? new Fault(FaultCode.Denied, $"'{name}' came with the program and cannot be {deed}")
        : found);

    private static Outcome<StoredModel> Read(string name, string folder, bool isBuiltIn)
    {
        string path = PathIn(folder, name);
        FileStamp? stamp = FileStamp.Of(path); // before the file is read: a later write then gives another stamp
        return CheckInside(path, folder) is { } fault
            ? fault
            : ModelFile.ReadCard(path).Then<StoredModel>(card => new StoredModel(card, path, isBuiltIn) { Stamp = stamp });
    }

    private static bool IsUnchanged(StoredModel model) => model.Stamp is { } stamp && FileStamp.Of(model.Path) == stamp;

    /// <summary>A link may point to another model of its folder, and nowhere else.</summary>
    private static Fault? CheckInside(string path, string folder)
    {
        Outcome<bool> inside = Try($"{Path.GetFileName(path)} could not be followed", () =>
            File.ResolveLinkTarget(path, returnFinalTarget: true) is not { } target
            || Path.GetDirectoryName(target.FullName) == Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar));
        return inside.TryGet(out bool isInside, out Fault fault)
            ? isInside ? null : new Fault(FaultCode.Denied, $"{Path.GetFileName(path)} is a link to a file outside the models folder: copy the file there")
            : fault;
    }

    private static Outcome<ImmutableArray<string>> NamesIn(string folder) => Try<ImmutableArray<string>>(
        $"the models in {folder} could not be listed",
        () => Directory.Exists(folder)
            ? [
                .. Directory.EnumerateFiles(folder, "*" + ModelFile.Extension, s_anyCase)
                    .Select(path => Path.GetFileName(path)!)
                    .Where(name => name[0] != '.')
                    .Select(name => name.EndsWith(ModelFile.Extension, StringComparison.Ordinal) ? name[..^ModelFile.Extension.Length] : name),
            ]
            : []);

    /// <summary>Why a model's file is not listed: no client could ask for its name.</summary>
    private static Fault? Misnamed(string name)
    {
        string shown = UnixName.Show(name);
        if (name.EndsWith(ModelFile.Extension, StringComparison.OrdinalIgnoreCase))
            return new Fault(FaultCode.BadArguments, $"{shown}: a model's file ends in {ModelFile.Extension}, in small letters: rename it");
        return ModelName.IsValid(name)
            ? null
            : new Fault(FaultCode.BadArguments, $"{shown}{ModelFile.Extension}: '{shown}' is no name for a model (1 to 64 of A-Z a-z 0-9 . _ -): rename the file");
    }

    private static string PathIn(string folder, string name) => Path.Combine(folder, name + ModelFile.Extension);

    private static Outcome<bool> Try(string failure, Action action) => Try(failure, () =>
    {
        action();
        return true;
    });

    private static Outcome<T> Try<T>(string failure, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"{failure}: {e.Message}");
        }
    }

    private static Fault NotFound(string name) =>
        new(FaultCode.NotFound, $"there is no model '{name}': /rvae/models and 'rvae models' list all models");
}
