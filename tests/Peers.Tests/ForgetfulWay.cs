using System.Net;
using System.Net.Sockets;

namespace RVae.Peers.Tests;

/// <summary>A way to a daemon over UDP that loses the datagrams of the daemon that it is told to lose; for one client.</summary>
internal sealed class ForgetfulWay : IDisposable
{
    private readonly Socket _client = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Socket _daemon = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Func<Message, bool> _loses;
    private volatile EndPoint? _from;
    private int _lost;

    /// <param name="port">The daemon's.</param>
    /// <param name="loses">Whether a message of the daemon is lost; asked once for each, in order.</param>
    public ForgetfulWay(int port, Func<Message, bool> loses)
    {
        _loses = loses;
        _client.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _daemon.Connect(new IPEndPoint(IPAddress.Loopback, port));
        new Thread(ToDaemon) { IsBackground = true }.Start();
        new Thread(ToClient) { IsBackground = true }.Start();
    }

    /// <summary>Where the client sends to.</summary>
    public int Port => ((IPEndPoint)_client.LocalEndPoint!).Port;

    /// <summary>Datagrams that were lost.</summary>
    public int Lost => Volatile.Read(ref _lost);

    public void Dispose()
    {
        _client.Dispose();
        _daemon.Dispose();
    }

    private void ToDaemon() => Forward(() =>
    {
        byte[] buffer = new byte[65_536];
        EndPoint from = new IPEndPoint(IPAddress.Any, 0);
        int length = _client.ReceiveFrom(buffer, ref from);
        _from = from;
        _daemon.Send(buffer.AsSpan(0, length));
    });

    private void ToClient() => Forward(() =>
    {
        byte[] buffer = new byte[65_536];
        int length = _daemon.Receive(buffer);
        if (Osc.Decode(buffer[..length]).Any(_loses))
            Interlocked.Increment(ref _lost);
        else
            _client.SendTo(buffer.AsSpan(0, length), _from!);
    });

    private static void Forward(Action one)
    {
        try
        {
            while (true)
                one();
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // One of the two ends is gone.
        }
    }
}
