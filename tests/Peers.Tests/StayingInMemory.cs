namespace RVae.Peers.Tests;

/// <summary>A daemon that plays does not wait for the disk to give back its own code.</summary>
public sealed class StayingInMemory
{
    [Fact]
    public void The_daemon_says_whether_it_stays_in_memory_and_the_system_agrees()
    {
        using RunningDaemon daemon = RunningDaemon.Start();
        using Client client = daemon.Connect();
        client.Hello("player"); // its welcome comes when the daemon has started
        string[] status = File.ReadAllLines($"/proc/{daemon.Stage}/status");

        bool locked = !status.Single(line => line.StartsWith("VmLck:", StringComparison.Ordinal)).Contains(" 0 kB", StringComparison.Ordinal);

        daemon.Program.Output.ShouldContain(locked ? "Memory is locked" : "Memory is not locked");
        if (!locked)
            daemon.Program.Output.ShouldContain("memlock unlimited");
    }
}
