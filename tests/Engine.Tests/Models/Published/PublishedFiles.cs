namespace RVae.Engine.Tests.Models.Published;

/// <summary>The published models beside the repository; a test that needs one is skipped where they are absent.</summary>
internal static class PublishedFiles
{
    /// <summary>The folder of the published conditional model.</summary>
    public static string Need() => Need("basic-house-techno");

    /// <summary>One of the published files or folders.</summary>
    public static string Need(string relative)
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "RVae.Daemon.sln")))
            root = root.Parent;
        string path = Path.GetFullPath(Path.Combine(root!.FullName, "..", "shared", "data", "published", relative));
        Assert.SkipUnless(Path.Exists(path), $"{path} is not here");
        return path;
    }

    /// <summary>A copy of the conditional model that may be changed.</summary>
    public static string CopyTo(string folder)
    {
        string source = Need();
        string copy = Path.Combine(folder, "published");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, File.ReadAllBytes(file)); // a copy would keep that it is read-only
        }

        return copy;
    }
}
