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

    // Bit k: the hit of the tick k ahead of the last one has been played. One word an instrument.
    private readonly uint[] _played = new uint[Instruments.Most];
    private long _number; // of that tick

    // Position of the tick whose hit was played last.
    private readonly long[] _lastHit = new long[Instruments.Most];

    public DeckPlayer(int deck)
    {
        _deck = deck;
        _groove = new DeckGroove(deck);
        Array.Fill(_lastHit, NoHit);
    }

    /// <summary>What it plays.</summary>
    public DeckGroove Groove => _groove;

    /// <summary>The deck's bars.</summary>
    public BarCount Bars => _groove.Bars;

    /// <summary>What plays. Any thread.</summary>
    public PreparedModel? Live => _groove.Live;

    /// <summary>Takes up newly decoded grooves and changed controls; see <see cref="DeckGroove.Update"/>.</summary>
    public int Update(in PlayedDeck state, long position, in BarLine transport, long cue) =>
        _groove.Update(state, position, transport, cue);

    /// <summary>Puts the deck's hits that are due within a tick into a buffer, and leaves the tick behind.</summary>
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

    /// <summary>Whether a hit of the deck that is let through lies at a position or less than so many ticks from it. Tick thread only.</summary>
    public bool SoundsNear(long position, int reach, in DeckControls controls)
    {
        if (Live?.Pattern is not { } pattern || controls.Level <= 0)
            return false;
        var places = new DrumPlaces(pattern, controls);
        // Before the line that its bars are counted from, it had no bars of this metre, and nothing of this pattern has sounded.
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

    /// <summary>Counts bars from the beginning again, and forgets what a jump makes meaningless.</summary>
    /// <param name="from">Position of the tick that would have come, counted from the beginning.</param>
    /// <param name="to">Position of the tick that comes.</param>
    public void Jump(long from, long to)
    {
        // What was played early for a tick from there on is not played again when the jump leads forward to it. After
        // one backward those moments come once more, and so do their hits.
        Forget(to >= from ? to - from : long.MaxValue);
        Array.Fill(_lastHit, NoHit);
        _groove.CountFromStart();
    }

    /// <summary>Forgets late hits: the transport starts from rest at another place.</summary>
    public void ForgetLateHits() => _late.Clear();

    // So many ticks have passed.
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

    // How many ticks ahead a hit may lie that is due within this one.
    private static int Ahead(Pattern pattern, in DeckControls controls, in TickWindow window)
    {
        float earliest = 0;
        foreach (float shift in controls.Shifts.AsSpan())
            earliest = Math.Min(earliest, shift);
        double ticks = ((double)pattern.Earliest / controls.Rate * controls.Microtiming) + HitTiming.ShiftOf(earliest, window.Duration);
        return (int)Math.Min(Math.Ceiling(-ticks), HitTiming.MaxOffset);
    }

    // The same draw each time the tick is looked at: a jump, a restart or a replay changes nothing.
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
            return; // its moment is still to come, and so is its tick
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

    // The gap between hits of one pattern was seen to when it was selected. This is for one that has just become live
    // beside a hit of the pattern before: a moving point would machine-gun.
    private bool IsFlam(int instrument, long home, Pattern pattern, in DeckControls controls)
    {
        long distance = Math.Abs(home - _lastHit[instrument]);
        return distance != 0 && distance * controls.Rate < Math.Min(controls.Gap * pattern.Scale, pattern.Length);
    }
}
