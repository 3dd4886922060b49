using System.Diagnostics;

namespace RVae.Bench.Timing;

/// <summary>What a measured program may ask of the scheduler.</summary>
internal enum Rights
{
    /// <summary>As this process has them.</summary>
    Own,
    /// <summary>No realtime priority for anybody.</summary>
    Ordinary,
    /// <summary>Realtime priority: ours asks for it by itself, the others are started with it.</summary>
    Realtime,
}

/// <summary>Programs that the bench starts, and ends.</summary>
internal static class Started
{
    /// <summary>Whether this process may hand out realtime priority, and take it away.</summary>
    public static bool MayChoose => Succeeds("chrt", "-f", "70", "true") && Succeeds("setpriv", "--bounding-set", "-sys_nice", "true");

    /// <summary>Starts a program that asks for its priorities itself, with the rights to or without.</summary>
    public static Process Program(Rights rights, string[] command, IReadOnlyDictionary<string, string>? environment = null) =>
        Start(rights == Rights.Ordinary ? ["setpriv", "--bounding-set", "-sys_nice", "--", .. command] : command, environment);

    /// <summary>Starts a program that never asks: with realtime rights, the whole of it gets them.</summary>
    public static Process Peer(Rights rights, string[] command, IReadOnlyDictionary<string, string>? environment = null) =>
        rights == Rights.Realtime ? Start(["chrt", "-f", "70", .. command], environment) : Program(rights, command, environment);

    public static bool Succeeds(string program, params string[] arguments)
    {
        try
        {
            using Process process = Start([program, .. arguments], null);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    public static void End(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static Process Start(string[] command, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        Process process = Process.Start(start)!;
        // Read, so that nobody waits for us to.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
