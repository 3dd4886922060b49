using System.Diagnostics;

namespace RVae.Bench.Timing;

/// <summary>What else the machine does while it is measured.</summary>
internal enum Circumstance
{
    Idle,
    Training,
    Busy,
}

/// <summary>Keeps the machine occupied until it is disposed of.</summary>
internal sealed class Disturbance : IDisposable
{
    // As long as a training can be told to last, on about two hundred bars: thirty of 4/4 in each style.
    private const string MostEpochs = "100000";
    private static readonly string[] Styles = ["breakbeat", "dancehall", "footwork", "funk", "hiphop", "house", "techno"];

    private readonly List<Process> _processes = [];
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("rvae-bench-");

    public Disturbance(Circumstance circumstance)
    {
        if (circumstance == Circumstance.Training)
        {
            // In the daemon it is a process of its own as well, and as polite.
            _processes.Add(Started.Program(Rights.Ordinary,
                ["nice", "-n", "10", .. BenchDaemon.Command, "train", .. Tabs(), "--name", "bench", "--epochs", MostEpochs, "--data", _data.FullName]));
        }
        else if (circumstance == Circumstance.Busy)
        {
            for (int core = 0; core < Environment.ProcessorCount; core++)
                _processes.Add(Started.Program(Rights.Ordinary, ["sh", "-c", "while :; do :; done"]));
        }
    }

    private static IEnumerable<string> Tabs() =>
        Styles.Select(style => Path.Combine(AppContext.BaseDirectory, "corpus", style + ".tab"));

    public static string Name(Circumstance circumstance) => circumstance switch
    {
        Circumstance.Idle => "idle",
        Circumstance.Training => "a training of 200 bars",
        _ => "all cores busy",
    };

    public void Dispose()
    {
        _processes.ForEach(Started.End);
        _data.Delete(recursive: true);
    }
}
