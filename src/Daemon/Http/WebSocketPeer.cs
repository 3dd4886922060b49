using System.Buffers.Binary;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using RVae.Daemon.Clients;
using RVae.Daemon.Network;
using RVae.Protocol.Osc.Framing;

namespace RVae.Daemon.Http;

/// <summary>
/// Sends to a WebSocket: OSC as binary messages and OSCQuery's commands as text. They wait in a bounded buffer, which a separate thread
/// sends, so that a peer that does not read holds nobody up. As a link it is a stream, like TCP.
/// </summary>
internal sealed class WebSocketPeer : ILink, IQueryListener
{
    private const int StackSize = 256 << 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly WebSocket _socket;
    private readonly Drops _drops;
    private readonly ILogger _logger;
    private readonly FrameBuffer _outgoing = new() { Kind = StreamFramingKind.Length };
    private readonly TaskCompletionSource _written = new();

    public WebSocketPeer(WebSocket socket, IPAddress host, int port, Drops drops, ILogger logger)
    {
        (_socket, _drops, _logger) = (socket, drops, logger);
        Address = NetworkAccess.Plain(host);
        (Host, Port) = (Address.ToString(), port);
        Endpoint = $"ws {new IPEndPoint(Address, port)}";
        new Thread(Write, StackSize) { IsBackground = true, Name = "osc-websocket" }.Start();
    }

    public IPAddress Address { get; }

    public string Endpoint { get; }

    public string Host { get; }

    public int Port { get; }

    /// <summary>Whether the WebSocket was opened only to watch. Then a ticket has shown that it may, and there is no challenge.</summary>
    public bool OnlyWatches { get; init; }

    public bool IsLoopback => OnlyWatches || IPAddress.IsLoopback(Address);

    public bool IsStream => true;

    /// <summary>Whether a whole message has come from the peer.</summary>
    public bool HasSpoken { get; private set; }

    /// <summary>A whole message has come from the peer: from now on there is room for everything that it asks for.</summary>
    public void HasSaidSomething()
    {
        if (!HasSpoken)
            _outgoing.Open();
        HasSpoken = true;
    }

    public void Send(ReadOnlySpan<byte> packet)
    {
        if (!_outgoing.TryAdd(packet))
            End();
    }

    public void Tell(string command, string path) => Send(JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, string> { ["COMMAND"] = command, ["DATA"] = path }, WebSocketJson.Default.DictionaryStringString));

    public ILink ToPort(int port) => this;

    public bool Equals(ILink? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>Ends at once, with messages unsent and unread.</summary>
    public void Abort()
    {
        _outgoing.Complete([]);
        _socket.Abort();
    }

    /// <summary>Sends the messages that wait, then ends.</summary>
    public Task CloseAsync()
    {
        _outgoing.Complete([]);
        return _written.Task;
    }

    // May run on an output thread, which must not log. The writing thread logs the reason.
    private void End()
    {
        if (_outgoing.Complete(FailMessage.TooSlow, "it does not read what is sent to it"))
            _drops.Count(DropCause.Slow);
    }

    private void Write()
    {
        try
        {
            while (_outgoing.TryTake(out ReadOnlyMemory<byte> frames))
            {
                for (; frames.Length > 0;)
                {
                    int length = BinaryPrimitives.ReadInt32BigEndian(frames.Span);
                    Send(frames.Slice(LengthFrameEncoder.PrefixSize, length));
                    frames = frames[(LengthFrameEncoder.PrefixSize + length)..];
                }
            }

            using var patience = new CancellationTokenSource(Patience);
            _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token).GetAwaiter().GetResult();
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or ObjectDisposedException
            or InvalidOperationException or IOException)
        {
            // The peer hung up, or did not read for seconds.
            _outgoing.Complete([]);
            _socket.Abort();
        }

        if (_outgoing.Reason is { } why)
            NetworkLog.Dropped(_logger, Endpoint, why);
        _written.SetResult();
    }

    // This runs on the separate thread, which may wait. Every OSC packet begins with '/' or '#', and every command with '{'.
    private void Send(ReadOnlyMemory<byte> message)
    {
        using var patience = new CancellationTokenSource(Patience);
        WebSocketMessageType type = message.Span is [(byte)'{', ..] ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
        _socket.SendAsync(message, type, endOfMessage: true, patience.Token).AsTask().GetAwaiter().GetResult();
    }
}

/// <summary>How the commands of OSCQuery's WebSocket are written as JSON.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WebSocketJson : System.Text.Json.Serialization.JsonSerializerContext;
