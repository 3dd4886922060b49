namespace RVae.Rooms.Simulation;

/// <summary>
/// A server and the ways to it, in simulated time: each site has a delay, jitter, a share of messages that are sent again after a
/// while, and may be cut off. On one way order is kept, as over TCP.
/// </summary>
public sealed class SimulatedHub(int seed)
{
    private readonly Random _random = new(seed);
    private readonly PriorityQueue<Action, (long At, long Order)> _underWay = new();
    private readonly Dictionary<string, (SharedValue Value, ulong At)> _values = [];
    private readonly List<SimulatedSite> _sites = [];
    private (Anchor? Anchor, ulong At) _anchor;
    private (ClaimTable? Claims, ulong At) _claims;
    private ulong _revision;
    private long _order;

    /// <summary>Now, nanoseconds.</summary>
    public long Now { get; private set; }

    /// <summary>Its sites.</summary>
    public IReadOnlyList<SimulatedSite> Sites => _sites;

    /// <summary>Messages that came to the server, and those that it sent.</summary>
    public (long In, long Out) Messages { get; private set; }

    /// <summary>Revisions that it keeps numbers of.</summary>
    public ulong Revisions => _revision;

    /// <summary>Whether it answers.</summary>
    public bool IsUp { get; set; } = true;

    /// <summary>Adds a site.</summary>
    public SimulatedSite Add(string name, double delay, double jitter = 0, double lost = 0, long clock = 0, long timeOfDay = 0)
    {
        var site = new SimulatedSite(this, name, delay, jitter, lost, clock, timeOfDay);
        _sites.Add(site);
        return site;
    }

    /// <summary>Takes a site off: it says nothing more.</summary>
    public void Kill(SimulatedSite site) => _sites.Remove(site);

    /// <summary>Forgets all that it kept, as one whose disk is lost.</summary>
    public void Forget()
    {
        _values.Clear();
        _anchor = default;
        _claims = default;
    }

    /// <summary>Keeps something in the place of the anchor that is none.</summary>
    public void PutNoAnchor()
    {
        _anchor = (null, ++_revision);
        ulong at = _revision;
        ToAll(site => site.Site.HearNoAnchor(at, site.Own));
    }

    /// <summary>Lets time pass; sites look every 10 ms.</summary>
    public void Run(double seconds)
    {
        long end = Now + (long)(seconds * 1e9);
        while (Now < end)
        {
            long look = Now + 10_000_000;
            while (_underWay.TryPeek(out _, out (long At, long Order) next) && next.At <= look)
            {
                Now = next.At;
                _underWay.Dequeue()();
            }

            Now = look;
            foreach (SimulatedSite site in _sites.ToArray())
                site.Look();
        }
    }

    internal long After(double delay, double jitter, double lost)
    {
        double way = delay + ((_random.NextDouble() - 0.5) * 2 * jitter);
        if (_random.NextDouble() < lost)
            way += (2 * delay) + 200;
        return (long)(Math.Max(way, 0.05) * 1e6);
    }

    internal void At(long moment, Action action) => _underWay.Enqueue(action, (moment, _order++));

    internal void Arrived(int sent) => Messages = (Messages.In + 1, Messages.Out + sent);

    internal void Put(SharedValue value)
    {
        _values[value.Key] = (value, ++_revision);
        ToAll(site => site.Site.Hear(value, site.Own));
    }

    internal void Put(Anchor anchor, ulong? over, SimulatedSite from)
    {
        if (over is { } expected && expected != _anchor.At)
        {
            from.Down(() => from.Site.Refused(from.Own));
            return;
        }

        _anchor = (anchor, ++_revision);
        ulong at = _revision;
        ToAll(site => site.Site.Hear(anchor, at, site.Own));
    }

    internal void Put(ClaimTable claims, ulong over, SimulatedSite from)
    {
        if (over != _claims.At)
        {
            from.Down(() => from.Site.Claims.Refused(from.Own));
            return;
        }

        _claims = (claims, ++_revision);
        ulong at = _revision;
        ToAll(site => site.Site.Claims.Hear(claims, at));
    }

    internal void ToAll(Action<SimulatedSite> what)
    {
        Arrived(_sites.Count);
        foreach (SimulatedSite site in _sites)
            site.Down(() => what(site));
    }

    /// <summary>Seconds from one kept value to the next, when a site comes.</summary>
    public double PauseBetweenStored { get; set; }

    // The anchor first: it may be the oldest of all that is kept.
    internal void Stored(SimulatedSite to)
    {
        if (_anchor.Anchor is { } anchor)
        {
            ulong revision = _anchor.At;
            to.Down(() => to.Site.Hear(anchor, revision, to.Own));
        }
        else if (_anchor.At is > 0 and var none)
        {
            to.Down(() => to.Site.HearNoAnchor(none, to.Own));
        }

        if (_claims.Claims is { } claims)
        {
            ulong number = _claims.At;
            to.Down(() => to.Site.Claims.Hear(claims, number));
        }

        long at = Now;
        foreach ((SharedValue value, _) in _values.Values)
        {
            at += (long)(PauseBetweenStored * 1e9);
            At(at, () => to.Down(() => to.Site.Hear(value, to.Own, isStored: true)));
        }

        At(at, () => to.Down(to.Site.HeardAll));
    }

    internal SimulatedSite? Find(string identity) => _sites.Find(each => each.Site.Site == identity);
}

/// <summary>One site of a simulated room, and what it played: the value of each key at each line.</summary>
public sealed class SimulatedSite : IRoomLink
{
    private readonly SimulatedHub _hub;
    private readonly double _delay, _jitter, _lost;
    private readonly long _clock;
    private readonly Dictionary<string, string> _now = [];
    private long _upAt, _downAt;
    private long? _asleep;
    private long _slept;
    private long _line = -1;
    private bool _connected;
    private bool _told;

    internal SimulatedSite(SimulatedHub hub, string name, double delay, double jitter, double lost, long clock, long timeOfDay)
    {
        (_hub, _delay, _jitter, _lost, _clock) = (hub, delay, jitter, lost, clock);
        Site = new RoomSite(new Here(name, name, "0", 0, 0, 0), this, new RoomRules
        {
            IsKey = static key => key.StartsWith("k.", StringComparison.Ordinal),
            Overlap = static (one, other) => one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal),
            TimeOfDay = () => 1_700_000_000_000_000_000 + hub.Now + timeOfDay,
        })
        {
            Own = earliest => (new TransportChange(120, Playing: true, Bar: 0, BarTicks: 96), earliest),
        };
    }

    /// <summary>Its state machine.</summary>
    public RoomSite Site { get; }

    /// <summary>Its own clock, nanoseconds.</summary>
    public long Own => (_asleep ?? _hub.Now) + _clock - _slept;

    /// <summary>Whether its machine sleeps: its clock stands still, and it does nothing.</summary>
    public bool IsAsleep
    {
        get => _asleep is not null;
        set
        {
            if (value)
                _asleep ??= _hub.Now;
            else if (_asleep is { } since)
                (_slept, _asleep) = (_slept + _hub.Now - since, null);
        }
    }

    /// <summary>What was played: for each line, all values.</summary>
    public Dictionary<long, string> Played { get; } = [];

    /// <summary>Values that came after their line.</summary>
    public int Late { get; private set; }

    /// <summary>Whether its way is cut.</summary>
    public bool IsCut { get; set; }

    /// <inheritdoc/>
    public bool IsConnected => !IsCut && _hub.IsUp;

    /// <inheritdoc/>
    public long RoundTrip => (long)(((2 * (_delay + _jitter)) + (_lost > 0 ? (2 * _delay) + 200 : 0)) * 1e6);

    /// <inheritdoc/>
    public void Say(Here here) => Up(() => _hub.ToAll(site => site.Site.Hear(here, site.Own)));

    /// <inheritdoc/>
    public void Ping(string site, long sent) => Up(() =>
    {
        _hub.Arrived(1);
        if (_hub.Find(site) is not { } other)
            return;
        other.Down(() =>
        {
            if (other.IsAsleep || !other.Site.Clock.Answers)
                return;
            long heard = other.Site.Clock.At(other.Own);
            other.Up(() =>
            {
                _hub.Arrived(1);
                Down(() => Site.HearPong(site, sent, heard, heard, Own));
            });
        });
    });

    /// <inheritdoc/>
    public void Put(SharedValue value) => Up(() => _hub.Put(value));

    /// <inheritdoc/>
    public void Propose(Anchor anchor, ulong over) => Up(() => _hub.Put(anchor, over, this));

    /// <inheritdoc/>
    public void Propose(ClaimTable claims, ulong over) => Up(() => _hub.Put(claims, over, this));

    /// <inheritdoc/>
    public void Put(Anchor anchor) => Up(() => _hub.Put(anchor, null, this));

    internal void Down(Action arrives) => Send(ref _downAt, arrives);

    internal void Look()
    {
        if (IsAsleep)
            return;
        if (IsConnected && !_connected)
        {
            Site.Connected(Own);
            Up(() => _hub.Stored(this));
        }

        _connected = IsConnected;
        Site.Look(Own);
        if (Site.Phase != RoomPhase.In)
            return;
        if (Site.IsFounder && !_told)
            _told = true;
        long line = Site.Timeline.LineAt(Site.Clock.At(Own));
        if (line == _line)
            return;
        // The line has come: what waits for it is played, and what waited for an earlier one is late.
        foreach (SharedValue due in Site.Values.TakeDue(line))
        {
            Late += due.Line < line && _line >= 0 ? 1 : 0;
            _now[due.Key] = due.Value;
        }

        _line = line;
        Played[line] = string.Join(';', _now.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))
            + $" @{Site.Timeline.From(line)?.BarOf(line)} {Site.Timeline.From(line)?.Tempo}";
    }

    private void Up(Action arrives) => Send(ref _upAt, arrives);

    // What is under way when it is cut arrives never; what is sent keeps its order.
    private void Send(ref long last, Action arrives)
    {
        if (!IsConnected)
            return;
        last = Math.Max(last, _hub.Now + _hub.After(_delay, _jitter, _lost));
        _hub.At(last, () =>
        {
            if (IsConnected)
                arrives();
        });
    }
}
