using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using RVae.Bench.Timing;
using RVae.Protocol.Osc.Framing;

namespace RVae.Fuzz.Wire;

/// <summary>
/// A campaign against a daemon that runs: spoiled inputs over one transport, and a canary beside them, which has to be answered
/// within a second. Its memory is read before and after.
/// </summary>
internal static class WireCampaign
{
    private const int CanaryEvery = 200;
    private const int Hang = 1000; // milliseconds
    private const int Tries = 5;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500), MostRest = TimeSpan.FromMinutes(2);
    private const int MaxInput = Campaign.MaxInput;

    /// <summary>Names of the transports.</summary>
    public static IReadOnlyList<string> Names { get; } = ["udp", "tcp", "slip", "ws", "http"];

    /// <summary>Runs it; the exit code is 0 when the daemon always answered.</summary>
    public static int Run(string transport, int port, int httpPort, int pid, long inputs, int seed)
    {
        var random = new Random(seed);
        using IWire wire = Open(transport, port, httpPort, random);
        using Socket canary = Canary(port);
        long before = Memory(pid), hangs = 0, lost = 0, slowest = 0;
        byte[] buffer = new byte[MaxInput];
        long start = Stopwatch.GetTimestamp();
        for (long i = 0; i < inputs && lost == 0; i++)
        {
            int length = transport == "http" ? WireSeeds.Http(random, buffer) : PacketGrammar.Write(random, buffer);
            if (random.Next(8) != 0)
                length = Mutator.Mutate(random, buffer, length);
            wire.Send(buffer.AsSpan(0, length));
            if (i % CanaryEvery != CanaryEvery - 1)
                continue;
            long took = Ask(canary);
            slowest = Math.Max(slowest, took);
            hangs += took > Hang ? 1 : 0;
            lost += took < 0 ? 1 : 0;
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        slowest = Math.Max(slowest, wire.Slowest);
        hangs += wire.Slowest > Hang ? 1 : 0;
        wire.Dispose();
        (long peak, long after, double rest) = Rest(pid, before);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{transport,-5} {inputs,10} inputs {seconds,8:F1} s  dropped {Dropped(port)}  slowest answer {slowest} ms  hangs {hangs}  lost {lost}  "
            + $"memory {before} -> {peak} -> {after} kB after {rest:F0} s"));
        return hangs + lost == 0 ? 0 : 1;
    }

    // Memory when the inputs end, and when it is back within a tenth of what it was, or after two minutes.
    private static (long Peak, long After, double Seconds) Rest(int pid, long before)
    {
        using var never = new ManualResetEventSlim();
        long start = Stopwatch.GetTimestamp(), peak = Memory(pid), now = peak;
        while (now > before + (before / 10) && Stopwatch.GetElapsedTime(start) < MostRest)
        {
            never.Wait(LookEvery);
            now = Memory(pid);
        }

        return (peak, now, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    // Datagrams that the kernel let go because the daemon was slower than this program, since the daemon started.
    private static string Dropped(int port)
    {
        string end = string.Create(CultureInfo.InvariantCulture, $"0100007F:{port:X4}");
        string[]? line = !File.Exists("/proc/net/udp") ? null
            : File.ReadLines("/proc/net/udp").Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).FirstOrDefault(row => row[1] == end);
        return line is null ? "?" : line[^1];
    }

    private static IWire Open(string transport, int port, int httpPort, Random random) => transport switch
    {
        "udp" => new UdpWire(port),
        "tcp" => new StreamWire(port, StreamFramingKind.Length, random),
        "slip" => new StreamWire(port, StreamFramingKind.Slip, random),
        "http" => new StreamWire(httpPort, null, random),
        _ => new WebSocketWire(httpPort, random),
    };

    private static Socket Canary(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = Hang };
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }

    // A datagram may be lost in a flood of our own making: it is asked again. Milliseconds until the answer, or -1.
    private static long Ask(Socket canary)
    {
        byte[] answer = new byte[2048];
        long start = Stopwatch.GetTimestamp();
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            try
            {
                canary.Send("/rvae/version\0\0\0,\0\0\0"u8);
                canary.Receive(answer);
                return (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
            catch (SocketException)
            {
                // Not yet.
            }
        }

        return -1;
    }

    // Kilobytes of the daemon and of the processes that it has started; what they share counts once.
    private static long Memory(int pid)
    {
        try
        {
            return ProcessMemory.Kilobytes(pid) + ProcessMemory.Children(pid).Sum(Memory);
        }
        catch (IOException)
        {
            return 0; // none is named, or it has ended meanwhile
        }
    }
}
