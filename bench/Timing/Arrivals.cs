using System.Net;
using System.Net.Sockets;
using RVae.Engine.Time;
using RVae.Protocol.Osc;

namespace RVae.Bench.Timing;

/// <summary>
/// Hears a sender that counts its ticks, on a thread that gets realtime priority where it can be had: every sender's
/// lateness has the same receiver in it.
/// </summary>
internal sealed class Arrivals : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly StampedSocket _stamped;
    private readonly byte[] _buffer = new byte[2048];

    public Arrivals()
    {
        _socket.ReceiveBufferSize = 1 << 22;
        _socket.ReceiveTimeout = 5000;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _stamped = new StampedSocket(_socket);
    }

    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    /// <summary>
    /// Waits for the first message, lets the sender warm up, and then notes when messages come, with their ticks.
    /// </summary>
    public IReadOnlyList<(int Tick, long Arrived)> Hear(double warmUpSeconds, double seconds)
    {
        List<(int, long)> heard = new(1 << 17);
        OnAPunctualThread(() =>
        {
            int patience = 12; // a minute: a busy machine is slow to start a language
            while (!TryHear(out _, out _))
            {
                if (--patience == 0)
                    return;
            }

            long begin = SystemMonotonicClock.Instance.Now + (long)(warmUpSeconds * 1e9), end = begin + (long)(seconds * 1e9);
            while (TryHear(out int tick, out long arrived) && arrived < end)
            {
                if (arrived >= begin)
                    heard.Add((tick, arrived));
            }
        });
        return heard;
    }

    /// <summary>Runs something on a thread with the best priority that there is, and waits for its end.</summary>
    public static void OnAPunctualThread(Action run)
    {
        var thread = new Thread(() =>
        {
            RealtimePriority.Request(90);
            run();
        });
        thread.Start();
        thread.Join();
    }

    public void Dispose() => _socket.Dispose();

    private bool TryHear(out int tick, out long arrived)
    {
        tick = 0;
        int length = _stamped.Receive(_buffer, out arrived);
        if (length < 0 || !OscMessage.TryRead(_buffer.AsSpan(0, length), out OscMessage message))
            return false;
        OscArguments arguments = message.Arguments;
        if (arguments.TryReadInt32(out tick))
            return true;
        arguments = message.Arguments;
        bool read = arguments.TryReadFloat32(out float real); // Pure Data has no other numbers
        tick = (int)real;
        return read;
    }
}
