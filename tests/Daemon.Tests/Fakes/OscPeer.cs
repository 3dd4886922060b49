using System.Net;
using System.Net.Sockets;
using RVae.Daemon.Tests.Clients;

namespace RVae.Daemon.Tests.Fakes;

/// <summary>A client of the real daemon, over UDP.</summary>
internal sealed class OscPeer(int port) : IDisposable
{
    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly IPEndPoint _daemon = new(IPAddress.Loopback, port);

    public void Send(string address, params object[] values) => _socket.Send(TestOsc.Message(address, values), _daemon);

    public void SendRaw(byte[] datagram) => _socket.Send(datagram, _daemon);

    /// <summary>
    /// Waits for a message and drops what comes before it. <paramref name="beginning"/> is a whole address, an address with the first of its
    /// arguments, or a branch of addresses that ends with a slash.
    /// </summary>
    public async Task<string> AwaitAsync(string beginning, int seconds = 90)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(seconds));
        try
        {
            while (true)
            {
                string text = TestOsc.Text((await _socket.ReceiveAsync(patience.Token)).Buffer);
                if (BeginsSo(text, beginning))
                    return text;
            }
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no {beginning} within {seconds} s");
        }
    }

    /// <summary>Everything up to a message, heard on the calling thread without a pause; a minute of silence is an exception.</summary>
    public IReadOnlyList<string> HearUntil(string last)
    {
        _socket.Client.ReceiveTimeout = 60_000;
        byte[] buffer = new byte[65_536];
        var heard = new List<string>();
        do
            heard.Add(TestOsc.Text(buffer.AsSpan(0, _socket.Client.Receive(buffer))));
        while (heard[^1] != last);
        return heard;
    }

    private static bool BeginsSo(string text, string beginning) => text.StartsWith(beginning, StringComparison.Ordinal)
        && (beginning.EndsWith('/') || beginning.Contains(' ', StringComparison.Ordinal) || text.Length == beginning.Length || text[beginning.Length] == ' ');

    public void Dispose() => _socket.Dispose();
}
