using System.Globalization;
using RVae.Daemon.Tests.Fakes;
using RVae.Midi.Tests.Ports;

namespace RVae.Daemon.Tests.MidiPorts;

/// <summary>The real daemon led by a device at a real port: RtMidi over JACK on both ends.</summary>
[Collection(OneJackServer.Name)]
public sealed class FollowingADevice(JackPeer peer)
{
    [Fact]
    public async Task A_device_starts_leads_stops_and_places_the_music()
    {
        Assert.SkipWhen(peer.Missing is not null, peer.Missing ?? "");
        peer.Open("leader");
        using (var daemon = new RunningDaemon(
            ("RVAE_MIDI__API", "jack"), ("RVAE_MIDI__IN", "leader"), ("RVAE_AUTOPLAY", "false")))
        {
            (await daemon.NotifiedAsync()).ShouldStartWith("READY=1");
            daemon.Peer.Send("/rvae/hello", "test", "events", "state beats", "lease", 300);
            await daemon.Peer.AwaitAsync("/rvae/snapshot/end");
            daemon.Peer.Send("/rvae/clock/source", "midi");
            daemon.Peer.Send("/rvae/clock/source");
            (await daemon.Peer.AwaitAsync("/rvae/clock/source")).ShouldBe("/rvae/clock/source 'midi'");
            await UntilThePortIsOpen(daemon);

            peer.Tell("clock 150 96");
            (await daemon.Peer.AwaitAsync("/rvae/playing")).ShouldBe("/rvae/playing 1");
            // How well it follows is tested on a source that keeps better time than a script on a busy machine: there clocks
            // may come in bursts of a beat.
            (await daemon.Peer.AwaitAsync("/rvae/beat")).Split(' ')[2].ShouldBe("0");
            await daemon.Peer.AwaitAsync("/rvae/beat");
            peer.Answer("clocked");
            await StoppedByAsync(peer, daemon);

            peer.Tell("send 242 32 0"); // two bars of sixteenths
            peer.Tell("send 251");
            peer.Tell("clocks 150 48");
            string beat;
            do
                beat = await daemon.Peer.AwaitAsync("/rvae/beat");
            while (beat.Split(' ')[2] is "0" or "1"); // still from before the stop
            beat.Split(' ')[2].ShouldBe("2");
            float.Parse(beat.Split(' ')[3].TrimEnd('f'), CultureInfo.InvariantCulture).ShouldBeInRange(12, 500);
            peer.Answer("clocked");
            await daemon.Program.TerminateAsync();
            (await daemon.Program.EndAsync()).Code.ShouldBe(0);
        }

        peer.Close();
    }

    /// <summary>Stops as a player would: again where nothing came of it, since JACK on a busy machine loses a message now and then.</summary>
    private static async Task StoppedByAsync(JackPeer peer, RunningDaemon daemon)
    {
        for (int tries = 1; ; tries++)
        {
            peer.Tell("send 252");
            try
            {
                (await daemon.Peer.AwaitAsync("/rvae/playing", seconds: 20)).ShouldBe("/rvae/playing 0");
                return;
            }
            catch (TimeoutException) when (tries < 4)
            {
                TestContext.Current.SendDiagnosticMessage("the device's stop was not heard: it is sent again");
            }
        }
    }

    private static async Task UntilThePortIsOpen(RunningDaemon daemon)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        string port;
        do
        {
            daemon.Peer.Send("/rvae/midi/ports");
            port = await daemon.Peer.AwaitAsync("/rvae/midi/ports/");
            while (!port.StartsWith("/rvae/midi/ports/end", StringComparison.Ordinal) && !IsOpenInput(port))
                port = await daemon.Peer.AwaitAsync("/rvae/midi/ports/");
        }
        while (!IsOpenInput(port) && await Later(patience.Token));
    }

    private static bool IsOpenInput(string port) =>
        port.Contains("'in'", StringComparison.Ordinal) && port.Contains("leader", StringComparison.Ordinal) && port.EndsWith(" 1", StringComparison.Ordinal);

    private static async Task<bool> Later(CancellationToken patience)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        return await timer.WaitForNextTickAsync(patience);
    }
}
