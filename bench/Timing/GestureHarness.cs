using System.Globalization;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Library.Clips;
using RVae.Protocol.Osc;
using Spectre.Console;
using Grid = RVae.Engine.Rhythm.Grid;

namespace RVae.Bench.Timing;

/// <summary>
/// From the moment at which a position is sent to the first hit of the groove that lies there. The model has learned bars
/// in which something is struck on every tick, and at threshold 0 all of it is: what is measured is the instrument and not the
/// rests of its rhythms.
/// </summary>
internal static class GestureHarness
{
    private const string Model = "restless";
    private const int Clips = 8;
    private const long Patience = 2_000_000_000;
    private static readonly (float X, float Y)[] Places = [(-1.5f, 1.5f), (1.5f, -1.5f)];

    /// <summary>Plays at a tempo and prints; whether the 99th percentile is within one tick and a millisecond.</summary>
    /// <param name="rights">What the daemon may ask of the scheduler.</param>
    /// <param name="kind">Kind of the model.</param>
    /// <param name="bpm">Tempo.</param>
    /// <param name="moves">How often to move.</param>
    public static bool Print(Rights rights, string kind, int bpm, int moves)
    {
        long tick = 60_000_000_000 / (bpm * 24);
        DirectoryInfo clips = Directory.CreateTempSubdirectory("rvae-bench-");
        try
        {
            Compose(clips.FullName);
            using BenchDaemon daemon = BenchDaemon.Start(rights, "train", clips.FullName, "--name", Model, "--kind", kind, "--keep-raw");
            Lateness lateness = Play(daemon, bpm, tick, moves, out int lost);
            bool within = lost == 0 && lateness.P99Microseconds <= (tick / 1000.0) + 1000;
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"gesture to hit, {kind} at {bpm} bpm, {(rights == Rights.Ordinary ? "without" : "with")} realtime rights: {lateness} (µs, p50 / p99 / latest) over {lateness.Count} moves, {lost} unheard; a tick is {tick / 1000} µs, so p99 {(within ? "is" : "is NOT")} within one tick and 1 ms"));
            return within;
        }
        finally
        {
            clips.Delete(recursive: true);
        }
    }

    // Bars with one stroke on each tick, of changing instruments and strengths.
    private static void Compose(string folder)
    {
        Grid grid = Grid.OneBar;
        var random = new Random(1);
        for (int clip = 0; clip < Clips; clip++)
        {
            IEnumerable<NoteHit> strokes = Enumerable.Range(0, grid.TickCount)
                .Select(tick => new NoteHit(0, tick, 0, random.Next(1, 128), Kit.GeneralMidi[random.Next(Kit.GeneralMidi.Length)]));
            GrooveFile.Of(grid, [.. strokes], bpm: 120, $"restless-{clip}").Write(Path.Combine(folder, $"restless-{clip}.mid"));
        }
    }

    private static Lateness Play(BenchDaemon daemon, int bpm, long tick, int moves, out int lost)
    {
        using var client = new BenchClient(daemon.Port);
        client.Send("/rvae/tempo", (float)bpm);
        client.Send("/rvae/model", Model);
        client.Send("/rvae/threshold", 0f);
        client.Send("/rvae/gap", 1);
        client.Send("/rvae/microtiming", 0f);
        client.Send("/rvae/quantize", "off");
        var lateness = new Lateness();
        int unheard = 0;
        Arrivals.OnAPunctualThread(() => unheard = Play(client, tick, moves, lateness));
        lost = unheard;
        return lateness;
    }

    private static int Play(BenchClient client, long tick, int moves, Lateness lateness)
    {
        client.Send("/rvae/hello", "bench", "events", "hits", "lease", 300);
        Dictionary<int, int>[] grooves = [Learn(client, tick, 0), Learn(client, tick, 1)];
        var random = new Random(1);
        using IPreciseWait wait = PreciseWait.Create();
        int lost = 0, at = 1;
        for (int move = 0; move < moves; move++)
        {
            // Anywhere between two ticks: what was heard last came with one.
            wait.Around(SystemMonotonicClock.Instance.Now + random.NextInt64(tick));
            while (client.HasNews)
                client.TryReceive(out _, out _);
            at = 1 - at;
            long sent = SystemMonotonicClock.Instance.Now;
            client.Send("/rvae/latent", Places[at].X, Places[at].Y);
            if (TryAwait(client, grooves[at], grooves[1 - at], sent, out long heard))
                lateness.Record(heard - sent);
            else
                lost++;
        }

        return lost;
    }

    // Velocity by instrument and tick of the groove at a place, from two bars of it.
    private static Dictionary<int, int> Learn(BenchClient client, long tick, int place)
    {
        client.Send("/rvae/latent", Places[place].X, Places[place].Y);
        Drain(client, 3 * tick);
        var groove = new Dictionary<int, int>();
        long end = SystemMonotonicClock.Instance.Now + (200 * tick);
        while (SystemMonotonicClock.Instance.Now < end && client.TryReceive(out ReadOnlySpan<byte> packet, out _))
        {
            if (TryRead(packet, out int cell, out int velocity))
                groove[cell] = velocity;
        }

        return groove;
    }

    private static bool TryAwait(BenchClient client, Dictionary<int, int> wanted, Dictionary<int, int> other, long sent, out long heard)
    {
        heard = sent;
        while (heard < sent + Patience && client.TryReceive(out ReadOnlySpan<byte> packet, out heard))
        {
            if (TryRead(packet, out int cell, out int velocity)
                && wanted.TryGetValue(cell, out int there) && velocity == there && (!other.TryGetValue(cell, out int here) || velocity != here))
            {
                return true;
            }
        }

        return false;
    }

    private static void Drain(BenchClient client, long nanoseconds)
    {
        for (long end = SystemMonotonicClock.Instance.Now + nanoseconds; SystemMonotonicClock.Instance.Now < end;)
            client.TryReceive(out _, out _);
    }

    private static bool TryRead(ReadOnlySpan<byte> packet, out int cell, out int velocity)
    {
        (cell, velocity) = (0, 0);
        if (!OscMessage.TryRead(packet, out OscMessage message) || !message.Address.SequenceEqual("/rvae/hit"u8))
            return false;
        OscArguments arguments = message.Arguments;
        if (!arguments.TryReadInt32(out int instrument) || !arguments.TryReadInt32(out _) || !arguments.TryReadInt32(out velocity)
            || !arguments.TryReadInt32(out int tick))
        {
            return false;
        }

        cell = (instrument * 1000) + tick;
        return true;
    }
}
