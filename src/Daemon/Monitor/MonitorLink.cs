using System.Net;
using System.Net.Sockets;
using System.Text;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Monitor;

/// <summary>The monitor's line to a daemon: an ordinary client over UDP, which says hello again when it hears nothing.</summary>
internal sealed class MonitorLink : IDisposable
{
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(4);

    // Beats come at least every three seconds while it plays, and a renewal asks for the status.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(6);

    private readonly Socket _socket;
    private readonly TimeProvider _time;
    private readonly byte[] _received = new byte[65536];
    private readonly byte[] _sent = new byte[2048];
    private long _lastHeard;
    private long _lastAsked;

    public MonitorLink(IPEndPoint daemon, TimeProvider time)
    {
        _socket = new Socket(daemon.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { Blocking = false };
        _socket.Connect(daemon);
        _time = time;
        _lastHeard = time.GetTimestamp();
        SayHello();
    }

    /// <summary>Whether nothing has come for so long that the daemon must be gone.</summary>
    public bool Lost => _time.GetElapsedTime(_lastHeard) > Silence;

    /// <summary>Sends one message; a daemon that is not there is found out by its silence.</summary>
    public void Send(MonitorMessage message)
    {
        var writer = new OscWriter(_sent);
        string tags = string.Concat(message.Arguments.Select(value => value switch { int => 'i', float => 'f', _ => 's' }));
        writer.BeginMessage(Encoding.ASCII.GetBytes(message.Address), Encoding.ASCII.GetBytes(tags));
        foreach (object value in message.Arguments)
            _ = value switch
            {
                int number => writer.WriteInt32(number),
                float number => writer.WriteFloat32(number),
                _ => writer.WriteString((string)value),
            };
        if (!writer.TryFinish(out ReadOnlySpan<byte> packet))
            return;
        try
        {
            _socket.Send(packet);
        }
        catch (SocketException)
        {
            // Refused or full: the same to a performer as a lost datagram.
        }
    }

    /// <summary>Keeps the subscription, and says hello anew when the daemon has been silent.</summary>
    public void KeepAlive()
    {
        if (_time.GetElapsedTime(_lastAsked) < (Lost ? TimeSpan.FromSeconds(1) : Renewal))
            return;
        if (Lost)
            SayHello();
        else
            Ask("/rvae/renew", "/rvae/status");
    }

    /// <summary>All messages that have arrived.</summary>
    public IReadOnlyList<MonitorMessage> Receive()
    {
        var messages = new List<MonitorMessage>();
        while (TryReceive(out int length))
        {
            ReadOnlySpan<byte> packet = _received.AsSpan(0, length);
            if (!OscPacket.Validate(packet, out _, out _) || !OscMessage.TryRead(packet, out OscMessage message))
                continue;
            _lastHeard = _time.GetTimestamp();
            messages.Add(Read(message));
        }

        return messages;
    }

    public void Dispose()
    {
        Send(new MonitorMessage("/rvae/bye", []));
        _socket.Dispose();
    }

    private void SayHello()
    {
        _lastAsked = _time.GetTimestamp();
        Send(new MonitorMessage("/rvae/hello", ["monitor", "events", "state hits beats ticks patterns"]));
        Ask("/rvae/status", "/rvae/models");
    }

    private void Ask(params string[] addresses)
    {
        _lastAsked = _time.GetTimestamp();
        foreach (string address in addresses)
            Send(new MonitorMessage(address, []));
    }

    private bool TryReceive(out int length)
    {
        length = 0;
        try
        {
            if (!_socket.Poll(0, SelectMode.SelectRead))
                return false;
            length = _socket.Receive(_received);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static MonitorMessage Read(OscMessage message)
    {
        var values = new List<object>();
        OscArguments arguments = message.Arguments;
        while (!arguments.AtEnd)
        {
            if (arguments.TryReadInt32(out int whole))
                values.Add(whole);
            else if (arguments.TryReadFloat32(out float real))
                values.Add(real);
            else if (arguments.TryReadString(out ReadOnlySpan<byte> text))
                values.Add(Encoding.UTF8.GetString(text));
            else
                break;
        }

        return new MonitorMessage(Encoding.ASCII.GetString(message.Address), values);
    }
}
