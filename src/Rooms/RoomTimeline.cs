namespace RVae.Rooms;

/// <summary>The anchors of a room: the one that holds, and those whose line is still to come.</summary>
public sealed class RoomTimeline
{
    private const int Most = 32;

    // An honest anchor lies on the line of the one before it.
    private const long Slack = 2_000_000;
    private const long Past = 10_000_000_000, Future = 60_000_000_000;

    // And no further off than a site may ask a change to wait at least, beside what its way to the others takes.
    private const int FarthestBars = 16;

    private readonly List<Anchor> _anchors = [];

    /// <summary>The newest that was taken; null before the first.</summary>
    public Anchor? Newest => _anchors.Count > 0 ? _anchors[^1] : null;

    /// <summary>Begins anew with this one.</summary>
    public void Begin(Anchor anchor)
    {
        _anchors.Clear();
        _anchors.Add(anchor);
    }

    /// <summary>Takes the next one; false where it is older than the newest, or does not follow from it.</summary>
    /// <param name="next">The anchor.</param>
    /// <param name="now">Room time, nanoseconds.</param>
    public bool Take(Anchor next, long now)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (Newest is not { } newest)
            return false;
        if (!next.IsUsable || next.Revision <= newest.Revision || !Follows(newest, next) || next.Time <= now - Past || next.Time >= Farthest(now))
            return false;
        // What was still to come at that line or later is part of it.
        _anchors.RemoveAll(each => each.Line >= next.Line && _anchors.Count > 1);
        _anchors.Add(next);
        if (_anchors.Count > Most)
            _anchors.RemoveAt(0);
        return true;
    }

    /// <summary>What holds at a moment of the room's time.</summary>
    public Anchor? At(long time) => _anchors.FindLast(each => each.Time <= time) ?? (_anchors.Count > 0 ? _anchors[0] : null);

    /// <summary>What holds from a line on.</summary>
    public Anchor? From(long line) => _anchors.FindLast(each => each.Line <= line) ?? (_anchors.Count > 0 ? _anchors[0] : null);

    /// <summary>The last line at a moment.</summary>
    public long LineAt(long time) => At(time)?.LineAt(time) ?? 0;

    /// <summary>Those whose line is later than this one, in order.</summary>
    public IEnumerable<Anchor> After(long line) => _anchors.Where(each => each.Line > line);

    // By the slowest bars that are played until then.
    private double Farthest(long now)
    {
        long held = At(now)?.Line ?? 0;
        return now + Future + (FarthestBars * _anchors.Where(each => each.Line >= held).Max(each => each.BarTime));
    }

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
