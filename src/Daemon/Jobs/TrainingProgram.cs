using System.Diagnostics;
using System.Runtime.InteropServices;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Learning;

namespace RVae.Daemon.Jobs;

/// <summary>The program <c>rvae-training</c>, which contains Torch. It comes in a separate package, and may be missing.</summary>
internal static class TrainingProgram
{
    private const string Name = "rvae-training";

    // Torch loads within a second from a disk that is in the cache. An unread disk or a busy machine takes longer.
    private static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(60);

    /// <summary>How to start the program; null where it is not installed.</summary>
    public static WorkerProgram? Find() => Find(AppContext.BaseDirectory);

    /// <summary>How to start the program that belongs to a player in another folder; null where it is not installed.</summary>
    public static WorkerProgram? Find(string player) => Folders(player).Select(In).FirstOrDefault(program => program is not null);

    /// <summary>The training program where it is installed, else this program, which makes models that need no Torch.</summary>
    public static WorkerProgram FindOrSelf() => Find() ?? WorkerProgram.Self();

    /// <summary>Starts the program to see whether Torch loads.</summary>
    /// <returns>What is missing and how to get it; null when Torch loads.</returns>
    public static Fault? Check()
    {
        if (Find() is not { } program)
            return new Fault(FaultCode.Unavailable, Missing());
        var start = new ProcessStartInfo(program.File, [.. program.Arguments, "check"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        try
        {
            using Process check = Process.Start(start)!;
            Task<string> words = check.StandardError.ReadToEndAsync();
            if (!check.WaitForExit(LongestCheck))
            {
                check.Kill(entireProcessTree: true);
                return new Fault(FaultCode.Unavailable, $"{program.File} does not answer");
            }

            return check.ExitCode == 0 ? null : new Fault(FaultCode.Unavailable, words.GetAwaiter().GetResult().Trim());
        }
        catch (System.ComponentModel.Win32Exception refusal)
        {
            return new Fault(FaultCode.Unavailable, $"{program.File} cannot be started: {refusal.Message}");
        }
    }

    /// <summary>The learning of this program, which has no Torch: it learns nothing, and says what to install.</summary>
    public static GradientLearning Without() => new NoGradientLearning(Missing());

    private static string Missing() =>
        $"this training needs Torch, which is a package of its own: {PackageWords.Training(AppContext.BaseDirectory, RuntimeInformation.ProcessArchitecture)}. "
        + "An instant map of the clips plays without it, and so does kind 'kernel'";

    // Where the program can be: in a folder of its own beside the player, as builds have it; in the player's folder or next to it, as its
    // archive unpacks; or where the package of Debian or of Homebrew puts it.
    private static IEnumerable<string> Folders(string player)
    {
        string unpacked = $"{Name}-{ProgramVersion.Current}";
        yield return Path.Combine(player, "training");
        yield return Path.Combine(player, "..", Name);
        yield return Path.Combine(player, unpacked);
        yield return Path.Combine(player, "..", unpacked);
        if (OperatingSystem.IsLinux())
            yield return Path.Combine("/usr/lib", Name);
        else if (OperatingSystem.IsMacOS())
            yield return Path.Combine("/opt/homebrew/lib", Name);
    }

    private static WorkerProgram? In(string folder)
    {
        string assembly = Path.Combine(folder, Name + ".dll");
        // Where 'dotnet' runs this program, only that 'dotnet' is known to find the runtime.
        if (Environment.ProcessPath is { } running && File.Exists(assembly)
            && Path.GetFileNameWithoutExtension(running).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            return new WorkerProgram(running, [assembly]);
        }

        string file = Path.GetFullPath(Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name));
        return File.Exists(file) ? new WorkerProgram(file, []) : null;
    }
}
