using System.Diagnostics;

namespace RVae.Peers.Tests.Watching;

/// <summary>SIGHUP, by which people tell a daemon to read its configuration again.</summary>
public sealed class ReadAgain : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rvae-again-");
    private readonly string _file;

    public ReadAgain()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGHUP");
        Assert.SkipWhen(IsIgnored(), "SIGHUP is ignored here, as nohup has it: so it is by every program that the tests start");
        _file = Path.Combine(_folder.FullName, "rvae.json");
        File.WriteAllText(_file, """{ "MaxClients": 2, "Log": { "Level": "Information" } }""");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // The lowest bit of the signals that this process ignores.
    private static bool IsIgnored() => File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status")
        .Where(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
        .Any(line => (Convert.ToUInt64(line["SigIgn:".Length..].Trim(), 16) & 1) == 1);

    [Fact]
    public void It_is_read_again_while_the_music_plays_and_the_log_says_what_was_taken_up()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--config", _file);
        using Client client = daemon.Connect();
        client.Hello("player", "lease", 300, "events", "ticks");
        int desk = daemon.Desk, stage = daemon.Stage;
        IReadOnlyList<Message> before = client.ReadUntil(message => message.Address == "/rvae/tick", Long);

        File.WriteAllText(_file, """{ "MaxClients": 1, "Model": "techno", "Log": { "Level": "Information" } }""");
        daemon.Program.Signal("HUP");
        daemon.Program.WaitForLine(line => line.Contains("changed: MaxClients", StringComparison.Ordinal), Long);
        daemon.Program.WaitForLine(line => line.Contains("at the next start only: Model", StringComparison.Ordinal), Long);

        using Client second = daemon.Connect();
        second.Send("/rvae/hello", "second");
        second.Next("/rvae/fail", seconds: 30).Arguments[1].ShouldBe("too-many");
        (daemon.Desk, daemon.Stage).ShouldBe((desk, stage));
        client.Send("/rvae/version");
        IReadOnlyList<Message> after = client.ReadUntil(message => message.Address == "/rvae/version", Long);
        int[] ticks = [.. before.Concat(after).Where(message => message.Address == "/rvae/tick").Select(message => ((int)message.Arguments[1] * 96) + (int)message.Arguments[0])];
        ticks.ShouldBe(Enumerable.Range(ticks[0], ticks.Length));
    }

    [Fact]
    public void What_is_taken_up_of_MIDI_is_told_to_the_clients()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--config", _file);
        using Client client = daemon.Connect();
        client.Hello("player", "lease", 300);
        File.WriteAllText(_file, """{ "MaxClients": 2, "Midi": { "Notes": "40=rim" } }""");
        daemon.Program.Signal("HUP");
        client.Next("/rvae/midi/notes", seconds: 60).Arguments[0].ShouldBe("40=rim");
    }

    [Fact]
    public void What_is_set_after_it_was_read_again_outlives_the_next_start()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--config", _file);
        using Client client = daemon.Connect();
        client.Hello("player", "lease", 300);
        File.WriteAllText(_file, """{ "MaxClients": 2, "Midi": { "Notes": "40=rim" } }""");
        daemon.Program.Signal("HUP");
        client.Next("/rvae/midi/notes", seconds: 60);
        client.Send("/rvae/midi/notes", "38=rim");
        client.Ask("/rvae/midi/notes").Arguments[0].ShouldBe("38=rim");
        daemon.Program.Signal("TERM");
        daemon.Program.WaitForExit(Long);
        daemon.StartAgain();
        using Client late = daemon.Connect();
        late.Ask("/rvae/midi/notes").Arguments[0].ShouldBe("38=rim");
    }

    [Fact]
    public void A_file_with_a_fault_changes_nothing_and_the_log_names_it()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--config", _file);
        File.WriteAllText(_file, """{ "MaxClients": 0, "Prot": 1 }""");
        daemon.Program.Signal("HUP");
        string line = daemon.Program.WaitForLine(line => line.Contains("all stays as it was", StringComparison.Ordinal), Long);
        line.ShouldContain("is Port meant?");
        line.ShouldContain("MaxClients must be between 1 and 1024");
        using Client client = daemon.Connect();
        client.Hello("player");
    }

    [Fact]
    public void A_desk_that_is_killed_while_the_file_has_a_fault_is_followed_by_one_that_goes_on_with_what_held()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        using RunningDaemon daemon = RunningDaemon.StartApart("--config", _file);
        using Client client = daemon.Connect();
        client.Hello("player", "lease", 300, "events", "ticks");
        client.ReadUntil(message => message.Address == "/rvae/tick", Long);
        int desk = daemon.Desk;
        File.WriteAllText(_file, """{ "MaxClients": 0, "Prot": 1 }""");
        Process.Start("kill", ["-KILL", $"{desk}"]).WaitForExit();
        // The next desk answers what was asked while there was none.
        client.Send("/rvae/call", 1, "/rvae/threshold");
        client.ReadUntil(message => message.Address == "/rvae/reply" && message.Int(0) == 1, Long);
        daemon.Desk.ShouldNotBe(desk);
        string line = daemon.Program.WaitForLine(line => line.Contains("goes on with the settings that held", StringComparison.Ordinal), Long);
        line.ShouldContain("is Port meant?");
        line.ShouldContain("MaxClients must be between 1 and 1024");
        using Client second = daemon.Connect();
        second.Hello("second");
        using Client third = daemon.Connect();
        third.Send("/rvae/hello", "third");
        third.Next("/rvae/fail", seconds: 30).Arguments[1].ShouldBe("too-many");

        File.WriteAllText(_file, """{ "MaxClients": 3, "Log": { "Level": "Information" } }""");
        daemon.Program.Signal("HUP");
        daemon.Program.WaitForLine(line => line.Contains("changed: MaxClients", StringComparison.Ordinal), Long);
    }

    [Fact]
    public void A_stage_and_a_desk_that_are_sent_it_themselves_live_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        using RunningDaemon daemon = RunningDaemon.StartApart("--config", _file);
        using Client client = daemon.Connect();
        client.Hello("player", "events", "ticks", "lease", 300);
        int stage = daemon.Stage, desk = daemon.Desk;
        foreach (int process in (int[])[stage, desk])
            Process.Start("kill", ["-HUP", $"{process}"]).WaitForExit();
        daemon.Program.WaitForLine(line => line.Contains("was read again", StringComparison.Ordinal), Long);
        client.ReadUntil(message => message.Address == "/rvae/tick" && (int)message.Arguments[0] == 0, Long);
        (daemon.Stage, daemon.Desk).ShouldBe((stage, desk));
    }

    [Fact]
    public void One_whose_terminal_is_closed_ends()
    {
        string script = Machine.Need("script", "bsdutils");
        string started = Path.Combine(_folder.FullName, "pid");
        using var terminal = Program.Start(script,
        [
            "-qec", $"echo $$ > {started}; exec {string.Join(' ', TestedProgram.Command)} serve --port {Machine.FreePort()} --http-port -1 --data {_folder.FullName}/data", "/dev/null",
        ]);
        terminal.WaitForLine(line => line.Contains("plays", StringComparison.OrdinalIgnoreCase), Long);
        int daemon = int.Parse(File.ReadAllText(started), System.Globalization.CultureInfo.InvariantCulture);
        terminal.Signal("KILL");
        HasEnded(daemon).ShouldBeTrue("its terminal is gone");
    }

    private static bool HasEnded(int process)
    {
        try
        {
            return Process.GetProcessById(process).WaitForExit(Long);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
