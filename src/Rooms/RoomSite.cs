namespace RVae.Rooms;

/// <summary>
/// One site of a room: a state machine that is told of time and of messages, and sends by way of an <see cref="IRoomLink"/>. It plays nothing:
/// who plays takes what is due with <see cref="SharedValues.TakeDue"/> and <see cref="RoomTimeline.At"/>. One thread at a time.
/// </summary>
public sealed partial class RoomSite
{
    /// <summary>Longest value, characters.</summary>
    public const int LongestValue = 8192;

    // Nanoseconds.
    private const long HereEvery = 1_000_000_000, PingEvery = 300_000_000, PingEachSite = 10_000_000, Listen = 1_500_000_000;
    private const long OutboxEvery = 50_000_000, ProposeAgain = 1_000_000_000, Slept = 1_000_000_000;
    private const long OnTheWay = 5_000_000_000; // so long what was told may take until it is heard here as well
    private const long FarthestLine = 4096, FarthestRevision = 1 << 20, Most = long.MaxValue / 2;

    private readonly IRoomLink _link;
    private readonly RoomRules _rules;
    private readonly Intake _intake = new();
    private readonly OrderedDictionary<string, SharedValue> _outbox = new(StringComparer.Ordinal); // who waits longest is first
    private readonly Intake _outgo = new(perSecond: 180, burst: 900); // less than the others take, with our other words
    private readonly Dictionary<string, (SharedValue Value, long At)> _told = new(StringComparer.Ordinal); // ours that did not come back yet
    private readonly Queue<RoomEvent> _events = new();
    private readonly Here _self;
    private long _since;
    private long _enteredAt; // nanoseconds of our clock
    private long _revision; // of our last change
    private long _connectedAt;
    private bool _heardAll; // what the server kept when the way was found
    private long _saidAt;
    private long _pingedAt;
    private long _sentAt;
    private bool _wasConnected;
    private long? _apart; // time of day less our clock, nanoseconds

    /// <summary>A site that is about to join.</summary>
    /// <param name="self">Its identity, name and version.</param>
    /// <param name="link">Its way to the others.</param>
    /// <param name="rules">What it goes by.</param>
    public RoomSite(Here self, IRoomLink link, RoomRules rules)
    {
        ArgumentNullException.ThrowIfNull(self);
        (_self, _link, _rules) = (self, link, rules);
        Claims = new RoomClaims(self.Site, link, rules);
    }

    /// <summary>The identity by which the other sites know this one.</summary>
    public string Site => _self.Site;

    /// <summary>How far it is.</summary>
    public RoomPhase Phase { get; private set; }

    /// <summary>Whether it founded the room, and its values are the room's.</summary>
    public bool IsFounder { get; private set; }

    /// <summary>The clock that all sites share.</summary>
    public RoomClock Clock { get; } = new();

    /// <summary>The sites that were heard of, and how long ago.</summary>
    public Members Members { get; } = new();

    /// <summary>Which line is when.</summary>
    public RoomTimeline Timeline { get; } = new();

    /// <summary>The values that all sites share.</summary>
    public SharedValues Values { get; } = new();

    /// <summary>What players alone may set.</summary>
    public RoomClaims Claims { get; }

    /// <summary>What was refused.</summary>
    public Refusals Refusals { get; } = new();

    /// <summary>Least count of bars that a change waits.</summary>
    public int Least { get; set; } = 1;

    /// <summary>When it joined, nanoseconds of room time; 0 before.</summary>
    public long Since => _since;

    /// <summary>How long a message takes from here to the slowest site, nanoseconds.</summary>
    public long Delay => (_link.RoundTrip / 2) + Math.Max(Members.SlowestDelay, _link.RoundTrip / 2);

    /// <summary>What it tells of itself.</summary>
    public Here Here => _self with { Since = _since, Delay = _link.RoundTrip / 2, Error = Clock.Error };

    /// <summary>Takes the next thing that happened; false for none.</summary>
    public bool TryTakeEvent(out RoomEvent happened) => _events.TryDequeue(out happened);

    /// <summary>There is a way to the server, for the first time or again. Said before anything that comes by that way.</summary>
    /// <param name="now">Nanoseconds of our clock.</param>
    public void Connected(long now)
    {
        (_wasConnected, _heardAll, _connectedAt, _saidAt) = (true, false, now, 0);
        Claims.Begin();
        if (Phase == RoomPhase.In)
            Returned();
    }

    /// <summary>All that the server kept when the way was found has been heard.</summary>
    public void HeardAll() => _heardAll = true;

    /// <summary>Does what is due: some hundred times a second.</summary>
    /// <param name="now">Nanoseconds of our clock.</param>
    public void Look(long now)
    {
        NoticeSleep(now);
        foreach (Member lost in Members.Look(now))
            _events.Enqueue(new RoomEvent(lost.Told, MemberChange.Lost));
        if (Phase == RoomPhase.In)
            Claims.Look(Members, _link.IsConnected && HasListened(now), Clock.Reference is null, now, _enteredAt);
        if (!_link.IsConnected)
        {
            _wasConnected = false;
            return;
        }

        if (!_wasConnected)
            return; // the link is about to tell
        if (now - _saidAt >= HereEvery)
            Tell(now);
        Follow(now);
        if (Phase != RoomPhase.In)
            Join(now);
        else
            Send(now);
    }

    /// <summary>Changes a value, from the first line that all can make.</summary>
    /// <param name="key">Which.</param>
    /// <param name="value">The value as JSON.</param>
    /// <param name="now">Nanoseconds of our clock.</param>
    /// <returns>The line.</returns>
    public long Change(string key, string value, long now)
    {
        long line = FirstLine(now);
        _revision = Math.Max(_revision, Values.Revision) + 1;
        var change = new SharedValue(key, value, line, _revision, Site);
        // Nobody hears it otherwise: while cut off it plays on by itself, and tells what it did when it is back.
        if (!_link.IsConnected)
            Values.Merge(change);
        _outbox[key] = change;
        _told[key] = (change, now);
        return line;
    }

    /// <summary>What was told, here or elsewhere, and is not played yet: each key's newest.</summary>
    /// <param name="now">Nanoseconds of our clock.</param>
    public IReadOnlyCollection<SharedValue> Coming(long now)
    {
        var coming = Values.Coming.ToDictionary(value => value.Key, StringComparer.Ordinal);
        foreach ((string key, (SharedValue told, long at)) in _told.ToArray())
        {
            if (now - at > OnTheWay || (Values.Find(key) is { } known && !told.IsAbove(known)))
                _told.Remove(key);
            else
                coming[key] = told;
        }

        return coming.Values;
    }

    /// <summary>The first line that a change made now can be heard at.</summary>
    public long FirstLine(long now) => new Horizon(Delay, Least).First(Timeline, Clock.At(now));

    /// <summary>Hears what a site tells of itself.</summary>
    public void Hear(Here here, long now)
    {
        ArgumentNullException.ThrowIfNull(here);
        if (here.Site == Site)
            return;
        if (!Admits(here.Site, here.IsUsable, now))
            return;
        // Nobody who comes later is older than those who are there.
        long earliest = Phase == RoomPhase.In && Clock.At(now) - _since > 10_000_000_000 ? Clock.At(now) - 10_000_000_000 : 0;
        Here told = here.Since > 0 && here.Since < earliest && Members.Find(here.Site) is null ? here with { Since = Clock.At(now) } : here;
        MemberChange change = Members.Hear(told, now);
        if (change == MemberChange.None)
            return;
        _events.Enqueue(new RoomEvent(told, change));
        if (change is MemberChange.Joined or MemberChange.Back)
            _saidAt = Math.Min(_saidAt, now - HereEvery + 20_000_000); // it does not wait a second to know us
    }

    /// <summary>Hears the answer to a ping.</summary>
    public void HearPong(string site, long sent, long heard, long answered, long now)
    {
        if (!Clock.Take(site, sent, heard, answered, now) && site == Clock.Reference)
            Refusals.Time++;
    }

    /// <summary>Hears a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="now">Nanoseconds of our clock.</param>
    /// <param name="isStored">Whether it is of those that are there when one comes, and not new.</param>
    public void Hear(SharedValue value, long now, bool isStored = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Site != Site && !isStored && !Admits(value.Site, isUsable: true, now))
            return;
        long current = Timeline.LineAt(Clock.At(now));
        bool known = Phase == RoomPhase.In;
        bool usable = value.Value is { Length: <= LongestValue } && RoomName.IsSite(value.Site) && value.Line is >= 0 and < Most && _rules.IsKey(value.Key)
            && value.Revision is > 0 and < Most && (!known || (value.Line <= current + FarthestLine && value.Revision <= Values.Revision + FarthestRevision));
        if (!usable)
        {
            Refusals.Malformed++;
            // The server keeps it all the same, and who comes later knows nothing to hold it against.
            if (known && !isStored && Clock.Reference is null && Values.Find(value.Key) is { } good)
                _outbox.TryAdd(good.Key, good);
            return;
        }

        if (!isStored && Claims.HolderOf(_rules.ScopeOf(value.Key)) is { } holder && holder != value.Site)
        {
            Refusals.Claimed++;
            // A site that comes later finds what is played.
            if (holder == Site && Values.Find(value.Key) is { } played)
                _outbox[value.Key] = played with { Revision = _revision = Math.Max(Math.Max(_revision, Values.Revision), value.Revision) + 1, Site = Site };
            return;
        }

        SharedValue? own = Values.Find(value.Key);
        // The server keeps what came last. Where that is not what stands above, its author says it again.
        if (own is not null && own.Site == Site && own != value && own.IsAbove(value))
            _outbox.TryAdd(value.Key, own with { Line = FirstLine(now) });
        Values.Merge(value);
    }

    /// <summary>A value of ours did not reach the server: it is said again, unless it is no longer the newest.</summary>
    public void Lost(SharedValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Values.Find(value.Key) is not { } known || value.IsAbove(known) || known == value)
            _outbox.TryAdd(value.Key, value);
    }

    /// <summary>Tells that it leaves.</summary>
    public void Leave() => _link.Say(Here with { Leaves = true });

    private long FirstMoment(long now) => Clock.At(now) + new Horizon(Delay, 1).Needed;

    // What the server keeps, and who is there.
    private bool HasListened(long now) => _heardAll && now - _connectedAt > Listen;

    private bool Admits(string site, bool isUsable, long now)
    {
        if (!isUsable)
            Refusals.Malformed++;
        else if (!_intake.Admits(site, now))
            Refusals.TooMany++;
        else
            return true;
        return false;
    }

    // Our clock stands still while the machine sleeps, and the time of day does not. One that is set anew costs nothing: the same offset is found again.
    private void NoticeSleep(long now)
    {
        long apart = _rules.TimeOfDay() - now;
        if (apart - _apart > Slept)
            Clock.Slept(now);
        _apart = apart;
    }

    private void Tell(long now)
    {
        _saidAt = now;
        _link.Say(Here);
    }

    private void Follow(long now)
    {
        Here? oldest = Members.Oldest;
        bool leads = Phase == RoomPhase.In && (oldest is null || _since < oldest.Since
            || (_since == oldest.Since && string.CompareOrdinal(Site, oldest.Site) < 0));
        Clock.Follow(leads ? null : oldest?.Site);
        if (Clock.Reference is not { } reference || now - _pingedAt < Math.Max(PingEvery, Members.All.Count * PingEachSite))
            return;
        _pingedAt = now;
        _link.Ping(reference, now);
    }

    private void Send(long now)
    {
        SayAgain(now);
        if (_outbox.Count == 0 || now - _sentAt < OutboxEvery)
            return;
        _sentAt = now;
        long line = FirstLine(now);
        // What is more than they take waits, and is told as it is by then: a last value that they refuse would stay another one there.
        while (_outbox.Count > 0 && _outgo.Admits(Site, now))
        {
            SharedValue value = _outbox.GetAt(0).Value;
            _outbox.RemoveAt(0);
            _link.Put(value.Line < line ? value with { Line = line } : value);
        }
    }
}
