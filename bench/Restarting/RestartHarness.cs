using System.Globalization;
using RVae.Bench.Timing;
using Spectre.Console;

namespace RVae.Bench.Restarting;

/// <summary>
/// Kills a whole daemon again and again while it plays, and measures from the start of the next process to the first hit of the groove
/// that was played before, heard by a client that says nothing in between.
/// </summary>
internal static class RestartHarness
{
    private const float Bpm = 140;
    private const long Wanted = 1_000_000_000;

    /// <summary>So long before a kill the last change was made, nanoseconds: the daemon may be 100 ms behind.</summary>
    private const long Behind = 150_000_000;

    /// <summary>Further from its line than this a beat is heard as out of time, nanoseconds.</summary>
    private const long OutOfTime = 10_000_000;

    /// <summary>Kills and starts again so many times, and prints what came of it.</summary>
    /// <returns>0 when the first hits came in time, on their line, and nothing was lost.</returns>
    public static int Run(int kills)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rvae-bench-");
        try
        {
            using var daemon = new WholeDaemon(folder.FullName);
            using var listener = new GrooveListener(daemon.Port);
            daemon.Start();
            listener.Join(TimeSpan.FromSeconds(60));
            listener.Client.Send("/rvae/tempo", Bpm);
            listener.HearFor(2_000_000_000);
            var random = new Random(1);
            var first = new List<long>();
            var apart = new List<long>();
            int lost = 0;
            for (int kill = 0; kill < kills; kill++)
            {
                (float x, float threshold) = (random.NextSingle() * 2, random.NextSingle() / 4);
                listener.Client.Send("/rvae/latent", x, -1f);
                listener.Client.Send("/rvae/threshold", threshold);
                listener.HearFor(Behind + random.NextInt64(400_000_000));
                daemon.Kill();
                listener.HearWhatCame();
                HeardTick before = listener.Last;
                long started = BenchClient.Now;
                daemon.Start();
                first.Add(listener.AwaitHit(TimeSpan.FromSeconds(30)) - started);
                listener.HearFor(1_000_000_000);
                apart.Add(listener.ApartFrom(before, Bpm));
                if (!Keeps(listener, x, threshold))
                    lost++;
            }

            return Print(first, apart, lost);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Keeps(GrooveListener listener, float x, float threshold)
    {
        (float[]? latent, float[]? heard) = (listener.Ask("/rvae/latent"), listener.Ask("/rvae/threshold"));
        if (latent is [var heardX, -1f] && heardX == x && heard is [var heardThreshold] && heardThreshold == threshold)
            return true;
        AnsiConsole.WriteLine(FormattableString.Invariant(
            $"lost: {x} -1, {threshold} became {string.Join(' ', latent ?? [])}, {string.Join(' ', heard ?? [])}"));
        return false;
    }

    private static int Print(List<long> first, List<long> apart, int lost)
    {
        first.Sort();
        apart.Sort();
        int outOfTime = apart.Count(one => one > OutOfTime);
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{first.Count} kills of all processes, {Path.GetFileName(BenchDaemon.Program)}, {Environment.ProcessorCount} cores: from the start to the first hit p50 {Milliseconds(first, 0.5)} ms, p99 {Milliseconds(first, 0.99)} ms, longest {Milliseconds(first, 1)} ms"));
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"from the line of ticks before the kill: p50 {apart[apart.Count / 2] / 1e6:0.00} ms, furthest {apart[^1] / 1e6:0.00} ms, {outOfTime} out of time; states lost: {lost}"));
        return first[RankOf(first, 0.99)] <= Wanted && outOfTime == 0 && lost == 0 ? 0 : 1;
    }

    private static int RankOf(List<long> sorted, double share) => Math.Max((int)Math.Ceiling(share * sorted.Count) - 1, 0);

    private static string Milliseconds(List<long> sorted, double share) => (sorted[RankOf(sorted, share)] / 1e6).ToString("0", CultureInfo.InvariantCulture);
}
