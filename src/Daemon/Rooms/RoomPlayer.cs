using System.Collections.Immutable;
using RVae.Daemon.Performance;
using RVae.Daemon.Scenes;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;
using RVae.Rooms;

namespace RVae.Daemon.Rooms;

/// <summary>
/// Plays what the room has agreed on. In the bar before a line, all values that are due at this line become one cue, which the tick engine
/// carries out at the line. One thread.
/// </summary>
internal sealed class RoomPlayer(RoomParts parts, RoomSession session, NatsRoomLink link)
{
    // Nanoseconds. So long after a line, the music is past it; a cue must be set so long before the next line.
    private const long Past = 15_000_000, Before = 25_000_000;

    // When the site leaves the room, work under way may take this long to end.
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(2);

    // The longest wait for a model in the room's metre.
    private const long Patience = 60_000_000_000;

    // Nanoseconds. The transport is started when the leader has had the line for the time Told, which the tick engine needs, and no sooner
    // than StartAhead before the line.
    private const long Told = 30_000_000, StartAhead = 250_000_000;

    private readonly RoomDecks _decks = new(parts, session, link);
    private Task<Fault?> _making = Task.FromResult<Fault?>(null);
    private long _ordered; // revision of the last anchor that was carried out
    private long _astray; // since when the music has not been where the room is
    private long? _waits; // since when this site has waited for a model whose bars are as long as the room's; null while it does not

    /// <summary>Whether this site plays with the room. Any thread.</summary>
    public bool HasEntered { get; private set; }

    /// <summary>Changes that came after their line. Any thread.</summary>
    public int Late { get; private set; }

    /// <summary>Waits for work under way. To be called when the thread of the room has ended.</summary>
    public void AwaitWork() => _ = Task.WaitAny([_making], Ending);

    /// <summary>Looks what the room plays now, and carries it out here.</summary>
    public void Look(long now)
    {
        RoomSite site = session.Site;
        if (site.Phase != RoomPhase.In)
        {
            site.Own = Found;
            return;
        }

        if (!_making.IsCompleted)
            return;
        if (!HasEntered)
            Enter();
        long room = site.Clock.At(now);
        TransportState transport = parts.Conductor.State.Transport;
        bool plays = parts.Live.Playhead.Playing;
        Anchor anchor;
        Anchor? start;
        bool waits;
        lock (session.Gate)
        {
            anchor = site.Timeline.At(room)!;
            start = anchor.Playing ? anchor : site.Timeline.After(anchor.Line).FirstOrDefault(each => each.Playing);
            waits = Waits(anchor, now);
            if (waits)
                parts.Leader.Wait();
            else
                parts.Leader.Follow(site.Timeline, site.Clock, now, plays);
        }

        if (waits)
            Prepare(anchor, transport, room);
        else if (!anchor.Playing || !transport.Playing)
            Rest(anchor, start, transport, room, now);
        else
            Play(anchor, room);
        if (plays && anchor.Playing && !waits)
            Find(anchor, room, now);
    }

    // A site may come with bars of another length than the room's. It first needs the room's model: until then it would count other bars.
    private bool Waits(Anchor anchor, long now)
    {
        bool fits = parts.Conductor.State.Decks[0].Model is not { } model
            || model.Card.Grid.Meter.TicksPerBar(Grid.DefaultTicksPerQuarter) == anchor.BarTicks;
        if (parts.Leader.Since > 0 || fits)
            _waits = null;
        else
            _waits ??= now;
        return _waits is { } since && now - since < Patience;
    }

    // While it waits, the site plays on by itself or rests. Values of the room are put in at once.
    private void Prepare(Anchor anchor, in TransportState transport, long room)
    {
        ImmutableArray<SharedValue> due;
        long line = anchor.LineAt(room) + 1;
        lock (session.Gate)
            due = [.. session.Site.Values.TakeDue(line)];
        if (!due.IsEmpty)
            Make(due, CueLine.Now, line, transport.Bpm == anchor.Tempo ? null : anchor.Tempo, playing: null, bar: null);
    }

    // While nothing is heard, values are put in at once.
    private void Rest(Anchor anchor, Anchor? start, in TransportState transport, long room, long now)
    {
        bool? playing = null;
        Anchor holds = anchor;
        if (start is not null && !transport.Playing && parts.Leader.Since > 0 && now - parts.Leader.Since > Told && start.Time - room < StartAhead)
            (playing, holds) = (true, start);
        else if (!anchor.Playing && transport.Playing && room - anchor.Time > Before)
            playing = false;
        ImmutableArray<SharedValue> due;
        lock (session.Gate)
            due = [.. session.Site.Values.TakeDue(transport.Playing ? anchor.Line : long.MaxValue)];
        double? tempo = transport.Bpm == holds.Tempo ? null : holds.Tempo;
        if (due.IsEmpty && playing is null && tempo is null)
            return;
        _ordered = holds.Revision;
        Make(due, CueLine.Now, anchor.Line, tempo, playing, bar: null);
    }

    private void Play(Anchor anchor, long room)
    {
        long line = anchor.LineAt(room), next = line + 1;
        ImmutableArray<SharedValue> due;
        Anchor? change;
        lock (session.Gate)
        {
            change = session.Site.Timeline.From(next);
            if (change is null || change.Revision == _ordered || change.Line > next)
                change = null;
            bool waits = change is not null || session.Site.Values.NextLine <= next;
            if (!waits || room - anchor.TimeOf(line) < Past || anchor.TimeOf(next) - room < Before)
                return;
            due = [.. session.Site.Values.TakeDue(next)];
        }

        Late += due.Count(value => value.Line < next);
        double? tempo = null;
        bool? playing = null;
        int? bar = null;
        if (change is not null)
        {
            _ordered = change.Revision;
            tempo = change.Tempo;
            playing = change.Playing ? null : false;
            bar = change.Line == next && change.Bar != anchor.BarOf(next) ? change.Bar : null;
        }

        Make(due, CueLine.Bar, next, tempo, playing, bar);
    }

    private void Make(ImmutableArray<SharedValue> due, CueLine at, long line, double? tempo, bool? playing, int? bar)
    {
        SceneOrder order = _decks.Order(due, line, at, isFresh: false, out ImmutableArray<DeckModel> models) with { Playing = playing, Bar = bar };
        Carry(tempo is { } bpm ? WithTempo(order, bpm) : order, models);
    }

    private static SceneOrder WithTempo(SceneOrder order, double tempo) => order with
    {
        Scene = order.Scene with { Tempo = tempo },
        Parts = order.Parts.SetItem(0, order.Parts[0] | SceneParts.Tempo),
    };

    private void Carry(SceneOrder order, ImmutableArray<DeckModel> models)
    {
        bool transport = order.Playing is not null || order.Parts[0].HasFlag(SceneParts.Tempo);
        _making = CarryAsync();

        async Task<Fault?> CarryAsync()
        {
            Fault? fault = await parts.Recalls().CarryOutAsync(order, models, session.Edits.Enter).ConfigureAwait(false);
            if (fault is { } why)
                RoomLog.NotMade(parts.Log, why.Message);
            foreach (DeckModel each in models.Where(each => each.Bars > 0 && fault is null))
                parts.Models.TellMorph(each.Deck);
            if (transport)
            {
                parts.Feed.Changed("/rvae/playing");
                parts.Feed.Changed("/rvae/tempo");
            }

            return fault;
        }
    }

    // The site that founds the room tells it what it plays. A site that comes later takes what the room plays.
    private void Enter()
    {
        bool founds = session.Site.IsFounder;
        // A desk that died in an earlier room may have left decks that are muted because that room had nothing there.
        int[] heard = founds ? [.. parts.Silenced.All] : [];
        parts.Conductor.Change(state =>
        {
            session.Edits.Enter();
            return (founds ? parts.Silenced.Heard(state) : state) with { Transport = state.Transport with { Source = ClockSource.Room } };
        });
        if (founds)
        {
            parts.Silenced.Bits = 0;
            session.Edits.ShareAll();
            _ordered = session.Site.Timeline.Newest?.Revision ?? 0;
        }
        else
        {
            ImmutableArray<SharedValue> due;
            long line;
            lock (session.Gate)
            {
                line = session.Site.Timeline.LineAt(session.Site.Clock.At(parts.Clock.Now));
                due = [.. session.Site.Values.TakeDue(line)];
            }

            Carry(_decks.Order(due, line, CueLine.Now, isFresh: true, out ImmutableArray<DeckModel> models), models);
        }

        HasEntered = true;
        RoomLog.IsIn(parts.Log, session.Room, founds ? "has founded" : "has joined");
        foreach (string address in (string[])["/rvae/room/name", "/rvae/room/state", "/rvae/clock/source", .. heard.Select(RoomService.MuteAddress)])
            parts.Feed.Changed(address);
    }

    // The room's line begins at a bar line of the music that plays here, so that the music goes on without a break.
    private (TransportChange Asked, long Start) Found(long earliest)
    {
        Playhead at = parts.Live.Playhead;
        TransportState transport = parts.Conductor.State.Transport;
        int ticks = at.Meter.TicksPerBar(Grid.DefaultTicksPerQuarter);
        if (!transport.Playing || !at.Playing)
            return (new TransportChange(transport.Bpm, Playing: false, at.Bar, ticks), earliest);
        double tick = 60e9 / (transport.Bpm * Grid.DefaultTicksPerQuarter);
        double first = at.Due + ((ticks - at.Tick) * tick);
        int more = (int)Math.Max(Math.Ceiling((earliest - first) / (ticks * tick)), 0);
        return (new TransportChange(transport.Bpm, Playing: true, at.Bar + 1 + more, ticks), (long)(first + (more * ticks * tick)));
    }

    // The music steers itself along the line. If it has been in another bar than the room for a while, it begins anew.
    private void Find(Anchor anchor, long room, long now)
    {
        Playhead at = parts.Live.Playhead;
        double ours = (at.Bar * (double)anchor.BarTicks) + at.Tick + ((now - at.Due) * anchor.Rate / 1e9);
        double theirs = (anchor.Bar * (double)anchor.BarTicks) + ((room - anchor.Time) * anchor.Rate / 1e9);
        bool sameBars = at.Meter.TicksPerBar(Grid.DefaultTicksPerQuarter) == anchor.BarTicks;
        if (!sameBars || Math.Abs(ours - theirs) < anchor.BarTicks / 2)
            _astray = now;
        if (now - _astray > anchor.BarTime * 1.5)
        {
            _astray = now;
            parts.Leader.Begin();
        }
    }
}
