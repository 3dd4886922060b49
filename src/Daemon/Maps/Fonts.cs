using SkiaSharp;

namespace RVae.Daemon.Maps;

/// <summary>A plain font of the machine. Skia without its dependencies does not look for one itself on Linux.</summary>
internal static class Fonts
{
    private static readonly string[] Known = ["DejaVuSans.ttf", "LiberationSans-Regular.ttf", "NotoSans-Regular.ttf", "Ubuntu-R.ttf", "FreeSans.ttf"];

    /// <summary>One of the usual ones, or any; null where there is none.</summary>
    public static SKTypeface? Find()
    {
        if (!OperatingSystem.IsLinux())
            return SKTypeface.FromFamilyName("Helvetica");
        string[] files = [.. Folders().Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.?tf", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))];
        string? file = Known.Select(name => Array.Find(files, path => Path.GetFileName(path) == name)).FirstOrDefault(found => found is not null)
            ?? files.FirstOrDefault();
        return file is null ? null : SKTypeface.FromFile(file);
    }

    private static string[] Folders() =>
        ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".fonts")];
}
