using System.Net;
using System.Net.Sockets;
using System.Text;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Bridge;

/// <summary>
/// A line to the daemon over UDP, as any client has one: hello, a renewal now and then, hello again when the daemon has
/// been silent or has forgotten us. One thread.
/// </summary>
internal sealed class DaemonLink : IDisposable
{
    private const long Second = 1_000_000_000;

    // Half of the lease that is asked for, less a lost datagram.
    private const int Lease = 10;
    private const long Renewal = 3 * Second;

    // Two renewals without an answer.
    private const long Silence = 7 * Second;

    private readonly Socket _socket;
    private readonly byte[] _sent = new byte[512];
    private readonly byte[] _received = new byte[4096];
    private readonly Dictionary<string, byte[]> _addresses = [];
    private long _lastHeard;
    private long _nextWord;

    /// <summary>A line to a daemon; what cannot be sent shows as its silence.</summary>
    public DaemonLink(IPEndPoint daemon)
    {
        _socket = new Socket(daemon.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { Blocking = false };
        _socket.Connect(daemon);
    }

    /// <summary>Whether the daemon has welcomed us and answers.</summary>
    public bool Joined { get; private set; }

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

    /// <summary>Sends an address alone.</summary>
    public void Send(string address)
    {
        var writer = new OscWriter(_sent);
        writer.BeginMessage(Utf8(address), ""u8);
        Send(ref writer);
    }

    /// <summary>Keeps the line up: says hello, or renews, when it is time.</summary>
    public void KeepUp(long now)
    {
        if (now - _lastHeard > Silence)
            Joined = false;
        if (now < _nextWord)
            return;
        _nextWord = now + (Joined ? Renewal : Second);
        if (Joined)
        {
            Send("/rvae/renew");
            Send("/rvae/clock/ping", 0);
        }
        else
        {
            SayHello();
        }
    }

    /// <summary>The next message that has come, valid until the next call; false when there is none.</summary>
    public bool TryReceive(long now, out OscMessage message)
    {
        message = default;
        while (TryReceive(out int length))
        {
            ReadOnlySpan<byte> packet = _received.AsSpan(0, length);
            if (!OscPacket.Validate(packet, out _, out _) || !OscMessage.TryRead(packet, out message))
                continue;
            _lastHeard = now;
            Handle(message);
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Send("/rvae/bye");
        _socket.Dispose();
    }

    private void Handle(OscMessage message)
    {
        OscArguments arguments = message.Arguments;
        if (message.Address.SequenceEqual("/rvae/welcome"u8))
        {
            Joined = true;
        }
        else if (message.Address.SequenceEqual("/rvae/challenge"u8) && arguments.TryReadAsInt32(out int token))
        {
            Send("/rvae/confirm", token);
        }
        else if (message.Address.SequenceEqual("/rvae/fail"u8)
            && arguments.TryReadAsString(out ReadOnlySpan<byte> asked) && asked.SequenceEqual("/rvae/renew"u8))
        {
            // It was started anew, or our lease has ended while the line was down.
            (Joined, _nextWord) = (false, 0);
        }
    }

    private void SayHello()
    {
        var writer = new OscWriter(_sent);
        writer.BeginMessage("/rvae/hello"u8, "ssiss"u8);
        writer.WriteString("bridge"u8);
        writer.WriteString("lease"u8);
        writer.WriteInt32(Lease);
        writer.WriteString("events"u8);
        writer.WriteString("state"u8);
        Send(ref writer);
    }

    private void Send(ref OscWriter writer)
    {
        if (!writer.TryFinish(out ReadOnlySpan<byte> packet))
            return;
        try
        {
            _socket.Send(packet);
        }
        catch (SocketException)
        {
            // Refused or full: to a performer the same as a datagram lost on the way.
        }
    }

    private bool TryReceive(out int length)
    {
        length = 0;
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
