namespace RVae.Peers.Tests.PureData;

/// <summary>What a performer does with the Pure Data demo, done by a program.</summary>
public sealed class TheDemoInPureData
{
    [Fact]
    public void It_joins_hears_hits_and_moves_the_point()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        using Client watcher = Watch(daemon);
        demo.Hear("hit: ").Split(' ').Length.ShouldBe(8, "a hit has seven numbers");

        demo.Say("demo-value touch 1.2 -0.7");
        Message moved = watcher.Next("/rvae/latent");
        moved.Float(0).ShouldBe(1.2f, 0.001);
        moved.Float(1).ShouldBe(-0.7f, 0.001);
        ShouldBeWithoutErrors(demo);
    }

    [Fact]
    public void The_pad_and_the_map_show_where_the_other_went()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        demo.Say("demo-value touch 1.2 -0.7");
        demo.Hear("map: latent 1.2 -0.7");
        demo.Say("demo-went latent 0.5 -1"); // as a click on the map does
        demo.Hear("pad: latent 0.5 -1");
        ShouldBeWithoutErrors(demo);
    }

    [Fact]
    public void A_map_that_was_drawn_is_drawn_anew_for_another_model()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        using Client other = daemon.Connect();
        demo.Hear("model: symbol ");
        demo.Say("demo-map draw");
        demo.Hear("answer: map end");
        other.Send("/rvae/model", "techno");
        demo.Hear("model: symbol techno");
        demo.Hear("map: draw");
        demo.Hear("answer: map end");
        ShouldBeWithoutErrors(demo);
        demo.Output.Split('\n').ShouldNotContain(line => line.StartsWith("answer: fail", StringComparison.Ordinal), demo.Output);
    }

    [Fact]
    public void It_draws_the_map_of_the_model()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        demo.Say("demo-map draw");
        demo.Hear("answer: map row 0 0 ").Split(' ').Length.ShouldBe(5 + 30);
        demo.Hear("answer: map end", 30).ShouldBe("answer: map end 2880");
        // As its two messages on the demo's face do; by its number, a drum beyond the nine as well.
        foreach (string choice in new[] { "kick", "13" })
        {
            demo.Say($"demo-map only {choice}");
            demo.Hear("answer: map row 0 0 ", 30);
            demo.Hear("answer: map end", 30);
        }

        ShouldBeWithoutErrors(demo);
    }

    [Fact]
    public void It_loads_a_model_from_its_menu_and_learns_one()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        using Client watcher = Watch(daemon);
        demo.Hear("answer: datasets end");

        demo.Say($"demo-model-set {Row(watcher, "models", "techno")}");
        demo.Hear("model: symbol techno");
        watcher.Next(message => message.Address == "/rvae/model" && message.Text(0) == "techno");

        demo.Say($"demo-dataset-set {Row(watcher, "datasets", "house")}");
        demo.Say("demo-epochs-set 5");
        demo.Say("demo-train-name-set symbol ours");
        demo.Say("demo-train-set bang");
        demo.Hear("said: train house ours epochs 5 load 1");
        demo.Hear("training: progress", 180);
        // The swap begins before the end of the training is told: any of these may be the first.
        demo.HearEach("training: finished", "dataset: label house", "model: symbol ours")[0].ShouldContain(" ours ");
        watcher.ReadUntilLearned("ours");
        ShouldBeWithoutErrors(demo);
    }

    [Fact]
    public void A_daemon_that_dies_is_shown_as_lost_and_joined_again_when_it_is_back()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        demo.Hear("hit: ");

        daemon.Kill();
        demo.Hear("link: state lost");
        demo.Output.ShouldContain("link: state late");
        daemon.StartAgain();
        demo.Hear("link: state connected");
        demo.Hear("hit: ");
    }

    [Fact]
    public void A_daemon_that_is_back_before_it_was_missed_knows_the_demo_and_tells_it_the_state_again()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        demo.Hear("hit: ");

        daemon.Kill();
        daemon.StartAgain();
        demo.Hear("map: latent glide");
        demo.Hear("hit: ");
    }

    [Fact]
    public void A_training_is_given_up()
    {
        using RunningDaemon daemon = RunningDaemon.Start();
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        demo.Hear("answer: datasets end");
        demo.Say("demo-epochs-set 100000");
        demo.Say("demo-train-set bang");
        demo.Hear("training: progress", 180);
        demo.Say("demo-cancel-set bang");
        demo.Hear("training: failed", 60);
        ShouldBeWithoutErrors(demo);
    }

    private static Client Watch(RunningDaemon daemon)
    {
        Client watcher = daemon.Connect();
        watcher.Hello("watcher", "events", "state");
        return watcher;
    }

    /// <summary>At which place the daemon lists a name.</summary>
    private static int Row(Client client, string list, string name)
    {
        client.Send($"/rvae/{list}");
        Message[] items = [.. client.ReadUntil(message => message.Address == $"/rvae/{list}/end", TimeSpan.FromSeconds(30))
            .Where(message => message.Address == $"/rvae/{list}/item")];
        return Array.FindIndex(items, item => item.Text(0) == name);
    }

    private static void ShouldBeWithoutErrors(DrivenDemo demo) => demo.Output.Split('\n')
        .ShouldNotContain(line => line.StartsWith("error", StringComparison.Ordinal));
}
