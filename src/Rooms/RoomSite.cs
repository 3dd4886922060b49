namespace RVae.Rooms;

/// <summary>
/// One site of a room, as a state machine: it is told the time and the messages, and sends through an <see cref="IRoomLink"/>. It plays
/// nothing: the player takes what is due from <see cref="SharedValues.TakeDue"/> and <see cref="RoomTimeline.At"/>. One thread at a time.
/// </summary>
public sealed partial class RoomSite
{
    // Nanoseconds.
    private const long HereEvery = 1_000_000_000, PingEvery = 300_000_000, PingEachSite = 10_000_000, Listen = 1_500_000_000;
    private const long OutboxEvery = 50_000_000, ProposeAgain = 1_000_000_000, Slept = 1_000_000_000;
    private const long Waking = 15_000_000_000; // so long a site that slept waits for somebody who knows room time

    private readonly IRoomLink _link;
    private readonly RoomRules _rules;
    private readonly Intake _intake = new();
    private readonly Queue<RoomEvent> _events = new();
    private readonly Here _self;
    private long _since;
    private long _enteredAt; // nanoseconds of our clock
    private long _connectedAt;
    private bool _heardAll; // whether everything has been heard that the server stored when the link connected
    private long _saidAt;
    private long _pingedAt;
    private long _wokeAt; // when our clock ran again after it had stood still, nanoseconds of our clock
    private bool _wasConnected;
    private long? _apart; // the time of day minus our clock, nanoseconds

    /// <summary>Makes a site that is about to join.</summary>
    /// <param name="self">Its identity, name and version.</param>
    /// <param name="link">The link to the other sites.</param>
    /// <param name="rules">The rules of the site.</param>
    public RoomSite(Here self, IRoomLink link, RoomRules rules)
    {
        ArgumentNullException.ThrowIfNull(self);
        (_self, _link, _rules) = (self, link, rules);
        Claims = new RoomClaims(self.Site, link, rules);
    }

    /// <summary>The identity by which the other sites know this one.</summary>
    public string Site => _self.Site;

    /// <summary>The phase of the site.</summary>
    public RoomPhase Phase { get; private set; }

    /// <summary>Whether this site has founded the room, with its own values.</summary>
    public bool IsFounder { get; private set; }

    /// <summary>The clock that all sites share.</summary>
    public RoomClock Clock { get; } = new();

    /// <summary>The sites that have been heard.</summary>
    public Members Members { get; } = new();

    /// <summary>The anchors of the room: they tell when each line is.</summary>
    public RoomTimeline Timeline { get; } = new();

    /// <summary>The values that all sites share.</summary>
    public SharedValues Values { get; } = new();

    /// <summary>The claims of the room.</summary>
    public RoomClaims Claims { get; }

    /// <summary>Counts the messages that were refused.</summary>
    public Refusals Refusals { get; } = new();

    /// <summary>The least number of bars that a change waits.</summary>
    public int Least { get; set; } = 1;

    /// <summary>When the site joined, nanoseconds of room time; 0 before that.</summary>
    public long Since => _since;

    /// <summary>How long a message takes from here to the slowest site, nanoseconds.</summary>
    public long Delay => (_link.RoundTrip / 2) + Math.Max(Members.SlowestDelay, _link.RoundTrip / 2);

    /// <summary>What the site tells about itself.</summary>
    public Here Here => _self with { Since = _since, Delay = _link.RoundTrip / 2, Error = Clock.Error };

    /// <summary>Takes the next event; false for none.</summary>
    public bool TryTakeEvent(out RoomEvent happened) => _events.TryDequeue(out happened);

    /// <summary>The link has connected, for the first time or again. To be called before anything that arrives over this connection.</summary>
    /// <param name="now">Nanoseconds of our clock.</param>
    public void Connected(long now)
    {
        (_wasConnected, _heardAll, _connectedAt, _saidAt) = (true, false, now, 0);
        Claims.Begin();
        if (Phase == RoomPhase.In)
            Returned();
    }

    /// <summary>Everything has been heard that the server stored when the link connected.</summary>
    public void HeardAll() => _heardAll = true;

    /// <summary>Does what is due. To be called some hundred times a second.</summary>
    /// <param name="now">Nanoseconds of our clock.</param>
    public void Look(long now)
    {
        NoticeSleep(now);
        foreach (Member lost in Members.Look(now))
            _events.Enqueue(new RoomEvent(lost.Told, MemberChange.Lost));
        if (Phase == RoomPhase.In)
            Claims.Look(Members, _link.IsConnected && HasListened(now), Leads, now, _enteredAt);
        if (!_link.IsConnected)
        {
            if (_wasConnected && Phase == RoomPhase.In)
                GoOnAlone(now);
            _wasConnected = false;
            return;
        }

        if (!_wasConnected)
            return; // the link is about to tell that it has connected
        if (now - _saidAt >= HereEvery)
            Tell(now);
        Follow(now);
        if (Phase != RoomPhase.In)
            Join(now);
        else
            Send(now);
    }

    /// <summary>The first line at which a change made now can be heard.</summary>
    public long FirstLine(long now) => new Horizon(Delay, Least).First(Timeline, Clock.At(now));

    /// <summary>Takes what a site tells about itself.</summary>
    public void Hear(Here here, long now)
    {
        ArgumentNullException.ThrowIfNull(here);
        if (here.Site == Site)
            return;
        if (!Admits(here.Site, here.IsUsable, now))
            return;
        // A site that comes later is never older than the sites that are there.
        long earliest = Phase == RoomPhase.In && Clock.At(now) - _since > 10_000_000_000 ? Clock.At(now) - 10_000_000_000 : 0;
        Here told = here.Since > 0 && here.Since < earliest && Members.Find(here.Site) is null ? here with { Since = Clock.At(now) } : here;
        MemberChange change = Members.Hear(told, now);
        if (change == MemberChange.None)
            return;
        _events.Enqueue(new RoomEvent(told, change));
        if (change is MemberChange.Joined or MemberChange.Back)
            _saidAt = Math.Min(_saidAt, now - HereEvery + 20_000_000); // so that the new site need not wait a second to know us
    }

    /// <summary>Takes the answer to a ping.</summary>
    public void HearPong(string site, long sent, long heard, long answered, long now)
    {
        bool astray = Clock.IsAstray;
        if (!Clock.Take(site, sent, heard, answered, now) && site == Clock.Reference)
            Refusals.Time++;
        // The others went on without this site, by another clock where this one had led. So it is the youngest of them now.
        if (astray && !Clock.IsAstray && Phase == RoomPhase.In)
            (_since, _saidAt) = (Math.Max(_since, Clock.At(now)), 0);
    }

    /// <summary>Tells the other sites that this site leaves.</summary>
    public void Leave() => _link.Say(Here with { Leaves = true });

    // A site whose clock has stood still knows no better than the others.
    private bool Leads => Clock.Reference is null && !Clock.IsAstray;

    private long FirstMoment(long now) => Clock.At(now) + new Horizon(Delay, 1).Needed;

    // Enough time to hear what the server stores, and which sites are there.
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

    // Our clock stands still while the machine sleeps, but the time of day does not. If only the time of day was set, that does no harm:
    // the same offset is found again.
    private void NoticeSleep(long now)
    {
        long apart = _rules.TimeOfDay() - now;
        if (apart - _apart > Slept)
        {
            Clock.Slept(now);
            _wokeAt = now;
        }

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
        bool isOldest = Phase == RoomPhase.In && (oldest is null || _since < oldest.Since
            || (_since == oldest.Since && string.CompareOrdinal(Site, oldest.Site) < 0));
        // Where all have slept, or nobody else is there, the oldest knows best.
        if (isOldest && Clock.IsAstray && HasListened(now) && now - _wokeAt > Waking)
            Clock.Trust();
        bool leads = isOldest && (oldest is null || !Clock.IsAstray);
        Clock.Follow(leads ? null : oldest?.Site);
        if (Clock.Reference is not { } reference || now - _pingedAt < Math.Max(PingEvery, Members.All.Count * PingEachSite))
            return;
        _pingedAt = now;
        _link.Ping(reference, now);
    }
}
