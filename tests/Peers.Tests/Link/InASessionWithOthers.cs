using RVae.Peers.Tests.Sound;

namespace RVae.Peers.Tests.Link;

/// <summary>Sessions with programs that have the reference library in them: SuperCollider, LinkHut, Pure Data.</summary>
public sealed class InASessionWithOthers
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    [Fact]
    public void SuperCollider_joins_the_older_session_tempo_goes_both_ways_and_one_that_is_killed_is_gone()
    {
        Machine.Need("sclang", "supercollider-language");
        using OwnNetwork network = OwnNetwork.Make();
        using var daemon = new LinkedDaemon(network, "--bpm", "100");
        using Program sclang = daemon.StartSclang(140, 57999);
        daemon.WaitUntil("/rvae/link/peers", 1);
        SclangInSession.Sees(sclang, 100);
        daemon.Client.Send("/rvae/tempo", 133f);
        SclangInSession.Sees(sclang, 133);
        int port = SclangInSession.LanguagePort(sclang);
        using (Client language = network.Within(() => new Client(port)))
            language.Send("/tempo", 90f);
        daemon.WaitUntil("/rvae/tempo", 90);
        sclang.Signal("KILL");
        sclang.WaitForExit(Limit);
        daemon.WaitUntil("/rvae/link/peers", 0);
        daemon.Hear(100);
        daemon.EveryTickCameOnce();
    }

    [Fact]
    public void A_daemon_that_comes_later_takes_the_tempo_that_is_there()
    {
        Machine.Need("sclang", "supercollider-language");
        using OwnNetwork network = OwnNetwork.Make();
        using var first = new LinkedDaemon(network, "--bpm", "100");
        first.Client.Send("/rvae/link/enable", 0);
        using Program sclang = first.StartSclang(147, 57998);
        // Of two sessions within half a second of each other the smaller id wins. sclang prints twenty lines a second: after forty of
        // them its session is the older one.
        for (int i = 0; i < 40; i++)
            sclang.WaitForLine(line => line.StartsWith("link: peers 0", StringComparison.Ordinal), Limit);
        first.ForgetTicks();
        first.Client.Send("/rvae/link/enable", 1);
        first.WaitUntil("/rvae/tempo", 147);
        SclangInSession.Sees(sclang, 147);
        first.Hear(300);
        first.EveryTickCameOnce();
    }

    [Fact]
    public void LinkHut_starts_and_stops_the_daemon_and_is_started_and_stopped_by_it()
    {
        string linkHut = Machine.Need("LinkHut", "ableton-link-utils");
        using JackServer jack = JackServer.Start();
        using OwnNetwork network = OwnNetwork.Make();
        using var daemon = new LinkedDaemon(network, "--bpm", "110", "--no-play");
        daemon.Client.Send("/rvae/link/startstop", 1);
        using Program hut = network.Start(linkHut, [], JackServer.Environment.ToDictionary());
        hut.WaitForLine(line => line.Contains("enabled | num peers", StringComparison.Ordinal), Limit);
        // Of two sessions within half a second of each other the smaller id wins. LinkHut tells of itself a hundred times a second: its own
        // begins when it takes part, and then the daemon's is the older one.
        for (int i = 0; i < 150; i++)
            hut.WaitForLine(line => line.StartsWith("no ", StringComparison.Ordinal), Limit);
        hut.Type("a");
        hut.Type("s");
        Shows(hut, line => line.Contains("| 1 ", StringComparison.Ordinal) && line.Contains("110.00", StringComparison.Ordinal));
        Until(daemon, "/rvae/link/peers", 1);
        hut.Type(" ");
        Until(daemon, "/rvae/playing", 1);
        // Its lines from before it played are waiting still: behind this one they are new.
        Shows(hut, line => line.Contains("yes [playing]", StringComparison.Ordinal));
        daemon.Client.Send("/rvae/stop");
        Shows(hut, line => line.Contains("yes [stopped]", StringComparison.Ordinal));
        daemon.Client.Send("/rvae/play");
        Shows(hut, line => line.Contains("yes [playing]", StringComparison.Ordinal));
        hut.Type(" ");
        Until(daemon, "/rvae/playing", 0);
        hut.Type("e");
        Until(daemon, "/rvae/tempo", 111);
        hut.Type("a"); // leaves politely
        Until(daemon, "/rvae/link/peers", 0);
    }

    [Fact]
    public void Pure_Data_is_in_one_session_with_the_daemon_and_changes_its_tempo()
    {
        const string External = "/usr/lib/pd/extra/abl_link~";
        string pd = Machine.Need("pd", "puredata-core");
        Assert.SkipUnless(Directory.Exists(External), $"{External} is not here (Debian package pd-ableton-link)");
        using OwnNetwork network = OwnNetwork.Make();
        using var daemon = new LinkedDaemon(network, "--bpm", "104");
        string folder = Directory.CreateTempSubdirectory("rvae-link-pd-").FullName;
        string patch = Path.Combine(folder, "link.pd");
        File.WriteAllText(patch, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Peers", "link.pd")).Replace("@PORT@", "3333", StringComparison.Ordinal));
        using (Program puredata = network.Start(pd, ["-nogui", "-noaudio", "-stderr", "-path", External, "-open", patch]))
        {
            daemon.WaitUntil("/rvae/link/peers", 1);
            puredata.WaitForLine(line => line.Contains("link-tempo: 104", StringComparison.Ordinal), Limit);
            using (Client patcher = network.Within(() => new Client(3333)))
                patcher.SendRaw("tempo 122;\n"u8.ToArray());
            daemon.WaitUntil("/rvae/tempo", 122);
        }

        daemon.WaitUntil("/rvae/link/peers", 0);
        daemon.EveryTickCameOnce();
        Directory.Delete(folder, recursive: true);
    }

    // Where nothing plays there are no ticks to wait by: the value is told.
    private static void Until(LinkedDaemon daemon, string address, float value)
    {
        // What was told before this is old: a stop that was asked for is not the one that is waited for.
        daemon.Client.Ask("/rvae/version");
        if (Math.Abs(daemon.Client.Ask(address).Float(0) - value) > 0.01f)
            daemon.WaitFor(address, value);
    }

    private static void Shows(Program hut, Func<string, bool> what) => hut.WaitForLine(what, Limit);
}
