namespace RVae.Peers.Tests.Sound;

/// <summary>
/// The Quark's kit, heard: what SuperCollider's server plays on JACK is recorded and compared with the time tags that the
/// daemon sent, which a second client reads off the wire.
/// </summary>
[Collection(Listening.Name)]
public sealed class HearingTheKit
{
    private const float Level = 0.004f;
    private const int Seconds = 30;
    private const int Recordings = 3;

    /// <summary>
    /// How long before its sound a hit is told, milliseconds: much longer than a player would ask for, because a busy machine
    /// may keep the language from running for a quarter of a second, and what is measured is how exact a sound is.
    /// </summary>
    private const int Ahead = 1000;

    /// <summary>What the kit says of hits that it was told of too late.</summary>
    private const string TooLate = "came too late";

    /// <summary>
    /// JACK's and the server's estimates of the sample clock need so long to settle after a period was missed, which a
    /// sound card would not do; microseconds.
    /// </summary>
    private const double Settling = 5_000_000;

    [Fact]
    public void Every_hit_is_heard_within_a_millisecond_of_its_time_tag()
    {
        Machine.Need("scsynth", "supercollider-server");
        Machine.Need("sclang", "supercollider-language");
        using JackServer jack = JackServer.Start();
        using RunningDaemon daemon = RunningDaemon.Start("--model", "house", "--bpm", "100");
        using Client client = daemon.Connect();
        Settle(client);
        using Program kit = Sclang.Start("kit.scd", daemon.Data, new Dictionary<string, IFormattable>
        {
            ["SERVER"] = Machine.FreePort(),
            ["DAEMON"] = daemon.Port,
            ["LATENCY"] = Ahead / 1000.0,
        });
        kit.WaitForLine(line => line == "kit: ready", TimeSpan.FromMinutes(3));

        // The server's estimate of the sample clock drifts for a while after it starts on a machine that is busy: only
        // the last recording has to hold.
        for (int recording = 1; !IsHeard(client, jack, kit, last: recording == Recordings); recording++)
        {
        }
    }

    private static bool IsHeard(Client client, JackServer jack, Program kit, bool last)
    {
        int complaints = Complaints(kit);
        using JackRecorder recorder = JackRecorder.Start("SuperCollider:out_1", Seconds);
        List<double> tags = DueTimes.ReadWhile(client, () => !recorder.IsFull && !jack.HasEnded, TimeSpan.FromSeconds(3 * Seconds));
        jack.NeedToRun();
        double[] alone = [.. DueTimes.Alone(tags, recorder.TimeOf(0) + DueTimes.Apart, recorder.End - DueTimes.Apart)];
        alone.Length.ShouldBeGreaterThan(30, $"of {tags.Count} hits; {kit.Output}");
        double[] settled = [.. alone.Where(tag => recorder.Breaks.Append(recorder.TimeOf(0)).All(at => tag < at || tag - at > Settling))];
        if (settled.Length < 20 && !last)
            return false;
        Assert.SkipWhen(settled.Length < 20, $"the machine is too busy for JACK's dummy driver: {recorder.Breaks.Count} periods were missed");
        if (Complaints(kit) > complaints && !last)
            return false;
        Assert.SkipWhen(Complaints(kit) > complaints, $"the machine is too busy for SuperCollider: it was kept from running for {Ahead} ms");
        return Judge([.. settled.Select(tag => (recorder.Onset(tag - 20_000, tag + 30_000, Level, quiet: 200) ?? double.NaN) - tag)], last);
    }

    /// <summary>The output's own latency is the same for every hit; what is left is how far a hit is from its tag.</summary>
    private static bool Judge(double[] late, bool last)
    {
        double latency = late.Order().ElementAt(late.Length / 2);
        double worst = late.Max(value => Math.Abs(value - latency));
        string figures = $"{late.Length} hits, output latency {latency:F0} us, furthest from its tag {worst:F0} us: "
            + string.Join(' ', late.Select(value => $"{value - latency:F0}"));
        TestContext.Current.SendDiagnosticMessage(figures);
        if (!last && !(worst < 1000))
            return false;
        late.ShouldAllBe(value => Math.Abs(value - latency) < 1000, figures);

        // The server plays ahead of a tag by what JACK tells of its output's latency, two periods here.
        latency.ShouldBeInRange(-8_000, 0, figures);
        return true;
    }

    private static int Complaints(Program kit) => kit.Output.Split(TooLate).Length - 1;

    private static void Settle(Client client)
    {
        client.Send("/rvae/microtiming", 0f);
        client.Send("/rvae/latent", 1.2f, -0.7f);
        client.Hello("tags", "lease", 120, "delivery", "bundle", "latency", (float)Ahead, "events", "hits");
    }
}
