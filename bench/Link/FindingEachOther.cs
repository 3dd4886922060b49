using System.Diagnostics;
using RVae.Bench.Timing;
using RVae.Protocol.Osc;

namespace RVae.Bench.Link;

/// <summary>
/// How soon the daemon is in one session with a program that has the reference library in it: from the message that has it take part to the event
/// that tells of the first other.
/// </summary>
internal static class FindingEachOther
{
    private const long Second = 1_000_000_000, Asked = Second / 2;
    private const int PdPort = 3333;

    /// <summary>Finds each program so many times; 1 where one was not found within half a second.</summary>
    public static int Run(int times)
    {
        using var jack = new MidiServer(Rights.Ordinary);
        using BenchDaemon daemon = BenchDaemon.Start();
        using var client = new BenchClient(daemon.Port);
        Console.WriteLine($"From /rvae/link/enable to the first other in the session, {times} times each, µs: p50 / p99 / most");
        bool well = true;
        foreach ((string name, Func<DirectoryInfo, Process> start) in Others)
        {
            DirectoryInfo folder = Directory.CreateTempSubdirectory("rvae-bench-link-");
            Process other = start(folder);
            try
            {
                (Lateness found, int late) = Find(client, times);
                well &= late == 0;
                Console.WriteLine($"{name,-20} {found,-24} later than half a second: {late}");
            }
            finally
            {
                Started.End(other);
                folder.Delete(recursive: true);
            }
        }

        return well ? 0 : 1;
    }

    private static (string Name, Func<DirectoryInfo, Process> Start)[] Others =>
    [
        ("sclang LinkClock", folder => Started.Peer(
            Rights.Own, ["sclang", Script(folder, "link.scd", 1)], new Dictionary<string, string> { ["QT_QPA_PLATFORM"] = "offscreen", ["QTWEBENGINE_DISABLE_SANDBOX"] = "1" })),
        ("LinkHut", _ =>
        {
            Process hut = Started.Peer(Rights.Own, ["LinkHut"], MidiServer.Environment);
            hut.StandardInput.Write('a'); // takes part
            hut.StandardInput.Flush();
            return hut;
        }),
        ("Pd abl_link~", folder => Started.Peer(
            Rights.Own, ["pd", "-nogui", "-noaudio", "-path", "/usr/lib/pd/extra/abl_link~", "-open", Script(folder, "link.pd", PdPort)])),
    ];

    private static string Script(DirectoryInfo folder, string name, int port)
    {
        string file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Link", "Peers", name)).Replace("@PORT@", $"{port}", StringComparison.Ordinal));
        return file;
    }

    private static (Lateness Found, int Late) Find(BenchClient client, int times)
    {
        var random = new Random(16);
        (var found, int late) = (new Lateness(), 0);
        // The first time it may still be starting: that one does not count.
        for (int i = 0; i <= times; i++)
        {
            client.Send("/rvae/hello", "bench", "events", "state", "lease", 300);
            client.Discard();
            long asked = BenchClient.Now;
            client.Send("/rvae/link/enable", 1);
            if (Await(client, 1, patience: 120 * Second) is not { } arrived)
                throw new TimeoutException("it was never found");
            if (i > 0)
            {
                found.Record(arrived - asked);
                late += arrived - asked > Asked ? 1 : 0;
            }

            client.Send("/rvae/link/enable", 0);
            _ = Await(client, 0, patience: 10 * Second);
            client.Rest((Second / 4) + random.Next((int)Second)); // all phases of what the others tell every quarter of a second
        }

        return (found, late);
    }

    private static long? Await(BenchClient client, int peers, long patience)
    {
        long until = BenchClient.Now + patience;
        while (BenchClient.Now < until)
        {
            if (!client.TryReceive(out ReadOnlySpan<byte> packet, out long arrived) || !OscMessage.TryRead(packet, out OscMessage message)
                || !message.Address.SequenceEqual("/rvae/link/peers"u8))
            {
                continue;
            }

            OscArguments arguments = message.Arguments;
            if (arguments.TryReadInt32(out int count) && count == peers)
                return arrived;
        }

        return null;
    }
}
