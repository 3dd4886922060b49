using System.Globalization;

namespace RVae.Peers.Tests;

/// <summary>
/// Other people's programs move the point and hear the hits that the point's groove holds: at the right ticks, with the right
/// notes and velocities.
/// </summary>
public sealed class HearingTheGroove
{
    private const string Model = "house";
    private const float X = 1.2f;
    private const float Y = -0.7f;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void oscsend_moves_the_point_and_oscdump_hears_its_groove()
    {
        string oscsend = Machine.Need("oscsend", "liblo-tools");
        string oscdump = Machine.Need("oscdump", "liblo-tools");
        using RunningDaemon daemon = StartDaemon();
        int port = Machine.FreePort();
        using Program dump = Program.Start(oscdump, ["-L", $"{port}"]);
        SayHelloUntilHeard(() => Send(oscsend, daemon, "/rvae/hello", "si", "dump", $"{port}"), dump, "/rvae/hit");
        Send(oscsend, daemon, "/rvae/latent", "ff", Text(X), Text(Y));

        HitsHeard.ShouldBe(ExpectedHits(), () => HitsHeard.Parse(dump.WaitForLine(line => line.Contains("/rvae/hit", StringComparison.Ordinal), Limit)));
    }

    [Fact]
    public void Pure_Data_hears_the_groove_of_the_point()
    {
        string pd = Machine.Need("pd", "puredata-core");
        using RunningDaemon daemon = StartDaemon();
        int port = Machine.FreePort();
        string patch = Fill("receive.pd", daemon, port);
        using Program receiver = Program.Start(pd, ["-nogui", "-noaudio", "-stderr", "-open", patch]);
        Move(daemon);

        HitsHeard.ShouldBe(ExpectedHits(), () => HitsHeard.Parse(receiver.WaitForLine(line => line.StartsWith("osc: list rvae hit", StringComparison.Ordinal), Limit)));
    }

    [Theory]
    [InlineData("udp")]
    [InlineData("tcp")]
    public void Python_with_liblo_hears_the_groove_of_the_point(string transport)
    {
        string python = Machine.NeedPythonModule("liblo", "python3-liblo");
        using RunningDaemon daemon = StartDaemon();
        string script = Path.Combine(AppContext.BaseDirectory, "Peers", "receive.py");
        using Program receiver = Program.Start(python, [script, transport, Text(daemon.Port)]);
        // A double in a bundle, which is clamped and told.
        receiver.WaitForLine(line => line == "threshold: 1.0", Limit);
        Move(daemon);

        HitsHeard.ShouldBe(ExpectedHits(), () => HitsHeard.Parse(receiver.WaitForLine(line => line.StartsWith("osc:", StringComparison.Ordinal), Limit)[4..]));
    }

    [Fact]
    public void oscsend_is_heard_over_TCP()
    {
        string oscsend = Machine.Need("oscsend", "liblo-tools");
        using RunningDaemon daemon = StartDaemon();
        Program.Run(oscsend, $"osc.tcp://127.0.0.1:{daemon.Port}/", "/rvae/swing", "f", "0.25").Code.ShouldBe(0);
        using Client client = daemon.Connect();
        client.Hello("witness");
        // The connection is read on its own time: the value or word of it may come first.
        if (client.Ask("/rvae/swing").Float(0) == 0)
            client.Next("/rvae/swing").Float(0).ShouldBe(0.25f);
    }

    [Theory]
    [InlineData("receive.scd")]
    [InlineData("tcp.scd")]
    public void SuperCollider_hears_the_groove_of_the_point(string receiverScript)
    {
        string sclang = Machine.Need("sclang", "supercollider-language");
        using RunningDaemon daemon = StartDaemon();
        string script = Fill(receiverScript, daemon, 0);
        using Program receiver = Program.Start(sclang, [script], new Dictionary<string, string>
        {
            ["QT_QPA_PLATFORM"] = "offscreen",
            ["QTWEBENGINE_DISABLE_SANDBOX"] = "1",
        });
        Move(daemon);

        HitsHeard.ShouldBe(ExpectedHits(), () => HitsHeard.Parse(receiver.WaitForLine(line => line.StartsWith("osc:", StringComparison.Ordinal), TimeSpan.FromSeconds(60))[4..]));
    }

    // A fast tempo, so that bars pass quickly; no gap, so that the groove is heard as it was decoded.
    private static RunningDaemon StartDaemon()
    {
        RunningDaemon daemon = RunningDaemon.Start("--model", Model, "--bpm", "240");
        using Client client = daemon.Connect();
        client.Send("/rvae/gap", 0);
        client.Ask("/rvae/gap").Int(0).ShouldBe(0);
        return daemon;
    }

    private static void Move(RunningDaemon daemon)
    {
        using Client client = daemon.Connect();
        client.Send("/rvae/latent", X, Y);
        client.Ask("/rvae/latent").Float(0).ShouldBe(X);
    }

    private static IReadOnlySet<Struck> ExpectedHits()
    {
        IReadOnlySet<Struck> hits = Expected.Hits(Path.Combine(RunningDaemon.BuiltInModels, Model + ".safetensors"), X, Y);
        hits.Count.ShouldBeGreaterThan(4, "the point was chosen to have a groove");
        return hits;
    }

    private static void Send(string oscsend, RunningDaemon daemon, params string[] message) =>
        Program.Run(oscsend, ["127.0.0.1", $"{daemon.Port}", .. message]).Code.ShouldBe(0);

    // oscdump says nothing when its socket is open, so say hello until it hears something.
    private static void SayHelloUntilHeard(Action hello, Program receiver, string address)
    {
        for (int tries = 0; tries < 60; tries++)
        {
            hello();
            try
            {
                receiver.WaitForLine(line => line.Contains(address, StringComparison.Ordinal), TimeSpan.FromSeconds(1));
                return;
            }
            catch (TimeoutException)
            {
            }
        }

        throw new TimeoutException($"nothing was heard: {receiver.Output}");
    }

    private static string Fill(string template, RunningDaemon daemon, int listen)
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Peers", template))
            .Replace("@DAEMON@", Text(daemon.Port), StringComparison.Ordinal)
            .Replace("@LISTEN@", Text(listen), StringComparison.Ordinal);
        string path = Path.Combine(daemon.Data, template);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
