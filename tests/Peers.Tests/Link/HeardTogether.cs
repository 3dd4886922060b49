using System.Globalization;
using RVae.Peers.Tests.Sound;

namespace RVae.Peers.Tests.Link;

/// <summary>
/// Ticks of the daemon beside those of programs with the reference library in them. The bounds are wide, because a test may
/// run on a busy machine; a wrong bar line, beat or tick is outside of them. The figures are those of <c>bench -- link</c>.
/// </summary>
public sealed class HeardTogether
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    [Fact]
    public void Ticks_of_SuperCollider_and_of_the_daemon_are_heard_together_whatever_a_client_takes_to_sound()
    {
        Machine.Need("sclang", "supercollider-language");
        using OwnNetwork network = OwnNetwork.Make();
        using var daemon = new LinkedDaemon(network, "--bpm", "120");
        using Ear ear = network.Within(() => new Ear());
        using Program sclang = daemon.StartSclang(140, ear.Port);
        daemon.WaitUntil("/rvae/link/peers", 1);
        ear.MedianApart(200).ShouldBeInRange(-8, 8);

        // A client that is told 200 ms ahead: ticks are worked out so much earlier, and this ear hears them with the session still.
        using Client slow = network.Within(() => new Client(9600));
        slow.Hello("slow", "delivery", "stamp", "latency", 200f);
        daemon.Hear(200);
        ear.MedianApart(300);
        ear.MedianApart(200).ShouldBeInRange(-8, 8);
        daemon.EveryTickCameOnce();
    }

    [Fact]
    public void Beats_of_Pure_Data_and_of_the_daemon_are_heard_together()
    {
        const string External = "/usr/lib/pd/extra/abl_link~";
        string pd = Machine.Need("pd", "puredata-core");
        Assert.SkipUnless(Directory.Exists(External), $"{External} is not here (Debian package pd-ableton-link)");
        using OwnNetwork network = OwnNetwork.Make();
        using var daemon = new LinkedDaemon(network, "--bpm", "120");
        using Ear ear = network.Within(() => new Ear());
        string folder = Directory.CreateTempSubdirectory("rvae-link-pd-").FullName;
        string patch = Path.Combine(folder, "beats.pd");
        File.WriteAllText(patch, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Peers", "link-beats.pd")).Replace("@PORT@", $"{ear.Port}", StringComparison.Ordinal));
        using (Program puredata = network.Start(pd, ["-nogui", "-noaudio", "-stderr", "-path", External, "-open", patch]))
        {
            daemon.WaitUntil("/rvae/link/peers", 1);
            ear.MedianApart(10);
            ear.MedianApart(20).ShouldBeInRange(-60, 60);
        }

        daemon.EveryTickCameOnce();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_beat_that_LinkHut_shows_is_the_daemons()
    {
        string linkHut = Machine.Need("LinkHut", "ableton-link-utils");
        using JackServer jack = JackServer.Start();
        using OwnNetwork network = OwnNetwork.Make();
        using var daemon = new LinkedDaemon(network, "--bpm", "120");
        using Ear ear = network.Within(() => new Ear());
        using Program hut = network.Start(linkHut, [], JackServer.Environment.ToDictionary());
        hut.WaitForLine(line => line.Contains("enabled | num peers", StringComparison.Ordinal), Limit);
        hut.Type("a");
        daemon.WaitUntil("/rvae/link/peers", 1);
        hut.WaitForLine(line => line.StartsWith("yes", StringComparison.Ordinal) && line.Contains("| 1 ", StringComparison.Ordinal), Limit);
        daemon.Hear(200);
        var ahead = new List<double>();
        for (string newest = hut.Output.Split('\n')[^1]; ahead.Count < 200;)
        {
            // Those that have waited while ticks were heard are old.
            string line = hut.WaitForLine(one => one.StartsWith("yes", StringComparison.Ordinal), Limit);
            if (newest.Length == 0)
                ahead.Add(ear.AheadOf(double.Parse(line.Split('|')[5], CultureInfo.InvariantCulture), 120));
            else if (line == newest)
                newest = "";
        }

        (Ear.Median(ahead) * 500).ShouldBeInRange(-60, 60, "milliseconds");
        daemon.EveryTickCameOnce();
    }
}
