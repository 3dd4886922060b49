using System.Net;
using System.Net.Sockets;
using System.Text;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Subscribing;

/// <summary>
/// A link to a daemon over UDP, on this machine or another, with the <see cref="Subscription"/> that keeps the client subscribed. One
/// thread.
/// </summary>
internal sealed class DaemonLink : IDisposable
{
    private const long Second = 1_000_000_000;

    // As long as a subscription waits for an answer, nanoseconds.
    private const long Silence = 7 * Second;

    private readonly IPEndPoint _daemon;
    private readonly byte[] _sent = new byte[512];
    private readonly byte[] _received = new byte[4096];
    private readonly Dictionary<string, byte[]> _addresses = [];
    private readonly Subscription _subscription;
    private Socket? _socket; // null while this machine has no way to the daemon
    private long? _quietSince; // when the daemon was last heard, or a socket was last opened

    /// <summary>
    /// Opens a link to a daemon. A message that cannot be sent, and a network that is not there yet, show as the daemon's silence.
    /// </summary>
    public DaemonLink(IPEndPoint daemon, SubscriptionOptions options)
    {
        _daemon = daemon;
        _socket = Open();
        _subscription = new Subscription(options, Send);
    }

    /// <inheritdoc cref="Subscription.Joined"/>
    public bool Joined => _subscription.Joined;

    /// <inheritdoc cref="Subscription.Refusal"/>
    public string Refusal => _subscription.Refusal;

    /// <summary>Sends two numbers.</summary>
    public void Send(string address, float x, float y)
    {
        var writer = new OscWriter(_sent);
        writer.BeginMessage(Utf8(address), "ff"u8);
        writer.WriteFloat32(x);
        writer.WriteFloat32(y);
        Send(ref writer);
    }

    /// <summary>Sends a number.</summary>
    public void Send(string address, float value)
    {
        var writer = new OscWriter(_sent);
        writer.BeginMessage(Utf8(address), "f"u8);
        writer.WriteFloat32(value);
        Send(ref writer);
    }

    /// <summary>Sends a whole number.</summary>
    public void Send(string address, int value)
    {
        var writer = new OscWriter(_sent);
        writer.BeginMessage(Utf8(address), "i"u8);
        writer.WriteInt32(value);
        Send(ref writer);
    }

    /// <summary>Sends a word.</summary>
    public void Send(string address, string text)
    {
        var writer = new OscWriter(_sent);
        writer.BeginMessage(Utf8(address), "s"u8);
        writer.WriteString(text);
        Send(ref writer);
    }

    /// <summary>Sends a word and two whole numbers.</summary>
    public void Send(string address, string text, int first, int second)
    {
        var writer = new OscWriter(_sent);
        writer.BeginMessage(Utf8(address), "sii"u8);
        writer.WriteString(text);
        writer.WriteInt32(first);
        writer.WriteInt32(second);
        Send(ref writer);
    }

    /// <summary>Sends an address alone.</summary>
    public void Send(string address)
    {
        var writer = new OscWriter(_sent);
        writer.BeginMessage(Utf8(address), ""u8);
        Send(ref writer);
    }

    /// <inheritdoc cref="Subscription.KeepUp"/>
    public void KeepUp(long now)
    {
        _quietSince ??= now;
        // A socket keeps the address that this machine had at first. When the network gives it another one, nothing arrives any more.
        if (now - _quietSince > (_socket is null ? Second : Silence))
            OpenAgain(now);
        _subscription.KeepUp(now);
    }

    /// <summary>
    /// Takes the next message that is not only about the subscription; false when there is none. The message is valid until the next call.
    /// </summary>
    public bool TryReceive(long now, out OscMessage message)
    {
        message = default;
        while (TryReceive(out int length))
        {
            _quietSince = now;
            ReadOnlySpan<byte> packet = _received.AsSpan(0, length);
            if (!OscPacket.Validate(packet, out _, out _) || !OscMessage.TryRead(packet, out message))
                continue;
            if (!_subscription.Hear(message, now))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _subscription.Leave();
        _socket?.Dispose();
    }

    // Null where this machine has no way to the daemon now.
    private Socket? Open()
    {
        var socket = new Socket(_daemon.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { Blocking = false };
        try
        {
            socket.Connect(_daemon);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    private void OpenAgain(long now)
    {
        _quietSince = now;
        try
        {
            if (Open() is not { } next)
                return;
            _socket?.Dispose();
            _socket = next;
        }
        catch (SocketException)
        {
            // The system has no socket to give. The old one stays until the next try.
        }
    }

    private void Send(ref OscWriter writer)
    {
        if (writer.TryFinish(out ReadOnlySpan<byte> packet))
            Send(packet);
    }

    private void Send(ReadOnlySpan<byte> packet)
    {
        try
        {
            _socket?.Send(packet);
        }
        catch (SocketException)
        {
            // Refused, or the buffer is full: for a performer the same as a datagram that is lost on the way.
        }
    }

    private bool TryReceive(out int length)
    {
        length = 0;
        if (_socket is null)
            return false;
        try
        {
            if (_socket.Available == 0 && !_socket.Poll(0, SelectMode.SelectRead))
                return false;
            length = _socket.Receive(_received);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private byte[] Utf8(string address)
    {
        if (!_addresses.TryGetValue(address, out byte[]? bytes))
            _addresses.Add(address, bytes = Encoding.UTF8.GetBytes(address));
        return bytes;
    }
}
