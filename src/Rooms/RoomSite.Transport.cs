namespace RVae.Rooms;

/// <summary>The transport of the room: how a site joins it, changes it, and finds it again after the connection was lost.</summary>
public sealed partial class RoomSite
{
    private const int MostOffered = 256;

    private readonly List<(Anchor Anchor, TransportChange Asked)> _offered = []; // proposals since we last heard one of ours back
    private TransportChange? _asked; // changes that were asked for and that the room does not have yet
    private TransportChange? _alone; // changes that were made while the connection was lost
    private Anchor? _proposed;
    private Anchor? _stored; // the server's anchor, before we take it
    private ulong _storedAt;
    private long _proposedAt;
    private bool _returns; // whether the server's anchor counts, however old it is

    /// <summary>Called with each anchor that was taken.</summary>
    public Action<Anchor>? Taken { get; set; }

    /// <summary>Called when this site has given the server back what the server had lost.</summary>
    public Action? GivenBack { get; set; }

    /// <summary>
    /// Tells how the room is to play if this site founds it, and when that begins, nanoseconds of our clock: a bar line at or after the
    /// time that is passed.
    /// </summary>
    public Func<long, (TransportChange Asked, long Start)> Own { get; set; } = static earliest => (new TransportChange(), earliest);

    /// <summary>
    /// The tempo, and whether the room plays, when everything that was asked for here or agreed on has come; null outside of a room.
    /// </summary>
    public (double Tempo, bool Playing)? ComingTransport =>
        Timeline.Newest is { } newest ? (_asked?.Tempo ?? newest.Tempo, _asked?.Playing ?? newest.Playing) : null;

    /// <summary>Asks for a change of the transport, at the first line that all sites can make.</summary>
    /// <param name="asked">The change.</param>
    /// <param name="now">Nanoseconds of our clock.</param>
    /// <returns>The line at which the change comes in.</returns>
    public long Ask(TransportChange asked, long now)
    {
        ArgumentNullException.ThrowIfNull(asked);
        long line = FirstLine(now);
        if (Phase != RoomPhase.In)
            return line;
        // It does not overtake a change that waits for a later line.
        if (Timeline.Newest is { Playing: true } newest)
            line = Math.Max(line, newest.Line);
        if (!_link.IsConnected)
        {
            AskAlone(asked, now);
            return line;
        }

        _asked = _asked?.And(asked) ?? asked;
        Propose(now);
        return line;
    }

    /// <summary>
    /// The server has refused the anchor, because another one came first. That one will be heard, and the change is asked for again.
    /// </summary>
    public void Refused(long now) => (_proposed, _proposedAt) = (null, now);

    /// <summary>Takes an anchor from the server.</summary>
    /// <param name="anchor">The anchor.</param>
    /// <param name="at">The server's revision of the anchor.</param>
    /// <param name="now">Nanoseconds of our clock.</param>
    public void Hear(Anchor anchor, ulong at, long now)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        _storedAt = at;
        if (Phase != RoomPhase.In)
        {
            Store(anchor, now);
            return;
        }

        if (_returns && anchor.IsUsable)
        {
            Come(anchor, now);
            return;
        }

        if (anchor.Revision == Timeline.Newest?.Revision && anchor == Timeline.Newest)
            return;
        if (anchor.Site == Site || Admits(anchor.Site, anchor.IsUsable, now))
            TakeNext(anchor, now);
    }

    /// <summary>
    /// The anchor at the server is gone or is not valid. The next change is proposed over this revision. Where this site leads, it stores
    /// its anchor again, so that sites that come later find the line that is played.
    /// </summary>
    /// <param name="at">The server's revision of the entry.</param>
    /// <param name="now">Nanoseconds of our clock.</param>
    public void HearNoAnchor(ulong at, long now)
    {
        _storedAt = at;
        if (!Admits("", isUsable: true, now))
            return;
        Refusals.Time++;
        if (Phase == RoomPhase.In && !_returns && Leads && Timeline.Newest is { } good)
            _link.Put(good);
    }

    private void TakeNext(Anchor anchor, long now)
    {
        bool taken = Timeline.Take(anchor, Clock.At(now));
        if (taken)
        {
            Taken?.Invoke(anchor);
        }
        else
        {
            Refusals.Time++;
            if (Leads && Timeline.Newest is { } good)
                _link.Put(good); // so that sites that come later find the line that is played
        }

        if (anchor.Site == Site)
            Settle(anchor, taken);
    }

    // Of several proposals over the same anchor, the server takes the first. Changes that were asked for after that one are left over, and
    // are asked for again.
    private void Settle(Anchor anchor, bool taken)
    {
        int at = _offered.FindIndex(each => each.Anchor == anchor);
        if (taken && at >= 0)
            _asked = _asked?.Without(_offered[at].Asked);
        else if (taken && anchor == _proposed)
            _asked = null;
        if (anchor == _proposed || _asked is null)
            _proposed = null;
        if (taken)
            _offered.Clear();
    }

    private void Accept(Anchor anchor)
    {
        if (Timeline.Take(anchor, anchor.Time))
            Taken?.Invoke(anchor);
    }

    private void AskAlone(TransportChange asked, long now)
    {
        _alone = _alone?.And(asked) ?? asked;
        Accept(After(asked, Timeline.Newest!, now));
        (_asked, _proposed) = (null, null);
        _offered.Clear();
    }

    // The connection is back: the room's line is the one that the other sites play.
    private void Returned() => _returns = true;

    private void Come(Anchor anchor, long now)
    {
        _returns = false;
        if (anchor != Timeline.Newest)
        {
            Timeline.Begin(anchor);
            Taken?.Invoke(anchor);
        }

        (_asked, _alone, _proposed) = (_alone is null ? _asked : _asked is null ? _alone : _alone.And(_asked), null, null);
        _offered.Clear();
        Propose(now);
    }

    private void Propose(long now)
    {
        if (_asked is null || _returns || Timeline.Newest is not { } newest)
            return;
        _proposed = After(_asked, newest, now);
        _proposedAt = now;
        if (_offered.Count < MostOffered)
            _offered.Add((_proposed, _asked));
        _link.Propose(_proposed, _storedAt);
    }

    private Anchor After(TransportChange asked, Anchor newest, long now)
    {
        Anchor next = asked.After(newest, FirstLine(now), FirstMoment(now), Site);
        return next with { Held = Timeline.Until(next, Clock.At(now)) };
    }

    private void SayAgain(long now)
    {
        // A server that has lost its anchor gets it again.
        if (_returns && HasListened(now) && Leads && Timeline.Newest is { } newest)
        {
            _link.Put(newest);
            foreach (SharedValue value in Values.Newest)
                _outbox.TryAdd(value.Key, value);
            _returns = false;
            GivenBack?.Invoke();
        }

        if (_asked is not null && now - _proposedAt > (_proposed is null ? OutboxEvery : ProposeAgain))
            Propose(now);
    }

    private void Store(Anchor anchor, long now)
    {
        if (!anchor.IsUsable)
        {
            Refusals.Time++;
            return;
        }

        _stored = anchor;
        if (Phase == RoomPhase.Founding && anchor == _proposed)
            Enter(anchor, now);
    }

    private void Join(long now)
    {
        // A site that entered with half of what the room plays would be silent, or play something else.
        if (!HasListened(now) || (Phase == RoomPhase.Founding && now - _proposedAt < ProposeAgain))
            return;
        if (Members.Present.Any(each => each.Told.Since > 0))
        {
            if (Clock.IsSet && _stored is not null)
                Enter(_stored, now);
            return;
        }

        // When several sites come together, the one that the server hears first founds the room. The others then find the room.
        Clock.Propose(_rules.TimeOfDay() - now);
        var before = new Anchor(0, 0, 0, Clock.At(now), Anchor.Slowest, 96, Playing: false, Math.Max(_stored?.Revision ?? 0, 1), Site);
        (TransportChange asked, long start) = Own(now + new Horizon(Delay, 1).Needed);
        _proposed = asked.After(before, 1, Clock.At(start), Site);
        (Phase, _proposedAt) = (RoomPhase.Founding, now);
        _link.Propose(_proposed, _storedAt);
    }

    private void Enter(Anchor anchor, long now)
    {
        IsFounder = Phase == RoomPhase.Founding && anchor == _proposed;
        (Phase, _since, _enteredAt, _proposed, _saidAt) = (RoomPhase.In, Clock.At(now), now, null, 0);
        Timeline.Begin(anchor);
        // The founder of a room brings what it plays. Values that an earlier room of this name left on the server must not wait for a line
        // of this room.
        if (IsFounder)
        {
            Clock.Found();
            Values.TakeDue(long.MaxValue);
        }

        Taken?.Invoke(anchor);
    }
}
