using NATS.Client.Core;
using RVae.Daemon.Clients;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Protocol.Services;
using RVae.Rooms;

namespace RVae.Daemon.Rooms;

/// <summary>A room that this site has joined: its state machine, the link to it, and the thread that serves both.</summary>
internal sealed class RoomSession : IDisposable
{
    private const int Look = 8; // milliseconds

    private readonly RoomParts _parts;
    private readonly RoomPlayer _player;
    private readonly NatsRoomLink _link;
    private readonly SharedClaims _claims;
    private readonly Thread _thread;
    private readonly ManualResetEventSlim _ending = new();
    private Request? _request;
    private bool _cut;

    public RoomSession(string room, string siteName, NatsOpts options, RoomParts parts, Request request)
    {
        (Room, _parts, _request) = (room, parts, request);
        string site = $"{RoomName.Of(siteName)}-{Guid.NewGuid().ToString("N")[..6]}";
        string name = new([.. siteName.Where(letter => !char.IsControl(letter)).Take(64)]);
        _link = new NatsRoomLink(room, site, options, parts.Clock, () => Site!);
        Site = new RoomSite(new Here(site, name, parts.Version, 0, 0, 0), _link, new RoomRules
        {
            IsKey = RoomKeys.IsKey,
            ScopeOf = RoomKeys.ScopeOf,
            Overlap = parts.Sessions().Claims.Overlap,
            TimeOfDay = () => (parts.Time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100,
        });
        Edits = new RoomEdits(parts, this, _link);
        Site.GivenBack = Edits.OfferAgain;
        _player = new RoomPlayer(parts, this, _link);
        _claims = new SharedClaims(parts.Sessions(), this);
        _thread = new Thread(Run) { IsBackground = true, Name = "rvae room" };
    }

    /// <summary>Name of the room.</summary>
    public string Room { get; }

    /// <summary>
    /// The state machine of this site. To be used with <see cref="Gate"/> held. Never take the conductor while <see cref="Gate"/> is held.
    /// </summary>
    public RoomSite Site { get; }

    /// <summary>Guards <see cref="Site"/>.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Looks at the changes that are made at this site.</summary>
    public RoomEdits Edits { get; }

    /// <summary>Whether this site plays with the room. Any thread.</summary>
    public bool IsIn => _player.HasEntered;

    /// <summary>The claims of players at other sites that this daemon respects. Any thread.</summary>
    public IReadOnlyList<SiteClaim> ClaimsElsewhere => _claims.Elsewhere;

    /// <summary>The number of changes that came after their line.</summary>
    public int Late => _player.Late;

    /// <summary>The state of the connection as a client is told it.</summary>
    public string State => !IsIn ? "joining" : _link.IsConnected ? "in" : "cut";

    /// <summary>Waits for work under way. To be called after the end of this session.</summary>
    public void AwaitWork() => _player.AwaitWork();

    /// <summary>Joins the room, and plays with it from now on.</summary>
    public void Start()
    {
        _link.Start();
        _thread.Start();
    }

    /// <summary>Leaves the room, and tells the other sites.</summary>
    public void Dispose()
    {
        lock (Gate)
            Site.Leave();
        _ending.Set();
        if (Thread.CurrentThread != _thread)
            _thread.Join();
        _claims.Leave();
        _request?.Fail(new Engine.Fault(Engine.FaultCode.Busy, "the room was left before it was joined"));
        _link.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(6));
        _ending.Dispose();
    }

    private void Run()
    {
        while (!_ending.Wait(Look))
        {
            try
            {
                Round();
            }
#pragma warning disable CA1031 // a fault here must not end the performance: the music goes on by itself
            catch (Exception fault)
#pragma warning restore CA1031
            {
                RoomLog.Fault(_parts.Log, fault);
                _ending.Wait(1000);
            }
        }
    }

    private void Round()
    {
        long now = _parts.Clock.Now;
        lock (Gate)
        {
            _link.Deliver(Site);
            Site.Look(now);
            while (Site.TryTakeEvent(out RoomEvent happened))
                Tell(happened);
        }

        TellCut();
        _claims.Look();
        _player.Look(now);
        if (IsIn && Interlocked.Exchange(ref _request, null) is { } request)
            request.Done(Room);
    }

    private void TellCut()
    {
        bool cut = !_link.IsConnected && _link.Trouble.Length > 0;
        if (cut == _cut)
            return;
        _cut = cut;
        if (cut)
            RoomLog.Cut(_parts.Log, _link.Trouble);
        else
            RoomLog.Back(_parts.Log);
        _parts.Feed.Changed("/rvae/room/state");
    }

    private void Tell(in RoomEvent happened)
    {
        string what = happened.Change.ToString().ToLowerInvariant();
        RoomLog.Site(_parts.Log, happened.Site.Name, happened.Site.Site, what);
        _parts.Feed.Tell(EventClasses.State, "/rvae/room/site"u8, [happened.Site.Site, happened.Site.Name, what], null);
    }
}

/// <summary>The parts of this daemon that a room uses.</summary>
internal sealed record RoomParts(
    Performance.ILivePerformance Live, Func<Sessions> Sessions, Func<Scenes.SceneRecalls> Recalls,
    RoomModels Models, RoomLeader Leader, Performance.SilencedDecks Silenced, ClientFeed Feed, IMonotonicClock Clock,
    TimeProvider Time, string Version, ILogger Log)
{
    /// <summary>The one writer of state.</summary>
    public Conductor Conductor => Live.Conductor;
}
