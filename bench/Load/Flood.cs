using System.Globalization;
using RVae.Bench.Timing;
using RVae.Protocol.Osc;
using Spectre.Console;

namespace RVae.Bench.Load;

/// <summary>
/// Clients that send positions at an even pace, and every twentieth time a request: what was lost is what the daemon's
/// own socket dropped, and the requests that were not answered.
/// </summary>
internal static class Flood
{
    private const int Clients = 8;
    private const int MessagesPerSecond = 50_000;
    private const int MessagesPerBurst = 20;

    public static bool Run(int port, int seconds)
    {
        var runs = new ClientRun[Clients];
        Thread[] threads = [.. Enumerable.Range(0, Clients).Select(n => new Thread(() => runs[n] = Play(port, seconds)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        double took = runs.Max(run => run.Seconds);

        long sent = runs.Sum(run => run.Sent);
        int asked = runs.Sum(run => run.Asked);
        int answered = runs.Sum(run => run.Answered);
        long lost = Drops.Ask(port)["socket"];
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Clients} clients sent {sent} messages in {took:0.0} s ({sent / took:0} a second): {lost} lost, {asked - answered} of {asked} requests unanswered"));
        return lost == 0 && asked == answered;
    }

    private static ClientRun Play(int port, int seconds)
    {
        using var client = new BenchClient(port);
        int answered = 0;
        int wanted = -1;
        var listening = new Thread(() =>
        {
            // Until all have come, or none came for a second after the last was asked for.
            while (Volatile.Read(ref wanted) < 0 || answered < wanted)
            {
                bool came = client.TryReceive(out ReadOnlySpan<byte> packet, out _);
                if (came && packet.StartsWith("/rvae/clock/pong"u8))
                    answered++;
                else if (!came && Volatile.Read(ref wanted) >= 0)
                    return;
            }
        });
        listening.Start();
        ClientRun run = Send(client, seconds);
        Volatile.Write(ref wanted, run.Asked);
        listening.Join();
        return run with { Answered = answered };
    }

    private static ClientRun Send(BenchClient client, int seconds)
    {
        long start = BenchClient.Now;
        long interval = 1_000_000_000L * MessagesPerBurst * Clients / MessagesPerSecond;
        long bursts = seconds * 1_000_000_000L / interval;
        byte[] move = Message();
        for (int burst = 0; burst < bursts; burst++)
        {
            for (int i = 1; i < MessagesPerBurst; i++)
                client.SendRaw(move);
            client.Send("/rvae/clock/ping", burst);
            // A pace that eight threads keep on two cores: sleep the whole milliseconds, give way for the rest.
            for (long left; (left = start + (burst * interval) - BenchClient.Now) > 0;)
                client.Rest(left);
        }

        return new ClientRun(bursts * MessagesPerBurst, (int)bursts, 0, (BenchClient.Now - start) / 1e9);
    }

    private static byte[] Message()
    {
        var writer = new OscWriter(new byte[64]);
        writer.BeginMessage("/rvae/deck/2/latent"u8, "ff"u8);
        writer.WriteFloat32(0.5f);
        writer.WriteFloat32(-0.5f);
        writer.TryFinish(out ReadOnlySpan<byte> packet);
        return packet.ToArray();
    }

    private sealed record ClientRun(long Sent, int Asked, int Answered, double Seconds);
}
