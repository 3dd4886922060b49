using System.Globalization;

namespace RVae.Peers.Tests;

/// <summary>
/// A garbage collection must always find a core on which no thread of realtime priority spins: otherwise the music is silent until the
/// kernel's throttling ends it, a second later.
/// </summary>
public sealed class KeepingOneCoreFree
{
    private const int Fifo = 1, RoundRobin = 2;

    [Fact]
    public void Threads_of_realtime_priority_stay_on_one_core_and_all_others_of_their_process_keep_off_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells the priorities of another process");
        using RunningDaemon daemon = RunningDaemon.Start();

        List<TaskOfDaemon> tasks = TasksOf(daemon.Stage), ofDesk = daemon.Desk == daemon.Stage ? [] : TasksOf(daemon.Desk);
        List<TaskOfDaemon> realtime = [.. tasks.Where(task => task.Policy is Fifo or RoundRobin)];
        Assert.SkipWhen(realtime.Count == 0, "this machine grants no realtime priority, or has one core only");

        string core = realtime.Select(task => task.Cores).Distinct().ShouldHaveSingleItem();
        int.TryParse(core, CultureInfo.InvariantCulture, out _).ShouldBeTrue($"{core} is more than one core");
        realtime.Select(task => task.Name).ShouldContain("rvae ticks");
        realtime.Select(task => task.Name).ShouldNotContain(name => name.StartsWith("osc", StringComparison.Ordinal) || name == "rvae inference");
        tasks.Except(realtime).Where(task => task.Name.StartsWith(".NET", StringComparison.Ordinal) || task.Name.StartsWith("osc", StringComparison.Ordinal))
            .ShouldAllBe(task => !Includes(task.Cores, core));

        // It collects garbage, so it has no such thread; and so every core is its own. A second alarm is on another core than its thread.
        ofDesk.Where(task => task.Policy is Fifo or RoundRobin).ShouldBeEmpty();
        ofDesk.Where(task => task.Name != "rvae alarm").ShouldAllBe(task => Includes(task.Cores, core));
    }

    private static List<TaskOfDaemon> TasksOf(int process) =>
        [.. Directory.GetDirectories($"/proc/{process}/task").Select(TaskOfDaemon.Read).OfType<TaskOfDaemon>()];

    // A list as the kernel writes it: 0-2,5.
    private static bool Includes(string cores, string core) => cores.Split(',').Any(part =>
    {
        int[] ends = [.. part.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture))];
        int wanted = int.Parse(core, CultureInfo.InvariantCulture);
        return wanted >= ends[0] && wanted <= ends[^1];
    });

    /// <summary>A thread of the daemon, as the kernel tells of it.</summary>
    private sealed record TaskOfDaemon(string Name, int Policy, string Cores)
    {
        // Null for one that ended meanwhile.
        public static TaskOfDaemon? Read(string folder)
        {
            try
            {
                const string Allowed = "Cpus_allowed_list:";
                // The fields of proc(5) after the name, which is in brackets; the policy is the 41st, the state the third.
                string[] stat = File.ReadAllText(Path.Combine(folder, "stat")).Split(") ")[^1].Split(' ');
                string cores = File.ReadLines(Path.Combine(folder, "status")).Single(line => line.StartsWith(Allowed, StringComparison.Ordinal))[Allowed.Length..].Trim();
                return new TaskOfDaemon(File.ReadAllText(Path.Combine(folder, "comm")).Trim(), int.Parse(stat[41 - 3], CultureInfo.InvariantCulture), cores);
            }
            catch (IOException)
            {
                return null;
            }
        }
    }
}
