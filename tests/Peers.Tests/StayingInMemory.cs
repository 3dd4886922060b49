using System.Globalization;

namespace RVae.Peers.Tests;

/// <summary>A daemon that plays does not wait for the disk to give back its own code, and takes little memory.</summary>
public sealed class StayingInMemory
{
    private const int MostMegabytesOfTheDesk = 64;

    [Fact]
    public void The_daemon_says_whether_it_stays_in_memory_and_the_system_agrees()
    {
        using RunningDaemon daemon = RunningDaemon.Start();
        using Client client = daemon.Connect();
        client.Hello("player"); // its welcome comes when the daemon has started

        bool locked = Kilobytes(daemon.Stage, "VmLck") > 0;

        // The log is written beside the answers.
        daemon.Program.WaitForLine(line => line.Contains("Memory is ", StringComparison.Ordinal), TimeSpan.FromSeconds(60));
        daemon.Program.Output.ShouldContain(locked ? "Memory is locked" : "Memory is not locked");
        if (!locked)
            daemon.Program.Output.ShouldContain("memlock unlimited");
    }

    [Fact]
    public void The_desk_does_not_keep_what_it_used_to_start_and_to_load_models()
    {
        using RunningDaemon daemon = RunningDaemon.Start();
        using Client client = daemon.Connect();
        client.Hello("player");
        for (int deck = 1; deck <= 4; deck++)
            client.Send($"/rvae/deck/{deck}/model", "funk");
        client.Send("/rvae/sync", 1);
        client.Next("/rvae/synced", seconds: 30);

        // Its own memory, without programs and what it shares: 145 MB on a processor with a large cache, where the runtime goes by that.
        (Kilobytes(daemon.Desk, "RssAnon") >> 10).ShouldBeLessThan(MostMegabytesOfTheDesk);
    }

    private static int Kilobytes(int process, string what) => int.Parse(
        File.ReadAllLines($"/proc/{process}/status").Single(line => line.StartsWith(what + ":", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal),
        CultureInfo.InvariantCulture);
}
