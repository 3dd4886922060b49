using RVae.Daemon.Tests.Fakes;
using RVae.Midi.Tests.Ports;

namespace RVae.Daemon.Tests.MidiPorts;

/// <summary>
/// From a controller that nobody knows to a groove that moves: <c>rvae bridge --learn</c> at a terminal, then the bridge with
/// what it wrote, between a real port and a real daemon, all processes of their own.
/// </summary>
[Collection(OneJackServer.Name)]
public sealed class LearningAController(JackPeer peer) : IDisposable
{
    private const string Groove = "/rvae/pattern 1 0";

    private readonly string _data = Directory.CreateTempSubdirectory("rvae-learn").FullName;
    private string _groove = "";

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task What_is_learned_at_the_terminal_moves_the_groove_on_the_next_start()
    {
        Assert.SkipWhen(peer.Missing is not null, peer.Missing ?? "");
        Assert.SkipUnless(TerminalProgram.IsHere, "needs script (util-linux)");
        peer.Open("knobs");
        await LearnAtTheTerminal();
        using (var daemon = new RunningDaemon(("RVAE_MIDI__API", "alsa")))
        {
            await daemon.JoinAsync();
            daemon.Peer.Send("/rvae/hello", "test", "events", "state patterns", "lease", 300);
            await daemon.Peer.AwaitAsync("/rvae/snapshot/end");
            using var bridge = new RunningProgram(
                new Dictionary<string, string> { ["RVAE_DATADIRECTORY"] = _data },
                "bridge", "--midi-api", "jack", "--profile", "mine", "--to", $"127.0.0.1:{daemon.Port}");

            await MoveUntil(Hear(daemon, "/rvae/latent/pad 0f 0f"), "144 60 0", "144 60 99", "176 20 0", "176 21 0");
            if (_groove.Length == 0)
                await Hear(daemon, Groove);
            string before = _groove;
            await MoveUntil(Hear(daemon, "/rvae/latent/pad 1f 1f"), "144 60 0", "144 60 99", "176 20 127", "176 21 127");
            while (_groove == before)
                await Hear(daemon, Groove); // silence is an error

            daemon.Peer.Send("/rvae/bridge/learn", "/rvae/swing");
            await MoveUntil(Hear(daemon, "/rvae/bridge/learn ''"), "176 22 10", "176 22 60", "176 22 100");
            await MoveUntil(Hear(daemon, "/rvae/swing 1f"), "176 22 126", "176 22 127");
            await bridge.TerminateAsync();
            (await bridge.EndAsync()).Code.ShouldBe(0);
        }

        peer.Close();
    }

    // A pattern may overtake the answer to the move that it comes from: what is heard on the way is kept.
    private async Task Hear(RunningDaemon daemon, string beginning)
    {
        string heard;
        do
        {
            heard = await daemon.Peer.AwaitAsync("/rvae/", seconds: 60);
            _groove = heard.StartsWith(Groove, StringComparison.Ordinal) ? heard : _groove;
        }
        while (!heard.StartsWith(beginning, StringComparison.Ordinal));
    }

    private async Task LearnAtTheTerminal()
    {
        using var terminal = new TerminalProgram(
            new Dictionary<string, string> { ["RVAE_DATADIRECTORY"] = _data },
            "bridge --learn --midi-api jack --midi-in knobs-out --profile mine");
        await terminal.Reads("from left to right");
        await MoveUntil(terminal.Reads("  cc 20"), "176 20 0", "176 20 50", "176 20 99", "176 21 1", "176 21 3");
        await terminal.Reads("move a finger up");
        await MoveUntil(terminal.Reads("  cc 21"), "176 21 0", "176 20 99", "176 20 0", "176 21 50");
        await terminal.Reads("touch and let go");
        await MoveUntil(terminal.Reads("  note 60"), "144 60 99", "176 20 0", "176 20 50", "144 60 0");
        foreach (string left in (string[])["threshold", "noise", "freeze", "position 1", "position 2", "position 3", "position 4", "models"])
        {
            await terminal.Reads(left);
            terminal.Types("\n");
        }

        await terminal.Reads("written: ");
        await terminal.Reads("rvae bridge --profile mine");
        (await terminal.EndAsync()).ShouldBe(0);
    }

    // A port may not be open yet when the first messages are sent, and one may be lost: a performer would move again, too.
    private async Task MoveUntil(Task heard, params string[] messages)
    {
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        do
        {
            foreach (string message in messages)
                peer.Tell($"send {message}");
        }
        while (await Task.WhenAny(heard, again.WaitForNextTickAsync(TestContext.Current.CancellationToken).AsTask()) != heard);
        await heard;
    }
}
