using System.Globalization;

namespace RVae.Peers.Tests.Link;

/// <summary>A daemon in a network of its own, in the session of that network, with a client that hears every tick.</summary>
internal sealed class LinkedDaemon : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private readonly OwnNetwork _network;
    private readonly string _data = Directory.CreateTempSubdirectory("rvae-link-").FullName;
    private readonly Program _program;
    private readonly List<int> _ticks = [];

    /// <summary>One that the session leads.</summary>
    public LinkedDaemon(OwnNetwork network, params string[] options)
        : this(network, "link", options)
    {
    }

    private LinkedDaemon(OwnNetwork network, string clock, string[] options)
    {
        _network = network;
        // Nobody else is in this network: any port is free.
        _program = network.Start(TestedProgram.Command[0], [.. TestedProgram.Command[1..], "serve", "--port", "9600", "--http-port", "-1", "--data", _data, "--clock", clock, .. options]);
        _program.WaitForLine(line => line.Contains("OSC on UDP", StringComparison.Ordinal), Limit);
        Client = network.Within(() => new Client(9600));
        Client.Hello("watcher", "events", "state ticks", "lease", 300);
    }

    /// <summary>One that a room leads, and that lets the session follow.</summary>
    public static LinkedDaemon InRoom(OwnNetwork network, string server, params string[] options)
    {
        var daemon = new LinkedDaemon(network, "internal", ["--room", "test", "--nats", server, .. options]);
        while (daemon.Client.Ask("/rvae/room/state").Text(0) != "in")
            daemon.Hear(24);
        daemon.Client.Send("/rvae/link/enable", 1);
        return daemon;
    }

    public Client Client { get; }

    /// <summary>Waits until somebody has told a value; keeps the ticks that come meanwhile.</summary>
    public void WaitFor(string address, float value, float tolerance = 0.01f) => Keep(Client.ReadUntil(
        message => message.Address == address && Math.Abs(message.Float(0) - value) <= tolerance, Limit, $"{address} {value}"));

    /// <summary>Waits until the value is so, asking for it.</summary>
    public void WaitUntil(string address, float value, float tolerance = 0.01f)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        float last = float.NaN;
        while (patience.Elapsed < Limit)
        {
            Client.Send(address);
            IReadOnlyList<Message> read = Client.ReadUntil(message => message.Address == address, Limit, address);
            Keep(read);
            last = read[^1].Float(0);
            if (Math.Abs(last - value) <= tolerance)
                return;
            Keep(Client.ReadUntil(message => message.Address == "/rvae/tick", Limit, "a tick"));
        }

        throw new TimeoutException($"{address} is {last} and not {value}");
    }

    /// <summary>Hears so many more ticks.</summary>
    public void Hear(int ticks)
    {
        for (int end = _ticks.Count + ticks; _ticks.Count < end;)
            Keep(Client.ReadUntil(message => message.Address == "/rvae/tick", Limit, "a tick"));
    }

    /// <summary>Since the first that was heard none was left out and none came twice.</summary>
    public void EveryTickCameOnce() => _ticks.ShouldBe(Enumerable.Range(0, _ticks.Count).Select(i => (_ticks[0] + i) % 96));

    public void ForgetTicks() => _ticks.Clear();

    /// <summary>A member of the session on SuperCollider's clock.</summary>
    public Program StartSclang(double tempo, int port)
    {
        string file = Path.Combine(_data, $"link-{port}.scd");
        File.WriteAllText(file, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Peers", "link.scd"))
            .Replace("@TEMPO@", tempo.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("@PORT@", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return _network.Start(Machine.Need("sclang", "supercollider-language"), [file], new Dictionary<string, string>
        {
            ["QT_QPA_PLATFORM"] = "offscreen",
            ["QTWEBENGINE_DISABLE_SANDBOX"] = "1",
        });
    }

    private void Keep(IReadOnlyList<Message> messages) =>
        _ticks.AddRange(messages.Where(message => message.Address == "/rvae/tick").Select(message => message.Int(0)));

    public void Dispose()
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"the daemon wrote:\n{_program.Output}");
        Client.Dispose();
        _program.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
