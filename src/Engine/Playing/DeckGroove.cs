using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>Where the transport's bars lie. Decks that change their metre wait for such a bar.</summary>
/// <param name="Start">Position at which the transport's current bar began.</param>
/// <param name="IsNow">Whether a bar begins at this tick, or the transport rests, so that no deck has to wait.</param>
/// <param name="Resting">Whether the transport rests.</param>
internal readonly record struct BarLine(long Start, bool IsNow, bool Resting);

/// <summary>
/// Holds what a deck plays, and in which bars: takes decoded grooves when they are wanted, changes models, and selects the pattern again when the
/// groove or a selection control has changed. Tick thread only, except where noted.
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
    private long _cue; // number of the last cue whose line has come
    private bool _onCue; // whether that line has come at this tick
    private bool _resumes; // whether this deck goes on for an earlier one: the first groove then waits for nothing
    private TakenGrooves _allowed = TakenGrooves.Any;
    private TakenGrooves _fetched; // grooves fetched since the last tick

    public DeckGroove(int deck) => _deck = deck;

    public GrooveExchange Exchange { get; } = new();

    /// <summary>The grooves that were taken up at the last tick.</summary>
    public TakenGrooves Taken { get; private set; }

    /// <summary>Number of the groove that plays; 0 for none.</summary>
    public long Number => _live?.Generation ?? 0;

    /// <summary>The deck's bars.</summary>
    public BarCount Bars { get; private set; } = BarCount.FromStart(Meter.FourFour);

    /// <summary>The prepared model that plays, with its pattern. Any thread.</summary>
    public PreparedModel? Live => Volatile.Read(ref _playing);

    /// <summary>What another deck groove needs to go on from here.</summary>
    public DeckBars State => new(Bars.Meter, Bars.OriginTick, Bars.OriginBar, _chaosBar);

    /// <summary>Goes on with the bars of an earlier deck groove. Its model is the first one to come.</summary>
    public void Resume(in DeckBars state)
    {
        Bars = new BarCount(state.Meter, state.OriginTick, state.OriginBar);
        (_chaosBar, _resumes) = (state.ChaosBar, true);
    }

    /// <summary>Counts bars from the beginning again: the transport jumped.</summary>
    public void CountFromStart() => Bars = BarCount.FromStart(Bars.Meter);

    /// <summary>
    /// Makes the next tick take up exactly these grooves, even if newer ones are decoded before it: at the recorded performance the tick fell between
    /// the two. For replays, where one thread decodes and plays.
    /// </summary>
    public void Allow(in TakenGrooves newest)
    {
        _allowed = newest;
        Exchange.Published ??= Fetch;
    }

    /// <summary>Takes up the grooves and controls that are wanted at this tick.</summary>
    /// <returns>
    /// The instruments whose rows changed, one bit each. After a change of models, all instruments of both kits.
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
        // Freeze what plays now, not a groove that comes at the same tick. A recalled scene is different: its drums are frozen at the position of the
        // scene.
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

    // Takes out the newest held groove that may become live at this tick.
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
        // A deck that goes on for an earlier one has nothing to play yet: a groove before its line is better than silence.
        bool resumes = _resumes && _live is null;
        if (slot is null || slot.Owner.Id != state.Model || (slot.Cue > _cue && !resumes))
            return false;
        if (!ReferenceEquals(slot.Owner, _live?.Owner))
        {
            // The model changes. A new metre begins at a bar line of the transport, so that deck and transport stay together.
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

    // Whether the groove was decoded for a cue whose line has just come, or is the first groove since that line: then it waits for no other line.
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
