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
    private readonly List<Process> _processes = [];
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("rvae-bench-");

    public Disturbance(Circumstance circumstance)
    {
        if (circumstance == Circumstance.Training)
        {
            // In the daemon it is a process of its own as well, and as polite.
            _processes.Add(Started.Program(Rights.Ordinary,
                ["nice", "-n", "10", "dotnet", BenchDaemon.Program, "train", "house", "--name", "bench", "--epochs", "1000000", "--data", _data.FullName]));
        }
        else if (circumstance == Circumstance.Busy)
        {
            for (int core = 0; core < Environment.ProcessorCount; core++)
                _processes.Add(Started.Program(Rights.Ordinary, ["sh", "-c", "while :; do :; done"]));
        }
    }

    public static string Name(Circumstance circumstance) => circumstance switch
    {
        Circumstance.Idle => "idle",
        Circumstance.Training => "a training",
        _ => "all cores busy",
    };

    public void Dispose()
    {
        _processes.ForEach(Started.End);
        _data.Delete(recursive: true);
    }
}
