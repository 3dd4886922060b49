using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Engine.Playing;

/// <summary>
/// Decides what is due, tick by tick. The result depends only on the published state, the decoded grooves and what was played before. The engine
/// reads no clock, takes no lock and allocates nothing. One thread, the tick thread, calls <see cref="Advance"/>; members marked "any thread" may be
/// read from all threads.
/// </summary>
public sealed partial class TickEngine : ILivePatterns
{
    /// <summary>Most events of one tick: all hits that every instrument of every deck may have due at once, and the events of the transport.</summary>
    public const int MaxEvents =
        (PerformanceState.DeckCount * ((Instruments.Most * 2 * (HitTiming.MaxOffset + 1)) + 1)) + 4;

    private readonly DeckPlayer[] _decks =
        [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(deck => new DeckPlayer(deck))];

    private readonly int[] _changedRows = new int[PerformanceState.DeckCount];
    private readonly EventBuffer _events = new(MaxEvents);
    private readonly NewestCell<EngineTime> _moment = new();
    private readonly NewestCell<EngineState> _kept = new();
    private readonly TransportClock _clock = new();
    private readonly CueKeeper _cues = new();
    private readonly CueKeeper[] _morphs = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(_ => new CueKeeper())];
    private readonly PlayedDeck[] _underWay = new PlayedDeck[PerformanceState.DeckCount]; // the decks as they are played while a cue waits or glides
    private bool _isUnderWay;
    private long _position; // position of the next tick in the music

    /// <summary>An engine at rest, led by nobody.</summary>
    public TickEngine()
    {
        _following = _device;
        _moment.Write(MomentAt(0, 0, 0));
    }

    /// <summary>Whether the transport runs; tick thread only.</summary>
    public bool Playing { get; private set; }

    /// <summary>When the next tick is due, nanoseconds of the monotonic clock; tick thread only, while playing.</summary>
    public long NextDue => _clock.NextDue;

    /// <summary>Number of the next tick, counted since the start; tick thread only.</summary>
    public long Number => _clock.Number;

    /// <summary>The tick that was handed out last, and where each deck is at the next one. Any thread.</summary>
    public EngineTime EngineTime => _moment.Read();

    /// <summary>The prepared model that a deck (from 0) plays, or null where the deck plays nothing. Any thread.</summary>
    public PreparedModel? Live(int deck) => _decks[deck].Live;

    /// <summary>The model that a deck (from 0) plays, or null. Also null for a model that came as an image from another process. Any thread.</summary>
    public RhythmModel? LiveModel(int deck) => Live(deck)?.Source;

    /// <inheritdoc/>
    public int ReadPattern(int deck, Instrument instrument, Span<int> velocities) =>
        Live(deck)?.Rows.CopyRow(instrument, velocities) ?? 0;

    /// <inheritdoc/>
    public int CountInstruments(int deck) => Live(deck)?.Grid.InstrumentCount ?? 0;

    /// <summary>
    /// The pattern that a deck (from 0) plays, as a clip named after the model; null where the deck plays nothing. The hits are as decoded. Any
    /// thread.
    /// </summary>
    public Clip? LiveClip(int deck)
    {
        if (Live(deck) is not { } live)
            return null;
        string name = live.Source?.Card.Name ?? "";
        return new Clip(name, live.Pattern.Loop, live.Rows.Hits(), new ClipSource(name, 1, EngineTime.Playhead.Bpm));
    }

    /// <summary>The grooves that a deck (from 0) took up at the last tick. Tick thread only.</summary>
    public TakenGrooves Taken(int deck) => _decks[deck].Groove.Taken;

    /// <summary>
    /// Number of the groove that a deck (from 0) plays; 0 for none. Grooves are numbered in the order in which they were decoded for the deck. Tick
    /// thread only.
    /// </summary>
    public long GrooveOf(int deck) => _decks[deck].Groove.Number;

    /// <summary>
    /// Makes a deck (from 0) take up exactly the grooves that it took up when the performance was recorded, even if newer ones are decoded. For
    /// replays, where one thread decodes and plays.
    /// </summary>
    public void Allow(int deck, in TakenGrooves newest) => _decks[deck].Groove.Allow(newest);

    /// <summary>
    /// Hands out the next tick: all events from its moment to the moment of the following tick, in due order. While the transport rests, the decks
    /// take up changes, and no time passes.
    /// </summary>
    /// <param name="state">The published state, read once.</param>
    /// <param name="now">If the transport rests and is asked to play, it begins at this moment; nanoseconds
    /// of the monotonic clock.</param>
    /// <returns>The events; they hold until the next call.</returns>
    public ReadOnlySpan<TickEvent> Advance(scoped in PlayedState state, long now)
    {
        _events.Clear();
        TransportState transport = state.Transport;
        if (transport.Jump.Sequence != _jump && transport.Jump.Sequence == transport.HeldJump)
            Jump(transport.Jump, transport.Playing);
        float way = _cues.Look(state.Cue, _decks[0].Bars, _position, rests: !transport.Playing && !Playing);
        if (state.Cue.Sequence != _cues.State.Sequence)
            transport = transport with { Playing = transport.HeldPlaying };
        else if (transport.Jump.Sequence != _jump)
            Jump(transport.Jump, transport.Playing); // the jump waited for the cue's line, and the line has come
        TakeTempo(transport, way);
        SetOut(state, way);
        bool plays = transport.Playing;
        long place = _position;
        bool starts = plays && !Playing && TryStart(transport, ref plays, now);
        if (Playing && plays)
            KeepTime(transport);
        // The leader has moved the music elsewhere, perhaps to the line that a cue waits for. So look at the cue again.
        if (_position != place && state.Cue.Sequence != _cues.State.Sequence)
            SetOut(state, _cues.Look(state.Cue, _decks[0].Bars, _position, rests: false));
        if (Playing && !plays)
            _events.Add(TransportEvent(TickEventKind.Stopped, NextDue));
        Playing = plays;
        if (Playing)
            PlayTick(state, starts);
        else
            Rest(state, transport.Playing, now);
        return _events.Events;
    }

    /// <summary>The exchange in which a deck's inference leaves grooves for the tick thread.</summary>
    internal GrooveExchange Exchange(int deck) => _decks[deck].Groove.Exchange;

    // Works out the decks as they are played at this tick. While a cue waits, switches such as mutes also stay as they were.
    private void SetOut(in PlayedState state, float way)
    {
        bool waits = state.Cue.Sequence != _cues.State.Sequence;
        _isUnderWay = waits || way < 1;
        for (int i = 0; _isUnderWay && i < _underWay.Length; i++)
            _underWay[i] = waits ? state.Deck(i).Before : state.Deck(i).At(way);
    }

    // Returns the decks where they lie in memory: they are too large to copy at every tick.
    private ReadOnlySpan<PlayedDeck> Decks(in PlayedState state) => _isUnderWay ? _underWay : state.Decks;

    private void PlayTick(in PlayedState state, bool starts)
    {
        TickWindow window = _clock.Pass(_position);
        try
        {
            UpdateDecks(state, resting: false);
            if (starts)
                _events.Add(TransportEvent(TickEventKind.Started, window.Start));
            AddTransportTick(window.Start);
            AddPatterns(window.Start);
            ReadOnlySpan<PlayedDeck> decks = Decks(state);
            for (int i = 0; i < _decks.Length; i++)
                _decks[i].Play(decks[i].Controls, window, new DeckBlend(i, decks, _decks), _events);
        }
        finally
        {
            // The position moves with the clock even after a fault. A tick that cannot be played is lost, but the music stays in time.
            _position++;
        }

        Publish(window.Position, window.Start, _position);
    }

    private void Rest(in PlayedState state, bool begins, long now)
    {
        if (!begins && _following.TryRest(out long place) && place != _position)
            MoveTo(place, rests: true);
        UpdateDecks(state, resting: true);
        AddPatterns(now);
        Publish(_position, now, _position);
    }

    private void UpdateDecks(in PlayedState state, bool resting)
    {
        (_, int tick) = _decks[0].Bars.Locate(_position);
        var barLine = new BarLine(_position - tick, tick == 0 || resting, resting);
        ReadOnlySpan<PlayedDeck> decks = Decks(state);
        for (int i = 0; i < _decks.Length; i++)
        {
            _ = _morphs[i].Look(state.Deck(i).Morph.Cue, _decks[i].Bars, _position, resting);
            _changedRows[i] = _decks[i].Update(decks[i], _position, barLine, _cues.State.Sequence);
        }
    }

    private void AddTransportTick(long due)
    {
        TickEvent tick = TransportEvent(TickEventKind.Tick, due);
        _events.Add(tick);
        if (tick.Tick % _decks[0].Bars.TicksPerBeat == 0)
            _events.Add(tick with { Kind = TickEventKind.Beat });
    }

    private void AddPatterns(long due)
    {
        for (int deck = 0; deck < _changedRows.Length; deck++)
        {
            if (_changedRows[deck] != 0)
                _events.Add(TransportEvent(TickEventKind.Pattern, due) with { Deck = deck, Rows = _changedRows[deck] });
        }
    }

    private TickEvent TransportEvent(TickEventKind kind, long due)
    {
        BarCount bars = _decks[0].Bars;
        (int bar, int tick) = bars.Locate(_position);
        return new TickEvent
        {
            Kind = kind,
            Due = due,
            Position = _position,
            Bar = bar,
            Tick = tick,
            Beat = tick / bars.TicksPerBeat,
            Bpm = _bpm,
            Cue = _cues.State.Sequence,
        };
    }

    private void Publish(long position, long due, long next)
    {
        _moment.Write(MomentAt(position, due, next));
        _kept.Write(State);
    }

    private EngineTime MomentAt(long position, long due, long next)
    {
        BarCount bars = _decks[0].Bars;
        (int bar, int tick) = bars.Locate(position);
        var moment = new EngineTime
        {
            NextDue = NextDue,
            Cue = new CueMoment(_cues.State.Sequence, _cues.WayAt(next)),
            Playhead = new Playhead
            {
                Playing = Playing,
                Bar = bar,
                Tick = tick,
                Meter = bars.Meter,
                Bpm = _bpm,
                Ticks = _clock.Number,
                Due = due,
            },
        };
        for (int i = 0; i < _decks.Length; i++)
        {
            BarCount deck = _decks[i].Bars;
            (bar, tick) = deck.Locate(next);
            moment.SetDeck(i, new DeckTime(bar, tick, deck.TicksPerBar) { Morph = new CueMoment(_morphs[i].State.Sequence, _morphs[i].WayAt(next)) });
        }

        return moment;
    }
}
