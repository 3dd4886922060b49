namespace RVae.Rooms;

/// <summary>The anchors of a room: the one that holds, and those whose line is still to come.</summary>
public sealed class RoomTimeline
{
    private const int Most = 32;

    // Nanoseconds. An honest anchor is on the line of the anchor before it, up to this difference.
    private const long Slack = 2_000_000;
    private const long Past = 10_000_000_000, Future = 60_000_000_000;

    // An anchor may be no further ahead than the most bars that a site may let changes wait, plus the delay of messages.
    private const int FarthestBars = 16;

    private readonly List<Anchor> _anchors = [];

    /// <summary>The newest anchor; null before the first.</summary>
    public Anchor? Newest => _anchors.Count > 0 ? _anchors[^1] : null;

    /// <summary>Begins anew with an anchor, and with those that it says hold until its line.</summary>
    public void Begin(Anchor anchor)
    {
        _anchors.Clear();
        _anchors.Add(anchor);
        while (_anchors.Count < Most && _anchors[0] is { Held: { } held } next && IsHeld(held, next))
            _anchors.Insert(0, held);
    }

    /// <summary>
    /// The anchor that holds just before the line of the next one. It has the anchor before it, and so on back to the one that holds now. Null for
    /// none.
    /// </summary>
    /// <param name="next">The next anchor.</param>
    /// <param name="now">Room time, nanoseconds.</param>
    public Anchor? Until(Anchor next, long now)
    {
        ArgumentNullException.ThrowIfNull(next);
        long present = At(now)?.Line ?? 0;
        Anchor? held = null;
        foreach (Anchor each in _anchors.Where(each => each.Line >= present && each.Line < next.Line))
            held = each with { Held = held };
        return held;
    }

    /// <summary>Takes the next anchor. False where it is older than the newest, or does not follow from it.</summary>
    /// <param name="next">The anchor.</param>
    /// <param name="now">Room time, nanoseconds.</param>
    public bool Take(Anchor next, long now)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (Newest is not { } newest)
            return false;
        if (!next.IsUsable || next.Revision <= newest.Revision || !Follows(newest, next) || next.Time <= now - Past || next.Time >= Farthest(now))
            return false;
        // The new anchor already contains the changes that were to come at its line or later.
        _anchors.RemoveAll(each => each.Line >= next.Line && _anchors.Count > 1);
        _anchors.Add(next);
        if (_anchors.Count > Most)
            _anchors.RemoveAt(0);
        return true;
    }

    /// <summary>The anchor that holds at a room time.</summary>
    public Anchor? At(long time) => _anchors.FindLast(each => each.Time <= time) ?? (_anchors.Count > 0 ? _anchors[0] : null);

    /// <summary>The anchor that holds from a line on.</summary>
    public Anchor? From(long line) => _anchors.FindLast(each => each.Line <= line) ?? (_anchors.Count > 0 ? _anchors[0] : null);

    /// <summary>The last line at a room time.</summary>
    public long LineAt(long time) => At(time)?.LineAt(time) ?? 0;

    /// <summary>The anchors after this line, in order.</summary>
    public IEnumerable<Anchor> After(long line) => _anchors.Where(each => each.Line > line);

    // Counted with the slowest bars that are played until then.
    private double Farthest(long now)
    {
        long held = At(now)?.Line ?? 0;
        return now + Future + (FarthestBars * _anchors.Where(each => each.Line >= held).Max(each => each.BarTime));
    }

    private static bool IsHeld(Anchor held, Anchor next) =>
        held.IsUsable && held.Line < next.Line && held.Time <= next.Time && held.Revision < next.Revision && Follows(held, next);

    private static bool Follows(Anchor from, Anchor next)
    {
        if (from.Playing && next.Line >= from.Line)
        {
            Anchor there = from.From(next.Line);
            return Math.Abs(there.Time - next.Time) <= Slack && there.Tick == next.Tick;
        }

        return next.Line > from.Line && next.Tick == from.Tick;
    }
}
