namespace RVae.Rooms;

/// <summary>The values of a site: which it tells, which it takes, and which it keeps while it is cut off.</summary>
public sealed partial class RoomSite
{
    /// <summary>Most characters of a value.</summary>
    public const int LongestValue = 8192;

    private const long FarthestLine = 4096, FarthestRevision = 1 << 20, Most = long.MaxValue / 2;

    // Nanoseconds.
    private const long Unnoticed = 10_000_000_000; // the longest time until the link notices that the connection is lost
    private const long OnTheWay = 5_000_000_000; // how long a told value may take until we hear it back

    private readonly OrderedDictionary<string, SharedValue> _outbox = new(StringComparer.Ordinal); // the change that has waited longest is first
    private readonly Intake _outgo = new(perSecond: 180, burst: 900); // fewer than the other sites take, to leave room for our other messages
    private readonly Dictionary<string, (SharedValue Value, long At)> _told = new(StringComparer.Ordinal); // our values that have not come back yet
    private long _revision; // the revision of our last change
    private long _sentAt;

    /// <summary>Changes a value, at the first line that all sites can make.</summary>
    /// <param name="key">The key of the value.</param>
    /// <param name="value">The value as JSON.</param>
    /// <param name="now">Nanoseconds of our clock.</param>
    /// <returns>The line at which the value comes in.</returns>
    public long Change(string key, string value, long now)
    {
        long line = FirstLine(now);
        _revision = Math.Max(_revision, Values.Revision) + 1;
        var change = new SharedValue(key, value, line, _revision, Site);
        // No other site can hear the change. While the connection is lost this site plays on alone, and tells its changes when the
        // connection is back.
        if (!_link.IsConnected)
            Values.Merge(change);
        _outbox[key] = change;
        _told[key] = (change, now);
        return line;
    }

    /// <summary>The newest value of each key that was told, here or elsewhere, and that is not played yet.</summary>
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

    /// <summary>Takes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="now">Nanoseconds of our clock.</param>
    /// <param name="isStored">Whether the server stored the value before we connected, and it is not new.</param>
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
            // The server stores the refused value all the same, and a site that comes later could not know better. So the right value is
            // stored again.
            if (known && !isStored && Leads && Values.Find(value.Key) is { } good)
                _outbox.TryAdd(good.Key, good);
            return;
        }

        if (!isStored && Claims.HolderOf(_rules.ScopeOf(value.Key)) is { } holder && holder != value.Site)
        {
            Refusals.Claimed++;
            // A site that comes later must find the value that is played.
            if (holder == Site && Values.Find(value.Key) is { } played)
                _outbox[value.Key] = played with { Revision = _revision = Math.Max(Math.Max(_revision, Values.Revision), value.Revision) + 1, Site = Site };
            return;
        }

        SharedValue? own = Values.Find(value.Key);
        // The server stores the value that came last. If that is not the one that ranks highest, the author of that one sends it again.
        if (own is not null && own.Site == Site && own != value && own.IsAbove(value))
            _outbox.TryAdd(value.Key, own with { Line = FirstLine(now) });
        Values.Merge(value);
    }

    /// <summary>One of our values did not reach the server. It is sent again, unless a newer value of its key exists.</summary>
    public void Lost(SharedValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Values.Find(value.Key) is { } known && !value.IsAbove(known) && known != value)
            return;
        _outbox.TryAdd(value.Key, value);
        if (!_link.IsConnected)
            Values.Merge(value);
    }

    // It is noticed late that a connection is lost. What was told meanwhile has reached nobody: it is heard here, like all that is changed from
    // now on, and told again when the connection is back.
    private void GoOnAlone(long now)
    {
        long line = FirstLine(now);
        IEnumerable<SharedValue> told = _told.Values.Where(each => now - each.At < Unnoticed).Select(each => each.Value);
        foreach (SharedValue each in told.Concat(_outbox.Values).ToArray())
        {
            if (Values.Find(each.Key) is { } known && !each.IsAbove(known))
                continue;
            SharedValue value = each with { Line = Math.Max(each.Line, line) };
            Values.Merge(value);
            _outbox[value.Key] = value;
        }

        if (_asked is { } asked)
            AskAlone(asked, now);
    }

    private void Send(long now)
    {
        SayAgain(now);
        if (_outbox.Count == 0 || now - _sentAt < OutboxEvery)
            return;
        _sentAt = now;
        long line = FirstLine(now);
        // Values beyond what the others take wait here, and are told as they are by then. If the others refused the last value, they would
        // keep an older one.
        while (_outbox.Count > 0 && _outgo.Admits(Site, now))
        {
            SharedValue value = _outbox.GetAt(0).Value;
            _outbox.RemoveAt(0);
            _link.Put(value.Line < line ? value with { Line = line } : value);
        }
    }
}
