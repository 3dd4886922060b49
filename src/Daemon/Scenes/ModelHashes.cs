using System.Collections.Concurrent;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Storage;

namespace RVae.Daemon.Scenes;

/// <summary>The hashes of model files, kept until a file is written anew. Reads files, so it is not for a thread that answers clients.</summary>
internal sealed class ModelHashes(ModelStore store)
{
    private readonly ConcurrentDictionary<(string Path, FileStamp Stamp), string> _known = new();

    /// <summary>SHA-256 of a model's file in hexadecimal; empty where the file cannot be read.</summary>
    public string Of(string name) => name.Length > 0 && store.Find(name).TryGet(out StoredModel? found, out _) ? Of(found) : "";

    /// <summary>Finds the model that a scene names.</summary>
    /// <param name="name">Name in the scene.</param>
    /// <param name="hash">Hash in the scene; empty where it was not known.</param>
    /// <param name="told">What a person should know: the file of that name has changed, or the same file has another name now.</param>
    /// <returns>The present name of the model, or why there is none.</returns>
    public Outcome<string> Find(string name, string hash, out Fault? told)
    {
        told = null;
        bool isThere = store.Find(name).TryGet(out StoredModel? found, out Fault missing);
        if (isThere && (hash.Length == 0 || Of(found!) == hash))
            return name;
        if (hash.Length > 0 && store.List().Models.FirstOrDefault(model => Of(model) == hash) is { } same)
        {
            told = new Fault(FaultCode.NotFound, $"model '{name}' is called '{same.Card.Name}' now");
            return same.Card.Name;
        }

        if (!isThere)
            return missing;
        told = new Fault(FaultCode.NotFound, $"model '{name}' is not the model that the scene was stored with");
        return name;
    }

    private string Of(StoredModel model)
    {
        try
        {
            if (FileStamp.Of(model.Path) is not { } stamp)
                return FileHash.Of(model.Path);
            return _known.GetOrAdd((model.Path, stamp), key => FileHash.Of(key.Path));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
