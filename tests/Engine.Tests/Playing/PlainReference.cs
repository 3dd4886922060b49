using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>
/// What must be heard, said as plainly as can be: sets of places in the music in the place of masks, queues and
/// bounded look-ahead. Each step it is told the events of one tick and answers how they differ.
/// </summary>
internal sealed class PlainReference
{
    private readonly Stage _stage;
    private readonly DeckReference[] _decks;
    private readonly Dictionary<(int Deck, int Instrument, int Bar, int Tick), double> _due = [];
    private long _position;
    private long _step; // ticks played
    private long _jump;
    private bool _playing;
    private long _lastDue = long.MinValue;

    public PlainReference(Stage stage)
    {
        _stage = stage;
        _decks = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(deck => new DeckReference(stage, deck))];
        foreach (DeckReference deck in _decks)
            deck.FollowModel(0); // at rest models and metres were taken up already
    }

    public long Heard { get; private set; }

    public string? Differs(List<TickEvent> events)
    {
        TransportState transport = _stage.State.Transport;
        if (transport.Jump.Sequence != _jump)
            Jump(transport.Jump);
        bool starts = !_playing && transport.Playing;
        _playing = transport.Playing;
        if (Disorder(events) is { } disorder)
            return disorder;

        long barStart = _position - _decks[0].Place(_position).Tick;
        foreach (DeckReference deck in _decks)
        {
            if (deck.FollowModel(barStart) && _playing && barStart != _position)
                return "a metre changed within a bar";
        }

        if (!_playing)
            return events.Exists(e => e.Kind is TickEventKind.Tick or TickEventKind.Hit) ? "something sounds at rest" : null;
        return TickDiffers(events, starts) ?? HitsDiffer(events);
    }

    private void Jump(Jump jump)
    {
        _jump = jump.Sequence;
        Meter meter = _decks[0].Meter;
        (int bar, int tick) = _decks[0].Place(_position);
        long from = ((long)bar * meter.TicksPerBar(24)) + tick;
        _position = ((long)jump.Bar * meter.TicksPerBar(24)) + (long)Math.Round(jump.Beat * meter.TicksPerBeat(24));
        foreach (DeckReference deck in _decks)
            deck.Jump(from, _position, forget: !_playing || !_stage.State.Transport.Playing);
    }

    private string? Disorder(List<TickEvent> events)
    {
        foreach (TickEvent tickEvent in events)
        {
            if (tickEvent.Due < _lastDue)
                return $"{tickEvent.Kind} is due before what came before it";
            _lastDue = tickEvent.Due;
        }

        return null;
    }

    private string? TickDiffers(List<TickEvent> events, bool starts)
    {
        (int bar, int tick) = _decks[0].Place(_position);
        int ticks = 0;
        foreach (TickEvent tickEvent in events)
        {
            if (tickEvent.Kind != TickEventKind.Tick)
                continue;
            ticks++;
            if (tickEvent.Bar != bar || tickEvent.Tick != tick)
                return $"tick {tickEvent.Bar}:{tickEvent.Tick} came in the place of {bar}:{tick}";
        }

        if (starts != events.Exists(e => e.Kind == TickEventKind.Started))
            return "a start was not told, or told for nothing";
        return ticks == 1 ? null : $"{ticks} ticks came in the place of one";
    }

    private string? HitsDiffer(List<TickEvent> events)
    {
        long start = events.Find(e => e.Kind == TickEventKind.Tick).Due;
        double duration = _stage.Engine.NextDue - start;
        _due.Clear();
        foreach (DeckReference deck in _decks)
            deck.FollowHands();
        foreach (DeckReference deck in _decks)
            deck.Play(_position, _step, (long)duration, _decks, _due);
        foreach (TickEvent hit in events)
        {
            if (hit.Kind != TickEventKind.Hit)
                continue;
            Heard++;
            if (!_due.Remove((hit.Deck, (int)hit.Instrument, hit.Bar, hit.Tick), out double into))
                return $"deck {hit.Deck} played {hit.Instrument} of {hit.Bar}:{hit.Tick} twice, or for nothing";
            if (Math.Abs(start + (into * duration) - hit.Due) > 3 + (duration * 1e-6)) // offsets are floats
                return $"deck {hit.Deck} played {hit.Instrument} of {hit.Bar}:{hit.Tick} {hit.Due - start - (into * duration)} ns late";
        }

        _position++;
        _step++;
        return _due.Count == 0 ? null : $"{_due.Keys.First()} was lost";
    }

    private sealed class DeckReference(Stage stage, int deck)
    {
        private readonly HashSet<(int Instrument, long Position)> _sounded = [];
        private readonly List<(int Instrument, int Bar, int Tick, double At)> _owed = [];
        private FoldedModel? _model;
        private bool _isFront;
        private WrittenGroove _written = new([], [], 1);
        private PinTable _pins;
        private long _origin;
        private int _originBar;

        public Meter Meter { get; private set; } = Meter.FourFour;

        public (int Bar, int Tick) Place(long position)
        {
            long since = position - _origin;
            int ticksPerBar = Meter.TicksPerBar(24);
            return (_originBar + (int)(since / ticksPerBar), (int)(since % ticksPerBar));
        }

        public bool FollowModel(long barStart)
        {
            var live = (FoldedModel?)stage.Engine.LiveModel(deck);
            if (ReferenceEquals(live, _model) || live is null)
                return false;
            _model = live;
            Grid grid = live.Card.Grid;
            _isFront = live.IsFront(Position(live.Card.LatentDimensions));
            WriteDown();
            if (grid.Meter == Meter)
                return false;
            (int bar, int tick) = Place(barStart);
            (_origin, _originBar) = (barStart, tick == 0 ? bar : bar + 1);
            Meter = grid.Meter;
            return true;
        }

        private void WriteDown()
        {
            Grid grid = _model!.Card.Grid;
            int scale = 24 / grid.TicksPerQuarter;
            _pins = stage.State.Decks[deck].Controls.Pins;
            IEnumerable<Hit> hits = _model.Hits(_isFront).Select(hit => hit with { Tick = hit.Tick * scale, Offset = hit.Offset * scale });
            _written = new(hits, _pins, grid.TickCount * scale);
        }

        public void Jump(long from, long to, bool forget)
        {
            // What has sounded for a tick that is still to come stays sounded, unless the music goes back before it.
            var kept = _sounded.Select(s => (s.Instrument, Position: s.Position - Here + from)).Where(s => to >= from && s.Position >= to).ToList();
            _sounded.Clear();
            _sounded.UnionWith(kept);
            (_origin, _originBar) = (0, 0);
            Here = to;
            if (forget)
                _owed.Clear();
        }

        private long Here { get; set; }

        // A model that is to go is decoded no more: it stays on the side where it was.
        public void FollowHands()
        {
            if (_model is null)
                return;
            DeckState state = stage.State.Decks[deck];
            bool isFront = ReferenceEquals(state.Model, _model) ? _model.IsFront(Position(_model.Card.LatentDimensions)) : _isFront;
            if (state.Controls.Pins == _pins && isFront == _isFront)
                return;
            _isFront = isFront;
            WriteDown();
        }

        // The deck's point in its plane, as a value for each dimension.
        private float[] Position(int dimensions)
        {
            (float x, float y) = (stage.Targets[deck].Value.X, stage.Targets[deck].Value.Y);
            LatentPlane plane = stage.State.Decks[deck].Controls.Plane;
            float[] position = new float[dimensions];
            bool known = plane.First < dimensions && plane.Second < dimensions;
            for (int i = 0; i < dimensions; i++)
            {
                position[i] = i == (known ? plane.First : 0) ? x : i == (known ? plane.Second : 1) ? y : plane[i];
                if (!plane.Span.IsThere)
                    continue;
                (double a, double b, double c) = (plane.Span.Position(0)[i], plane.Span.Position(1)[i], plane.Span.Position(2)[i]);
                double middle = (a + b) / 2;
                position[i] = (float)Math.Clamp(((middle + c) / 2) + (x / 3 * (b - a)) + (y / 3 * (c - middle)), -3, 3);
            }

            return position;
        }

        public void Play(long position, long step, long tickLength, DeckReference[] all, Dictionary<(int Deck, int Instrument, int Bar, int Tick), double> due)
        {
            Here = position;
            for (int i = _owed.Count - 1; i >= 0; i--)
            {
                var owed = _owed[i];
                if (owed.At >= step + 1)
                    continue;
                due.Add((deck, owed.Instrument, owed.Bar, owed.Tick), owed.At - step);
                _owed.RemoveAt(i);
            }

            DeckControls controls = stage.State.Decks[deck].Controls;
            for (int ahead = 0; ahead <= 16 && _model is not null; ahead++)
                PlayTick(controls, position + ahead, ahead, step, tickLength, all, due);
            _sounded.RemoveWhere(s => s.Position <= position);
            Here = position + 1;
        }

        // Of two decks that are crossfaded hit by hit one plays a hit, and the same draw says which.
        private bool IsMine(int instrument, long home)
        {
            for (int fader = 0; fader < PerformanceState.DeckCount; fader++)
            {
                DeckControls controls = stage.State.Decks[fader].Controls;
                int other = controls.Fade.With - 1;
                if (controls.Fade.By != FadeBy.Hits || other < 0 || other == fader || (deck != fader && deck != other))
                    continue;
                double draw = SeededDraws.Uniform(controls.NoiseSeed, DrawPurpose.Fade, fader, home, instrument);
                int mine = draw < controls.Fade.Amount ? fader : other;
                if (mine != deck)
                    return false;
            }

            return true;
        }

        private bool Rests(long home, DeckReference[] all)
        {
            int leader = stage.State.Decks[deck].Controls.Answers - 1;
            if (leader < 0 || leader == deck)
                return true;
            for (long near = Math.Max(home - 5, 0); near <= home + 5; near++)
            {
                for (int instrument = 0; instrument < Instruments.Usual; instrument++)
                {
                    if (all[leader].Strikes(instrument, near))
                        return false;
                }
            }

            return true;
        }

        private bool Strikes(int instrument, long at)
        {
            if (_model is null || at < _origin)
                return false;
            (int bar, int tick) = Place(at);
            return _written.At(stage.State.Decks[deck].Controls, instrument, (bar * Meter.TicksPerBar(24)) + tick).Velocity > 0;
        }

        private void PlayTick(
            in DeckControls controls, long home, int ahead, long step, long tickLength, DeckReference[] all,
            Dictionary<(int Deck, int Instrument, int Bar, int Tick), double> due)
        {
            (int bar, int tick) = Place(home);
            double swing = controls.Swing * 4 * (tick % 12 <= 6 ? tick % 12 : 12 - (tick % 12)) / 6.0;
            for (int instrument = 0; instrument < Instruments.Usual; instrument++)
            {
                Struck struck = _written.At(controls, instrument, (bar * Meter.TicksPerBar(24)) + tick);
                if (struck.Velocity == 0)
                    continue;
                double draw = SeededDraws.Uniform(controls.NoiseSeed, DrawPurpose.Probability, deck, bar, (tick * 9) + instrument);
                bool drawn = struck.Pinned || draw < controls.Probabilities[(Instrument)instrument];
                double shift = controls.Shifts[(Instrument)instrument] * 1e6 / tickLength;
                double offset = (struck.Offset / controls.Rate * controls.Microtiming) + swing + struck.Later + shift;
                double into = ahead + Math.Clamp(offset, -16, 16);
                if (!drawn || !IsMine(instrument, home) || !Rests(home, all) || (into >= 1 && ahead > 0) || !_sounded.Add((instrument, home)))
                    continue;
                if (into >= 1)
                    _owed.Add((instrument, bar, tick, step + into));
                else
                    due.Add((deck, instrument, bar, tick), Math.Max(into, 0));
            }
        }
    }
}
