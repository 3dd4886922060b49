namespace RVae.Peers.Tests.PureData;

/// <summary>Hands on the pattern from a real Pd: own hits that sound, and a drum with a loop of its own.</summary>
public sealed class PinsInPureData
{
    private const int Rim = 8;

    [Fact]
    public void A_pin_said_in_a_patch_sounds_and_is_told_and_its_drum_goes_round_in_its_own_length()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        using Client watcher = daemon.Connect();
        watcher.Hello("watcher", "events", "state hits");
        demo.Say("demo-send pins/rim 7=99");
        demo.Say("demo-send pin rim 20 0");
        watcher.Next(message => message.Address == "/rvae/pins/rim" && message.Text(0) == "7=99 20=0", 30, "both pins");
        watcher.Next(hit => IsPinned(hit) && hit.Int(3) == 7, 30, "the pinned hit");
        string heard;
        do
            heard = demo.Hear($"hit: {Rim} ");
        while (heard.Split(' ')[3] != "99");

        demo.Say("demo-send length/rim 36");
        watcher.Next(message => message.Address == "/rvae/length/rim" && message.Int(0) == 36, 30, "its length");
        Message turned = watcher.Next(hit => IsPinned(hit) && hit.Int(3) != 7, 30, "the hit at another tick");
        (((turned.Int(5) * 96) + turned.Int(3)) % 36).ShouldBe(7);
        demo.Say("demo-send unpin rim 7");
        watcher.Next(message => message.Address == "/rvae/pins/rim" && message.Text(0) == "20=0", 30, "the pin taken away");
        demo.Output.ShouldNotContain("error");

        static bool IsPinned(Message hit) => hit.Address == "/rvae/hit" && hit.Int(0) == Rim && hit.Int(2) == 99;
    }

    [Fact]
    public void A_step_of_the_demo_pins_and_shows_what_others_pin()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        using Client watcher = daemon.Connect();
        watcher.Hello("watcher", "events", "state");
        demo.Say("demo-steps-drum-set 7");
        foreach ((string step, string line) in new[] { ("step-4-set 1", "24=100"), ("step-4-set 2", "24=0"), ("step-4-set 0", "") })
        {
            demo.Say($"demo-steps-{step}");
            watcher.Next(message => message.Address == "/rvae/pins/clap" && message.Text(0) == line, 30, $"'{line}' of {step}");
        }

        demo.Say("demo-steps-length-set 72");
        watcher.Next(message => message.Address == "/rvae/length/clap" && message.Int(0) == 72, 30, "its length");
        demo.Say("demo-steps-freeze-set 1");
        watcher.Next(message => message.Address == "/rvae/freeze/clap" && message.Int(0) == 1, 30, "that it is frozen");

        // What the step shows is what a bang has it say again: a pin where somebody else put one, at the step's beginning.
        watcher.Send("/rvae/pin", "clap", 62, 40);
        string told = "";
        for (int tries = 0; told != "60=100 62=40"; tries++)
        {
            tries.ShouldBeLessThan(5000, told);
            demo.Say("demo-steps-step-10-set bang");
            told = watcher.Ask("/rvae/pins/clap").Text(0);
        }

        demo.Output.ShouldNotContain("error");
    }
}
