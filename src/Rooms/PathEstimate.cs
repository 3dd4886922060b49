namespace RVae.Rooms;

/// <summary>
/// Estimates how far another clock is from ours, by the rule of <c>docs/shared-clock.md</c>: of the last pings the fastest count, because a
/// network only adds time. On a way through a server, no ping is free of delays both there and back. So the faster half of the ways there
/// and the faster half of the ways back count separately, and their means are compared. Nanoseconds.
/// </summary>
public sealed class PathEstimate
{
    /// <summary>The number of pings that are kept.</summary>
    public const int Kept = 256;

    private const long Restarted = 500_000_000;

    private readonly List<Exchange> _exchanges = new(Kept);

    /// <summary>The other clock minus ours, nanoseconds; 0 before the first ping.</summary>
    public long Offset { get; private set; }

    /// <summary>The time there and back of the pings that count, nanoseconds. The error of <see cref="Offset"/> is at most half of it.</summary>
    public long Trip { get; private set; }

    /// <summary>The number of pings that count now.</summary>
    public int Count => _exchanges.Count;

    /// <summary>Takes a ping that was answered.</summary>
    /// <param name="sent">Our time when we asked.</param>
    /// <param name="heard">Their time when they received it.</param>
    /// <param name="answered">Their time when they answered.</param>
    /// <param name="received">Our time when the answer came.</param>
    /// <returns>False where the times contradict themselves: then nothing was taken.</returns>
    public bool Take(long sent, long heard, long answered, long received)
    {
        long trip = received - sent - (answered - heard);
        if (trip < 0 || answered < heard || received < sent)
            return false;
        var exchange = new Exchange(heard - sent, received - answered);
        if (_exchanges.Count > 0 && Math.Abs(exchange.Offset - Offset) > Restarted + ((trip + Trip) / 2))
            _exchanges.Clear();
        _exchanges.RemoveAll(older => Math.Abs(older.Offset - exchange.Offset) > (older.Trip + trip) / 2);
        if (_exchanges.Count == Kept)
            _exchanges.RemoveAt(0);
        _exchanges.Add(exchange);
        long there = Faster(each => each.There), back = Faster(each => each.Back);
        (Offset, Trip) = ((there - back) / 2, there + back);
        return true;
    }

    /// <summary>Forgets all pings, because the path now leads to another site. The offset stays until the next ping.</summary>
    public void Forget() => _exchanges.Clear();

    private long Faster(Func<Exchange, long> way)
    {
        long[] fastest = [.. _exchanges.Select(way).Order().Take((_exchanges.Count + 1) / 2)];
        return fastest[0] + (long)fastest.Average(each => each - fastest[0]);
    }

    // Each way is measured by two clocks, and so is off by their difference.
    private readonly record struct Exchange(long There, long Back)
    {
        public long Offset => (There - Back) / 2;

        public long Trip => There + Back;
    }
}
