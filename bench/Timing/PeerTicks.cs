using System.Diagnostics;
using static System.FormattableString;

namespace RVae.Bench.Timing;

/// <summary>What others keep time with: each sends a tick, and on every sixth eight hits, about as four decks do.</summary>
internal sealed record PeerTicks(string Name, string Program, string File, Func<string, Rights, string[]> Command)
{
    public static IReadOnlyList<PeerTicks> All =>
    [
        new("sclang TempoClock", "sclang", "sclang.scd", (file, _) => ["sclang", file]),
        new("Pure Data metro", "pd", "puredata.pd", (file, rights) => ["pd", "-nogui", "-noaudio", rights == Rights.Realtime ? "-rt" : "-nrt", "-open", file]),
        new("Node setInterval", "node", "node.mjs", (file, _) => ["node", file]),
    ];

    public Lateness Measure(Rights rights, int bpm, double warmUp, double seconds)
    {
        if (!Started.Succeeds("which", Program))
            return new Lateness();
        double period = 60e9 / (bpm * 24);
        using var arrivals = new Arrivals();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rvae-bench-");
        string file = Path.Combine(folder.FullName, File);
        System.IO.File.WriteAllText(file, System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Timing", "Peers", File))
            .Replace("@PORT@", Invariant($"{arrivals.Port}"), StringComparison.Ordinal)
            .Replace("@BPM@", Invariant($"{bpm}"), StringComparison.Ordinal)
            .Replace("@PERIOD@", Invariant($"{period / 1e6}"), StringComparison.Ordinal));
        Process process = Started.Peer(rights, [.. Command(file, rights), .. Program == "node" ? new[] { Invariant($"{arrivals.Port}"), Invariant($"{bpm}") } : []],
            new Dictionary<string, string> { ["QT_QPA_PLATFORM"] = "offscreen", ["QTWEBENGINE_DISABLE_SANDBOX"] = "1" });
        try
        {
            return Lateness.Of(arrivals.Hear(warmUp, seconds), period);
        }
        finally
        {
            Started.End(process);
            folder.Delete(recursive: true);
        }
    }
}
