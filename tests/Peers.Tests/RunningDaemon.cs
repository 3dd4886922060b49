using System.Globalization;

namespace RVae.Peers.Tests;

/// <summary>A daemon as users start it: a process of its own, on loopback, with a data folder of its own.</summary>
internal sealed class RunningDaemon : IDisposable
{
    private const int KilledBySignal = 128 + 9;
    private readonly string[] _options;
    private readonly string _processes;

    private RunningDaemon(int port, string data, string processes, string[] options)
    {
        _processes = processes;
        Port = port;
        Data = data;
        _options = options;
        Program = Serve(httpPort: 0);
    }

    public Program Program { get; private set; }

    public int Port { get; }

    /// <summary>Where it says that OSCQuery and the page are.</summary>
    public int HttpPort
    {
        get
        {
            // The log is written beside the answers: its line may come after the first of them.
            int port = 0;
            SpinWait.SpinUntil(() => (port = SaidHttpPort()) != 0, TimeSpan.FromSeconds(60)).ShouldBeTrue($"it never says where its page is:\n{Program.Output}");
            return port;
        }
    }

    public string Data { get; }

    /// <summary>Process id of the stage, the process that plays; the daemon's own where it is one process.</summary>
    public int Stage => Children().FirstOrDefault(child => child.IsStage && Plays(child.Id)).Id is > 0 and var id ? id : Program.Id;

    /// <summary>Process id of the desk, the process of everything else; the daemon's own where it is one process.</summary>
    public int Desk => Children().FirstOrDefault(child => !child.IsStage).Id is > 0 and var id ? id : Program.Id;

    public static string BuiltInModels => Path.Combine(Path.GetDirectoryName(TestedProgram.File)!, "models");

    /// <summary>A daemon in as many processes as it has by itself, or as RVAE_PROCESSES tells all tests.</summary>
    public static RunningDaemon Start(params string[] options) =>
        StartAs(Environment.GetEnvironmentVariable("RVAE_PROCESSES") ?? "", options);

    /// <summary>A daemon in two processes, where that is not how it is started anyway.</summary>
    public static RunningDaemon StartApart(params string[] options) => StartAs(processes: "2", options);

    private static RunningDaemon StartAs(string processes, string[] options)
    {
        int port = Machine.FreePort();
        string data = Directory.CreateTempSubdirectory("rvae-peers-").FullName;
        var daemon = new RunningDaemon(port, data, processes, options);
        try
        {
            daemon.WaitUntilItAnswers();
            return daemon;
        }
        catch
        {
            daemon.Dispose();
            throw;
        }
    }

    /// <summary>Ends it without a word, as a crash or a power cut does.</summary>
    public void Kill()
    {
        Program.Signal("KILL");
        Program.WaitForExit(TimeSpan.FromSeconds(10));
    }

    /// <summary>Starts it once more after it was killed, on the same ports and data folder.</summary>
    public void StartAgain()
    {
        // One that was killed at once may not have said it: then nobody knows the port, and any is as good.
        int httpPort = SaidHttpPort();
        Program.Dispose();
        Program = Serve(httpPort);
        WaitUntilItAnswers();
    }

    /// <summary>Runs <c>rvae</c> with other arguments on the same data folder.</summary>
    public (int Code, string Output) Run(params string[] arguments) =>
        TestedProgram.Run([.. arguments, "--data", Data]);

    // Each desk says so; 0 until the first has.
    private int SaidHttpPort()
    {
        const string Said = "OSCQuery, at http://127.0.0.1:";
        string? line = Program.Output.Split('\n').LastOrDefault(line => line.Contains(Said, StringComparison.Ordinal));
        if (line is null)
            return 0;
        string port = new([.. line[(line.IndexOf(Said, StringComparison.Ordinal) + Said.Length)..].TakeWhile(char.IsAsciiDigit)]);
        return int.Parse(port, CultureInfo.InvariantCulture);
    }

    // Its children that were started with the same program: a training is a child of the desk.
    private IEnumerable<(int Id, bool IsStage)> Children()
    {
        if (!OperatingSystem.IsLinux() || Program.HasEnded)
            return [];
        string[] ids = [.. Directory.GetDirectories($"/proc/{Program.Id}/task").SelectMany(task => Read($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return ids.Select(id => (int.Parse(id, CultureInfo.InvariantCulture), Read($"/proc/{id}/cmdline").TrimEnd('\0').EndsWith("\0stage", StringComparison.Ordinal)));
    }

    // Another stage may wait for its turn.
    private static bool Plays(int process)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{process}/task").Any(task => Read($"{task}/comm").Trim() == "rvae ticks");
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
    }

    // Empty for one that ended meanwhile.
    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }

    public Client Connect() => new(Port);

    public void Dispose()
    {
        bool crashed = Program.HasEnded && Program.WaitForExit(TimeSpan.FromSeconds(10)) is not (0 or KilledBySignal);
        // Shown where the test fails.
        TestContext.Current.TestOutputHelper?.WriteLine($"the daemon wrote:\n{Program.Output}");
        Program.Dispose();
        Directory.Delete(Data, recursive: true);
        crashed.ShouldBeFalse("the daemon ended by itself, and all else failed by that");
    }

    private Program Serve(int httpPort) => TestedProgram.Start(
        ["serve", "--port", $"{Port}", "--http-port", $"{httpPort}", "--data", Data, .. _options],
        new Dictionary<string, string> { ["RVAE_PROCESSES"] = _processes });

    private void WaitUntilItAnswers()
    {
        using Client client = Connect();
        for (int tries = 0; ; tries++)
        {
            try
            {
                client.Send("/rvae/version");
                client.Next("/rvae/version", seconds: 0.25);
                return;
            }
            catch (TimeoutException) when (tries < 480)
            {
            }
        }
    }
}
