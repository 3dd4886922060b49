using System.Collections.Immutable;
using System.Text;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Storage;
using RVae.Midi.Ports;

namespace RVae.Controllers;

/// <summary>The profiles that come with the program, and the performer's own. Where both have a name, the performer's profile counts.</summary>
/// <param name="BuiltIn">Folder that comes with the program.</param>
/// <param name="Own">The performer's folder; need not exist.</param>
public sealed record ProfileFolders(string BuiltIn, string Own)
{
    /// <summary>Names of all profiles, in ordinal order.</summary>
    public ImmutableArray<string> Names() =>
        [.. Files(Own).Concat(Files(BuiltIn)).Select(file => Path.GetFileNameWithoutExtension(file))
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    /// <summary>Whether a word is the path of a profile's file, and not a name.</summary>
    public static bool IsFile(string nameOrFile) => nameOrFile.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The listed spelling of a name that is given in other upper or lower case; any other word as it is.</summary>
    public string AsListed(string name) => Names().FirstOrDefault(listed => listed.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;

    /// <summary>Reads a profile by its name, or by the path of its file (which ends in <c>.json</c>).</summary>
    public Outcome<DeviceProfile> Read(string nameOrFile)
    {
        if (IsFile(nameOrFile))
            return ProfileFile.Read(nameOrFile);
        string? file = Files(Own).Concat(Files(BuiltIn)).FirstOrDefault(
            file => Path.GetFileNameWithoutExtension(file).Equals(nameOrFile, StringComparison.OrdinalIgnoreCase));
        return file is null
            ? new Fault(FaultCode.NotFound, $"no profile \"{nameOrFile}\": there are {string.Join(", ", Names())}")
            : ProfileFile.Read(file);
    }

    /// <summary>The profile whose device one of these ports belongs to, or null. The performer's own profiles come first.</summary>
    public DeviceProfile? For(ImmutableArray<string> ports)
    {
        foreach (string file in Files(Own).Concat(Files(BuiltIn)))
        {
            if (ProfileFile.Read(file).TryGet(out DeviceProfile? profile, out _)
                && profile.Ports.Any(part => PortNames.Find(ports, part) is not null))
            {
                return profile;
            }
        }

        return null;
    }

    /// <summary>Saves a profile in the performer's folder; returns its file.</summary>
    public Outcome<string> Save(DeviceProfile profile)
    {
        if (!ModelName.IsValid(profile.Name))
            return new Fault(FaultCode.BadArguments, $"\"{profile.Name}\" cannot be the name of a profile: use 1–64 of A-Z a-z 0-9 . _ -");
        return AtomicFile.Write(Path.Combine(Own, profile.Name + ".json"), Encoding.UTF8.GetBytes(ProfileFile.Write(profile)));
    }

    // Hidden files belong to other programs: macOS puts one beside each file of a stick.
    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.json").Where(file => Path.GetFileName(file)[0] != '.').Order(StringComparer.Ordinal)
        : [];
}
