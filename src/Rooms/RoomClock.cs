namespace RVae.Rooms;

/// <summary>
/// Room time as one site has it: its own clock plus an offset. The site that has been there longest leads, and keeps its offset. When it
/// leaves, the next site leads with the offset that it had, so that room time never jumps.
/// </summary>
public sealed class RoomClock
{
    // A leading clock that moves by more than this is not followed.
    private const long Jump = 50_000_000;
    private const int Strikes = 3;

    private readonly HashSet<string> _distrusted = new(StringComparer.Ordinal);
    private int _strikes;
    private bool _slept;
    private long _awake = long.MinValue;

    /// <summary>Room time minus our clock, nanoseconds.</summary>
    public long Offset { get; private set; }

    /// <summary>The identity of the site whose clock we follow; null while our clock leads.</summary>
    public string? Reference { get; private set; }

    /// <summary>The path to that site.</summary>
    public PathEstimate Path { get; } = new();

    /// <summary>Whether room time is known.</summary>
    public bool IsSet { get; private set; }

    /// <summary>Whether our clock has stood still, and nobody has told the time since.</summary>
    public bool IsAstray => _slept;

    /// <summary>Whether room time is known here, so that others may be told.</summary>
    public bool Answers => IsSet && !_slept;

    /// <summary>How far room time may be off, nanoseconds.</summary>
    public long Error => Reference is null ? 0 : Path.Trip / 2;

    /// <summary>Room time at a time of our clock.</summary>
    public long At(long own) => own + Offset;

    /// <summary>The time of our clock at a room time.</summary>
    public long Own(long room) => room - Offset;

    /// <summary>
    /// Asks to found a room, whose time begins with this offset. Room time is not known yet: where another site comes first, that one's time is
    /// the room's.
    /// </summary>
    public void Propose(long offset) => (Offset, IsSet, Reference, _slept) = (offset, false, null, false);

    /// <summary>The room is founded with the offset that was proposed.</summary>
    public void Found() => IsSet = true;

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
    /// Our clock has stood still, as it does while the machine sleeps. The next answers tell the time, however far off it is. Until then room
    /// time stays as it was, and others are not told.
    /// </summary>
    /// <param name="now">The present of our clock, which runs again.</param>
    public void Slept(long now)
    {
        (_slept, _awake, _strikes) = (true, now, 0);
        Path.Forget();
    }

    /// <summary>Nobody is there who knows better: room time goes on from where it stood still.</summary>
    public void Trust() => _slept = false;

    /// <summary>
    /// Takes the answer to a ping. False where it is not of the site that is followed, contradicts itself, or would make room time jump.
    /// </summary>
    public bool Take(string site, long sent, long heard, long answered, long received)
    {
        // While the machine slept, our clock did not measure how long the ping took.
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
