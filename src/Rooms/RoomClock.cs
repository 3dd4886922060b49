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

    /// <summary>Takes the answer of a ping; false where it is of nobody that is followed, contradicts itself, or would have the room's time jump.</summary>
    public bool Take(string site, long sent, long heard, long answered, long received)
    {
        if (site != Reference)
            return false;
        long offset = (heard - sent) + ((answered - heard) / 2) - ((received - sent) / 2);
        if (IsSet && Math.Abs(offset - Offset) > Jump + (received - sent))
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
        if (IsSet || Path.Count >= 4)
            (Offset, IsSet) = (Path.Offset, true);
        return true;
    }
}
