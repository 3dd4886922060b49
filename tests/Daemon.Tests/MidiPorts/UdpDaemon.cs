using System.Globalization;
using System.Net;
using System.Net.Sockets;
using RVae.Daemon.Tests.Clients;

namespace RVae.Daemon.Tests.MidiPorts;

/// <summary>The other end of a bridge's line: hears what it says, and answers what a test has it answer.</summary>
internal sealed class UdpDaemon : IDisposable
{
    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private IPEndPoint? _bridge;

    public IPEndPoint Address => (IPEndPoint)_socket.Client.LocalEndPoint!;

    /// <summary>The next message that begins so; what comes before it is passed over. Hellos and renewals are answered.</summary>
    public async Task<string> Hear(string beginning)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(40));
        while (true)
        {
            UdpReceiveResult packet = await _socket.ReceiveAsync(patience.Token);
            _bridge = packet.RemoteEndPoint;
            string text = TestOsc.Text(packet.Buffer);
            if (text.StartsWith("/rvae/hello", StringComparison.Ordinal))
                Say("/rvae/welcome", 1, 1, "0.1.0", 10);
            else if (text == "/rvae/call 1 '/rvae/renew'")
                Say("/rvae/reply", 1);
            if (text.StartsWith(beginning, StringComparison.Ordinal))
                return text;
        }
    }

    /// <summary>Answers the bridge.</summary>
    public void Say(string address, params object[] values)
    {
        byte[] packet = TestOsc.Message(address, values);
        _socket.Send(packet, packet.Length, _bridge!);
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>HOST:PORT.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Address.Port}");
}
