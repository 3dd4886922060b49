using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RVae.Bench.Timing;
using RVae.Link.Network;

namespace RVae.Bench.Link;

/// <summary>
/// A session of four: a daemon that follows it, SuperCollider's LinkClock, a peer of this process that everything is held
/// against, and a second one. Both are heard on threads of their own, through sockets with the kernel's time of arrival.
/// </summary>
internal sealed class LinkStage : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rvae-bench-link-");
    private readonly Process _sclang;
    private readonly BenchClient _ticks;
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Thread[] _ears;
    private volatile bool _ending;
    private volatile int _languagePort;

    public LinkStage()
    {
        Reference = new LinkPeer(new MonotonicClock(), TimeProvider.System);
        Other = new LinkPeer(new MonotonicClock(), TimeProvider.System);
        Reference.Enable(120, 0, BenchClient.Now);
        (Ours, Theirs) = (new PhaseErrors(Reference), new PhaseErrors(Reference));
        Daemon = BenchDaemon.Start();
        Player = new BenchClient(Daemon.Port);
        Player.Send("/rvae/clock/source", "link");
        _ticks = new BenchClient(Daemon.Port);
        Renew();
        _socket.ReceiveTimeout = 1000;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _sclang = StartLanguage(((IPEndPoint)_socket.LocalEndPoint!).Port);
        Other.Enable(120, 0, BenchClient.Now);
        _ears = [new Thread(() => Arrivals.OnAPunctualThread(HearOurs)), new Thread(() => Arrivals.OnAPunctualThread(HearTheirs))];
        Array.ForEach(_ears, ear => ear.Start());
    }

    public LinkPeer Reference { get; }

    public LinkPeer Other { get; }

    public BenchDaemon Daemon { get; }

    /// <summary>Plays on the daemon.</summary>
    public BenchClient Player { get; }

    public PhaseErrors Ours { get; }

    public PhaseErrors Theirs { get; }

    /// <summary>Waits until all four are in the session and both are heard: a busy machine is slow to start a language.</summary>
    public void Gather()
    {
        for (int tries = 0; Reference.State.Peers < 3 || !Ours.Hears || !Theirs.Hears; tries++)
        {
            if (tries == 240)
                throw new TimeoutException($"of three others {Reference.State.Peers} are in the session; heard: rvae {Ours.Hears}, LinkClock {Theirs.Hears}");
            Player.Rest(500_000_000);
        }
    }

    /// <summary>Keeps the subscriptions.</summary>
    public void Renew() => _ticks.Send("/rvae/hello", "bench", "events", "ticks", "lease", 300);

    /// <summary>One of four changes the tempo: SuperCollider, this process's two peers, a performer of the daemon.</summary>
    public void ChangeTempo(int who, double tempo)
    {
        switch (who % 4)
        {
            case 0 when _languagePort != 0:
                using (var client = new BenchClient(_languagePort))
                    client.Send("/tempo", (float)tempo);
                break;
            case 1:
                Other.ChangeTempo(tempo, BenchClient.Now);
                break;
            case 2:
                Player.Send("/rvae/tempo", (float)tempo);
                break;
            default:
                Reference.ChangeTempo(tempo, BenchClient.Now);
                break;
        }
    }

    public void Dispose()
    {
        _ending = true;
        Array.ForEach(_ears, ear => ear.Join());
        Started.End(_sclang);
        _socket.Dispose();
        _ticks.Dispose();
        Player.Dispose();
        Daemon.Dispose();
        Other.Dispose();
        Reference.Dispose();
        _folder.Delete(recursive: true);
    }

    private Process StartLanguage(int port)
    {
        string file = Path.Combine(_folder.FullName, "link.scd");
        File.WriteAllText(file, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Link", "Peers", "link.scd"))
            .Replace("@PORT@", $"{port}", StringComparison.Ordinal));
        return Started.Peer(Rights.Own, ["sclang", file], new Dictionary<string, string> { ["QT_QPA_PLATFORM"] = "offscreen", ["QTWEBENGINE_DISABLE_SANDBOX"] = "1" });
    }

    private void HearOurs()
    {
        while (!_ending)
        {
            if (_ticks.TryReceive(out ReadOnlySpan<byte> packet, out long arrived))
                Ours.Take(packet, "/rvae/tick"u8, arrived, out _);
        }
    }

    private void HearTheirs()
    {
        var stamped = new StampedSocket(_socket);
        byte[] buffer = new byte[2048];
        while (!_ending)
        {
            int length = stamped.Receive(buffer, out long arrived);
            if (length > 0 && Theirs.Take(buffer.AsSpan(0, length), "/tick"u8, arrived, out int port))
                _languagePort = port;
        }
    }
}
