namespace RVae.Rooms;

/// <summary>A value that all sites of a room share, and the line from which it is heard.</summary>
/// <param name="Key">Which value.</param>
/// <param name="Value">The value as JSON.</param>
/// <param name="Line">The line from which it is heard.</param>
/// <param name="Revision">Grows with each change that its author knows of.</param>
/// <param name="Site">Its author.</param>
public sealed record SharedValue(string Key, string Value, long Line, long Revision, string Site)
{
    /// <summary>Whether it stands above another value of the same key: revision first, then the author's name. No two are equal.</summary>
    public bool IsAbove(SharedValue other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Revision != other.Revision ? Revision > other.Revision : string.CompareOrdinal(Site, other.Site) > 0;
    }
}

/// <summary>
/// The shared values as one site knows them. Whatever the order in which they arrive, sites that have heard the same play the same: at a
/// line, the value of a key is the one that stands above all others of that line and earlier ones.
/// </summary>
public sealed class SharedValues
{
    /// <summary>How many values a room shares at most.</summary>
    public const int MostKeys = 2048;

    private const int MostWaiting = 16;

    private readonly Dictionary<string, SharedValue> _newest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SharedValue>> _waiting = new(StringComparer.Ordinal);

    /// <summary>The highest revision that was heard of.</summary>
    public long Revision { get; private set; }

    /// <summary>All, each key's newest.</summary>
    public IReadOnlyCollection<SharedValue> Newest => _newest.Values;

    /// <summary>What waits for its line: each key's newest.</summary>
    public IEnumerable<SharedValue> Coming => _waiting.Values.Select(list => list[^1]);

    /// <summary>How many wait for their line.</summary>
    public int Waiting => _waiting.Values.Sum(list => list.Count);

    /// <summary>The first line that something waits for; null for nothing.</summary>
    public long? NextLine => _waiting.Count == 0 ? null : _waiting.Values.Min(list => list[0].Line);

    /// <summary>The newest of a key, or null.</summary>
    public SharedValue? Find(string key) => _newest.GetValueOrDefault(key);

    /// <summary>Takes a value that was heard; false where it changes nothing: it is known, or a higher one covers it.</summary>
    public bool Merge(SharedValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        SharedValue? newest = Find(value.Key);
        if (newest is null && _newest.Count >= MostKeys)
            return false;
        Revision = Math.Max(Revision, value.Revision);
        bool above = newest is null || value.IsAbove(newest);
        if (!above && (newest == value || value.Line >= newest!.Line || !IsWaiting(newest)))
            return false;
        if (above)
            _newest[value.Key] = value;
        Insert(value);
        return true;
    }

    /// <summary>Takes the values whose line has come, or is before it: one a key.</summary>
    public IReadOnlyList<SharedValue> TakeDue(long line)
    {
        var due = new List<SharedValue>();
        foreach ((string key, List<SharedValue> list) in _waiting.Where(pair => pair.Value[0].Line <= line).ToList())
        {
            due.Add(list.Last(each => each.Line <= line));
            list.RemoveAll(each => each.Line <= line);
            if (list.Count == 0)
                _waiting.Remove(key);
        }

        return due;
    }

    /// <summary>Has a value that could not be played yet wait for a later line, as often as it takes, unless something newer waits for that.</summary>
    public void PutBack(SharedValue value, long line)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Find(value.Key) is { } newest && !newest.IsAbove(value))
            Insert(value with { Line = line });
    }

    private bool IsWaiting(SharedValue value) => _waiting.TryGetValue(value.Key, out List<SharedValue>? list) && list.Contains(value);

    // Kept so that both line and rank only rise: what a higher one covers from the same line on, or from before, is never heard.
    private void Insert(SharedValue value)
    {
        if (!_waiting.TryGetValue(value.Key, out List<SharedValue>? list))
            _waiting[value.Key] = list = [];
        list.RemoveAll(each => !each.IsAbove(value) && each.Line >= value.Line);
        if (!list.Exists(each => each.IsAbove(value) && each.Line <= value.Line))
            list.Add(value);
        list.Sort((a, b) => a.Line.CompareTo(b.Line));
        if (list.Count > MostWaiting)
            list.RemoveAt(0);
    }
}
