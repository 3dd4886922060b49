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
}
