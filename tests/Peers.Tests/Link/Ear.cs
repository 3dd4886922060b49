using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RVae.Peers.Tests.Link;

/// <summary>
/// Hears the ticks of a daemon and those of another member of the session through one socket, on one thread: what holds it up
/// holds up both.
/// </summary>
internal sealed class Ear : IDisposable
{
    private const int Bar = 96, DaemonPort = 9600;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    // Ticks of one number that are further apart belong to two bars.
    private const double SameBarMilliseconds = 400;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Thread _reader;
    private readonly double[] _ours = new double[Bar], _theirs = new double[Bar];
    private readonly BlockingCollection<double> _apart = [];
    private double _lastTick = -1, _lastAt;

    /// <summary>An ear on this thread's network, which joins the daemon there.</summary>
    public Ear()
    {
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _socket.SendTo(Osc.Encode("/rvae/hello", "ear", "events", "ticks", "lease", 300), new IPEndPoint(IPAddress.Loopback, DaemonPort));
        _reader = new Thread(Read) { IsBackground = true, Name = "ear" };
        _reader.Start();
    }

    /// <summary>Where another member tells its ticks, 0–95, as <c>/tick</c>.</summary>
    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    /// <summary>The median of how far so many ticks of both are apart, milliseconds; positive where the other comes later.</summary>
    public double MedianApart(int ticks)
    {
        var apart = new List<double>();
        using var patience = new CancellationTokenSource(Limit);
        while (apart.Count < ticks)
            apart.Add(_apart.Take(patience.Token));
        return Median(apart);
    }

    /// <summary>How far the daemon is now from a beat of a bar of four, beats; positive where it is ahead.</summary>
    public double AheadOf(double beat, double bpm)
    {
        lock (_ours)
            return Math.IEEERemainder((_lastTick / 24) + ((Now - _lastAt) * bpm / 60_000) - beat, 4);
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    public void Dispose()
    {
        _socket.Dispose();
        _reader.Join();
        _apart.Dispose();
    }

    private static double Now => Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    private void Read()
    {
        byte[] buffer = new byte[65536];
        try
        {
            while (true)
            {
                int length = _socket.Receive(buffer);
                double now = Now;
                foreach (Message message in Osc.Decode(buffer[..length]))
                    Take(message, now);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
        }
    }

    private void Take(Message message, double now)
    {
        bool ours = message.Address == "/rvae/tick";
        if (!ours && message.Address != "/tick")
            return;
        int tick = message.Int(0);
        (ours ? _ours : _theirs)[tick] = now;
        double other = (ours ? _theirs : _ours)[tick];
        if (now - other < SameBarMilliseconds)
            _apart.Add(ours ? other - now : now - other);
        if (!ours)
            return;
        lock (_ours)
            (_lastTick, _lastAt) = (tick, now);
    }
}
