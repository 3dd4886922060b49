using System.Globalization;
using System.Net;
using System.Net.Sockets;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Daemon.CommandLine;

/// <summary>How late something was: at most so late in half of all cases, in 99 of 100, and in all of them.</summary>
/// <param name="P50">The lateness of half of all cases, in microseconds.</param>
/// <param name="P99">The lateness of 99 of 100 cases, in microseconds.</param>
/// <param name="Max">The greatest lateness, in microseconds.</param>
internal readonly record struct Percentiles(double P50, double P99, double Max)
{
    public static Percentiles Of(long[] nanoseconds)
    {
        Array.Sort(nanoseconds);
        return new(At(0.5), At(0.99), At(1));
        double At(double share) => nanoseconds[(int)Math.Ceiling((nanoseconds.Length * share) - 1)] / 1000.0;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {P50:0} µs, p99 {P99:0} µs, latest {Max:0} µs");
}

/// <summary>Measures how exactly this machine keeps time, and says what to change.</summary>
internal static class TimingExamination
{
    private const int WakeUps = 400;
    private const long Period = 5_000_000; // nanoseconds; a tick at 300 beats a minute is 8.3 ms
    private const int Repeats = 1000;
    private const int Patience = 5000; // milliseconds

    public static IEnumerable<Finding> Run(DataFolders folders, string model)
    {
        (Percentiles ordinary, _) = WakeUp(realtime: false);
        yield return Ordinary(ordinary);
        (Percentiles punctual, RealtimeGrant grant) = WakeUp(realtime: true);
        yield return Realtime(punctual, grant);
        yield return Decode(folders, model);
        using (Socket echo = Loopback(Patience), requester = Loopback(Patience))
            yield return RoundTrip(echo, requester);
        if (Governor() is { } governor)
            yield return governor;
    }

    /// <summary>Says what the lateness of an ordinary thread means for a performer.</summary>
    internal static Finding Ordinary(Percentiles late) => new("ordinary wake-up", late.P99 <= 1000 ? Health.Well : Health.Limited,
        late.P99 <= 1000
            ? $"{late}: nobody hears that"
            : $"{late}: hits are audibly late. Close other busy programs, or allow realtime priority");

    /// <summary>Says what the lateness of a realtime thread means for a performer, or that none is allowed.</summary>
    internal static Finding Realtime(Percentiles late, RealtimeGrant grant) => grant.Realtime
        ? new("realtime wake-up", late.P99 <= 100 ? Health.Well : Health.Limited, late.P99 <= 100
            ? $"{late}: as good as it gets"
            : $"{late}: the machine itself delays the program. Play on real hardware and not in a virtual machine, on mains power, with a low-latency kernel")
        : new("realtime wake-up", Health.Limited, $"not allowed: {grant.Explanation}. The service is allowed it already");

    private static (Percentiles Late, RealtimeGrant Grant) WakeUp(bool realtime)
    {
        var late = new long[WakeUps];
        RealtimeGrant grant = default;
        // It measures on a thread of its own. The priority that this thread is given ends with it.
        var thread = new Thread(() =>
        {
            if (realtime)
                grant = RealtimePriority.Request(RealtimePriority.TickThread);
            else
                RealtimePriority.StayOrdinary(); // as threads of the daemon do where realtime priority is refused
            using IPreciseWait wait = PreciseWait.Create();
            long due = SystemMonotonicClock.Instance.Now;
            for (int i = 0; i < late.Length; i++)
            {
                due += Period;
                wait.Until(due);
                late[i] = Math.Max(0, SystemMonotonicClock.Instance.Now - due);
            }
        });
        thread.Start();
        thread.Join();
        return (Percentiles.Of(late), grant);
    }

    private static Finding Decode(DataFolders folders, string name)
    {
        if (!folders.OpenModels().Load(name).TryGet(out RhythmModel? model, out Fault fault))
            return new("decoding", Health.Limited, $"not measured: {fault.Message}");
        IGrooveDecoder decoder = model.CreateDecoder();
        var latent = new float[model.Card.LatentDimensions];
        var conditions = new float[model.Card.Conditions.Length];
        var groove = new Groove(model.Card.Grid);
        Percentiles spread = Times(i =>
        {
            latent[0] = i % 7 / 3f;
            decoder.Decode(latent, conditions, groove);
        });
        return new("decoding", spread.P99 <= 5000 ? Health.Well : Health.Limited, spread.P99 <= 5000
            ? $"{name}: {spread}: you hear a move at the next tick"
            : $"{name}: {spread}: you may hear a move a tick late. Learn the model again with a smaller --width, or close other busy programs");
    }

    /// <summary>Measures how long a packet takes from one socket to another and back.</summary>
    internal static Finding RoundTrip(Socket echo, Socket requester)
    {
        EndPoint there = echo.LocalEndPoint!;
        var thread = new Thread(() => Echo(echo)) { IsBackground = true };
        thread.Start();
        var asked = new byte[64];
        try
        {
            Percentiles spread = Times(_ =>
            {
                requester.SendTo(asked, there);
                requester.Receive(asked);
            });
            requester.SendTo([], there);
            return new("UDP round trip", spread.P99 <= 2000 ? Health.Well : Health.Limited, spread.P99 <= 2000
                ? $"{spread} on this machine; for clients on other machines add the network's time"
                : $"{spread} on this machine: have clients ask for delivery bundle or stamp, so that hits are sent ahead of their time");
        }
        catch (SocketException refusal)
        {
            return new("UDP round trip", Health.Broken, $"packets that this machine sends to itself do not arrive ({refusal.SocketErrorCode}): look at the firewall's rules for 127.0.0.1");
        }
        finally
        {
            thread.Join();
        }
    }

    // Sends packets back until an empty one comes, or until none comes for as long as the socket waits.
    private static void Echo(Socket socket)
    {
        var packet = new byte[64];
        EndPoint from = new IPEndPoint(IPAddress.Loopback, 0);
        try
        {
            for (int length = 1; length > 0;)
            {
                length = socket.ReceiveFrom(packet, ref from);
                socket.SendTo(packet, length, SocketFlags.None, from);
            }
        }
        catch (SocketException)
        {
            // The other side misses the answer, and its finding says so.
        }
    }

    private static Percentiles Times(Action<int> act)
    {
        var took = new long[Repeats];
        for (int i = -Repeats / 10; i < Repeats; i++)
        {
            long start = SystemMonotonicClock.Instance.Now;
            act(i + Repeats);
            if (i >= 0)
                took[i] = SystemMonotonicClock.Instance.Now - start;
        }

        return Percentiles.Of(took);
    }

    /// <summary>A UDP socket of loopback that waits so many milliseconds for a packet.</summary>
    internal static Socket Loopback(int patience)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = patience };
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private static Finding? Governor()
    {
        const string File = "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor";
        if (!OperatingSystem.IsLinux() || !System.IO.File.Exists(File))
            return null;
        string governor = System.IO.File.ReadAllText(File).Trim();
        return governor == "powersave"
            ? new("processor clock", Health.Limited, "the governor is 'powersave': before the concert run 'cpupower frequency-set -g performance'")
            : new("processor clock", Health.Well, $"the governor is '{governor}'");
    }
}
