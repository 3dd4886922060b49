namespace RVae.Rooms;

/// <summary>A value that all sites of a room share, and the line from which it is heard.</summary>
/// <param name="Key">The key of the value.</param>
/// <param name="Value">The value as JSON.</param>
/// <param name="Line">The line from which it is heard.</param>
/// <param name="Revision">Higher than every revision that the author knew when it made the change.</param>
/// <param name="Site">The site that made the change.</param>
public sealed record SharedValue(string Key, string Value, long Line, long Revision, string Site)
{
    /// <summary>
    /// Whether this value ranks above another value of the same key: by revision, then by the author's name. No two values rank equal.
    /// </summary>
    public bool IsAbove(SharedValue other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Revision != other.Revision ? Revision > other.Revision : string.CompareOrdinal(Site, other.Site) > 0;
    }
}

/// <summary>
/// The shared values as one site knows them. Sites that have heard the same values play the same, also where these came in another order: at each
/// line, the value of a key is the one that ranks highest among those of this line and earlier lines.
/// </summary>
public sealed class SharedValues
{
    /// <summary>Most values that a room shares.</summary>
    public const int MostKeys = 2048;

    private const int MostWaiting = 16;

    private readonly Dictionary<string, SharedValue> _newest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SharedValue>> _waiting = new(StringComparer.Ordinal);

    /// <summary>The highest revision that has been heard.</summary>
    public long Revision { get; private set; }

    /// <summary>The newest value of each key.</summary>
    public IReadOnlyCollection<SharedValue> Newest => _newest.Values;

    /// <summary>The newest value of each key that waits for its line.</summary>
    public IEnumerable<SharedValue> Coming => _waiting.Values.Select(list => list[^1]);

    /// <summary>The number of values that wait for their line.</summary>
    public int Waiting => _waiting.Values.Sum(list => list.Count);

    /// <summary>The first line for which a value waits; null where none does.</summary>
    public long? NextLine => _waiting.Count == 0 ? null : _waiting.Values.Min(list => list[0].Line);

    /// <summary>The newest value of a key, or null.</summary>
    public SharedValue? Find(string key) => _newest.GetValueOrDefault(key);

    /// <summary>Takes a value. False where it changes nothing: it is known, or a value of a higher rank covers it.</summary>
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

    /// <summary>Takes the values whose line is this one or an earlier one: one value for each key.</summary>
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

    /// <summary>
    /// Lets a value that could not be played yet wait for a later line, as often as needed, unless a newer value waits for that line.
    /// </summary>
    public void PutBack(SharedValue value, long line)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Find(value.Key) is { } newest && !newest.IsAbove(value))
            Insert(value with { Line = line });
    }

    private bool IsWaiting(SharedValue value) => _waiting.TryGetValue(value.Key, out List<SharedValue>? list) && list.Contains(value);

    // The list is kept so that both line and rank rise. A value is never heard when one of a higher rank holds from the same line or an earlier one.
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
