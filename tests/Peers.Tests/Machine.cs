using System.Globalization;

namespace RVae.Peers.Tests;

/// <summary>What is on this machine.</summary>
internal static class Machine
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Whether three threads or more want each core: what is judged by the milliseconds of other programs is judged less strictly then.</summary>
    public static bool IsOverloaded { get; } = OperatingSystem.IsLinux()
        && double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) > 3 * Environment.ProcessorCount;

    /// <summary>A program of the search path, or null.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    /// <summary>The program's path; ends the test as skipped, saying so, where it is not installed.</summary>
    public static string Need(string program, string package)
    {
        string? path = Find(program);
        Assert.SkipWhen(path is null, $"{program} is not installed (Debian package {package})");
        return path;
    }

    /// <summary>Debian's own Python, whose modules come as packages; ends the test as skipped where the module is not there.</summary>
    public static string NeedPythonModule(string module, string package)
    {
        const string Python = "/usr/bin/python3";
        bool isThere = File.Exists(Python) && Program.Run(Python, "-c", $"import {module}").Code == 0;
        Assert.SkipUnless(isThere, $"Python's module {module} is not installed (Debian package {package})");
        return Python;
    }

    /// <summary>Recordings to test against, beside the repository; ends the test as skipped where they are absent.</summary>
    public static string NeedData(string relative)
    {
        string path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", relative));
        Assert.SkipUnless(Path.Exists(path), $"{path} is not here");
        return path;
    }

    /// <summary>A port of loopback that nobody has at the moment, over UDP or TCP.</summary>
    public static int FreePort() => RVae.Tests.FreePort.Next();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RVae.Daemon.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests run outside the repository");
    }
}
