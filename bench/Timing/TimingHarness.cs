using System.Globalization;
using RVae.Engine.Models.Atlas;
using Spectre.Console;

namespace RVae.Bench.Timing;

/// <summary>Ours and others' lateness at a receiver, in one run on one machine, and the way of a gesture to its hit.</summary>
internal static class TimingHarness
{
    private const double WarmUp = 3;
    private static readonly int[] Tempi = [120, 300];

    private static Rights[] AllRights => Started.MayChoose ? [Rights.Ordinary, Rights.Realtime] : [Rights.Own];

    public static int Run(double seconds, int moves, bool peers)
    {
        bool best = true;
        foreach (Rights rights in AllRights)
            best &= Table(rights, seconds, peers);
        return Gestures(moves) == 0 && best ? 0 : 1;
    }

    /// <summary>The way of a gesture to its hit, at each tempo.</summary>
    public static int Gestures(int moves, string kind = AtlasModel.KindName)
    {
        bool within = true;
        foreach (Rights rights in AllRights)
        {
            foreach (int bpm in Tempi)
                within &= GestureHarness.Print(rights, kind, bpm, moves);
        }

        return within ? 0 : 1;
    }

    private static bool Table(Rights rights, double seconds, bool peers)
    {
        var columns = Tempi.SelectMany(bpm => Enum.GetValues<Circumstance>().Select(circumstance => (bpm, circumstance))).ToList();
        var rows = new Dictionary<string, List<Lateness>>();
        double messages = 0;
        foreach ((int bpm, Circumstance circumstance) in columns)
        {
            using var disturbance = new Disturbance(circumstance);
            (Lateness live, Lateness bundle, messages) = OurTicks.Measure(rights, bpm, WarmUp, seconds);
            Row(rows, "rvae live").Add(live);
            Row(rows, "rvae bundle").Add(bundle);
            (Lateness notes, Lateness clock) = MidiTicks.Measure(rights, bpm, WarmUp, seconds);
            Row(rows, "rvae MIDI notes").Add(notes);
            Row(rows, "rvae MIDI clock").Add(clock);
            foreach (PeerTicks peer in peers ? PeerTicks.All : [])
                Row(rows, peer.Name).Add(peer.Measure(rights, bpm, WarmUp, seconds));
        }

        Write(rights, columns, rows, messages, seconds);
        return Enumerable.Range(0, columns.Count).All(column =>
            rows.Where(row => !row.Key.StartsWith("rvae", StringComparison.Ordinal) && row.Value[column].Count > 0)
                .All(row => row.Value[column].P99Microseconds > Math.Max(rows["rvae live"][column].P99Microseconds, rows["rvae bundle"][column].P99Microseconds)));
    }

    private static List<Lateness> Row(Dictionary<string, List<Lateness>> rows, string name) =>
        rows.TryGetValue(name, out List<Lateness>? row) ? row : rows[name] = [];

    private static void Write(
        Rights rights, List<(int Bpm, Circumstance Circumstance)> columns, Dictionary<string, List<Lateness>> rows, double messages, double seconds)
    {
        var table = new Table().AddColumn(rights switch
        {
            Rights.Ordinary => "without realtime rights",
            Rights.Realtime => "with realtime rights",
            _ => "with the rights of this shell",
        });
        foreach ((int bpm, Circumstance circumstance) in columns)
            table.AddColumn($"{bpm} bpm, {Disturbance.Name(circumstance)}");
        foreach ((string name, List<Lateness> row) in rows)
            table.AddRow([name, .. row.Select(lateness => lateness.ToString())]);
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 180);
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"p50 / p99 / latest in µs at the receiver's socket; {seconds} s each, {messages:0.0} messages a tick of ours, 2.3 of theirs; {Environment.ProcessorCount} cores, load {Load()}"));
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"MIDI at a device on a real port, RtMidi over JACK without a sound card: it hands over once in {MidiServer.Period / 48.0:0.00} ms."));
        AnsiConsole.WriteLine("Ours against its due time; theirs against the line through their own earliest message, which forgives a constant delay.");
    }

    private static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
