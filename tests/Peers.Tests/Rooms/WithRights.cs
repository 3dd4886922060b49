using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace RVae.Peers.Tests.Rooms;

/// <summary>The configurations of <c>deploy/nats</c>: a hub with accounts and encrypted ways, and the server of a studio behind it.</summary>
[Collection(InRooms.Name)]
public sealed class WithRights : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rvae-hub-").FullName;
    private readonly string _path = Machine.Need("nats-server", "nats-server");
    private readonly List<Program> _servers = [];
    private readonly int _hub = Machine.FreePort(), _leaves = Machine.FreePort(), _web = Machine.FreePort(), _studio = Machine.FreePort();

    [Fact]
    public void A_studio_behind_a_leaf_node_and_a_player_with_few_rights_play_together_and_nobody_speaks_for_another()
    {
        string? trusted = Environment.GetEnvironmentVariable("SSL_CERT_FILE");
        Environment.SetEnvironmentVariable("SSL_CERT_FILE", MakeCertificate());
        try
        {
            StartServers($"ws://leader:change-me-1@127.0.0.1:{_web}");
            using Site studio = Join($"nats://127.0.0.1:{_studio}", "studio");
            using Site anna = Join($"tls://anna:change-me-2@127.0.0.1:{_hub}", "anna");
            anna.Hand.Send("/rvae/density", 0.25f);
            AwaitDensity(studio, 0.25f);
            studio.Hand.Send("/rvae/density", 0.75f);
            AwaitDensity(anna, 0.75f);

            AnswerTo("PUB rvae.room.band.here.anna.1 2\r\n{}").ShouldNotContain("-ERR");
            AnswerTo("PUB rvae.room.band.here.studio.1 2\r\n{}").ShouldContain("Permissions Violation");
            AnswerTo("PUB rvae.room.other.here.anna.1 2\r\n{}").ShouldContain("Permissions Violation");
            AnswerTo("PUB $JS.API.STREAM.DELETE.KV_rvae-room-band 0\r\n").ShouldContain("Permissions Violation");
        }
        finally
        {
            Environment.SetEnvironmentVariable("SSL_CERT_FILE", trusted);
        }
    }

    [Fact]
    public void A_password_that_is_wrong_is_said_so_and_the_music_plays_on()
    {
        StartServers($"nats-leaf://leader:change-me-1@127.0.0.1:{_leaves}");
        string address = $"nats://anna:wrong@127.0.0.1:{_hub}";
        using RunningDaemon daemon = RunningDaemon.Start("--room", "band", "--nats", address, "--bpm", "240");
        daemon.Program.WaitForLine(line => line.Contains("The server of the room is not reached", StringComparison.Ordinal), TimeSpan.FromSeconds(60));
        daemon.Program.Output.ShouldNotContain("wrong");
        using Client client = daemon.Connect();
        client.Hello("ears", "events", "beats");
        client.Next("/rvae/beat", 20);
        client.Ask("/rvae/room/state").Text(0).ShouldBe("joining");
        client.Send("/rvae/room/join", "band", address);
        client.Next("/rvae/fail", 20).Text(2).ShouldContain("--nats-creds");
    }

    public void Dispose()
    {
        foreach (Program server in _servers)
            server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Site Join(string address, string name)
    {
        var site = new Site(null, RunningDaemon.Start("--room", "band", "--nats", address, "--name", name, "--bpm", "240"));
        site.Await("in");
        return site;
    }

    private static void AwaitDensity(Site site, float density)
    {
        for (int tries = 0; site.Hand.Ask("/rvae/density").Float(0) != density; tries++)
        {
            tries.ShouldBeLessThan(300, $"density is not {density}");
            TestContext.Current.CancellationToken.WaitHandle.WaitOne(100);
        }
    }

    // As they are in deploy/nats, but for ports, folders, the certificate, and the leaf's way to the hub.
    private void StartServers(string way)
    {
        string deploy = Path.Combine(Machine.Root, "deploy", "nats");
        string hub = File.ReadAllText(Path.Combine(deploy, "hub.conf"))
            .Replace("0.0.0.0:4222", $"127.0.0.1:{_hub}", StringComparison.Ordinal).Replace("0.0.0.0:7422", $"127.0.0.1:{_leaves}", StringComparison.Ordinal)
            .Replace("0.0.0.0:8443", $"127.0.0.1:{_web}", StringComparison.Ordinal).Replace("/var/lib/nats", _folder, StringComparison.Ordinal);
        if (File.Exists(Path.Combine(_folder, "hub.pem")))
        {
            hub = hub.Replace("# tls {", "tls {", StringComparison.Ordinal).Replace("#   cert_file", "  cert_file", StringComparison.Ordinal)
                .Replace("#   key_file", "  key_file", StringComparison.Ordinal).Replace("# }", "}", StringComparison.Ordinal)
                .Replace("/etc/nats", _folder, StringComparison.Ordinal);
        }

        string leaf = File.ReadAllText(Path.Combine(deploy, "leaf.conf"))
            .Replace("0.0.0.0:4222", $"127.0.0.1:{_studio}", StringComparison.Ordinal).Replace("nats-leaf://leader:change-me-1@127.0.0.1:7422", way, StringComparison.Ordinal);
        leaf.ShouldContain(way);
        foreach ((string name, string text) in (ReadOnlySpan<(string, string)>)[("hub.conf", hub), ("leaf.conf", leaf)])
        {
            File.WriteAllText(Path.Combine(_folder, name), text);
            _servers.Add(Program.Start(_path, ["-c", Path.Combine(_folder, name)]));
            // A leaf calls its hub before it takes clients: either line may be the first.
            string[] signs = name == "hub.conf" ? ["Server is ready"] : ["Server is ready", "Leafnode connection created"];
            _servers[^1].WaitForEach(TimeSpan.FromSeconds(60), signs);
        }
    }

    // What the hub says to anna, who sends this.
    private string AnswerTo(string line)
    {
        using var client = new TcpClient("127.0.0.1", _hub);
        client.ReceiveTimeout = 60_000;
        byte[] buffer = new byte[65_536];
        _ = client.GetStream().Read(buffer); // INFO, before it is encrypted
        string ours = File.ReadAllText(Path.Combine(_folder, "hub.pem"));
        using var stream = new SslStream(
            client.GetStream(), leaveInnerStreamOpen: false, (_, theirs, _, _) => theirs is X509Certificate2 hub && hub.ExportCertificatePem() == ours);
        stream.AuthenticateAsClient("127.0.0.1");
        stream.Write(Encoding.UTF8.GetBytes($$"""CONNECT {"verbose":false,"user":"anna","pass":"change-me-2","tls_required":true}""" + $"\r\n{line}\r\nPING\r\n"));
        var heard = new StringBuilder();
        while (!heard.ToString().Contains("PONG\r\n", StringComparison.Ordinal))
        {
            int read = stream.Read(buffer);
            if (read == 0)
                break;
            heard.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return heard.ToString();
    }

    private string MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=hub", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        string path = Path.Combine(_folder, "hub.pem");
        File.WriteAllText(path, certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, "hub.key"), key.ExportPkcs8PrivateKeyPem());
        return path;
    }
}
