using System.Net;
using System.Net.Sockets;
using RVae.Bench.Timing;
using RVae.Protocol.Osc;

namespace RVae.Bench.Stage;

/// <summary>Something that people, or attackers, do to a daemon while it plays.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="What">For the table.</param>
/// <param name="Run">Does it to a daemon until it is cancelled; on a thread of its own.</param>
/// <param name="Silence">The longest silence of the ticks that it may cost, nanoseconds; 0 where no tick may be lost.</param>
internal sealed record StageLoad(string Name, string What, Action<BenchDaemon, CancellationToken> Run, long Silence = 0)
{
    private const int Decks = 4;
    private const int Connections = 4096;
    private const int Sockets = 64;
    private static readonly string[] Models = ["house", "techno", "funk", "breakbeat"];

    /// <summary>The loads that 0.1.0 was measured with.</summary>
    public static IReadOnlyList<StageLoad> All { get; } =
    [
        new("none", "nothing", (_, ending) => ending.WaitHandle.WaitOne()),
        At("swaps", "model swaps on 4 decks, some exports", SwapModels),
        At("connections", "4096 TCP connections in a quarter of a second, again and again", Connect),
        At("hellos", "2000 hellos a second", SayHello),
        At("patterns", "bundles of 3249 patterns, 4 a second", SendPatterns),
        At("dump", "/rvae/dump under 10 000 messages a second", Dump),
        At("training", "one training after the other", (port, ending) => Train(port, () => { }, ending)),
        At("clients", "64 clients who hear all", Listen),
        new("desk-killed", "kill -9 of the desk, every 3 s", StageKills.OfTheDesk),
        new("desk-stopped", "SIGSTOP of the desk for 10 s", StageKills.StopOfTheDesk),
        new("stage-killed", "kill -9 of the stage, every 4 s", StageKills.OfTheStage, Silence: 300_000_000),
    ];

    private static StageLoad At(string name, string what, Action<int, CancellationToken> run) =>
        new(name, what, (daemon, ending) => run(daemon.Port, ending));

    private static void SwapModels(int port, CancellationToken ending)
    {
        using var client = new BenchClient(port);
        client.Send("/rvae/hello", "swapper", "events", "", "lease", 300);
        for (int swap = 0; !ending.IsCancellationRequested; swap++)
        {
            client.Send($"/rvae/deck/{1 + (swap % Decks)}/model", Models[(swap / Decks) % Models.Length]);
            if (swap % 100 == 50)
                client.Send("/rvae/export", "bench-stage", 4);
            client.Rest(40_000_000);
            client.Discard();
        }
    }

    private static void Connect(int port, CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            var sockets = new List<Socket>(Connections);
            long end = BenchClient.Now + 250_000_000;
            while (sockets.Count < Connections && BenchClient.Now < end)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
                sockets.Add(socket);
                try
                {
                    socket.Connect(IPAddress.Loopback, port);
                }
                catch (SocketException refusal)
                    when (refusal.SocketErrorCode is SocketError.WouldBlock or SocketError.ConnectionRefused or SocketError.InProgress)
                {
                    // On its way, or one too many.
                }
            }

            ending.WaitHandle.WaitOne(500);
            sockets.ForEach(socket => socket.Dispose());
            ending.WaitHandle.WaitOne(1500);
        }
    }

    private static void SayHello(int port, CancellationToken ending)
    {
        BenchClient[] clients = [.. Enumerable.Range(0, Sockets).Select(_ => new BenchClient(port))];
        for (int n = 0; !ending.IsCancellationRequested; n++)
        {
            BenchClient client = clients[n % Sockets];
            client.Send("/rvae/hello", $"flood{n % Sockets}", "events", "", "lease", 5);
            client.Discard();
            if (n % 10 == 0)
                client.Rest(5_000_000);
        }

        Array.ForEach(clients, client => client.Dispose());
    }

    private static void SendPatterns(int port, CancellationToken ending)
    {
        const int Patterns = 3249;
        var writer = new OscWriter(new byte[65_000]);
        writer.BeginBundle(OscTimeTag.Immediately);
        for (int i = 0; i < Patterns; i++)
        {
            writer.BeginElement();
            writer.BeginMessage("//*"u8, ""u8);
            writer.EndElement();
        }

        writer.TryFinish(out ReadOnlySpan<byte> packet);
        byte[] bundle = packet.ToArray();
        using var client = new BenchClient(port);
        while (!ending.IsCancellationRequested)
        {
            client.SendRaw(bundle);
            client.Rest(250_000_000);
            client.Discard();
        }
    }

    private static void Dump(int port, CancellationToken ending)
    {
        using var client = new BenchClient(port);
        client.Send("/rvae/dump", 1);
        for (int n = 0; !ending.IsCancellationRequested; n++)
        {
            client.Send("/rvae/deck/2/latent", 0.5f, n % 100 / 100f);
            if (n % 20 != 0)
                continue;
            client.Rest(2_000_000);
            client.Discard();
        }
    }

    /// <summary>Orders a training as soon as the last has ended.</summary>
    internal static void Train(int port, Action ordered, CancellationToken ending)
    {
        using var client = new BenchClient(port);
        client.Send("/rvae/hello", "student", "events", "training", "lease", 300);
        for (int n = 0; !ending.IsCancellationRequested; n++)
        {
            client.Send("/rvae/train", "house", $"bench{n % 2}", "load", 3);
            ordered();
            while (!ending.IsCancellationRequested)
            {
                if (client.TryReceive(out ReadOnlySpan<byte> packet, out _)
                    && (packet.StartsWith("/rvae/train/finished"u8) || packet.StartsWith("/rvae/train/failed"u8) || packet.StartsWith("/rvae/fail"u8)))
                {
                    break;
                }

                client.Send("/rvae/renew");
            }
        }
    }

    private static void Listen(int port, CancellationToken ending)
    {
        BenchClient[] clients = [.. Enumerable.Range(0, Sockets - 6).Select(_ => new BenchClient(port))];
        for (int n = 0; n < clients.Length; n++)
            clients[n].Send("/rvae/hello", $"listener{n}", "events", "hits beats ticks patterns state", "lease", 300);
        while (!ending.IsCancellationRequested)
        {
            clients[0].Rest(20_000_000);
            foreach (BenchClient client in clients)
                client.Discard();
        }

        Array.ForEach(clients, client => client.Dispose());
    }
}
