using System.Text.Json;
using RVae.Peers.Tests.Rooms;

namespace RVae.Peers.Tests.Farm;

/// <summary>A server and workers on this machine, as a studio starts them on its own.</summary>
internal sealed class FarmOfWorkers : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rvae-farm-").FullName;
    private readonly List<Program> _all = [];

    public NatsServer Server { get; } = new();

    public string Address => $"nats://127.0.0.1:{Server.Port}";

    /// <summary>Starts a worker, and waits until it takes trainings.</summary>
    public Program Add(string name, params string[] options)
    {
        // The server may be a moment younger than the worker, which tries again.
        var worker = Program.Start(
            TestedProgram.TrainingCommand[0], [.. TestedProgram.TrainingCommand[1..], "farm", "--nats", Address, "--name", name, "--slots", "1", "--data", _folder, "--patience", "3", "--checkpoints", "0.5", .. options]);
        _all.Add(worker);
        worker.WaitForLine(line => line.Contains("takes trainings", StringComparison.Ordinal), TimeSpan.FromSeconds(60));
        return worker;
    }

    /// <summary>Ends a worker as a power cut does.</summary>
    public static void Kill(Program worker)
    {
        worker.Signal("KILL");
        worker.WaitForExit(TimeSpan.FromSeconds(10));
    }

    /// <summary>Waits until the worker has begun something.</summary>
    public static void AwaitBegun(Program worker) =>
        worker.WaitForLine(line => line.Contains("begins", StringComparison.Ordinal), TimeSpan.FromSeconds(60));

    /// <summary>Trains on this machine alone, and gives the model's file.</summary>
    public string TrainAlone(string name, int epochs, int seed, string dataset = "house")
    {
        string data = Path.Combine(_folder, "alone");
        (int code, string output) = TestedProgram.Run(
            "train", dataset, "--name", name, "--epochs", $"{epochs}", "--seed", $"{seed}", "--data", data);
        code.ShouldBe(0, output);
        return Path.Combine(data, "models", name + ".safetensors");
    }

    /// <summary>Fails unless two models are the same: every tensor to the last bit, and every word of their cards but how long it took.</summary>
    public static void ShouldBeEqual(string one, string other)
    {
        (SortedDictionary<string, string> oneCard, byte[] oneTensors) = Read(one);
        (SortedDictionary<string, string> otherCard, byte[] otherTensors) = Read(other);
        oneTensors.AsSpan().SequenceEqual(otherTensors).ShouldBeTrue($"{one} has other tensors than {other}");
        oneCard.ShouldBe(otherCard);
    }

    public void Dispose()
    {
        foreach (Program worker in _all)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"a worker wrote:\n{worker.Output}");
            worker.Dispose();
        }

        Server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static (SortedDictionary<string, string> Card, byte[] Tensors) Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int header = (int)BitConverter.ToInt64(bytes);
        using var json = JsonDocument.Parse(bytes.AsMemory(8, header));
        var card = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty entry in json.RootElement.EnumerateObject())
        {
            if (entry.Name != "__metadata__")
                card[entry.Name] = entry.Value.GetRawText();
        }

        foreach (JsonProperty entry in json.RootElement.GetProperty("__metadata__").EnumerateObject())
        {
            if (entry.Name != "trainingSeconds")
                card["card." + entry.Name] = entry.Value.GetString()!;
        }

        return (card, bytes[(8 + header)..]);
    }
}
