using RVae.Engine.Time;
using RVae.Protocol.Osc;

namespace RVae.Bench.Timing;

/// <summary>
/// A daemon that plays four decks to three clients: one takes ticks and hits live, one in bundles, and a third stamped
/// with their due times, against which the other two are held.
/// </summary>
internal static class OurTicks
{
    /// <summary>Stands for a tick where hits have their notes.</summary>
    public const int TickKey = -1;

    private const long Latency = 50_000_000; // the protocol's default for bundles
    private static readonly string[] Models = ["house", "techno", "funk", "breakbeat"];

    /// <summary>Lateness live, and in bundles as a receiver plays them: at their time, or when they come if that is later.</summary>
    public static (Lateness Live, Lateness Bundle, double MessagesATick) Measure(Rights rights, int bpm, double warmUp, double seconds)
    {
        using BenchDaemon daemon = BenchDaemon.Start(rights);
        using var live = new BenchClient(daemon.Port);
        using var stamped = new BenchClient(daemon.Port);
        using var bundled = new BenchClient(daemon.Port);
        Play(live, bpm);
        long offset = live.EstimateOffset(1000);
        Subscribe(stamped, "stamp");
        Subscribe(bundled, "bundle");
        Subscribe(live, "live");
        long begin = SystemMonotonicClock.Instance.Now + (long)(warmUp * 1e9), end = begin + (long)(seconds * 1e9);
        var due = new Dictionary<long, long>(1 << 17);
        var came = new Dictionary<long, long>(1 << 17);
        Dictionary<long, (long Meant, long Arrived)> bundles = new(1 << 17);
        Thread[] threads =
        [
            new(() => Listen(stamped, end, (key, _, _, stamp) => due[key] = stamp + offset)),
            new(() => Listen(bundled, end, (key, _, arrived, tag) => bundles[key] = (tag, arrived))),
            new(() => Arrivals.OnAPunctualThread(() => Listen(live, end, (key, _, arrived, _) => came[key] = arrived))),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        var onTime = new Lateness();
        var inBundles = new Lateness();
        int ticks = 0;
        foreach ((long key, long at) in due.Where(one => one.Value >= begin))
        {
            if (came.TryGetValue(key, out long arrived))
                onTime.Record(arrived - at);
            if (bundles.TryGetValue(key, out (long Meant, long Arrived) bundle))
                inBundles.Record(Math.Max(bundle.Meant, bundle.Arrived) - (at + Latency));
            ticks += key < 0 ? 1 : 0;
        }

        return (onTime, inBundles, (double)onTime.Count / Math.Max(ticks, 1));
    }

    /// <summary>When its hits are due by their notes, and its ticks by <see cref="TickKey"/>, each in order, until some moment.</summary>
    public static Dictionary<int, List<long>> Due(BenchDaemon daemon, int bpm, long end)
    {
        using var stamped = new BenchClient(daemon.Port);
        Play(stamped, bpm);
        long offset = stamped.EstimateOffset(1000);
        Subscribe(stamped, "stamp");
        var due = new Dictionary<int, List<long>>();
        Listen(stamped, end, (key, note, _, stamp) =>
        {
            int kind = key < 0 ? TickKey : note;
            if (!due.TryGetValue(kind, out List<long>? moments))
                due.Add(kind, moments = []);
            moments.Add(stamp + offset);
        });
        foreach (List<long> moments in due.Values)
            moments.Sort();
        return due;
    }

    private static void Play(BenchClient client, int bpm)
    {
        client.Send("/rvae/tempo", (float)bpm);
        for (int deck = 0; deck < Models.Length; deck++)
            client.Send($"/rvae/deck/{deck + 1}/model", Models[deck]);
    }

    private static void Subscribe(BenchClient client, string delivery)
    {
        object[] options = ["bench", "events", "ticks hits", "lease", 300, "delivery", delivery];
        client.Send("/rvae/hello", delivery == "stamp" ? [.. options, "latency", 0f] : options);
    }

    // Told: the event, its note, when it came, and the time that it carries, if it does.
    private static void Listen(BenchClient client, long end, Action<long, int, long, long> told)
    {
        while (SystemMonotonicClock.Instance.Now < end)
        {
            if (!client.TryReceive(out ReadOnlySpan<byte> packet, out long arrived))
                continue;
            long time = 0;
            if (OscBundle.TryRead(packet, out OscBundle bundle))
            {
                time = MomentOf(bundle.TimeTag);
                foreach (ReadOnlySpan<byte> element in bundle.Elements)
                {
                    packet = element;
                    break;
                }
            }

            if (OscMessage.TryRead(packet, out OscMessage message) && TryKey(message, out long key, out int note, ref time))
                told(key, note, arrived, time);
        }
    }

    private static bool TryKey(in OscMessage message, out long key, out int note, ref long time)
    {
        note = TickKey;
        OscArguments arguments = message.Arguments;
        key = 0;
        if (message.Address.SequenceEqual("/rvae/tick"u8))
        {
            if (!arguments.TryReadInt32(out int tick) || !arguments.TryReadInt32(out int bar))
                return false;
            key = long.MinValue | ((long)bar << 16) | (uint)tick;
        }
        else
        {
            if (!message.Address.SequenceEqual("/rvae/hit"u8)
                || !arguments.TryReadInt32(out int instrument) || !arguments.TryReadInt32(out note) || !arguments.TryReadInt32(out _)
                || !arguments.TryReadInt32(out int tick) || !arguments.TryReadFloat32(out _)
                || !arguments.TryReadInt32(out int bar) || !arguments.TryReadInt32(out int deck))
            {
                return false;
            }

            key = ((long)bar << 32) | ((long)deck << 24) | ((long)instrument << 16) | (uint)tick;
        }

        if (BenchClient.TryReadTime(ref arguments, out long stamp))
            time = stamp;
        return true;
    }

    private static long MomentOf(OscTimeTag tag)
    {
        DateTimeOffset utc = TimeProvider.System.GetUtcNow();
        return SystemMonotonicClock.Instance.Now + tag.NanosecondsSince(OscTimeTag.From(utc));
    }
}
