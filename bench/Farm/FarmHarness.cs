using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RVae.Bench.Timing;
using Spectre.Console;

namespace RVae.Bench.Farm;

/// <summary>
/// Workers of a farm on this machine take a sweep of trainings, and one of them is killed at random every few seconds. Then each model is made
/// once more by a single machine, and the two are compared: every tensor to the last bit, and every word of the card but how long it took. It
/// needs <c>nats-server</c>.
/// </summary>
internal static class FarmHarness
{
    private const int Epochs = 1000, LeastPause = 2000, MostPause = 6000;

    /// <summary>Runs it.</summary>
    /// <param name="workers">Workers at once.</param>
    /// <param name="trainings">Trainings of the sweep.</param>
    /// <returns>0 when all models came and equal those of a single machine.</returns>
    public static int Run(int workers, int trainings)
    {
        int port = BenchDaemon.FreePort();
        string server = $"nats://127.0.0.1:{port}";
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rvae-bench-farm-");
        using Process nats = Process.Start(new ProcessStartInfo("nats-server", ["-a", "127.0.0.1", "-p", $"{port}", "-js", "-sd", Path.Combine(folder.FullName, "nats"), "-l", "/dev/null"]))!;
        List<Process> alive = [.. Enumerable.Range(0, workers).Select(i => Worker(server, $"w{i}", folder))];
        try
        {
            long began = Stopwatch.GetTimestamp();
            (int kills, int code, string said) = Sweep(server, trainings, alive, folder);
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{workers} workers, {trainings} trainings of {Epochs} epochs: {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s, {kills} workers killed, {Count(said, "goes on with it")} trainings taken over, {Count(said, "\"resumed\"")} of them from a checkpoint, exit code {code}"));
            int came = Enumerable.Range(1, trainings).Count(seed => File.Exists(ModelOf(seed, folder)));
            int equal = Enumerable.Range(1, trainings).Count(seed => IsEqual(seed, folder));
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"models that came: {came} of {trainings}; of these, equal to those of a single machine: {equal}"));
            AnsiConsole.WriteLine(Listed(server));
            return code == 0 && equal == trainings ? 0 : 1;
        }
        finally
        {
            foreach (Process process in alive.Append(nats))
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            folder.Delete(recursive: true);
        }
    }

    private static (int Kills, int Code, string Said) Sweep(string server, int trainings, List<Process> alive, DirectoryInfo folder)
    {
        using Process order = Run(
            "train", "house", "--name", "mine", "--epochs", $"{Epochs}", "--farm", "--nats", server, "--sweep", $"seeds={trainings}", "--keep", "all",
            "--data", Path.Combine(folder.FullName, "ordered"));
        Task<string> said = order.StandardOutput.ReadToEndAsync();
        var random = new Random(1);
        int kills = 0;
        while (!order.WaitForExit(random.Next(LeastPause, MostPause)))
        {
            int victim = random.Next(alive.Count);
            alive[victim].Kill();
            alive[victim].WaitForExit();
            alive[victim].Dispose();
            alive[victim] = Worker(server, $"w{alive.Count + kills++}", folder);
        }

        return (kills, order.ExitCode, said.GetAwaiter().GetResult());
    }

    private static Process Worker(string server, string name, DirectoryInfo folder)
    {
        string program = Path.Combine(Path.GetDirectoryName(BenchDaemon.Program)!, "training", "rvae-training");
        string[] command = BenchDaemon.Command.Length > 1 ? [BenchDaemon.Command[0], $"{program}.dll"] : [program];
        string[] arguments = [.. command, "farm", "--nats", server, "--name", name, "--slots", "1", "--data", Path.Combine(folder.FullName, "work"), "--checkpoints", "1", "--patience", "4"];
        // What it says goes nowhere; it must not wait for a reader.
        return Process.Start(new ProcessStartInfo("sh", ["-c", $"exec \"$@\" > '{Path.Combine(folder.FullName, name)}.log' 2>&1", "sh", .. arguments]))!;
    }

    private static bool IsEqual(int seed, DirectoryInfo folder)
    {
        string name = $"mine-{seed}", alone = Path.Combine(folder.FullName, "alone");
        using Process here = Run("train", "house", "--name", name, "--epochs", $"{Epochs}", "--seed", $"{seed}", "--data", alone);
        here.StandardOutput.ReadToEnd();
        here.WaitForExit();
        string one = Path.Combine(alone, "models", $"{name}.safetensors"), other = ModelOf(seed, folder);
        return File.Exists(one) && File.Exists(other) && Read(one) == Read(other);
    }

    private static string ModelOf(int seed, DirectoryInfo folder) => Path.Combine(folder.FullName, "ordered", "models", $"mine-{seed}.safetensors");

    private static string Listed(string server)
    {
        using Process list = Run("farm", "--nats", server);
        string listed = list.StandardOutput.ReadToEnd();
        list.WaitForExit();
        return listed;
    }

    private static Process Run(params string[] arguments) =>
        Process.Start(new ProcessStartInfo(BenchDaemon.Command[0], [.. BenchDaemon.Command[1..], .. arguments]) { RedirectStandardOutput = true })!;

    private static int Count(string text, string what) => text.Split(what).Length - 1;

    // All but the seconds that it took.
    private static string Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int header = (int)BitConverter.ToInt64(bytes);
        using var json = JsonDocument.Parse(bytes.AsMemory(8, header));
        IEnumerable<string> tensors = json.RootElement.EnumerateObject().Where(entry => entry.Name != "__metadata__").Select(entry => entry.ToString());
        IEnumerable<string> card = json.RootElement.GetProperty("__metadata__").EnumerateObject()
            .Where(entry => entry.Name != "trainingSeconds").Select(entry => entry.ToString());
        return string.Join('\n', tensors.Concat(card).Order(StringComparer.Ordinal)) + Convert.ToHexString(bytes.AsSpan(8 + header));
    }
}
