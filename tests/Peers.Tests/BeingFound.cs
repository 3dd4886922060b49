using System.Globalization;

namespace RVae.Peers.Tests;

/// <summary>
/// A real Avahi hears the daemon's announcements, on a network that has nobody else: what runs on this machine beside the
/// tests neither hears of it nor disturbs it.
/// </summary>
public sealed class BeingFound : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("rvae-mdns-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_daemon_is_announced_with_its_ports_and_no_longer_when_it_is_killed()
    {
        using Program neighbourhood = StartNeighbourhood();
        StartAvahi(neighbourhood);
        using (Program daemon = StartDaemon(neighbourhood))
        {
            // There is a browser for each, and either may be the first.
            string[] found = [Next(neighbourhood, "="), Next(neighbourhood, "=")];
            found.ShouldContain(line => line.EndsWith(";_osc._udp;local;stage.local;127.0.0.1;9600;", StringComparison.Ordinal));
            found.ShouldContain(line => line.EndsWith(";_oscjson._tcp;local;stage.local;127.0.0.1;9680;", StringComparison.Ordinal));
            daemon.Signal("KILL");
            Next(neighbourhood, "-", "_osc._udp");
        }

        using Program again = StartDaemon(neighbourhood);
        Next(neighbourhood, "=", "_osc._udp").ShouldEndWith(";stage.local;127.0.0.1;9600;");
        again.Signal("TERM");
        again.WaitForExit(Limit).ShouldBe(0);
        Next(neighbourhood, "-", "_osc._udp");
    }

    [Fact]
    public void An_Avahi_that_starts_after_the_daemon_is_told_as_well()
    {
        using Program neighbourhood = StartNeighbourhood();
        using Program daemon = StartDaemon(neighbourhood);
        daemon.WaitForLine(line => line.Contains("Announced as _oscjson._tcp", StringComparison.Ordinal), Limit);
        StartAvahi(neighbourhood);
        Next(neighbourhood, "=", "_osc._udp").ShouldEndWith(";9600;");
    }

    private Program StartNeighbourhood()
    {
        Machine.Need("avahi-daemon", "avahi-daemon");
        Machine.Need("avahi-browse", "avahi-utils");
        Machine.Need("dbus-daemon", "dbus");
        string unshare = Machine.Need("unshare", "util-linux");
        Assert.SkipUnless(Program.Run(unshare, "--net", "--mount", "true").Code == 0, "this user may not make a network of its own");
        string script = Path.Combine(AppContext.BaseDirectory, "Peers", "neighbourhood.sh");
        Program started = Program.Start(unshare, ["--net", "--mount", "sh", script, _folder]);
        try
        {
            started.WaitForLine(line => line == "neighbourhood: there is a bus", Limit);
            return started;
        }
        catch
        {
            started.Dispose();
            throw;
        }
    }

    private void StartAvahi(Program neighbourhood)
    {
        File.WriteAllText(Path.Combine(_folder, "avahi-may-start"), "");
        neighbourhood.WaitForLine(line => line == "neighbourhood: ready", Limit);
    }

    private Program StartDaemon(Program neighbourhood) => Program.Start(
        "nsenter",
        [
            "--target", neighbourhood.Id.ToString(CultureInfo.InvariantCulture), "--net", "--mount",
            .. TestedProgram.Command, "serve", "--bind", "0.0.0.0", "--port", "9600", "--http-port", "9680", "--data", _folder,
        ],
        new Dictionary<string, string> { ["DBUS_SYSTEM_BUS_ADDRESS"] = $"unix:path={_folder}/bus" });

    /// <summary>The next line of Avahi's browser about a service, or about any: = found, - gone.</summary>
    private static string Next(Program neighbourhood, string sign, string service = "") => neighbourhood.WaitForLine(
        line => line.StartsWith($"{sign};lo;IPv4;rvae", StringComparison.Ordinal) && line.Contains($";{service}", StringComparison.Ordinal), Limit);
}
