using Microsoft.Extensions.Options;
using NATS.Client.Core;
using RVae.Daemon.Performance;
using RVae.Daemon.Requests;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Nats;
using RVae.Protocol.Services;
using RVae.Rooms;

namespace RVae.Daemon.Rooms;

/// <summary>The room as clients see it. Nothing of NATS is loaded before a room is joined.</summary>
internal sealed class RoomService(Lazy<RoomParts> parts, IOptions<RVaeOptions> options, StageLink? stage = null) : IRoomService, IHostedService
{
    private readonly Lock _changing = new();
    private volatile RoomSession? _session;
    private int _least = 1;
    private bool _preview;

    /// <inheritdoc/>
    public string Name => _session?.Room ?? "";

    /// <inheritdoc/>
    public string State => _session?.State ?? "out";

    /// <inheritdoc/>
    public int Refused => (int)Math.Min(_session?.Site.Refusals.All ?? 0, int.MaxValue);

    /// <inheritdoc/>
    public int Late => _session?.Late ?? 0;

    /// <inheritdoc/>
    public int Least
    {
        get => _least;
        set
        {
            _least = value;
            if (_session is { } session)
                session.Site.Least = value;
        }
    }

    /// <inheritdoc/>
    public bool Preview
    {
        get => _preview;
        set
        {
            _preview = value;
            if (_session is { } session)
                session.Edits.Preview = value;
        }
    }

    /// <inheritdoc/>
    public int Bars
    {
        get
        {
            if (_session is not { IsIn: true } session)
                return 0;
            lock (session.Gate)
            {
                long now = parts.Value.Clock.Now;
                return (int)Math.Clamp(session.Site.FirstLine(now) - session.Site.Timeline.LineAt(session.Site.Clock.At(now)), 0, 4096);
            }
        }
    }

    /// <summary>The state that an edit begins with.</summary>
    public PerformanceState Begun(PerformanceState state) => _session?.Edits.Begun(state) ?? state;

    /// <summary>Looks at an edit before it is published, and gives the state to publish.</summary>
    public PerformanceState Edited(PerformanceState before, PerformanceState begun, PerformanceState draft) =>
        _session?.Edits.Edited(before, begun, draft) ?? draft;

    /// <summary>Looks at models before they are put in.</summary>
    public bool TakeModels(System.Collections.Immutable.ImmutableArray<DeckModel> models, Func<PerformanceState, PerformanceState> change) =>
        _session?.Edits.TakeModels(models, change) == true;

    /// <summary>Looks at a move of a position.</summary>
    public bool TakeMove(int deck, LatentPoint point) => _session?.Edits.TakeMove(deck, point) == true;

    /// <summary>Where a deck (from 0) will be when all values have come; null where no move of the deck is to come.</summary>
    public LatentPoint? ComingPoint(int deck) => _session?.Edits.ComingPoint(deck);

    /// <summary>Whether a room leads the transport.</summary>
    public bool IsIn => _session is { IsIn: true };

    /// <inheritdoc/>
    public IReadOnlyList<RoomSiteSummary> Sites()
    {
        if (_session is not { } session)
            return [];
        lock (session.Gate)
        {
            long room = session.Site.Clock.At(parts.Value.Clock.Now);
            return
            [
                Summary(session.Site.Here, room, "self"),
                .. session.Site.Members.All.OrderBy(each => each.Told.Since).Select(each => Summary(each.Told, room, each.IsLost ? "lost" : "here")),
            ];
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<RoomClaimSummary> Claims() =>
        [.. (_session?.ClaimsElsewhere ?? []).Select(each => new RoomClaimSummary(each.Site, each.Client, each.Scope))];

    /// <inheritdoc/>
    public void Join(string name, string address, Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!RoomName.IsValid(name))
        {
            request.Fail(new Fault(FaultCode.BadArguments, $"the name of a room may have letters, digits, - and _, at most {RoomName.Longest} of them"));
            return;
        }

        if (Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.UserInfo.Length > 0)
        {
            request.Fail(new Fault(FaultCode.BadArguments, "a password must not be in a message, because recordings keep messages: use --nats-creds, or put the address into RVAE_NATS"));
            return;
        }

        string server = address.Length > 0 ? address : options.Value.Nats;
        if (!NatsAddress.Options(server, options.Value.NatsCreds, $"rvae {ProgramVersion.Current}").TryGet(out NatsOpts? how, out Fault fault))
        {
            request.Fail(fault);
            return;
        }

        // Another room may have to be left first, which takes too long for a thread that answers messages.
        SetOwnRoom(name != options.Value.Room || server != options.Value.Nats);
        RequestTask.Run(request, parts.Value.Log, () => Begin(name, server, how, request));
    }

    /// <inheritdoc/>
    public Fault? Leave()
    {
        if (_session is null)
            return new Fault(FaultCode.NotFound, "this daemon is not in a room");
        SetOwnRoom(true);
        _ = Task.Run(End);
        return null;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Room.Length > 0 && !HasOwnRoom)
            Join(options.Value.Room, "", NullRequest.Request());
        else
            BeAlone();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_changing)
        {
            RoomSession? session = _session;
            _session = null;
            session?.Dispose();
        }

        return Task.CompletedTask;
    }

    /// <summary>The address of the mute of a deck (from 0).</summary>
    internal static string MuteAddress(int deck) => $"/rvae/deck/{deck + 1}/mute";

    private static RoomSiteSummary Summary(Here here, long room, string state) => new(
        here.Site, here.Name, here.Delay / 1e6f, here.Error / 1e6f, here.Version, here.Since > 0 ? Math.Max(room - here.Since, 0) / 1e9f : 0, state);

    private void Begin(string name, string server, NatsOpts how, Request request)
    {
        // Of several that join at once none may begin before the one before it has been ended: that one would play on with nobody to end it.
        lock (_changing)
        {
            End();
            string site = options.Value.Name.Length > 0 ? options.Value.Name : Environment.MachineName;
            var session = new RoomSession(name, site, how, parts.Value, request);
            session.Site.Least = _least;
            session.Edits.Preview = _preview;
            _session = session;
            SetInRoom(true);
            session.Start();
            RoomLog.Joins(parts.Value.Log, name, new Uri(server).Host, session.Site.Site);
        }
    }

    // A desk that was killed did not leave its room. Nobody leads the stage then, and the music would keep to the last line of that room. Decks
    // that the room had silenced would stay mute.
    private void BeAlone()
    {
        SetInRoom(false);
        if (parts.Value.Conductor.State.Transport.Source != ClockSource.Room && parts.Value.Silenced.Bits == 0)
            return;
        foreach (string address in (string[])["/rvae/clock/source", .. PlayOnAlone().Select(MuteAddress)])
            parts.Value.Feed.Changed(address);
    }

    private void End()
    {
        lock (_changing)
        {
            if (_session is not { } session)
                return;
            _session = null;
            session.Dispose();
            SetInRoom(false);
            session.AwaitWork();
            int[] heard = PlayOnAlone();
            parts.Value.Leader.Leave();
            RoomLog.Left(parts.Value.Log, session.Room);
            foreach (string address in (string[])["/rvae/room/name", "/rvae/room/state", "/rvae/clock/source", .. heard.Select(MuteAddress)])
                parts.Value.Feed.Changed(address);
        }
    }

    // The music plays on at the same tempo on its own clock. Decks that were muted because the room had nothing there are heard again: these are
    // given back. They are forgotten last, so that a desk that dies here leaves them to the next one.
    private int[] PlayOnAlone()
    {
        SilencedDecks silenced = parts.Value.Silenced;
        int[] heard = [.. silenced.All];
        parts.Value.Conductor.Change(state => silenced.Heard(
            state.Transport.Source == ClockSource.Room ? state with { Transport = state.Transport with { Source = ClockSource.Internal } } : state));
        silenced.Bits = 0;
        return heard;
    }

    // A desk that takes over from one that was killed is where somebody left that one, and not where the configuration says.
    private unsafe bool HasOwnRoom => stage is not null && Volatile.Read(ref stage.Memory.Header->OwnRoom) != 0;

    private unsafe void SetOwnRoom(bool on)
    {
        if (stage is not null)
            Volatile.Write(ref stage.Memory.Header->OwnRoom, on ? 1 : 0);
    }

    private unsafe void SetInRoom(bool on)
    {
        if (stage is not null)
            Volatile.Write(ref stage.Memory.Header->InRoom, on ? 1 : 0);
    }
}
