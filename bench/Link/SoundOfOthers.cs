using System.Diagnostics;
using RVae.Bench.Timing;
using RVae.Link;
using RVae.Link.Network;
using RVae.Protocol.Osc;

namespace RVae.Bench.Link;

/// <summary>
/// Beats of the daemon beside the clicks of LinkHut and of Pure Data, which have the reference library in them: their sound as it leaves
/// JACK, to the frame. A peer of this process says where in the session each of them is.
/// </summary>
internal static class SoundOfOthers
{
    private const long Second = 1_000_000_000;
    private const int TicksOfABeat = 24;

    /// <summary>Listens to each program for so many seconds.</summary>
    public static int Run(int seconds)
    {
        using var jack = new MidiServer(Started.MayChoose ? Rights.Realtime : Rights.Own);
        using var reference = new LinkPeer(new MonotonicClock(), TimeProvider.System);
        reference.Enable(120, 0, BenchClient.Now);
        using BenchDaemon daemon = BenchDaemon.Start();
        using var player = new BenchClient(daemon.Port);
        player.Send("/rvae/clock/source", "link");
        Console.WriteLine($"Distance of beats, µs: p50 / p99 / most, {seconds} s each at 120 bpm; JACK at {MidiServer.Period} frames");
        Listen("LinkHut", "LinkHut", StartLinkHut, seconds, reference, daemon, player);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rvae-bench-link-");
        Listen("Pd abl_link~", "rvae-pd", () => StartPd(folder), seconds, reference, daemon, player);
        folder.Delete(recursive: true);
        return 0;
    }

    private static Process StartLinkHut()
    {
        Process hut = Started.Peer(Rights.Own, ["LinkHut"], MidiServer.Environment);
        hut.StandardInput.Write("a "); // takes part, and plays
        hut.StandardInput.Flush();
        return hut;
    }

    private static Process StartPd(DirectoryInfo folder)
    {
        string patch = Path.Combine(folder.FullName, "link-sound.pd");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Link", "Peers", "link-sound.pd"), patch);
        return Started.Peer(
            Rights.Own,
            ["pd", "-nogui", "-jack", "-jackname", "rvae-pd", "-r", "48000", "-audiobuf", "5", "-outchannels", "1", "-inchannels", "0", "-path", "/usr/lib/pd/extra/abl_link~", "-open", patch],
            MidiServer.Environment);
    }

    private static void Listen(string name, string pattern, Func<Process> start, int seconds, LinkPeer reference, BenchDaemon daemon, BenchClient player)
    {
        Process program = start();
        try
        {
            using ClickEar ear = ClickEar.ListenTo(pattern, player);
            for (int tries = 0; reference.State.Peers < 2 || ClickEar.Heard.Length < 4; tries++)
            {
                if (tries == 120)
                    throw new TimeoutException($"{name}: {reference.State.Peers} others in the session, {ClickEar.Heard.Length} clicks heard");
                player.Rest(Second / 2);
            }

            player.Rest(5 * Second);
            int first = ClickEar.Heard.Length;
            SortedDictionary<long, long> ours = HearBeats(daemon, reference, seconds);
            Tell(name, ours, [.. ClickEar.Heard[first..]], reference.State);
        }
        finally
        {
            Started.End(program);
        }
    }

    // The daemon's beats, by their number in the session, and when each was heard.
    private static SortedDictionary<long, long> HearBeats(BenchDaemon daemon, LinkPeer reference, int seconds)
    {
        var heard = new SortedDictionary<long, long>();
        Arrivals.OnAPunctualThread(() =>
        {
            using var client = new BenchClient(daemon.Port);
            client.Send("/rvae/hello", "bench", "events", "ticks", "lease", 300);
            long end = BenchClient.Now + (seconds * Second);
            while (BenchClient.Now < end)
            {
                if (!client.TryReceive(out ReadOnlySpan<byte> packet, out long arrived) || !OscMessage.TryRead(packet, out OscMessage message) || !message.Address.SequenceEqual("/rvae/tick"u8))
                    continue;
                OscArguments arguments = message.Arguments;
                if (arguments.TryReadInt32(out int tick) && tick % TicksOfABeat == 0)
                    heard[(long)Math.Round(reference.State.BeatAt(arrived))] = arrived;
            }
        });
        return heard;
    }

    private static void Tell(string name, SortedDictionary<long, long> ours, long[] clicks, LinkState session)
    {
        var (oursOff, theirsOff, apart) = (new Lateness(), new Lateness(), new Lateness());
        var signed = new List<long>();
        foreach (long click in clicks)
        {
            double beat = session.BeatAt(click);
            long number = (long)Math.Round(beat), off = (long)((beat - number) * session.NanosecondsPerBeat);
            if (!ours.TryGetValue(number, out long arrived))
                continue;
            theirsOff.Record(Math.Abs(off));
            signed.Add(off);
            oursOff.Record((long)Math.Abs((session.BeatAt(arrived) - number) * session.NanosecondsPerBeat));
            apart.Record(Math.Abs(arrived - click));
        }

        signed.Sort();
        Console.WriteLine(
            $"{name,-14} {apart.Count} beats; from the session: rvae {oursOff}, {name} {theirsOff} (its median {(signed.Count == 0 ? 0 : signed[signed.Count / 2]) / 1000:+0;-0;0}); from one another {apart}");
    }
}
