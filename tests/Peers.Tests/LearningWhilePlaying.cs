using System.Globalization;

namespace RVae.Peers.Tests;

/// <summary>Models are learned and swapped while the daemon plays, and no tick is missed.</summary>
public sealed class LearningWhilePlaying
{
    [Fact]
    public void A_model_learned_on_the_command_line_is_swapped_in_without_a_missed_tick()
    {
        string[] clips = [.. Directory.GetFiles(Machine.NeedData("groove/drummer1/session1"), "*.mid").Order(StringComparer.Ordinal).Take(4)];
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using Client client = daemon.Connect();
        client.Hello("swap", "events", "ticks", "lease", 300);
        using var machine = new HoldUps();

        (int code, string output) = daemon.Run(["train", .. clips, "--name", "mine", "--epochs", "2"]);
        code.ShouldBe(0, output);
        client.Send("/rvae/model", "mine");

        IReadOnlyList<Message> heard = client.ReadUntil(
            message => message.Address is "/rvae/done" or "/rvae/fail", TimeSpan.FromMinutes(7), "the end of the swap");
        heard[^1].ToString().ShouldBe("/rvae/done /rvae/model mine");
        heard = [.. heard, .. client.ReadUntil(message => message.Address == "/rvae/tick" && message.Int(0) == 0, TimeSpan.FromSeconds(30))];
        ShouldMissNoTick(heard, machine);
        client.Ask("/rvae/model").Text(0).ShouldBe("mine");
    }

    [Fact]
    public void A_model_learned_over_OSC_reports_its_progress_and_is_loaded_when_it_is_done()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using Client client = daemon.Connect();
        client.Hello("train", "events", "ticks training state", "lease", 300);
        using var machine = new HoldUps();
        client.Send("/rvae/train", "house", "mine", "load", 1, "epochs", 40, "seed", 7);
        Message accepted = client.Next("/rvae/train/accepted");
        accepted.Text(1).ShouldBe("mine");

        IReadOnlyList<Message> heard = client.ReadUntil(
            message => message.Address is "/rvae/train/finished" or "/rvae/train/failed", TimeSpan.FromMinutes(7), "the end of the training");
        heard[^1].Address.ShouldBe("/rvae/train/finished", heard[^1].ToString());
        heard[^1].Int(0).ShouldBe(accepted.Int(0));
        heard.Where(message => message.Address == "/rvae/train/progress").ShouldNotBeEmpty();
        heard = [.. heard, .. client.ReadUntilLearned("mine")];
        heard = [.. heard, .. client.ReadUntil(message => message.Address == "/rvae/tick" && message.Int(0) == 0, TimeSpan.FromSeconds(60), "the bar from which it plays")];
        ShouldMissNoTick(heard, machine);
        client.Ask("/rvae/model").Text(0).ShouldBe("mine");
    }

    [Fact]
    public void A_training_that_is_cancelled_ends_and_leaves_nothing()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using Client client = daemon.Connect();
        client.Hello("cancel", "events", "training", "lease", 300);
        client.Send("/rvae/train", "house", "mine", "epochs", 100000);
        int job = client.Next("/rvae/train/accepted").Int(0);
        client.Next("/rvae/train/progress", seconds: 400);
        client.Send("/rvae/train/cancel", job);

        Message failed = client.Next(message => message.Address == "/rvae/train/failed", seconds: 60, "the word that it was cancelled");
        failed.Int(0).ShouldBe(job);
        Directory.GetFiles(Path.Combine(daemon.Data, "models")).ShouldBeEmpty();
    }

    [Fact]
    public void Clips_are_played_while_they_are_learned_and_what_plays_is_not_taken_away()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using Client client = daemon.Connect();
        client.Hello("instant", "events", "training state", "lease", 300);
        client.Send("/rvae/train", "house", "mine", "epochs", 100000, "load", 1);
        int job = client.Next("/rvae/train/accepted").Int(0);
        client.ReadUntil(
            message => message is { Address: "/rvae/model" or "/rvae/deck/1/model" } && message.Text(0) == "mine",
            TimeSpan.FromMinutes(7), "the instant map on the deck");
        client.Send("/rvae/model/card");
        client.ReadUntil(message => message.Address == "/rvae/model/card/end", TimeSpan.FromSeconds(30))
            .ShouldContain(message => message.Address == "/rvae/model/card" && message.Text(0) == "instant" && message.Text(1) == "yes");
        client.Send("/rvae/train/cancel", job);
        client.Next("/rvae/train/failed", seconds: 60);
        client.Ask("/rvae/model").Text(0).ShouldBe("mine");
        Directory.GetFiles(Path.Combine(daemon.Data, "models")).Select(Path.GetFileName).ShouldBe(["mine.safetensors"]);
    }

    private static void ShouldMissNoTick(IEnumerable<Message> messages, HoldUps machine)
    {
        (int Bar, int Tick)[] ticks = [.. messages.Where(message => message.Address == "/rvae/tick")
            .Select(message => (message.Int(1), message.Int(0)))];
        ticks.Length.ShouldBeGreaterThan(1);
        foreach (((int Bar, int Tick) before, (int Bar, int Tick) after) in ticks.Zip(ticks.Skip(1)))
        {
            bool follows = after == (before.Bar, before.Tick + 1) || (after.Tick == 0 && after.Bar == before.Bar + 1);
            string what = string.Create(CultureInfo.InvariantCulture, $"tick {after} came after {before}");
            if (!follows)
                machine.Excuse(what);
            follows.ShouldBeTrue(what);
        }
    }
}
