using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// One deck as the tick thread plays it. A hit belongs to the tick that it is nearest to in the model's grid; whether
/// it plays is decided once: when its moment comes, if that is before its tick, else at its tick. So it can neither be
/// lost nor doubled when something changes around it:
/// <list type="bullet">
/// <item>an early hit is marked as played, and its tick finds the mark;</item>
/// <item>a late hit is set aside at its tick and plays at its moment, come jump or swap;</item>
/// <item>an early hit of a groove that has just become live, whose moment has passed and whose tick has not, plays at
/// once.</item>
/// </list>
/// </summary>
internal sealed class DeckPlayer
{
    private const long NoHit = long.MinValue / 2;

    private readonly int _deck;
    private readonly DeckGroove _groove;
    private readonly LateHits _late = new();

    // One word for each instrument. Bit k: the hit whose tick is k ticks after the last one has been played already.
    private readonly uint[] _played = new uint[Instruments.Most];
    private long _number; // number of the last tick

    // Position of the tick whose hit was played last.
    private readonly long[] _lastHit = new long[Instruments.Most];

    public DeckPlayer(int deck)
    {
        _deck = deck;
        _groove = new DeckGroove(deck);
        Array.Fill(_lastHit, NoHit);
    }

    /// <summary>The groove and pattern of the deck.</summary>
    public DeckGroove Groove => _groove;

    /// <summary>The deck's bars.</summary>
    public BarCount Bars => _groove.Bars;

    /// <summary>The prepared model that plays, or null. Any thread.</summary>
    public PreparedModel? Live => _groove.Live;

    /// <summary>Takes up newly decoded grooves and changed controls; see <see cref="DeckGroove.Update"/>.</summary>
    public int Update(in PlayedDeck state, long position, in BarLine transport, long cue) =>
        _groove.Update(state, position, transport, cue);

    /// <summary>Writes the deck's hits that are due within a tick into a buffer, and counts the tick as passed.</summary>
    public void Play(in DeckControls controls, in TickWindow window, in DeckBlend blend, EventBuffer into)
    {
        Forget(window.Number - _number);
        _number = window.Number;
        var output = new HitOutput(_deck, controls, blend.Level, window, into);
        while (_late.TryTakeBefore(window.Number + 1, out LateHit late))
            output.Add(late.Instrument, late.Bar, late.Tick, late.Velocity, late.Offset, late.At - window.Number);

        if (Live?.Pattern is { } pattern)
            PlayPattern(pattern, controls, window, blend, output);
    }

    /// <summary>
    /// Whether an audible hit of the deck lies less than <paramref name="reach"/> ticks from a position. Mutes and solos count. Tick thread only.
    /// </summary>
    public bool SoundsNear(long position, int reach, in DeckControls controls)
    {
        if (Live?.Pattern is not { } pattern || controls.Level <= 0)
            return false;
        var places = new DrumPlaces(pattern, controls);
        // The deck's bars are counted from a line. Before that line the deck had another metre, and nothing of this pattern has sounded.
        for (long at = Math.Max(position - reach + 1, Bars.OriginTick); at < position + reach; at++)
        {
            TickPlace here = Locate(at, pattern);
            for (int instrument = 0; instrument < pattern.InstrumentCount; instrument++)
            {
                DrumPlace drum = places.At(instrument, here);
                if (drum.Tick >= 0 && pattern.VelocityAt(instrument, drum.Tick) > 0 && controls.Sounds((Instrument)instrument))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The transport jumps: counts bars from the beginning again, and forgets what the jump makes meaningless.</summary>
    /// <param name="from">Position of the tick that would have come without the jump.</param>
    /// <param name="to">Position of the tick that comes now.</param>
    public void Jump(long from, long to)
    {
        // After a jump forward, hits that were played early are not played again when their tick comes. After a jump backward those moments come once
        // more, and so do their hits.
        Forget(to >= from ? to - from : long.MaxValue);
        Array.Fill(_lastHit, NoHit);
        _groove.CountFromStart();
    }

    /// <summary>Forgets late hits. Called when the transport starts at another place than it rested.</summary>
    public void ForgetLateHits() => _late.Clear();

    // Shifts the marks of played hits: so many ticks have passed.
    private void Forget(long ticks)
    {
        for (int i = 0; i < _played.Length; i++)
            _played[i] = ticks < 32 ? _played[i] >> (int)ticks : 0;
    }

    private void PlayPattern(Pattern pattern, in DeckControls controls, in TickWindow window, in DeckBlend blend, in HitOutput output)
    {
        int ahead = Ahead(pattern, controls, window);
        var places = new DrumPlaces(pattern, controls);
        for (int k = 0; k <= ahead; k++)
        {
            TickPlace here = Locate(window.Position + k, pattern);
            (int bar, int tick) = (here.Bar, here.Tick);
            float swing = HitTiming.SwingAt(tick, controls.Swing);
            for (int instrument = 0; instrument < pattern.InstrumentCount; instrument++)
            {
                DrumPlace drum = places.At(instrument, here);
                float velocity = drum.Tick < 0 ? 0 : pattern.VelocityAt(instrument, drum.Tick);
                if (velocity == 0 || (_played[instrument] & (1u << k)) != 0)
                    continue;
                bool pinned = pattern.IsPinned(instrument, drum.Tick);
                if ((!pinned && !IsDrawn(instrument, bar, tick, pattern, controls)) || !blend.Keeps(instrument, window.Position + k))
                    continue;
                double later = drum.Into + HitTiming.ShiftOf(controls.Shifts.AsSpan()[instrument], window.Duration);
                double offset = HitTiming.Offset(pattern.OffsetAt(instrument, drum.Tick), controls.Microtiming, swing, controls.Rate, later);
                PlayHit(new LateHit(instrument, bar, tick, velocity, offset, window.Number + k + offset), k, pinned, pattern, controls, window, output);
            }
        }
    }

    private TickPlace Locate(long position, Pattern pattern)
    {
        (int bar, int tick) = Bars.Locate(position);
        return new TickPlace(bar, tick, ((long)bar * Bars.TicksPerBar) + tick, (bar % pattern.Bars * Bars.TicksPerBar) + tick);
    }

    // How many ticks ahead the tick of a hit may lie whose moment is within this tick.
    private static int Ahead(Pattern pattern, in DeckControls controls, in TickWindow window)
    {
        float earliest = 0;
        foreach (float shift in controls.Shifts.AsSpan())
            earliest = Math.Min(earliest, shift);
        double ticks = ((double)pattern.Earliest / controls.Rate * controls.Microtiming) + HitTiming.ShiftOf(earliest, window.Duration);
        return (int)Math.Min(Math.Ceiling(-ticks), HitTiming.MaxOffset);
    }

    // Each look at a tick makes the same draw, so a jump, a restart or a replay changes nothing.
    private bool IsDrawn(int instrument, int bar, int tick, Pattern pattern, in DeckControls controls)
    {
        float probability = controls.Probabilities.AsSpan()[instrument];
        return probability >= 1
            || SeededDraws.Uniform(controls.NoiseSeed, DrawPurpose.Probability, _deck, bar, (tick * pattern.InstrumentCount) + instrument) < probability;
    }

    private void PlayHit(
        in LateHit hit, int k, bool pinned, Pattern pattern, in DeckControls controls, in TickWindow window, in HitOutput output)
    {
        double into = hit.At - window.Number;
        if (into >= 1 && k > 0)
            return; // the hit's moment and its tick are both still to come
        long home = window.Position + k;
        bool flam = !pinned && IsFlam(hit.Instrument, home, pattern, controls);
        _played[hit.Instrument] |= 1u << k;
        if (flam)
            return;
        if (into >= 1)
            _late.Add(hit);
        else
            output.Add(hit.Instrument, hit.Bar, hit.Tick, hit.Velocity, Math.Max(hit.Offset, -k), Math.Max(into, 0));
        _lastHit[hit.Instrument] = home;
    }

    // Selection has already kept the gap within one pattern. This check is for a pattern that has just become live, beside a hit of the pattern
    // before it. Without it a moving point would play bursts of hits.
    private bool IsFlam(int instrument, long home, Pattern pattern, in DeckControls controls)
    {
        long distance = Math.Abs(home - _lastHit[instrument]);
        return distance != 0 && distance * controls.Rate < Math.Min(controls.Gap * pattern.Scale, pattern.Length);
    }
}
