using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using RVae.Protocol.Osc;

namespace RVae.Bench.Timing;

/// <summary>A client that notes the moment each packet arrives, as <see cref="StampedSocket"/> has it.</summary>
internal sealed class BenchClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly ManualResetEventSlim _resting = new();
    private readonly StampedSocket _stamped;
    private readonly byte[] _buffer = new byte[2048];

    public BenchClient(int port, int localPort = 0)
    {
        _socket.ReceiveBufferSize = 1 << 22;
        _socket.ReceiveTimeout = 1000;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, localPort));
        _socket.Connect(IPAddress.Loopback, port);
        _stamped = new StampedSocket(_socket);
    }

    /// <summary>Nanoseconds of this process's monotonic clock.</summary>
    public static long Now => (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));

    public void Send(string address, params object[] values)
    {
        Span<byte> buffer = stackalloc byte[512];
        var writer = new OscWriter(buffer);
        string tags = string.Concat(values.Select(value => value switch { int => 'i', float => 'f', _ => 's' }));
        writer.BeginMessage(Encoding.ASCII.GetBytes(address), Encoding.ASCII.GetBytes(tags));
        foreach (object value in values)
        {
            _ = value switch
            {
                int whole => writer.WriteInt32(whole),
                float real => writer.WriteFloat32(real),
                _ => writer.WriteString((string)value),
            };
        }

        if (writer.TryFinish(out ReadOnlySpan<byte> packet))
            _socket.Send(packet);
    }

    /// <summary>Sends a packet as it is.</summary>
    public void SendRaw(ReadOnlySpan<byte> packet) => _socket.Send(packet);

    /// <summary>Sends a value in a bundle that is due so much later, or was due before.</summary>
    public void SendDue(TimeSpan later, ReadOnlySpan<byte> address, float value)
    {
        var writer = new OscWriter(stackalloc byte[64]);
        writer.BeginBundle(OscTimeTag.From(TimeProvider.System.GetUtcNow() + later));
        writer.BeginElement();
        writer.BeginMessage(address, "f"u8);
        writer.WriteFloat32(value);
        writer.EndElement();
        if (writer.TryFinish(out ReadOnlySpan<byte> packet))
            _socket.Send(packet);
    }

    /// <summary>Whether a packet waits to be received.</summary>
    public bool HasNews => _socket.Available > 0;

    /// <summary>Does nothing for about so many nanoseconds, and leaves the core to others.</summary>
    public void Rest(long nanoseconds) => _resting.Wait(TimeSpan.FromTicks(Math.Max(1, nanoseconds / 100)));

    /// <summary>The next packet and when it came; false when none came for a second.</summary>
    public bool TryReceive(out ReadOnlySpan<byte> packet, out long arrived)
    {
        int length = _stamped.Receive(_buffer, out arrived);
        packet = length < 0 ? default : _buffer.AsSpan(0, length);
        return length >= 0;
    }

    /// <summary>Throws away what has come; does not wait.</summary>
    public void Discard()
    {
        while (_socket.Available > 0)
            _socket.Receive(_buffer);
    }

    /// <summary>
    /// What to add to the daemon's time (nanoseconds since it started) to get ours: from the ping with the shortest
    /// round trip, as the protocol's shared clock has it.
    /// </summary>
    public long EstimateOffset(int pings = 200)
    {
        (long Trip, long Offset) best = (long.MaxValue, 0);
        for (int id = 0; id < pings; id++)
        {
            long sent = Now;
            Send("/rvae/clock/ping", id);
            while (TryReceive(out ReadOnlySpan<byte> packet, out long arrived))
            {
                if (!TryReadPong(packet, id, out long received, out long answered))
                    continue;
                long trip = arrived - sent - (answered - received);
                if (trip < best.Trip)
                    best = (trip, ((sent - received) + (arrived - answered)) / 2);
                break;
            }
        }

        return best.Offset;
    }

    public void Dispose()
    {
        _socket.Dispose();
        _resting.Dispose();
    }

    private static bool TryReadPong(ReadOnlySpan<byte> packet, int id, out long received, out long answered)
    {
        received = answered = 0;
        if (!OscMessage.TryRead(packet, out OscMessage message) || !message.Address.SequenceEqual("/rvae/clock/pong"u8))
            return false;
        OscArguments arguments = message.Arguments;
        return arguments.TryReadInt32(out int answeredId) && answeredId == id
            && TryReadTime(ref arguments, out received) && TryReadTime(ref arguments, out answered);
    }

    /// <summary>Two ints, seconds and microseconds, as nanoseconds.</summary>
    public static bool TryReadTime(ref OscArguments arguments, out long nanoseconds)
    {
        nanoseconds = 0;
        if (!arguments.TryReadInt32(out int seconds) || !arguments.TryReadInt32(out int microseconds))
            return false;
        nanoseconds = (seconds * 1_000_000_000L) + (microseconds * 1000L);
        return true;
    }
}
