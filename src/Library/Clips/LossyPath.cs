using System.Text;
using RVae.Engine.Storage;

namespace RVae.Library.Clips;

/// <summary>
/// Finds files whose names are not valid text. A .NET program gets such a path with U+FFFD in place of the lost bytes. The folder has the
/// bytes: the name that looks the same without them is the one that was meant.
/// </summary>
internal static class LossyPath
{
    private const char Lost = '\uFFFD';

    /// <summary>The path with the names in the folders; unchanged where none fits.</summary>
    public static string Resolve(string full)
    {
        if (!full.Contains(Lost, StringComparison.Ordinal))
            return full;
        string path = Path.GetPathRoot(full) ?? "/";
        foreach (string part in full[path.Length..].Split(Path.DirectorySeparatorChar))
        {
            string plain = Path.Combine(path, part);
            path = part.Contains(Lost, StringComparison.Ordinal) && Disk.Look(plain).Kind == DiskKind.Missing ? Meant(path, part) : plain;
        }

        return path;
    }

    private static string Meant(string folder, string part)
    {
        try
        {
            return Disk.List(folder).Select(entry => entry.Path).FirstOrDefault(
                path => Lossy(Path.GetFileName(path)) == part, Path.Combine(folder, part));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Path.Combine(folder, part);
        }
    }

    private static string Lossy(string name) => Encoding.UTF8.GetString(UnixName.ToBytes(name).AsSpan()[..^1]);
}
