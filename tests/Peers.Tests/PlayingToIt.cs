using RVae.Peers.Tests.PureData;
using RVae.Peers.Tests.Sound;

namespace RVae.Peers.Tests;

/// <summary>Other people's programs play to the daemon: it finds what they play, goes there, and follows.</summary>
public sealed class PlayingToIt
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void A_deck_follows_the_hits_of_a_client_and_finds_what_was_played()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using StreamClient client = new StreamClient(daemon.Port);
        client.Send("/rvae/hello", "player", "events", "state beats");
        client.Next("/rvae/snapshot/end");
        client.Send("/rvae/follow", 1f);
        client.Send("/rvae/latent", 2.5f, -2.5f);
        for (bool moved = false; !moved;)
        {
            Message message = client.Next(message => message.Address is "/rvae/beat" or "/rvae/latent");
            moved = message.Address == "/rvae/latent";
            if (!moved)
                client.Send("/rvae/dataset/hit", message.Int(0) % 2, 110);
        }

        client.Send("/rvae/follow", 0f);
        client.Send("/rvae/encode/played", 1);
        // Beats come late on a busy machine, and so do the hits that answer them: how well they fit is not known.
        Message found = client.Next("/rvae/encoded");
        found.Float(0).ShouldBeInRange(-3, 3);
        found.Float(2).ShouldBeInRange(0, 1);
        client.Send("/rvae/encode/go");
        client.Next("/rvae/done").Text(0).ShouldBe("/rvae/encode/go");
    }

    [Fact]
    public void SuperCollider_lists_notes_plays_and_lets_a_deck_follow()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using Program sclang = Sclang.Start("ears.scd", daemon.Data, new Dictionary<string, IFormattable> { ["DAEMON"] = daemon.Port });
        sclang.WaitForLine(line => line == "ears: done", Limit).ShouldNotBeNull(sclang.Output);
        sclang.Output.Split('\n').Where(line => line.StartsWith("ears: ", StringComparison.Ordinal))
            .ShouldBe(["ears: notes true", "ears: went true", "ears: played true", "ears: follow 1", "ears: done"]);
        sclang.WaitForExit(Limit);
    }

    [Fact]
    public void Pure_Data_lists_notes_and_goes_there()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        using Client watcher = daemon.Connect();
        watcher.Hello("watcher", "events", "state");
        demo.Say("demo-send encode/notes 0 0 110 1 24 100 0 48 110 1 72 100");
        demo.Hear("answer: encoded ").Split(' ').Length.ShouldBe(5);
        demo.Say("demo-send encode/go");
        watcher.Next("/rvae/latent");
        demo.Say("demo-send follow 0.5");
        watcher.Next("/rvae/follow").Float(0).ShouldBe(0.5f);
    }
}
