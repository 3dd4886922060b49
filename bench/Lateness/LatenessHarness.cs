using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HdrHistogram;
using RVae.Protocol.Osc;
using Spectre.Console;

namespace RVae.Bench.Lateness;

/// <summary>
/// Starts a daemon as users do and measures, at a client, how late each tick arrives: one client takes ticks live, a
/// second takes them stamped with their due times, and the two are matched by bar and tick.
/// </summary>
internal static class LatenessHarness
{
    private const float Bpm = 120;

    // About thirty bars of 4/4 each.
    private static readonly string[] Styles = ["breakbeat", "dancehall", "footwork", "funk", "hiphop", "house", "techno"];

    public static int Run(int seconds)
    {
        using BenchDaemon daemon = BenchDaemon.Start();
        var table = new Table().AddColumns("lateness at the client, µs", "ticks", "missed", "p50", "p90", "p99", "p99.9", "max");
        AddRow(table, "idle", Measure(daemon.Port, seconds));
        using (var trainer = new BenchClient(daemon.Port))
        {
            daemon.AddDataset("many", Styles);
            trainer.Send("/rvae/train", "many", "bench", "epochs", 100_000, "seed", 1);
            AddRow(table, "while 200 bars train", Measure(daemon.Port, seconds));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{Bpm} bpm, a tick every {60_000 / (Bpm * 24):0.0} ms, {seconds} s each, {Environment.ProcessorCount} cores");
        return 0;
    }

    private static Lateness Measure(int port, int seconds)
    {
        using var live = new BenchClient(port);
        using var stamped = new BenchClient(port);
        long offset = live.EstimateOffset();
        live.Send("/rvae/tempo", Bpm);
        live.Send("/rvae/hello", "live", "events", "ticks", "lease", 300);
        stamped.Send("/rvae/hello", "stamp", "events", "ticks", "lease", 300, "delivery", "stamp", "latency", 0f);
        Dictionary<long, long> due = [];
        var listening = new Thread(() => Collect(stamped, seconds, isStamped: true, due));
        listening.Start();
        Dictionary<long, long> arrived = [];
        Collect(live, seconds, isStamped: false, arrived);
        listening.Join();
        return Lateness.Of(arrived, due, offset);
    }

    // Key: bar and tick. Value: when it came, or for a stamped one when the daemon says it is due.
    private static void Collect(BenchClient client, int seconds, bool isStamped, Dictionary<long, long> times)
    {
        long end = BenchClient.Now + (seconds * 1_000_000_000L);
        while (BenchClient.Now < end)
        {
            if (!client.TryReceive(out ReadOnlySpan<byte> packet, out long arrived)
                || !OscMessage.TryRead(packet, out OscMessage message)
                || !message.Address.SequenceEqual("/rvae/tick"u8))
                continue;
            OscArguments arguments = message.Arguments;
            if (!arguments.TryReadInt32(out int tick) || !arguments.TryReadInt32(out int bar))
                continue;
            if (isStamped && !BenchClient.TryReadTime(ref arguments, out arrived))
                continue;
            times[((long)bar << 32) | (uint)tick] = arrived;
        }
    }

    private static void AddRow(Table table, string name, Lateness lateness)
    {
        LongHistogram histogram = lateness.Histogram;
        string At(double percentile) => $"{histogram.GetValueAtPercentile(percentile) / 1000.0:0}";
        table.AddRow(
            name, $"{histogram.TotalCount}", $"{lateness.Missed}",
            At(50), At(90), At(99), At(99.9), $"{histogram.GetMaxValue() / 1000.0:0}");
    }
}

/// <summary>How late the ticks of one run were, in nanoseconds, and how many between the first and the last never came.</summary>
internal sealed record Lateness(LongHistogram Histogram, int Missed)
{
    public static Lateness Of(Dictionary<long, long> arrived, Dictionary<long, long> due, long offset)
    {
        var histogram = new LongHistogram(TimeStamp.Seconds(10), 3);
        foreach ((long key, long time) in arrived)
        {
            if (due.TryGetValue(key, out long daemonTime))
                histogram.RecordValue(Math.Max(0, time - (daemonTime + offset)));
        }

        long[] keys = [.. arrived.Keys.Order()];
        int missed = 0;
        foreach ((long before, long after) in keys.Zip(keys.Skip(1)))
        {
            bool follows = after == before + 1 || ((int)after == 0 && (after >> 32) == (before >> 32) + 1);
            missed += follows ? 0 : 1;
        }

        return new Lateness(histogram, missed);
    }
}

/// <summary>A daemon of the same build, as a process of its own on loopback, with a data folder that goes with it.</summary>
internal sealed class BenchDaemon : IDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("rvae-bench-");

    private BenchDaemon(int port)
    {
        Port = port;
        string program = Path.Combine(AppContext.BaseDirectory, "rvae.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--port", $"{port}", "--http-port", "0", "--data", _data.FullName])
        {
            RedirectStandardOutput = true,
        })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
    }

    public int Port { get; }

    /// <summary>Makes a user's dataset of built-in styles.</summary>
    public void AddDataset(string name, IEnumerable<string> styles)
    {
        DirectoryInfo folder = _data.CreateSubdirectory(Path.Combine("datasets", name));
        foreach (string style in styles)
            File.Copy(Path.Combine(AppContext.BaseDirectory, "corpus", style + ".tab"), Path.Combine(folder.FullName, style + ".tab"));
    }

    public static BenchDaemon Start()
    {
        var daemon = new BenchDaemon(FreePort());
        daemon.WaitUntilItAnswers();
        return daemon;
    }

    /// <summary>Memory that it has in use now.</summary>
    public long Kilobytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024;
        }
    }

    /// <summary>A UDP port of loopback that nobody has at the moment.</summary>
    public static int FreePort()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private void WaitUntilItAnswers()
    {
        using var client = new BenchClient(Port);
        for (int tries = 0; tries < 150; tries++)
        {
            try
            {
                client.Send("/rvae/version");
            }
            catch (SocketException)
            {
                // Not listening yet.
            }

            if (client.TryReceive(out _, out _))
                return;
            // A refusal comes at once: give it time.
            client.Rest(200_000_000);
        }

        throw new TimeoutException("the daemon did not answer within 30 s");
    }
}
