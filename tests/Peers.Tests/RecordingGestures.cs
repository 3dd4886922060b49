using System.Diagnostics;
using RVae.Peers.Tests.PureData;
using RVae.Peers.Tests.Sound;

namespace RVae.Peers.Tests;

/// <summary>Other people's programs record a movement: it loops, outlives a desk and a daemon, and comes back with a scene.</summary>
public sealed class RecordingGestures
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void A_gesture_goes_on_after_its_desk_was_killed()
    {
        using RunningDaemon daemon = RunningDaemon.StartApart("--model", "house", "--bpm", "240");
        using Client client = daemon.Connect();
        client.Hello("hands", "events", "state beats");
        Record(client, "sweep");
        int desk = KillDesk(daemon, client);
        client.Next(message => message.Address == "/rvae/swing", 60, "a move of the next desk");
        client.Next(message => message.Address == "/rvae/swing", 60, "and another one");
        daemon.Desk.ShouldNotBe(desk);
    }

    [Fact]
    public void Where_a_daemon_begins_as_configured_a_gesture_goes_on_after_its_desk_was_killed_and_not_after_the_daemon_was()
    {
        using RunningDaemon daemon = RunningDaemon.StartApart("--model", "house", "--bpm", "240", "--fresh");
        using (Client client = daemon.Connect())
        {
            client.Hello("hands", "events", "state beats");
            Record(client, "sweep");
            KillDesk(daemon, client);
            client.Next(message => message.Address == "/rvae/swing", 60, "a move of the next desk");
        }

        daemon.Kill();
        daemon.StartAgain();
        using Client again = daemon.Connect();
        again.Hello("hands", "events", "state");
        KillDesk(daemon, again);
        again.Ask("/rvae/gesture/playing").Text(0).ShouldBe("");
    }

    [Fact]
    public void A_gesture_goes_on_after_the_whole_daemon_was_killed()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using (Client client = daemon.Connect())
        {
            client.Hello("hands", "events", "state beats");
            Record(client, "sweep");
        }

        daemon.Kill();
        daemon.StartAgain();
        using Client again = daemon.Connect();
        again.Hello("hands", "events", "state");
        again.Next(message => message.Address == "/rvae/swing", 60, "a move after the restart");
        again.Ask("/rvae/gesture/playing").Text(0).ShouldBe("sweep");
    }

    [Fact]
    public void A_scene_holds_what_plays_and_starts_it_again()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using Client client = daemon.Connect();
        client.Hello("hands", "events", "state beats");
        Record(client, "sweep");
        client.Send("/rvae/scene/store", "verse");
        client.Next(message => message.Address == "/rvae/done" && message.Text(0) == "/rvae/scene/store", 30, "the scene");
        client.Send("/rvae/gesture/stop");
        client.Next(message => message.Address == "/rvae/gesture/playing" && message.Text(0).Length == 0, 30, "that it rests");
        client.Send("/rvae/scene/store", "still");
        client.Next(message => message.Address == "/rvae/done" && message.Text(0) == "/rvae/scene/store", 30, "the other scene");
        client.Send("/rvae/scene/recall", "verse", "now");
        client.Next(message => message.Address == "/rvae/gesture/playing" && message.Text(0) == "sweep", 30, "that it plays");
        client.Next(message => message.Address == "/rvae/swing", 30, "a move");
        client.Send("/rvae/scene/recall", "still", "now");
        client.Next(message => message.Address == "/rvae/gesture/playing" && message.Text(0).Length == 0, 30, "that it rests again");
    }

    [Fact]
    public void SuperCollider_records_loops_lists_and_stops()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using Program sclang = Sclang.Start("gestures.scd", daemon.Data, new Dictionary<string, IFormattable> { ["DAEMON"] = daemon.Port });
        sclang.WaitForLine(line => line == "gestures: done", Limit).ShouldNotBeNull(sclang.Output);
        sclang.Output.Split('\n').Where(line => line.StartsWith("gestures: ", StringComparison.Ordinal)).ShouldBe(
            ["gestures: plays sweep", "gestures: moves true", "gestures: listed sweep", "gestures: stopped true", "gestures: done"]);
        sclang.WaitForExit(Limit);
    }

    [Fact]
    public void Pure_Data_records_with_the_buttons_of_the_demo()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        using Client watcher = daemon.Connect();
        watcher.Hello("watcher", "events", "state beats", "lease", 300);
        demo.Say("demo-gesture-record-set bang");
        watcher.Next(message => message.Address == "/rvae/gesture/recording" && message.Text(0) == "sweep", 30, "that it records");
        MoveUntil(watcher, beat => demo.Say(FormattableString.Invariant($"demo-send swing {beat % 10 / 10f + 0.05f}")), message => message.Address == "/rvae/swing", 8);
        demo.Say("demo-gesture-end-set bang");
        watcher.Next(message => message.Address == "/rvae/gesture/playing" && message.Text(0) == "sweep", 30, "that it loops");
        watcher.Next(message => message.Address == "/rvae/swing", 30, "a move");
        demo.Say("demo-gesture-stop-set bang");
        watcher.Next(message => message.Address == "/rvae/gesture/playing" && message.Text(0).Length == 0, 30, "that it rests");
        demo.Output.ShouldNotContain("error");
    }

    // Which one it was. The next desk answers what was asked while there was none: what comes before that answer is still of the one that was killed.
    private static int KillDesk(RunningDaemon daemon, Client client)
    {
        int desk = daemon.Desk;
        Process.GetProcessById(desk).Kill();
        client.Send("/rvae/call", desk, "/rvae/version");
        client.Next(message => message.Address == "/rvae/reply" && message.Int(0) == desk, 60, "the answer of the next desk");
        return desk;
    }

    // Swing turns with each beat until the bar has been recorded.
    private static void Record(Client client, string name)
    {
        client.Send("/rvae/gesture/record", name, 1);
        client.Next(message => message.Address == "/rvae/gesture/recording" && message.Text(0) == name, 30, "that it records");
        MoveUntil(client, beat => client.Send("/rvae/swing", beat % 16 / 16f), message => message.Address == "/rvae/gesture/recorded", 1);
    }

    private static void MoveUntil(Client watcher, Action<int> move, Func<Message, bool> moved, int times)
    {
        for (int seen = 0, beat = 0; seen < times;)
        {
            Message message = watcher.Next(message => message.Address == "/rvae/beat" || moved(message), 30, "a beat");
            if (message.Address == "/rvae/beat")
                move(++beat);
            else
                seen++;
        }
    }
}
