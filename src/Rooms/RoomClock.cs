namespace RVae.Rooms;

/// <summary>
/// Room time as one site has it: its own clock and an offset. The site that has been there longest leads, and its offset stays as it is;
/// when it goes, the next one goes on with the offset that it had, so that room time never jumps.
/// </summary>
public sealed class RoomClock
{
    // A clock that leads and moves by more than this is not followed.
    private const long Jump = 50_000_000;
    private const int Strikes = 3;

    private readonly HashSet<string> _distrusted = new(StringComparer.Ordinal);
    private int _strikes;
    private bool _slept;
    private long _awake = long.MinValue;

    /// <summary>Room time less our own, nanoseconds.</summary>
    public long Offset { get; private set; }

    /// <summary>Identity of the site whose clock we follow; null while ours leads.</summary>
    public string? Reference { get; private set; }

    /// <summary>The path to it.</summary>
    public PathEstimate Path { get; } = new();

    /// <summary>Whether room time is known.</summary>
    public bool IsSet { get; private set; }

    /// <summary>How far it may be off, nanoseconds.</summary>
    public long Error => Reference is null ? 0 : Path.Trip / 2;

    /// <summary>Room time at a moment of our clock.</summary>
    public long At(long own) => own + Offset;

    /// <summary>Our clock at a moment of room time.</summary>
    public long Own(long room) => room - Offset;

    /// <summary>Begins a room: its time is this one.</summary>
    public void Found(long offset) => (Offset, IsSet, Reference) = (offset, true, null);

    /// <summary>Follows another site, or nobody.</summary>
    public void Follow(string? site)
    {
        if (site is not null && _distrusted.Contains(site))
            site = null;
        if (site == Reference)
            return;
        Reference = site;
        _strikes = 0;
        Path.Forget();
    }

    /// <summary>
    /// Our own clock has stood still, as it does while a machine sleeps: the next answers say what time it is, however far off. Until then, and where ours
    /// leads, it stays what it was.
    /// </summary>
    /// <param name="now">Our clock, now that it goes again.</param>
    public void Slept(long now)
    {
        if (Reference is null)
            return;
        (_slept, _awake, _strikes) = (true, now, 0);
        Path.Forget();
    }

    /// <summary>Takes the answer of a ping; false where it is of nobody that is followed, contradicts itself, or would have the room's time jump.</summary>
    public bool Take(string site, long sent, long heard, long answered, long received)
    {
        // Of a ping that was under way while we slept, our clock does not know how long it was.
        if (site != Reference || sent < _awake)
            return false;
        long offset = (heard - sent) + ((answered - heard) / 2) - ((received - sent) / 2);
        if (IsSet && !_slept && Math.Abs(offset - Offset) > Jump + (received - sent))
        {
            if (++_strikes >= Strikes)
            {
                _distrusted.Add(site);
                Follow(null);
            }

            return false;
        }

        if (!Path.Take(sent, heard, answered, received))
            return false;
        if ((IsSet && !_slept) || Path.Count >= 4)
            (Offset, IsSet, _slept) = (Path.Offset, true, false);
        return true;
    }
}
