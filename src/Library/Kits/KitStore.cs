using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Engine.Rhythm.Tabs;
using RVae.Engine.Storage;

namespace RVae.Library.Kits;

/// <summary>The kits: those of every daemon, and the user's kits, each of which is a text file (<see cref="KitText"/>).</summary>
/// <param name="folder">The folder of the user's kits, <c>name.kit</c>; need not exist.</param>
public sealed class KitStore(string folder)
{
    /// <summary>The extension of kit files.</summary>
    public const string Extension = ".kit";

    /// <summary>The folder of the user's kits.</summary>
    public string Folder => folder;

    /// <summary>Finds a kit by its name.</summary>
    public Outcome<Kit> Find(string name)
    {
        if (Kit.BuiltIn.FirstOrDefault(kit => kit.Name == name) is { } found)
            return found;
        if (!ModelName.IsValid(name))
            return ModelName.Invalid(name);
        string path = Path.Combine(folder, name + Extension);
        return File.Exists(path)
            ? Read(path, name)
            : new Fault(FaultCode.NotFound, $"there is no kit '{name}': there are {string.Join(", ", Names())}. To make it, put a file {name}{Extension} into the data folder's kits");
    }

    /// <summary>Reads a kit file by its path. The kit gets the name of the file.</summary>
    public static Outcome<Kit> Read(string path) => Read(path, Path.GetFileNameWithoutExtension(path));

    /// <summary>The names of all kits, the built-in ones first.</summary>
    public IEnumerable<string> Names() => Kit.BuiltIn.Select(kit => kit.Name).Concat(Files().Select(path => Path.GetFileNameWithoutExtension(path)));

    /// <summary>The files of the user's kits, in the order of their names.</summary>
    public IEnumerable<string> Files()
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder, "*" + Extension)
                    .Where(path => ModelName.IsValid(Path.GetFileNameWithoutExtension(path))).Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static Outcome<Kit> Read(string path, string name) =>
        Disk.Read(path, KitText.MostBytes, Path.GetFileName(path)).Then(bytes => KitText.Parse(name, TabText.Decode(bytes)));
}
