using System.Globalization;

namespace RVae.Peers.Tests;

/// <summary>A daemon as users start it: a process of its own, on loopback, with a data folder of its own.</summary>
internal sealed class RunningDaemon : IDisposable
{
    private const int KilledBySignal = 128 + 9;
    private readonly string[] _options;

    private RunningDaemon(int port, string data, string[] options)
    {
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
            const string Said = "OSCQuery, at http://127.0.0.1:";
            string line = Program.Output.Split('\n').Single(line => line.Contains(Said, StringComparison.Ordinal));
            string port = new([.. line[(line.IndexOf(Said, StringComparison.Ordinal) + Said.Length)..].TakeWhile(char.IsAsciiDigit)]);
            return int.Parse(port, CultureInfo.InvariantCulture);
        }
    }

    public string Data { get; }

    /// <summary>The built program, of the configuration that the tests were built in.</summary>
    public static string Assembly { get; } = Path.Combine(
        Machine.Root, "src", "Daemon", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "rvae.dll");

    public static string BuiltInModels => Path.Combine(Path.GetDirectoryName(Assembly)!, "models");

    public static RunningDaemon Start(params string[] options)
    {
        int port = Machine.FreePort();
        string data = Directory.CreateTempSubdirectory("rvae-peers-").FullName;
        var daemon = new RunningDaemon(port, data, options);
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
        int httpPort = HttpPort;
        Program.Dispose();
        Program = Serve(httpPort);
        WaitUntilItAnswers();
    }

    /// <summary>Runs <c>rvae</c> with other arguments on the same data folder.</summary>
    public (int Code, string Output) Run(params string[] arguments) =>
        Program.Run("dotnet", [Assembly, .. arguments, "--data", Data]);

    public Client Connect() => new(Port);

    public void Dispose()
    {
        bool crashed = Program.HasEnded && Program.WaitForExit(TimeSpan.FromSeconds(10)) is not (0 or KilledBySignal);
        // Shown where the test fails.
        TestContext.Current.TestOutputHelper?.WriteLine($"the daemon wrote:\n{Program.Output}");
        Program.Dispose();
        Directory.Delete(Data, recursive: true);
        crashed.ShouldBeFalse("the daemon ended by itself, and whatever else failed, failed by that");
    }

    private Program Serve(int httpPort) => Program.Start(
        "dotnet", [Assembly, "serve", "--port", $"{Port}", "--http-port", $"{httpPort}", "--data", Data, .. _options]);

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
            catch (TimeoutException) when (tries < 240)
            {
            }
        }
    }
}
