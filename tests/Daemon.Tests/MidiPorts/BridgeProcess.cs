using RVae.Daemon.Tests.Fakes;
using RVae.Midi.Tests.Ports;

namespace RVae.Daemon.Tests.MidiPorts;

/// <summary><c>rvae bridge</c> as a process, between a real port and a socket.</summary>
[Collection(OneJackServer.Name)]
public sealed class BridgeProcess(JackPeer peer)
{
    [Fact]
    public async Task A_pad_s_bytes_reach_the_daemon_and_what_is_learned_is_kept_for_the_next_start()
    {
        Assert.SkipWhen(peer.Missing is not null, peer.Missing ?? "");
        string data = Directory.CreateTempSubdirectory("rvae-bridge").FullName;
        try
        {
            peer.Open("kp3");
            using (var daemon = new UdpDaemon())
            {
                using RunningProgram bridge = Start(daemon, data);
                await daemon.Hear("/rvae/hello 'bridge'");
                await Touch(daemon);

                daemon.Say("/rvae/bridge/learn", "/rvae/swing");
                await Learn(daemon);
                File.Exists(Path.Combine(data, "profiles", "kp3.json")).ShouldBeTrue();

                await Recall(daemon);
                daemon.Say("/rvae/latent/pad", 0.9f, 0.9f);
                await Program(daemon);
                await bridge.TerminateAsync();
                await daemon.Hear("/rvae/bye");
                (await bridge.EndAsync()).Code.ShouldBe(0);
            }

            using (var daemon = new UdpDaemon())
            {
                using RunningProgram again = Start(daemon, data);
                await daemon.Hear("/rvae/hello");
                await SendUntil(daemon, "send 176 20 127", "/rvae/swing 1");
                // Killed outright, it would keep the JACK server waiting for a client that never answers.
                await again.TerminateAsync();
                (await again.EndAsync()).Code.ShouldBe(0);
            }
        }
        finally
        {
            peer.Close();
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task Without_a_controller_it_says_which_ports_and_profiles_there_are()
    {
        Assert.SkipWhen(peer.Missing is not null, peer.Missing ?? "");
        (int code, _, string error) = await RunningProgram.RunAsync("bridge", "--midi-api", "jack", "--profile", "kp9");

        code.ShouldBe(65);
        error.ShouldContain("rvae bridge: no profile \"kp9\": there are generic, kaossilator, kp2, kp3, kpv, nanopad2, nts3");
    }

    private static RunningProgram Start(UdpDaemon daemon, string data) => new(
        new Dictionary<string, string> { ["RVAE_DATADIRECTORY"] = data },
        "bridge", "--midi-api", "jack", "--profile", "kp3", "--to", daemon.ToString());

    private Task Touch(UdpDaemon daemon) => SendUntil(
        daemon, "send 176 92 0|send 176 92 127|send 176 12 127|send 176 13 0", "/rvae/latent/pad 1f 0f");

    // A knob that nothing was mapped to: moved, until the bridge has made up its mind.
    private Task Learn(UdpDaemon daemon) => SendUntil(
        daemon, "send 176 20 10|send 176 20 60|send 176 20 100", "/rvae/bridge/learn ''");

    private Task Recall(UdpDaemon daemon) => SendUntil(
        daemon, "send 144 36 100|send 144 36 0", "/rvae/latent/recall '1'");

    private async Task Program(UdpDaemon daemon)
    {
        await SendUntil(daemon, "send 192 1", "/rvae/models");
        daemon.Say("/rvae/models/item", "house", "classic", 2, 96, "4/4", 32);
        daemon.Say("/rvae/models/item", "techno", "classic", 2, 96, "4/4", 32);
        daemon.Say("/rvae/models/end", 2);
        (await daemon.Hear("/rvae/model ")).ShouldBe("/rvae/model 'techno'");
    }

    // The port may not be open yet when the first bytes are sent: a performer would move again, too.
    private async Task SendUntil(UdpDaemon daemon, string commands, string expected)
    {
        Task<string> heard = daemon.Hear(expected);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        do
        {
            foreach (string command in commands.Split('|'))
                peer.Tell(command);
        }
        while (!await IsOver(heard, again));
        await heard;
    }

    private static async Task<bool> IsOver(Task<string> heard, PeriodicTimer again) =>
        await Task.WhenAny(heard, again.WaitForNextTickAsync(TestContext.Current.CancellationToken).AsTask()) == heard;
}
