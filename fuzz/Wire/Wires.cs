using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using RVae.Protocol.Osc.Framing;

namespace RVae.Fuzz.Wire;

/// <summary>One way into a running daemon. What the other end hangs up is opened anew.</summary>
internal interface IWire : IDisposable
{
    /// <summary>Takes any bytes to the daemon.</summary>
    void Send(ReadOnlySpan<byte> input);

    /// <summary>The longest that the daemon took to work off a connection, milliseconds.</summary>
    long Slowest => 0;
}

/// <summary>Datagrams.</summary>
internal sealed class UdpWire(int port) : IWire
{
    private readonly Socket _socket = Connected(port);

    public void Send(ReadOnlySpan<byte> input)
    {
        try
        {
            _socket.Send(input);
        }
        catch (SocketException)
        {
            // The daemon's buffer is full, or it is gone: the canary tells which.
        }
    }

    public void Dispose() => _socket.Dispose();

    private static Socket Connected(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }
}

/// <summary>A stream: inputs as they are, or framed so that what is in them is reached.</summary>
internal sealed class StreamWire(int port, StreamFramingKind? framing, Random random) : IWire
{
    // One connection in so many inputs is read to its end.
    private const int ReadToTheEnd = 32;

    private readonly byte[] _frame = new byte[8192];
    private readonly byte[] _answers = new byte[65_536];
    private Socket? _socket;

    public long Slowest { get; private set; }

    public void Send(ReadOnlySpan<byte> input)
    {
        try
        {
            _socket ??= Connected();
            // Three in four reach the codec whole; the others are for the framing.
            if (framing is { } kind && random.Next(4) != 0 && StreamFraming.TryEncode(kind, input, _frame, out int written))
                input = _frame.AsSpan(0, written);
            _socket.Send(input);
            if (random.Next(ReadToTheEnd) == 0)
                Finish(_socket);
            else if (_socket.Poll(0, SelectMode.SelectRead) && _socket.Receive(_answers) == 0)
                Close();
        }
        catch (SocketException)
        {
            Close();
        }
    }

    public void Dispose() => _socket?.Dispose();

    // Nothing more is sent, and everything that was has to be worked off: the other end then closes, too.
    private void Finish(Socket socket)
    {
        long start = Stopwatch.GetTimestamp();
        socket.Shutdown(SocketShutdown.Send);
        while (socket.Receive(_answers) > 0)
        {
        }

        Slowest = Math.Max(Slowest, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        Close();
    }

    private void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private Socket Connected()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, SendTimeout = 1000, ReceiveTimeout = 5000 };
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }
}

/// <summary>A WebSocket: OSC as binary messages, and now and then text.</summary>
internal sealed class WebSocketWire(int port, Random random) : IWire
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private ClientWebSocket? _socket;

    public void Send(ReadOnlySpan<byte> input)
    {
        try
        {
            _socket ??= Connected();
            using var patience = new CancellationTokenSource(Patience);
            WebSocketMessageType type = random.Next(8) == 0 ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
            _socket.SendAsync(input.ToArray(), type, endOfMessage: random.Next(16) != 0, patience.Token).GetAwaiter().GetResult();
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            _socket?.Dispose();
            _socket = null;
        }
    }

    public void Dispose() => _socket?.Dispose();

    private ClientWebSocket Connected()
    {
        var socket = new ClientWebSocket();
        using var patience = new CancellationTokenSource(Patience);
        socket.ConnectAsync(new Uri($"ws://127.0.0.1:{port}/"), patience.Token).GetAwaiter().GetResult();
        _ = DrainAsync(socket);
        return socket;
    }

    private static async Task DrainAsync(ClientWebSocket socket)
    {
        byte[] buffer = new byte[65_536];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).ConfigureAwait(false)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception end) when (end is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The next input opens another.
        }
    }
}
