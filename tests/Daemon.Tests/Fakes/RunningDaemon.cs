using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace RVae.Daemon.Tests.Fakes;

/// <summary>The real daemon on a free port, playing a tiny model on every tick that it can, and a client of it.</summary>
internal sealed class RunningDaemon : IDisposable
{
    private readonly string _socketPath = Path.Combine(Path.GetTempPath(), $"rvae-{Guid.NewGuid():N}.sock");
    private readonly Socket _systemd = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

    private bool _keepsFolder;
    private (string Name, string Value)[] _environment = [];

    public RunningDaemon(params (string Name, string Value)[] environment)
        : this(new TestFolder(), readsLog: true, environment)
    {
    }

    /// <summary>One whose log nobody reads.</summary>
    public static RunningDaemon Unread() => new(new TestFolder(), readsLog: false);

    /// <summary>One that starts on the data of another that has ended, and leaves them to whoever owns them.</summary>
    public static RunningDaemon On(TestFolder folder, params (string Name, string Value)[] environment) =>
        new(folder, readsLog: true, environment) { _keepsFolder = true, _environment = environment };

    /// <summary>One that takes the place of another that has ended: its data, its ports.</summary>
    public static RunningDaemon After(RunningDaemon ended, params string[] arguments) =>
        new(ended.Folder, readsLog: true, ended.Port, ended.HttpPort, arguments, ended._environment) { _keepsFolder = true };

    private RunningDaemon(TestFolder folder, bool readsLog, params (string Name, string Value)[] environment)
        : this(folder, readsLog, RVae.Tests.FreePort.Next(), RVae.Tests.FreePort.Next(), [], environment)
    {
    }

    private RunningDaemon(
        TestFolder folder, bool readsLog, int port, int httpPort, string[] arguments, params (string Name, string Value)[] environment)
    {
        Folder = folder;
        _systemd.Bind(new UnixDomainSocketEndPoint(_socketPath));
        TinyModel.Save("tiny", Folder.Folders.Models);
        var all = environment.ToDictionary(entry => entry.Name, entry => entry.Value);
        all["NOTIFY_SOCKET"] = _socketPath;
        HttpPort = httpPort;
        all.TryAdd("RVAE_HTTPPORT", HttpPort.ToString(CultureInfo.InvariantCulture));
        Port = port;
        Program = new RunningProgram(all, readsLog,
            ["serve", "--data", Folder.Folders.Root, "--model", "tiny", "--port", port.ToString(CultureInfo.InvariantCulture), .. arguments]);
        Peer = new OscPeer(port);
    }

    public TestFolder Folder { get; }

    public RunningProgram Program { get; }

    public int Port { get; }

    public int HttpPort { get; }

    public OscPeer Peer { get; }

    /// <summary>What systemd is told next.</summary>
    public async Task<string> NotifiedAsync()
    {
        byte[] buffer = new byte[512];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        Task<int> told = _systemd.ReceiveAsync(buffer, patience.Token).AsTask();
        while (await Task.WhenAny(told, Task.Delay(100, patience.Token)) != told && !patience.IsCancellationRequested)
        {
            if (Program.HasExited)
                throw new InvalidOperationException($"the daemon has ended: {await Program.EndAsync()}");
        }

        return Encoding.UTF8.GetString(buffer, 0, await told);
    }

    /// <summary>Waits until it is up, and joins.</summary>
    public async Task JoinAsync()
    {
        (await NotifiedAsync()).ShouldStartWith("READY=1");
        Peer.Send("/rvae/hello", "test", "events", "state hits beats training", "lease", 300);
        (await Peer.AwaitAsync("/rvae/welcome")).ShouldStartWith("/rvae/welcome 1 1 '0.2.0'");
        await Peer.AwaitAsync("/rvae/snapshot/end");
        // A model of two epochs is sure of nothing: let everything sound.
        Peer.Send("/rvae/threshold", 0f);
    }

    /// <summary>The worker that runs now: of the processes below the program, the one that was started with <c>worker</c>.</summary>
    public int WorkerId() => Directory.GetDirectories("/proc")
        .Select(Path.GetFileName)
        .Where(name => int.TryParse(name, out _))
        .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
        .Single(pid => IsWorker(pid) && Ancestors(pid).Contains(Program.Id));

    public void Dispose()
    {
        Peer.Dispose();
        Program.Dispose();
        if (!_keepsFolder)
            Folder.Dispose();
        _systemd.Dispose();
        File.Delete(_socketPath);
    }

    private static bool IsWorker(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline").Split('\0').Contains("worker");
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static IEnumerable<int> Ancestors(int pid)
    {
        for (int parent = Parent(pid); parent > 1; parent = Parent(parent))
            yield return parent;
    }

    // proc(5): pid (command) state ppid …; a command may hold spaces and parentheses.
    private static int Parent(int pid)
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{pid}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
