using System.Globalization;
using HdrHistogram;
using RVae.Bench.Timing;
using Spectre.Console;

namespace RVae.Bench.Load;

/// <summary>
/// Loads a daemon as a room of performers would and more: 50 000 messages a second from 8 clients, 64 subscribers that
/// take every hit of four decks at 300 bpm, requests on an otherwise idle daemon, and
/// its memory all the while.
/// </summary>
internal static class LoadHarness
{
    public static int Run(int seconds)
    {
        using BenchDaemon daemon = BenchDaemon.Start();
        AnsiConsole.WriteLine($"{Environment.ProcessorCount} cores, {seconds} s each");
        long before = daemon.Kilobytes;
        RoundTrips.Print(daemon.Port);
        bool flooded = Flood.Run(daemon.Port, seconds);
        long after = daemon.Kilobytes;
        bool whole = Subscribers.Run(daemon.Port, seconds);
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"memory of the daemon: {before / 1024} MB at first, {after / 1024} MB after the flood, {daemon.Kilobytes / 1024} MB at the end"));
        return flooded && whole ? 0 : 1;
    }

    /// <summary>Percentiles of a histogram of nanoseconds, in microseconds.</summary>
    public static string Describe(LongHistogram histogram) => string.Join(
        ", ", new[] { 50.0, 99, 99.9 }.Select(p => $"p{p} {histogram.GetValueAtPercentile(p) / 1000.0:0} µs"));
}
