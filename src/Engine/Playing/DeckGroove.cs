using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>Where the transport's bars lie, for decks that wait for one to change their metre.</summary>
/// <param name="Start">Position at which its current bar began.</param>
/// <param name="IsNow">Whether the bar begins at this very tick, or the transport rests and nobody need wait.</param>
/// <param name="Resting">Whether the transport rests.</param>
internal readonly record struct BarLine(long Start, bool IsNow, bool Resting);

/// <summary>
/// What a deck plays and in which bars: takes decoded grooves up when they are wanted, exchanges models, and selects
/// the pattern again when the groove or a control of the selection has changed. Tick thread, except where noted.
/// </summary>
internal sealed class DeckGroove
{
    private readonly int _deck;
    private GrooveSlot? _live;
    private GrooveSlot? _now;
    private GrooveSlot? _next;
    private PreparedModel? _playing;
    private SelectionSettings? _selectedFor;
    private int _chaosBar;
    private long _cue; // the last one whose line has come
    private bool _onCue; // and it has come at this tick
    private bool _resumes; // and what it finds is what played already: it waits for nothing
    private TakenGrooves _allowed = TakenGrooves.Any;
    private TakenGrooves _fetched; // since the last tick

    public DeckGroove(int deck) => _deck = deck;

    public GrooveExchange Exchange { get; } = new();

    /// <summary>What was taken up at the last tick.</summary>
    public TakenGrooves Taken { get; private set; }

    /// <summary>Number of the groove that plays, 0 for none.</summary>
    public long Number => _live?.Generation ?? 0;

    /// <summary>The deck's bars.</summary>
    public BarCount Bars { get; private set; } = BarCount.FromStart(Meter.FourFour);

    /// <summary>What plays: its model and its pattern. Any thread.</summary>
    public PreparedModel? Live => Volatile.Read(ref _playing);

    /// <summary>What another one needs to go on from here.</summary>
    public DeckBars State => new(Bars.Meter, Bars.OriginTick, Bars.OriginBar, _chaosBar);

    /// <summary>Goes on with the bars of another, whose model is the first to come.</summary>
    public void Resume(in DeckBars state)
    {
        Bars = new BarCount(state.Meter, state.OriginTick, state.OriginBar);
        (_chaosBar, _resumes) = (state.ChaosBar, true);
    }

    /// <summary>Counts bars from the beginning again: the transport jumped.</summary>
    public void CountFromStart() => Bars = BarCount.FromStart(Bars.Meter);

    /// <summary>
    /// Takes up nothing newer than this at the next tick, and this also where a newer one is decoded before that tick:
    /// when it was played, the tick fell between the two. For replays, where one thread decodes and plays.
    /// </summary>
    public void Allow(in TakenGrooves newest)
    {
        _allowed = newest;
        Exchange.Published ??= Fetch;
    }

    /// <summary>Takes up what is wanted at this tick.</summary>
    /// <returns>
    /// The instruments whose rows of the pattern changed, one bit each; after a swap all of them, also those that only the kit before had.
    /// </returns>
    public int Update(in PlayedDeck state, long position, in BarLine transport, long cue)
    {
        (_cue, _onCue) = (cue, cue != _cue);
        Fetch();
        (Taken, _fetched) = (_fetched, default);
        if (state.Model == 0)
            return Unload();

        (int bar, int tick) = Bars.Locate(position);
        GrooveSlot? taken = Wanted(state, bar, tick, transport);
        // What is frozen now is what plays, and not what comes at the same tick; a scene's drums are frozen where it leads.
        if (taken is not null && _live is not null && !IsOnCue(taken))
            _live.Owner.Pattern.Freeze(_live.Groove, state.Controls.Freezes);
        int rows = _live?.Owner.Grid.InstrumentCount ?? 0;
        bool swapped = taken is not null && Adopt(taken, transport);
        if (_live is null)
            return 0;
        if (swapped)
            (bar, _) = Bars.Locate(position);
        int changed = Select(state.Controls, bar, taken is not null);
        if (!swapped)
            return changed;
        Volatile.Write(ref _playing, _live.Owner);
        return AllOf(Math.Max(rows, _live.Owner.Grid.InstrumentCount));
    }

    private void Fetch()
    {
        GrooveSlot? now = Exchange.FetchNow(_allowed.Now), next = Exchange.FetchNext(_allowed.Next);
        _fetched = new TakenGrooves(now?.Generation ?? _fetched.Now, next?.Generation ?? _fetched.Next);
        Hold(ref _now, now);
        Hold(ref _next, next);
    }

    private static void Hold(ref GrooveSlot? held, GrooveSlot? fetched)
    {
        if (fetched is null)
            return;
        held?.Release();
        held = fetched;
    }

    // The newest of the held grooves that may become live at this tick, taken out of the hold.
    private GrooveSlot? Wanted(in PlayedDeck state, int bar, int tick, in BarLine transport)
    {
        GrooveSlot? now = MayStart(_now, state, tick, transport) ? _now : null;
        GrooveSlot? next = _next is { } slot && slot.ForBar == bar && MayStart(slot, state, 0, transport) ? slot : null;
        GrooveSlot? newest = (now?.Generation ?? 0) >= (next?.Generation ?? 0) ? now : next;
        if (newest is null)
            return null;
        if (newest.Generation < (_live?.Generation ?? 0))
        {
            Drop(newest);
            return null;
        }

        if (ReferenceEquals(newest, _now))
            _now = null;
        else
            _next = null;
        return newest;
    }

    private void Drop(GrooveSlot slot)
    {
        if (ReferenceEquals(slot, _now))
            _now = null;
        else
            _next = null;
        slot.Release();
    }

    private bool MayStart(GrooveSlot? slot, in PlayedDeck state, int tick, in BarLine transport)
    {
        // One that goes on for another knows nothing but what is to come: earlier than its line is better than silence.
        bool resumes = _resumes && _live is null;
        if (slot is null || slot.Owner.Id != state.Model || (slot.Cue > _cue && !resumes))
            return false;
        if (!ReferenceEquals(slot.Owner, _live?.Owner))
        {
            // A swap. Another metre begins with a bar of the transport, so that the two never part.
            if (slot.Owner.Grid.Meter != Bars.Meter)
                return transport.IsNow;
            if (resumes || IsOnCue(slot))
                return true;
            if (slot.Owner.AtBarLine && _live is not null)
                return transport.Resting || tick == 0;
        }
        else if (state.Controls.Freeze && !IsOnCue(slot))
        {
            return false;
        }

        return IsOnCue(slot) || transport.Resting || state.Controls.Quantize switch
        {
            Quantize.Beat => tick % Bars.TicksPerBeat == 0,
            Quantize.Bar => tick == 0,
            _ => true,
        };
    }

    // Decoded for a line that has just come, or the first that is there since: it waits for no other.
    private bool IsOnCue(GrooveSlot slot) => slot.Cue == _cue && slot.Cue != 0 && (_onCue || _live?.Cue != _cue);

    private bool Adopt(GrooveSlot taken, in BarLine transport)
    {
        bool swapped = !ReferenceEquals(taken.Owner, _live?.Owner);
        if (swapped && _live is not null)
            taken.Owner.Pattern.KeepFrozen(_live.Owner.Pattern);
        _live?.Release();
        (_live, _resumes) = (taken, false);
        if (taken.Owner.Grid.Meter != Bars.Meter)
            Bars = Bars.Change(taken.Owner.Grid.Meter, transport.Start);
        return swapped;
    }

    private int Select(in DeckControls controls, int bar, bool grooveChanged)
    {
        SelectionSettings settings = SelectionSettings.Of(controls);
        bool sameBar = settings.Chaos <= 0 || settings.ChaosLock || controls.Freeze || bar == _chaosBar;
        bool lockedHere = settings.ChaosLock && _selectedFor is { ChaosLock: false };
        Pattern pattern = _live!.Owner.Pattern;
        if (!grooveChanged && sameBar && !lockedHere && settings == _selectedFor && controls.PinsInPlace == pattern.Pins)
            return 0;
        if (!(settings.ChaosLock || controls.Freeze) || lockedHere)
            _chaosBar = bar;
        _selectedFor = settings;
        return pattern.Select(_live.Groove, settings, controls.PinsInPlace, _deck, _chaosBar);
    }

    private int Unload()
    {
        if (_live is null)
            return 0;
        int rows = _live.Owner.Grid.InstrumentCount;
        Volatile.Write(ref _playing, null);
        _live.Release();
        _live = null;
        return AllOf(rows);
    }

    private static int AllOf(int rows) => (1 << rows) - 1;
}
