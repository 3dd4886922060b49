namespace RVae.Peers.Tests;

/// <summary>A daemon as users start it: a process of its own, on loopback, with a data folder of its own.</summary>
internal sealed class RunningDaemon : IDisposable
{
    private RunningDaemon(Program program, int port, string data)
    {
        Program = program;
        Port = port;
        Data = data;
    }

    public Program Program { get; }

    public int Port { get; }

    public string Data { get; }

    /// <summary>The built program, of the configuration that the tests were built in.</summary>
    public static string Assembly { get; } = Path.Combine(
        Machine.Root, "src", "Daemon", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "rvae.dll");

    public static string BuiltInModels => Path.Combine(Path.GetDirectoryName(Assembly)!, "models");

    public static RunningDaemon Start(params string[] options)
    {
        int port = Machine.FreePort();
        string data = Directory.CreateTempSubdirectory("rvae-peers-").FullName;
        Program program = Program.Start(
            "dotnet", [Assembly, "serve", "--port", $"{port}", "--http-port", "0", "--data", data, .. options]);
        var daemon = new RunningDaemon(program, port, data);
        daemon.WaitUntilItAnswers();
        return daemon;
    }

    /// <summary>Runs <c>rvae</c> with other arguments on the same data folder.</summary>
    public (int Code, string Output) Run(params string[] arguments) =>
        Program.Run("dotnet", [Assembly, .. arguments, "--data", Data]);

    public Client Connect() => new(Port);

    public void Dispose()
    {
        Program.Dispose();
        Directory.Delete(Data, recursive: true);
    }

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
            catch (TimeoutException) when (tries < 80)
            {
            }
        }
    }
}
