using System.Diagnostics;
using System.Runtime.InteropServices;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Learning;

namespace RVae.Daemon.Jobs;

/// <summary>The program <c>rvae-training</c>, which has Torch: it is a package of its own, and may be missing.</summary>
internal static class TrainingProgram
{
    private const string Name = "rvae-training";

    // Torch loads within a second from a warm disk; a cold one and a busy machine take longer.
    private static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(60);

    /// <summary>How to start it, or null where it is not installed.</summary>
    public static WorkerProgram? Find() => Find(AppContext.BaseDirectory);

    /// <summary>The same for a player in another folder.</summary>
    public static WorkerProgram? Find(string player) => Folders(player).Select(In).FirstOrDefault(program => program is not null);

    /// <summary>The program with Torch, or else this one again, which makes what needs no Torch.</summary>
    public static WorkerProgram FindOrSelf() => Find() ?? WorkerProgram.Self();

    /// <summary>Starts it to see whether Torch loads.</summary>
    /// <returns>What is missing and how to get it, or null.</returns>
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

    /// <summary>What learns in this program, which has no Torch: nothing, and it says what to install.</summary>
    public static GradientLearning Without() => new NoGradientLearning(Missing());

    private static string Missing() =>
        $"this training needs Torch, which is a package of its own: {PackageWords.Training(AppContext.BaseDirectory, RuntimeInformation.ProcessArchitecture)}. "
        + "An instant map of the clips plays without it, and so does kind 'kernel'";

    // Beside the player in a folder of its own, as builds have it; as its archive unpacks, in the player's folder or next to it;
    // or where the package of Debian or of Homebrew puts it.
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
        // Where 'dotnet' runs this program, only it is known to find the runtime.
        if (Environment.ProcessPath is { } running && File.Exists(assembly)
            && Path.GetFileNameWithoutExtension(running).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            return new WorkerProgram(running, [assembly]);
        }

        string file = Path.GetFullPath(Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name));
        return File.Exists(file) ? new WorkerProgram(file, []) : null;
    }
}
