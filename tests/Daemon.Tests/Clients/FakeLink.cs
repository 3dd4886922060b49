using RVae.Daemon.Clients;

namespace RVae.Daemon.Tests.Clients;

/// <summary>An endpoint in memory; what is sent to a host and port is kept by the network that all links share.</summary>
internal sealed record FakeLink(FakeNetwork Network, string Host, int Port, bool IsStream = false) : ILink
{
    public string Endpoint { get; } = $"{(IsStream ? "tcp" : "udp")} {Host}:{Port}";

    public bool IsOwn => !IsStream && (Host, Port) == ("127.0.0.1", FakeNetwork.DaemonPort);

    public bool IsLoopback => OnlyWatches || Host == "127.0.0.1";

    public bool OnlyWatches { get; init; }

    public void Send(ReadOnlySpan<byte> packet) => Network.Take(Host, Port, packet);

    public ILink ToPort(int port) => IsStream ? this : new FakeLink(Network, Host, port);

    bool IEquatable<ILink>.Equals(ILink? other) => Equals(other as FakeLink);
}

/// <summary>What arrived where.</summary>
internal sealed class FakeNetwork
{
    /// <summary>Where the daemon itself is heard of.</summary>
    public const int DaemonPort = 9600;

    private readonly Lock _arriving = new(); // what works in the background tells its end when it likes
    private readonly Dictionary<(string, int), List<byte[]>> _arrived = [];

    /// <summary>False while only counting matters: then nothing is copied.</summary>
    public bool Keeps { get; set; } = true;

    public int Count { get; private set; }

    /// <summary>What has arrived so far.</summary>
    public IReadOnlyList<byte[]> At(string host, int port)
    {
        lock (_arriving)
            return [.. Packets(host, port)];
    }

    public void Forget(string host, int port)
    {
        lock (_arriving)
            Packets(host, port).Clear();
    }

    public void Take(string host, int port, ReadOnlySpan<byte> packet)
    {
        lock (_arriving)
        {
            Count++;
            if (Keeps)
                Packets(host, port).Add(packet.ToArray());
        }
    }

    private List<byte[]> Packets(string host, int port) =>
        _arrived.TryGetValue((host, port), out List<byte[]>? packets) ? packets : _arrived[(host, port)] = [];
}
