using System.Net.Sockets;
using HdrHistogram;
using RVae.Bench.Timing;
using Spectre.Console;

namespace RVae.Bench.Load;

/// <summary>Request to reply, while nothing else is asked: ours, and two programs that the field knows.</summary>
internal static class RoundTrips
{
    private const int Pings = 5000;
    private const int WarmUp = 500;

    // Each costs a second of waiting.
    private const int MostMissed = 3;
    private const int MostTries = 15;

    public static void Print(int port)
    {
        Print("rvae /rvae/clock/ping", port, (client, id) => client.Send("/rvae/clock/ping", id));
        using var peers = new PeerPrograms();
        Print("scsynth /status", peers.StartScsynth(), (client, _) => client.Send("/status"));
        int requester = BenchDaemon.FreePort();
        Print(
            "Pd, a patch that answers /rvae/clock/ping", peers.StartPureData(requester),
            (client, id) => client.Send("/rvae/clock/ping", id), requester);
    }

    private static void Print(string what, int port, Action<BenchClient, int> ping, int localPort = 0)
    {
        if (port == 0)
        {
            AnsiConsole.WriteLine($"{what}: not installed");
            return;
        }

        using var client = new BenchClient(port, localPort);
        if (!Answers(client, ping))
        {
            AnsiConsole.WriteLine($"{what}: it does not answer");
            return;
        }

        var histogram = new LongHistogram(TimeStamp.Seconds(10), 3);
        for (int id = 0, missed = 0; id < WarmUp + Pings && missed < MostMissed; id++)
        {
            long sent = BenchClient.Now;
            ping(client, id);
            bool answered = client.TryReceive(out _, out long arrived);
            // An answer that came before the question is that of an earlier one, which came late.
            while (answered && arrived < sent)
                answered = client.TryReceive(out _, out arrived);
            missed += answered ? 0 : 1;
            if (answered && id >= WarmUp)
                histogram.RecordValue(arrived - sent);
        }

        AnsiConsole.WriteLine($"{what}: {histogram.TotalCount} of {Pings} answered, {LoadHarness.Describe(histogram)}");
    }

    // A program that has just been started is not there yet, and a refusal comes at once.
    private static bool Answers(BenchClient client, Action<BenchClient, int> ping)
    {
        for (int tries = 0; tries < MostTries; tries++)
        {
            try
            {
                ping(client, tries);
            }
            catch (SocketException)
            {
            }

            if (client.TryReceive(out _, out _))
            {
                while (client.TryReceive(out _, out _))
                {
                    // What it still has to say of earlier tries.
                }

                return true;
            }

            client.Rest(500_000_000);
        }

        return false;
    }
}
