using System.Globalization;
using RVae.Bench.Timing;
using RVae.Protocol.Osc;
using Spectre.Console;

namespace RVae.Bench.Load;

/// <summary>Subscribers of all hits: every one must hear exactly what the others hear.</summary>
internal static class Subscribers
{
    private const int Count = 64;
    private const int Decks = 4;

    public static bool Run(int port, int seconds)
    {
        using var player = new BenchClient(port);
        player.Send("/rvae/tempo", 300f);
        for (int deck = 1; deck <= Decks; deck++)
        {
            player.Send($"/rvae/deck/{deck}/model", "house");
            player.Send($"/rvae/deck/{deck}/threshold", 0.05f);
        }

        var heard = new Dictionary<Hit, int>[Count];
        using var ready = new CountdownEvent(Count);
        Thread[] threads = [.. Enumerable.Range(0, Count).Select(n => new Thread(() => heard[n] = Listen(port, seconds, ready), 256 << 10))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return Judge(heard);
    }

    private static Dictionary<Hit, int> Listen(int port, int seconds, CountdownEvent ready)
    {
        using var client = new BenchClient(port);
        var heard = new Dictionary<Hit, int>();
        client.Send("/rvae/hello", $"listener{Environment.CurrentManagedThreadId}", "events", "hits", "lease", 300);
        ready.Signal();
        ready.Wait();
        for (long end = BenchClient.Now + (seconds * 1_000_000_000L); BenchClient.Now < end;)
        {
            if (client.TryReceive(out ReadOnlySpan<byte> packet, out _) && Hit.TryRead(packet, out Hit hit))
                heard[hit] = heard.GetValueOrDefault(hit) + 1;
        }

        client.Send("/rvae/bye");
        return heard;
    }

    // The bars that all were there for from beginning to end.
    private static bool Judge(Dictionary<Hit, int>[] heard)
    {
        int first = heard.Max(hits => hits.Keys.Select(hit => hit.Bar).DefaultIfEmpty(int.MaxValue).Min()) + 1;
        int last = heard.Min(hits => hits.Keys.Select(hit => hit.Bar).DefaultIfEmpty(0).Max()) - 1;
        HashSet<Hit> all = [.. heard.SelectMany(hits => hits.Keys).Where(hit => hit.Bar >= first && hit.Bar <= last)];
        long missed = heard.Sum(hits => all.Count(hit => !hits.ContainsKey(hit)));
        long doubled = heard.Sum(hits => all.Count(hit => hits.GetValueOrDefault(hit) > 1));
        int decks = all.Select(hit => hit.Deck).Distinct().Count();
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count} subscribers, {decks} decks, 300 bpm, {last - first + 1} bars: {all.Count} hits each, {missed} missed, {doubled} doubled"));
        return all.Count > 0 && decks == Decks && missed == 0 && doubled == 0;
    }

    private readonly record struct Hit(int Deck, int Bar, int Tick, int Instrument)
    {
        public static bool TryRead(ReadOnlySpan<byte> packet, out Hit hit)
        {
            hit = default;
            if (!OscMessage.TryRead(packet, out OscMessage message) || !message.Address.SequenceEqual("/rvae/hit"u8))
                return false;
            OscArguments arguments = message.Arguments;
            bool read = arguments.TryReadInt32(out int instrument) & arguments.TrySkip() & arguments.TrySkip()
                & arguments.TryReadInt32(out int tick) & arguments.TrySkip() & arguments.TryReadInt32(out int bar)
                & arguments.TryReadInt32(out int deck);
            hit = new Hit(deck, bar, tick, instrument);
            return read;
        }
    }
}
