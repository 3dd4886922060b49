using System.Globalization;
using System.Runtime.InteropServices;

namespace RVae.Bench.Restarting;

/// <summary>The processes that a process has started, by id. Linux.</summary>
internal static partial class ProcessTree
{
    private const int KillSignal = 9;

    /// <summary>A process and all below it; the process itself first.</summary>
    public static IReadOnlyList<int> Of(int process)
    {
        var all = new List<int> { process };
        for (int at = 0; at < all.Count; at++)
            all.AddRange(Children(all[at]));
        return all;
    }

    /// <summary>Ends all of them at once, and waits until none is there or runs.</summary>
    public static void Kill(IReadOnlyList<int> processes)
    {
        foreach (int process in processes)
            Send(process, KillSignal);
        foreach (int process in processes)
            SpinWait.SpinUntil(() => !Runs(process), TimeSpan.FromSeconds(10));
    }

    /// <summary>Sends a signal; one that has ended meanwhile gets none.</summary>
    public static void Send(int process, int signal) => _ = SendSignal(process, signal);

    /// <summary>Its command line, with a zero after each argument.</summary>
    public static string CommandOf(int process) => Read($"/proc/{process}/cmdline");

    /// <summary>Whether it has a thread of that name.</summary>
    public static bool HasThread(int process, string name)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{process}/task").Any(task => Read($"{task}/comm").Trim() == name);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static IEnumerable<int> Children(int process)
    {
        try
        {
            return [.. Directory.GetDirectories($"/proc/{process}/task")
                .SelectMany(task => Read($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(child => int.Parse(child, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return [];
        }
    }

    // One whose end nobody has taken note of yet is Z: it holds no port, lock or file any more.
    private static bool Runs(int process)
    {
        string stat = Read($"/proc/{process}/stat");
        return stat.Length > 0 && stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return ""; // it has ended meanwhile
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
