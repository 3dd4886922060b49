namespace RVae.Rooms;

/// <summary>
/// Bounds how many messages are taken from each site. A site that sends more than a player can mean is not heard, and the excess is
/// counted.
/// </summary>
/// <param name="perSecond">Messages in a second that are taken in the long run.</param>
/// <param name="burst">Messages that are taken at once.</param>
public sealed class Intake(double perSecond = 200, double burst = 1000)
{
    private readonly Dictionary<string, (double Left, long At)> _left = new(StringComparer.Ordinal);

    /// <summary>Whether one more message is taken.</summary>
    /// <param name="site">The sender.</param>
    /// <param name="now">Nanoseconds of our clock.</param>
    public bool Admits(string site, long now)
    {
        if (!_left.TryGetValue(site, out (double Left, long At) known))
        {
            if (_left.Count >= Members.Most)
                _left.Clear();
            known = (burst, now);
        }

        double left = Math.Min(known.Left + (Math.Max(now - known.At, 0) * perSecond / 1e9), burst);
        _left[site] = (Math.Max(left - 1, 0), now);
        return left >= 1;
    }
}
