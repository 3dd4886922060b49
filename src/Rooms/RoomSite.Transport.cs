namespace RVae.Rooms;

/// <summary>The transport of the room: joining it, changing it, and finding it again after a cut.</summary>
public sealed partial class RoomSite
{
    private const int MostOffered = 256;

    private readonly List<(Anchor Anchor, TransportChange Asked)> _offered = []; // proposed since the last of ours was heard
    private TransportChange? _asked; // what was asked for and is not yet the room's
    private TransportChange? _alone; // what was done while cut off
    private Anchor? _proposed;
    private Anchor? _stored; // as the server has it, before it is ours
    private ulong _storedAt;
    private long _proposedAt;
    private bool _returns; // what the server has counts, however old it is

    /// <summary>Called with each anchor that was taken.</summary>
    public Action<Anchor>? Taken { get; set; }

    /// <summary>
    /// What the room is to be if this site is its first, and when that begins, nanoseconds of our clock: a bar line not before the moment
    /// that it is given.
    /// </summary>
    public Func<long, (TransportChange Asked, long Start)> Own { get; set; } = static earliest => (new TransportChange(), earliest);

    /// <summary>What tempo there is once all has come that was asked for here or is agreed on, and whether it plays then; null outside.</summary>
    public (double Tempo, bool Playing)? ComingTransport =>
        Timeline.Newest is { } newest ? (_asked?.Tempo ?? newest.Tempo, _asked?.Playing ?? newest.Playing) : null;

    /// <summary>Asks for another transport, from the first line that all can make.</summary>
    /// <param name="asked">What.</param>
    /// <param name="now">Nanoseconds of our clock.</param>
    /// <returns>The line.</returns>
    public long Ask(TransportChange asked, long now)
    {
        ArgumentNullException.ThrowIfNull(asked);
        long line = FirstLine(now);
        if (Phase != RoomPhase.In)
            return line;
        if (!_link.IsConnected)
        {
            _alone = _alone?.And(asked) ?? asked;
            Accept(asked.After(Timeline.Newest!, line, FirstMoment(now), Site));
            return line;
        }

        _asked = _asked?.And(asked) ?? asked;
        Propose(now);
        return line;
    }

    /// <summary>The anchor that was proposed was not the first to come: the one that was will be heard, and it is asked again.</summary>
    public void Refused(long now) => (_proposed, _proposedAt) = (null, now);

    /// <summary>Hears an anchor.</summary>
    /// <param name="anchor">The anchor.</param>
    /// <param name="at">The server's number of it.</param>
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
    /// Hears that what the server keeps in the place of the anchor is none, or is gone. What is asked for next is proposed over that, and who comes
    /// later finds what is played.
    /// </summary>
    /// <param name="at">The server's number of it.</param>
    /// <param name="now">Nanoseconds of our clock.</param>
    public void HearNoAnchor(ulong at, long now)
    {
        _storedAt = at;
        if (!Admits("", isUsable: true, now))
            return;
        Refusals.Time++;
        if (Phase == RoomPhase.In && !_returns && Clock.Reference is null && Timeline.Newest is { } good)
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
            if (Clock.Reference is null && Timeline.Newest is { } good)
                _link.Put(good); // who comes later finds what is played
        }

        if (anchor.Site == Site)
            Settle(anchor, taken);
    }

    // The server takes one of those that were proposed over the same anchor, the first: what was asked for after that one is left, and asked again.
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

    // Back from a cut: the room's line is the one that the others play.
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
        _proposed = _asked.After(newest, FirstLine(now), FirstMoment(now), Site);
        _proposedAt = now;
        if (_offered.Count < MostOffered)
            _offered.Add((_proposed, _asked));
        _link.Propose(_proposed, _storedAt);
    }

    private void SayAgain(long now)
    {
        // A server that has lost what it kept is given it again.
        if (_returns && HasListened(now) && Clock.Reference is null && Timeline.Newest is { } newest)
        {
            _link.Put(newest);
            foreach (SharedValue value in Values.Newest)
                _outbox.TryAdd(value.Key, value);
            _returns = false;
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
        // A site that enters with half of what the room plays is silent, or plays something else.
        if (!HasListened(now) || (Phase == RoomPhase.Founding && now - _proposedAt < ProposeAgain))
            return;
        if (Members.Present.Any(each => each.Told.Since > 0))
        {
            if (Clock.IsSet && _stored is not null)
                Enter(_stored, now);
            return;
        }

        // Of those who come together the one that the server hears first founds the room; the others find it then.
        Clock.Found(_rules.TimeOfDay() - now);
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
        // Who founds a room brings what is played: what an earlier one of that name left on the server waits for no line of this one.
        if (IsFounder)
            Values.TakeDue(long.MaxValue);
        Taken?.Invoke(anchor);
    }
}
