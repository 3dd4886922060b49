namespace RVae.Peers.Tests.Rooms;

/// <summary>A server, and daemons that reach it by bad ways of their own.</summary>
internal sealed class RoomOfSites : IDisposable
{
    private readonly (double Delay, double Jitter, double Lost) _way;

    public RoomOfSites(double delay = 150, double jitter = 40, double lost = 0.02) => _way = (delay, jitter, lost);

    public NatsServer Server { get; } = new();

    public List<Site> Sites { get; } = [];

    /// <summary>Adds a site, and waits until it plays with the room.</summary>
    public Site Add(params string[] options)
    {
        var relay = new Relay(Server.Port, _way.Delay, _way.Jitter, _way.Lost, seed: Sites.Count);
        var site = new Site(
            relay, RunningDaemon.Start(["--room", "test", "--nats", $"nats://127.0.0.1:{relay.Port}", "--name", $"site{Sites.Count}", "--bpm", "240", .. options]));
        Sites.Add(site);
        site.Await("in");
        return site;
    }

    /// <summary>Adds a site as it is on a machine without vector instructions.</summary>
    public Site AddWithoutVectors(params string[] options)
    {
        Environment.SetEnvironmentVariable("DOTNET_EnableHWIntrinsic", "0");
        try
        {
            return Add(options);
        }
        finally
        {
            Environment.SetEnvironmentVariable("DOTNET_EnableHWIntrinsic", null);
        }
    }

    public void Dispose()
    {
        foreach (Site site in Sites)
            site.Dispose();
        Server.Dispose();
    }
}

/// <summary>One of them, and a client that hears what it plays.</summary>
internal sealed class Site : IDisposable
{
    private readonly Client _ears;
    private readonly Relay? _relay;

    /// <param name="relay">Its bad way; null where it has a good one.</param>
    /// <param name="daemon">What plays there.</param>
    public Site(Relay? relay, RunningDaemon daemon)
    {
        (_relay, Daemon) = (relay, daemon);
        _ears = daemon.Connect();
        _ears.Hello("ears", "events", "hits ticks", "lease", 600);
        Hand = daemon.Connect();
    }

    public Relay Relay => _relay ?? throw new InvalidOperationException("its way is a good one");

    public RunningDaemon Daemon { get; }

    /// <summary>A player's hand.</summary>
    public Client Hand { get; }

    /// <summary>Bar that plays now.</summary>
    public int Bar => Hand.Ask("/rvae/position").Int(0);

    /// <summary>Ticks that it has left out since it was started, because the machine was too busy.</summary>
    public int Missed
    {
        get
        {
            Hand.Send("/rvae/figures");
            IReadOnlyList<Message> told = Hand.ReadUntil(message => message.Address == "/rvae/figures/end", TimeSpan.FromSeconds(60));
            return told.First(message => message.Address == "/rvae/figures/item" && message.Text(0) == "missed").Int(1);
        }
    }

    /// <summary>Changes that came to it after their bar, because the machine or the way was too slow.</summary>
    public int Late => Hand.Ask("/rvae/room/refused").Int(1);

    /// <summary>Waits until its room is in a state.</summary>
    public void Await(string state)
    {
        for (int tries = 0; Hand.Ask("/rvae/room/state").Text(0) != state; tries++)
        {
            tries.ShouldBeLessThan(600, $"it is not '{state}'");
            TestContext.Current.CancellationToken.WaitHandle.WaitOne(100);
        }
    }

    /// <summary>Waits until players of other sites have so many claims.</summary>
    public void AwaitClaims(int count)
    {
        for (int tries = 0; Claims() != count; tries++)
        {
            tries.ShouldBeLessThan(300, $"there are not {count} claims");
            TestContext.Current.CancellationToken.WaitHandle.WaitOne(100);
        }

        int Claims()
        {
            Hand.Send("/rvae/room/claims");
            return Hand.Next(message => message.Address == "/rvae/room/claims/end", 20).Int(0);
        }
    }

    /// <summary>Waits until it has played so many bars more.</summary>
    public void AwaitBars(int bars)
    {
        int until = Bar + bars;
        while (Bar < until)
            TestContext.Current.CancellationToken.WaitHandle.WaitOne(50);
    }

    /// <summary>Waits until deck 1 plays a model.</summary>
    public void AwaitModel(string name)
    {
        string plays;
        for (int tries = 0; (plays = Hand.Ask("/rvae/model").Text(0)) != name; tries++)
        {
            tries.ShouldBeLessThan(300, $"it plays {plays}, not {name}");
            TestContext.Current.CancellationToken.WaitHandle.WaitOne(100);
        }
    }

    /// <summary>Hits and ticks by bars, up to the beginning of a bar.</summary>
    public (Dictionary<int, List<string>> Hits, List<(int Bar, int Tick)> Ticks) HearUntil(int bar)
    {
        var hits = new Dictionary<int, List<string>>();
        var ticks = new List<(int, int)>();
        foreach (Message message in _ears.ReadUntil(message => message.Address == "/rvae/tick" && message.Int(1) >= bar, TimeSpan.FromMinutes(10)))
        {
            if (message.Address == "/rvae/tick")
                ticks.Add((message.Int(1), message.Int(0)));
            if (message.Address != "/rvae/hit")
                continue;
            if (!hits.TryGetValue(message.Int(5), out List<string>? list))
                hits[message.Int(5)] = list = [];
            list.Add($"{message.Int(6)} {message.Int(3)} {message.Int(0)} {message.Int(2)} {message.Float(4):0.000}");
        }

        foreach (List<string> list in hits.Values)
            list.Sort(StringComparer.Ordinal);
        return (hits, ticks);
    }

    public void Dispose()
    {
        _ears.Dispose();
        Hand.Dispose();
        Daemon.Dispose();
        _relay?.Dispose();
    }
}
