using HdrHistogram;
using RVae.Bench.Timing;
using Spectre.Console;

namespace RVae.Bench.Load;

/// <summary>Request to reply, while nothing else is asked.</summary>
internal static class RoundTrips
{
    private const int Pings = 5000;
    private const int WarmUp = 500;

    // Each costs a second of waiting.
    private const int MostMissed = 3;

    public static void Print(int port)
    {
        using var client = new BenchClient(port);
        var histogram = new LongHistogram(TimeStamp.Seconds(10), 3);
        for (int id = 0, missed = 0; id < WarmUp + Pings && missed < MostMissed; id++)
        {
            long sent = BenchClient.Now;
            client.Send("/rvae/clock/ping", id);
            bool answered = client.TryReceive(out _, out long arrived);
            missed += answered ? 0 : 1;
            if (answered && id >= WarmUp)
                histogram.RecordValue(arrived - sent);
        }

        AnsiConsole.WriteLine($"/rvae/clock/ping: {histogram.TotalCount} of {Pings} answered, {LoadHarness.Describe(histogram)}");
    }
}
