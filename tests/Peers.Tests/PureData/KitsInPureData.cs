using System.Net.Sockets;
using System.Text;
using RVae.Engine.Rhythm;

namespace RVae.Peers.Tests.PureData;

/// <summary>The steps in a real Pd follow the kit of the deck's model.</summary>
public sealed class KitsInPureData
{
    [Fact]
    public void The_steps_have_as_many_drums_as_the_kit_under_its_names_and_pin_each_of_them()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        KitModel.Write(daemon.Data, "congas", Kit.Percussion);
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        using Client watcher = daemon.Connect();
        watcher.Hello("watcher", "events", "state");
        demo.Hear("steps-drums: number 9");

        watcher.Send("/rvae/model", "jazz");
        demo.Hear("steps-drums: number 14");
        demo.Say("demo-steps-drum-set 9");
        demo.Hear("steps-name: label ride");
        demo.Say("demo-steps-step-4-set 1");
        ShouldHear(watcher, "/rvae/pins/ride", "24=100");

        // Its fourteenth is the cowbell of all that is told, and its eighth is called cowbell.
        watcher.Send("/rvae/model", "congas");
        demo.Hear("steps-name: label claves");
        demo.Say("demo-steps-drum-set 13");
        demo.Hear("steps-name: label maracas");
        demo.Say("demo-steps-step-0-set 2");
        ShouldHear(watcher, "/rvae/pins/cowbell", "0=0");
        demo.Say("demo-steps-freeze-set 1");
        ShouldHear(watcher, "/rvae/freeze/cowbell", 1);
        demo.Say("demo-steps-length-set 36");
        ShouldHear(watcher, "/rvae/length/cowbell", 36);
        watcher.Ask("/rvae/pins/clap").Text(0).ShouldBeEmpty("the drum that the kit calls cowbell");
        demo.Output.ShouldNotContain("error");
    }

    [Fact]
    public void The_mutes_of_the_demo_are_called_as_the_kit_calls_the_first_nine()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "240");
        KitModel.Write(daemon.Data, "own", new Kit("own", [new("kick", 36, DrumFamily.Kick), new("hat", 42, DrumFamily.Hat), new("snare", 38, DrumFamily.Snare), .. Kit.Percussion.Instruments.Take(11)]));
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        using Client watcher = daemon.Connect();
        watcher.Hello("watcher", "events", "state");
        watcher.Send("/rvae/model", "own");
        demo.Hear("mute-snare: label hat");
        demo.Say("demo-mute-snare-set 1");
        ShouldHear(watcher, "/rvae/mute/snare", 1);
        watcher.Ask("/rvae/mute/hat").Int(0).ShouldBe(1, "the second, which the kit calls so");
        watcher.Ask("/rvae/mute/snare").Int(0).ShouldBe(0);
        demo.Output.ShouldNotContain("error");
    }

    [Fact]
    public void The_choice_stays_within_a_kit_that_is_smaller()
    {
        using RunningDaemon daemon = RunningDaemon.Start("--model", "jazz", "--bpm", "240");
        using DrivenDemo demo = DrivenDemo.Start(daemon);
        using Client watcher = daemon.Connect();
        watcher.Hello("watcher", "events", "state");
        demo.Hear("steps-drums: number 14");
        demo.Say("demo-steps-drum-set 13");
        demo.Hear("steps-name: label cowbell");
        watcher.Send("/rvae/freeze/rim", 1);
        watcher.Send("/rvae/model", "house");
        demo.Hear("steps-drums: number 9");
        demo.Hear("steps-name: label rim");
        demo.Hear("steps-freeze: set 1");
        demo.Say("demo-steps-step-1-set 1");
        ShouldHear(watcher, "/rvae/pins/rim", "6=100");
        demo.Output.ShouldNotContain("error");
    }

    [Fact]
    public void Every_instrument_of_every_kit_sounds()
    {
        string pd = Machine.Need("pd", "puredata-core"), folder = Directory.CreateTempSubdirectory("rvae-kit-").FullName, patch = Path.Combine(folder, "kit-sounds.pd");
        int port = DrivenDemo.FreeTcpPort();
        File.WriteAllText(patch, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Peers", "kit-sounds.pd")).Replace("@LISTEN@", $"{port}", StringComparison.Ordinal));
        using (Program program = Program.Start(pd, ["-nogui", "-noaudio", "-stderr", "-path", DrivenDemo.Patches, "-open", patch]))
        {
            program.WaitForLine(line => line.StartsWith("ready: ", StringComparison.Ordinal), TimeSpan.FromSeconds(30));
            using var hand = new TcpClient("127.0.0.1", port) { NoDelay = true };
            IEnumerable<(int Place, int Note)> played = Kit.BuiltIn.SelectMany(kit => kit.Instruments.Select((each, place) => (place, each.Note)));
            foreach ((int place, int note) in played.Append((12, 99)).Distinct())
            {
                hand.GetStream().Write(Encoding.ASCII.GetBytes($"hit {place} {note} 120;\n"));
                program.WaitForLine(line => line == $"sounds: {place} {note} 120", TimeSpan.FromSeconds(30));
                program.WaitForLine(line => line.StartsWith("quiet: ", StringComparison.Ordinal), TimeSpan.FromSeconds(30));
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void ShouldHear(Client watcher, string address, object value) =>
        watcher.Next(message => message.Address == address && value.Equals(message.Arguments[0]), 30, $"{address} {value}");
}
