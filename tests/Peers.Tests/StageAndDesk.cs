using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RVae.Peers.Tests;

/// <summary>The daemon in two processes: one of them is killed or stopped, the groove goes on, and nobody says hello again.</summary>
public sealed class StageAndDesk
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Fact]
    public void A_desk_that_is_killed_costs_no_tick_and_the_next_one_knows_its_clients()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        using RunningDaemon daemon = RunningDaemon.StartApart();
        using Client client = daemon.Connect();
        using var machine = new HoldUps();
        client.Hello("player", "events", "state hits ticks", "lease", 300);
        client.Send("/rvae/threshold", 0.25f);
        client.Send("/rvae/claim", "deck/2");
        client.Ask("/rvae/threshold");
        for (int kills = 0; kills < 3; kills++)
        {
            int desk = daemon.Desk;
            IReadOnlyList<Message> before = client.ReadUntil(message => message.Address == "/rvae/tick", Long);
            Signal("KILL", desk);
            // The next desk answers what was asked while there was none; what the one before it told may still lie there unread.
            client.Send("/rvae/call", kills, "/rvae/threshold");
            IReadOnlyList<Message> heard = client.ReadUntil(message => message.Address == "/rvae/reply" && message.Int(0) == kills, Long);

            heard[^1].Arguments[1].ShouldBe(0.25f);
            daemon.Desk.ShouldNotBe(desk);
            ShouldFollowOnEachOther([before[^1], .. heard.Where(message => message.Address == "/rvae/tick")], machine);
        }

        client.Send("/rvae/clients");
        Message known = client.Next("/rvae/clients/item", seconds: 30);
        known.Arguments[1].ShouldBe("player");
        known.Arguments[3].ShouldBe("deck/2");
    }

    [Fact]
    public void Who_reaches_the_daemon_at_the_other_loopback_hears_what_plays_and_is_known_to_the_next_desk()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        Assert.SkipUnless(HasIPv6(), "this machine has no ::1");
        using RunningDaemon daemon = RunningDaemon.StartApart();
        using var client = new Client(daemon.Port, IPAddress.IPv6Loopback);
        client.Hello("player", "events", "state hits ticks", "lease", 300);
        client.ReadUntil(message => message.Address == "/rvae/tick", Long);
        Signal("KILL", daemon.Desk);
        // While there is no desk nobody hears there.
        for (int tries = 0; tries == 0 || (tries < 60 && !client.Hears("/rvae/clients/item", seconds: 1)); tries++)
            client.Send("/rvae/clients");
        client.Send("/rvae/clients");
        client.Next("/rvae/clients/item", seconds: 30).Arguments[1].ShouldBe("player");
        client.ReadUntil(message => message.Address == "/rvae/tick", Long);
    }

    [Fact]
    public void A_desk_that_is_killed_while_it_tells_the_state_tells_it_anew_and_the_client_gets_what_it_asked_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        using RunningDaemon daemon = RunningDaemon.StartApart();
        using Client client = daemon.Connect();
        int desk = daemon.Desk;
        client.Send("/rvae/hello", "player", "events", "ticks", "lease", 300);
        client.Next("/rvae/welcome");
        Signal("KILL", desk);
        client.ReadUntil(message => message.Address == "/rvae/snapshot/end", Long);
        client.ReadUntil(message => message.Address == "/rvae/tick", Long);
    }

    [Fact]
    public void A_desk_that_is_killed_before_the_first_tick_leaves_the_beginning_to_the_next()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        // It answers a moment before it plays.
        using RunningDaemon daemon = RunningDaemon.StartApart();
        Signal("KILL", daemon.Desk);
        using Client client = daemon.Connect();
        client.Hello("player", "events", "state ticks");
        client.ReadUntil(message => message.Address == "/rvae/tick", Long);
        client.Ask("/rvae/playing").Arguments[0].ShouldBe(1);
    }

    [Fact]
    public void A_daemon_that_is_killed_before_the_first_tick_plays_when_it_is_started_again()
    {
        using RunningDaemon daemon = RunningDaemon.StartApart();
        daemon.Kill();
        daemon.StartAgain();
        using Client client = daemon.Connect();
        client.Hello("player", "events", "state ticks");
        client.ReadUntil(message => message.Address == "/rvae/tick", Long);
    }

    [Fact]
    public void A_morph_that_one_desk_began_is_taken_back_by_the_next()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        using RunningDaemon daemon = RunningDaemon.StartApart("--model", "house");
        using Client client = daemon.Connect();
        client.Hello("player", "events", "state", "lease", 300);
        client.Send("/rvae/morph", "techno", 32);
        client.ReadUntil(message => message.Address == "/rvae/done" && message.Text(0) == "/rvae/morph", Long);
        Signal("KILL", daemon.Desk);
        // The next desk answers what was asked while there was none.
        client.Send("/rvae/morph/cancel");
        client.ReadUntil(message => message.Address == "/rvae/done" && message.Text(0) == "/rvae/morph/cancel", Long)[^1].Text(1).ShouldBe("house");
        client.Ask("/rvae/model").Text(0).ShouldBe("house");
    }

    [Theory]
    [InlineData]
    [InlineData("--fresh")] // the performance began as configured; it is the same one still
    public void The_profile_of_the_controller_that_one_desk_was_given_is_that_of_the_next(params string[] more)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        using RunningDaemon daemon = RunningDaemon.StartApart(["--profile", "nts3", .. more]);
        using Client client = daemon.Connect();
        client.Hello("player", "events", "state", "lease", 300);
        client.Ask("/rvae/midi/profile").Text(0).ShouldBe("nts3");
        client.Send("/rvae/midi/profile", "kp3");
        client.ReadUntil(message => message.Address == "/rvae/done", Long);
        string state = Path.Combine(daemon.Data, "state.json");
        SpinWait.SpinUntil(() => File.Exists(state) && File.ReadAllText(state).Contains("\"profile\": \"kp3\"", StringComparison.Ordinal), Long).ShouldBeTrue("it is never saved");
        Signal("KILL", daemon.Desk);
        // The next desk answers what was asked while there was none; what the one before it told may still lie there unread.
        client.Send("/rvae/call", 1, "/rvae/midi/profile");
        client.ReadUntil(message => message.Address == "/rvae/reply" && message.Int(0) == 1, Long)[^1].Text(1).ShouldBe("kp3");
    }

    [Fact]
    public void A_stage_that_is_killed_goes_on_with_the_same_state_in_time_with_its_bar_lines()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        using RunningDaemon daemon = RunningDaemon.StartApart("--bpm", "120");
        using Client client = daemon.Connect();
        client.Hello("player", "events", "state ticks hits", "lease", 300, "delivery", "stamp");
        client.Send("/rvae/latent", 1.25f, -0.5f);
        client.Send("/rvae/swing", 0.5f);
        client.Send("/rvae/pin", "rim", 7, 99);
        client.Send("/rvae/pin", "rim", 31, 0);
        client.Ask("/rvae/swing");
        Message before = client.Next("/rvae/tick");
        int stage = daemon.Stage;
        Signal("KILL", stage);
        Message after = client.ReadUntil(message => message.Address == "/rvae/tick" && daemon.Stage != stage && daemon.Stage != daemon.Program.Id, Long)[^1];

        client.Ask("/rvae/swing").Arguments[0].ShouldBe(0.5f);
        Message latent = client.Ask("/rvae/latent");
        latent.Arguments[0].ShouldBe(1.25f);
        client.Ask("/rvae/model").Arguments[0].ShouldBe("house");
        // On the line of the ticks before it, unless it was away for so long that the music goes on from where it was.
        double ticks = Position(after) - Position(before), seconds = Due(after) - Due(before);
        if (seconds < 1.5)
            (ticks / 48).ShouldBe(seconds, 0.001);
        ticks.ShouldBeGreaterThan(0);
        client.Ask("/rvae/pins/rim").Text(0).ShouldBe("7=99 31=0");
        client.ReadUntil(hit => hit.Address == "/rvae/hit" && hit.Int(0) == 8 && hit.Int(2) == 99 && hit.Int(3) == 7, Long);
    }

    [Fact]
    public void A_stage_is_ended_by_the_supervisor_alone_which_has_it_fall_silent_first()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        using RunningDaemon daemon = RunningDaemon.StartApart("--bpm", "300");
        using Client client = daemon.Connect();
        using var machine = new HoldUps();
        client.Hello("player", "events", "ticks", "lease", 300);
        client.Next("/rvae/tick", seconds: 30);
        int stage = daemon.Stage;
        Signal("TERM", stage);
        List<Message> ticks = [];
        while (ticks.Count < 120)
            ticks.Add(client.Next("/rvae/tick", seconds: 30));
        ShouldFollowOnEachOther(ticks, machine);
        daemon.Stage.ShouldBe(stage);
    }

    [Fact]
    public void A_desk_that_is_stopped_is_not_missed_and_moves_are_made_without_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        using RunningDaemon daemon = RunningDaemon.StartApart("--bpm", "300");
        using Client client = daemon.Connect();
        using var machine = new HoldUps();
        client.Hello("player", "events", "ticks patterns", "lease", 300);
        int desk = daemon.Desk;
        Signal("STOP", desk);
        try
        {
            client.Send("/rvae/latent", -2f, -2f);
            // A pattern that changes, while nobody but the stage could have made the move.
            for (int move = 0; move < 40; move++)
                client.Send("/rvae/latent", (move % 5) - 2f, (move % 3) - 1f);
            List<Message> heard = [.. client.ReadUntil(message => message.Address == "/rvae/pattern", Long)];
            for (int ticks = 0; ticks < 120; ticks++)
                heard.Add(client.Next("/rvae/tick", seconds: 30));
            ShouldFollowOnEachOther([.. heard.Where(message => message.Address == "/rvae/tick")], machine);
        }
        finally
        {
            Signal("CONT", desk);
        }

        client.Ask("/rvae/latent").Arguments[0].ShouldBe(2f);
        daemon.Desk.ShouldBe(desk);
    }

    [Fact]
    public void Stop_play_and_panic_are_carried_out_while_the_desk_is_stopped()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        using RunningDaemon daemon = RunningDaemon.StartApart("--bpm", "300");
        using Client client = daemon.Connect();
        client.Hello("player", "events", "ticks", "lease", 300);
        client.ReadUntil(message => message.Address == "/rvae/tick" && (int)message.Arguments[1] > 0, Long);
        int desk = daemon.Desk;
        Signal("STOP", desk);
        try
        {
            client.Send("/rvae/stop");
            client.Send("/rvae/play");
            // From the beginning, which nobody but the stage could have begun.
            client.ReadUntil(message => message.Address == "/rvae/tick" && message.Arguments is [0, 0, ..], Long);
            client.Send("/rvae/panic");
            client.Next("/rvae/tick", seconds: 30);
        }
        finally
        {
            Signal("CONT", desk);
        }

        client.Ask("/rvae/playing").Arguments[0].ShouldBe(1);
        daemon.Desk.ShouldBe(desk);
    }

    [Fact]
    public void A_stage_that_is_killed_again_and_again_is_back_each_time_and_collects_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        using RunningDaemon daemon = RunningDaemon.StartApart();
        using Client client = daemon.Connect();
        client.Hello("player", "events", "ticks", "lease", 300);
        client.Send("/rvae/threshold", 0.25f);
        client.Ask("/rvae/threshold");
        for (int kills = 0; kills < 3; kills++)
        {
            int stage = daemon.Stage;
            Signal("KILL", stage);
            client.ReadUntil(message => message.Address == "/rvae/tick" && daemon.Stage != stage && daemon.Stage != daemon.Program.Id, Long);
            client.Ask("/rvae/threshold").Arguments[0].ShouldBe(0.25f);
        }

        client.Send("/rvae/figures");
        Message collections = client.Next(message => message.Address == "/rvae/figures/item" && message.Arguments[0] is "collections", seconds: 30);
        collections.Arguments[1].ShouldBe(0);
    }

    [Fact]
    public void The_stage_never_collects_while_models_are_swapped_and_patterns_move()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        using RunningDaemon daemon = RunningDaemon.StartApart();
        using Client client = daemon.Connect();
        client.Hello("player", "lease", 300);
        foreach (string model in new[] { "techno", "house", "funk", "techno", "house" })
        {
            client.Send("/rvae/model", model);
            client.Next(message => message.Address is "/rvae/done" && message.Arguments.Contains(model), seconds: 60);
        }

        client.Send("/rvae/figures");
        Message collections = client.Next(message => message.Address == "/rvae/figures/item" && message.Arguments[0] is "collections", seconds: 30);
        collections.Arguments[1].ShouldBe(0);
    }

    private static void ShouldFollowOnEachOther(List<Message> ticks, HoldUps machine)
    {
        int ticksPerBar = 96;
        for (int i = 1; i < ticks.Count; i++)
        {
            int step = Position(ticks[i]) - Position(ticks[i - 1]);
            string what = $"tick {Position(ticks[i])} of bars of {ticksPerBar} came after {Position(ticks[i - 1])}";
            // One that came twice or too early is no matter of the machine.
            if (step > 1)
                machine.Excuse(what);
            step.ShouldBe(1, what);
        }
    }

    private static int Position(Message tick) => ((int)tick.Arguments[1] * 96) + (int)tick.Arguments[0];

    private static double Due(Message stamped) => (int)stamped.Arguments[^2] + ((int)stamped.Arguments[^1] / 1e6);

    private static bool HasIPv6()
    {
        try
        {
            using var probe = new Socket(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp);
            probe.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static void Signal(string signal, int process) => Process.Start("kill", [$"-{signal}", $"{process}"]).WaitForExit();
}
