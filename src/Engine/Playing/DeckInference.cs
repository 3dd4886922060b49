using RVae.Engine.Models;

namespace RVae.Engine.Playing;

/// <summary>
/// Decodes what a deck is to play next: follows the deck's position (glide, walk, noise), and hands grooves to the tick engine. The inference thread
/// runs this class after each tick while something moves, and each time something was moved. Several moves between two runs are merged: the newest
/// wins. Allocates only when the model changes.
/// </summary>
public sealed class DeckInference
{
    private readonly int _deck;
    private readonly LatentTarget _target;
    private readonly TickEngine _engine;
    private readonly Glide _glide = new();
    private readonly PlaneGlide _planes = new();
    private LatentPlane _plane; // the plane in which the newest groove was decoded
    private bool _travelled; // whether a cue moved the plane at the last run
    private readonly LatentTarget _position = new();
    private PreparedModel? _handed; // the newest model that was handed over; each is linked to the one before it
    private PreparedModel? _waiting; // models that this thread has taken and not begun to play
    private PreparedModel? _current;
    private ConditionValues? _conditions; // the conditions with which the newest groove was decoded
    private bool _givenUp; // whether one of the handed models was given up
    private readonly CueLead _lead = new();
    private readonly MorphMix _morph;
    private long _generation;
    private LatentPoint? _published; // the point of the newest groove for now
    private LatentPoint? _publishedNext; // the point of the newest groove for the next bar
    private int _nextBar;
    private int _mixedBar; // the bar that was mixed last, for a morph that is mixed anew for each bar
    private long _named; // number of the model that the state named at the last run

    /// <summary>The inference of one deck, counted from 0.</summary>
    public DeckInference(int deck, LatentTarget target, TickEngine engine)
    {
        _deck = deck;
        _target = target;
        _engine = engine;
        _morph = new MorphMix(deck);
    }

    /// <summary>Where the deck is now, gliding or walking, without noise. Any thread.</summary>
    public LatentPoint Position => _position.Value;

    /// <summary>Whether the inference has to run again at the next tick, though nobody moves anything.</summary>
    public bool Active { get; private set; }

    /// <summary>
    /// Leaves a model that was prepared on another thread, so that the change of models costs the inference thread nothing. The inference thread
    /// takes the model when the deck's state names its number; models that were left earlier are then released. Call this before the state that names
    /// the model is published. Any thread; each model once.
    /// </summary>
    public void Hand(PreparedModel prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        do
            prepared.HandedBefore = Volatile.Read(ref _handed);
        while (Interlocked.CompareExchange(ref _handed, prepared, prepared.HandedBefore) != prepared.HandedBefore);
    }

    /// <summary>Gives up a model that was left and that no state will name. The next run releases it. Any thread.</summary>
    public void GiveUp(PreparedModel prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        prepared.IsGivenUp = true;
        Volatile.Write(ref _givenUp, true);
    }

    /// <summary>How many grooves were decoded for this deck; this is also the number of the newest. Inference thread only.</summary>
    public long Generation => _generation;

    /// <summary>Decodes what the tick engine does not have yet. Inference thread only.</summary>
    /// <param name="deck">The deck's published state.</param>
    /// <param name="moment">The tick engine's newest moment.</param>
    /// <param name="now">The present, nanoseconds of the monotonic clock.</param>
    public void Run(in PlayedDeck deck, in EngineTime moment, long now) => Run(deck, Inputs(moment, now));

    /// <summary>The inputs of a run, apart from the state.</summary>
    /// <param name="moment">The tick engine's newest moment.</param>
    /// <param name="now">The present, nanoseconds of the monotonic clock.</param>
    public InferenceInputs Inputs(in EngineTime moment, long now)
    {
        bool playing = moment.Playhead.Playing;
        return new InferenceInputs(_target.Value, moment.Deck(_deck), playing, playing ? moment.NextDue : now, moment.Cue);
    }

    /// <summary>Decodes what the tick engine does not have yet. The same inputs give the same grooves. Inference thread only.</summary>
    /// <param name="deck">The deck's published state.</param>
    /// <param name="inputs">Where and when.</param>
    public void Run(in PlayedDeck deck, in InferenceInputs inputs)
    {
        (LatentPoint target, DeckTime next, bool playing, long time, CueMoment cue) = inputs;
        bool comes = _lead.Take(deck, target, cue, _glide);
        if (comes)
            _published = _publishedNext = null; // earlier grooves do not wait for the cue's line, so decode again
        DeckControls between = deck.Controls;
        if (_lead.Way < 1)
            between = ControlGlide.Between(deck.Held, deck.Controls, _lead.Way);
        ref readonly DeckControls controls = ref between;
        LatentPoint centre = _glide.At(_lead.Leads ? deck.Cue.To : target, controls.Glide, time);
        LatentPoint point = Walks.At(controls.Walk, centre, next.Bars, controls.NoiseSeed, _deck);
        if (_lead is { Leads: true, Way: < 1 })
            point = ControlGlide.Between(Walks.At(deck.Held.Walk, deck.Cue.From, next.Bars, deck.Held.NoiseSeed, _deck), point, _lead.Way);
        if (!_lead.Waits)
            _position.Value = point;
        // Where a cue moves the plane, the plane does not glide by itself: when the cue comes, on its way, and when it arrives.
        bool travels = _lead.Way < 1 && deck.Held.Plane != deck.Controls.Plane;
        LatentPlane plane = _planes.At(controls.Plane, comes || travels || _travelled ? 0 : controls.Glide, time);
        _travelled = travels;
        bool moving = _glide.Moving || _planes.Moving || (playing && (controls.Walk.Kind != WalkKind.Off || _lead.Way < 1 || _lead.Waits));
        if (Volatile.Read(ref _givenUp))
            LetGoOfGivenUp();
        bool follows = Follow(deck);
        Active = moving || (playing && (controls.Noise > 0 || _morph.IsUnderWay));
        if (!follows || (controls.Freeze && _published is not null))
            return;
        if (controls.Conditions != _conditions)
            TakeConditions(controls.Conditions);
        if (plane != _plane)
            (_plane, _published, _publishedNext) = (plane, null, null);
        bool mixesBars = _morph.IsLonger(_current!.Grid);
        if (_morph.Look(deck, next) || (mixesBars && next.Bar != _mixedBar && _publishedNext is null))
            _published = _publishedNext = null;
        _mixedBar = next.Bar;
        // Decode ahead only after the bar has begun: before that, the groove decoded ahead for this bar still waits to be taken.
        Decode(controls, point, next.Bar, aheadToo: next.Tick > 0 && (mixesBars || (!moving && controls.Noise > 0)));
    }

    private void Decode(in DeckControls controls, LatentPoint point, int bar, bool aheadToo)
    {
        LatentPoint now = Noisy(controls, point, bar);
        if (_publishedNext == now && _nextBar == bar)
            _published = now; // this point was decoded ahead, and its bar has come
        if (_published != now && Publish(now, GrooveSlot.Now, bar))
            (_published, _publishedNext) = (now, null); // the tick engine prefers this groove to any older one
        if (!aheadToo)
            return;
        LatentPoint ahead = Noisy(controls, point, bar + 1);
        if ((_publishedNext != ahead || _nextBar != bar + 1) && Publish(ahead, bar + 1, bar + 1))
            (_publishedNext, _nextBar) = (ahead, bar + 1);
    }

    private LatentPoint Noisy(in DeckControls controls, LatentPoint point, int bar)
    {
        if (controls.Noise <= 0)
            return point;
        (double x, double y) = SeededDraws.Gaussian(controls.NoiseSeed, DrawPurpose.Noise, _deck, bar);
        return new LatentPoint(point.X + (float)(controls.Noise * x), point.Y + (float)(controls.Noise * y));
    }

    private bool Publish(LatentPoint point, int forBar, int bar)
    {
        if (_current!.TakeSlot() is not { } slot)
            return false; // cannot happen while the tick engine keeps only its share of the slots; the next run tries again
        _plane.Place(point.X, point.Y, _current.Latent);
        _current.Decoder.Decode(_current.Latent, _current.Conditions, slot.Groove);
        _morph.Apply(slot.Groove, _plane, point, bar);
        slot.Generation = ++_generation;
        slot.ForBar = forBar;
        slot.Cue = _lead.Stamp;
        _engine.Exchange(_deck).Publish(slot);
        return true;
    }

    // Takes the model that the state names. The old model's groove plays on until a groove of the new model is live. A named model that was never
    // handed over was refused when it was prepared, or is still to come.
    private bool Follow(in PlayedDeck deck)
    {
        long model = deck.Model;
        if (model == (_current?.Id ?? 0) && _current is not null)
            return true;
        _published = _publishedNext = null;
        _conditions = null;
        if (model != _named)
            _morph.Leave(_current, deck.Morph);
        (_named, _current) = (model, model == 0 ? null : TakeHanded(model));
        return _current is not null;
    }

    // Finds the newest handed model with this number. Newer models with other numbers wait for their turn.
    private PreparedModel? TakeHanded(long model)
    {
        TakeAllHanded();
        PreparedModel? after = null;
        for (PreparedModel? found = _waiting; found is not null; (after, found) = (found, found.HandedBefore))
        {
            if (found.Id != model)
                continue;
            LetGo(found.HandedBefore);
            found.HandedBefore = null;
            if (after is null)
                _waiting = null;
            else
                after.HandedBefore = null;
            return found;
        }

        return null;
    }

    private void TakeAllHanded()
    {
        if (Interlocked.Exchange(ref _handed, null) is { } newest)
        {
            PreparedModel oldest = newest;
            while (oldest.HandedBefore is { } before)
                oldest = before;
            oldest.HandedBefore = _waiting;
            _waiting = newest;
        }
    }

    private void LetGoOfGivenUp()
    {
        Volatile.Write(ref _givenUp, false);
        TakeAllHanded();
        PreparedModel? after = null;
        for (PreparedModel? found = _waiting; found is not null;)
        {
            PreparedModel? before = found.HandedBefore;
            if (!found.IsGivenUp)
            {
                (after, found) = (found, before);
                continue;
            }

            if (after is null)
                _waiting = before;
            else
                after.HandedBefore = before;
            found.HandedBefore = null; // clear the link before the model is released
            found.Release();
            found = before;
        }
    }

    private static void LetGo(PreparedModel? newest)
    {
        while (newest is { } older)
        {
            newest = older.HandedBefore;
            older.HandedBefore = null; // clear the link before the release: the next user hands the model over again
            older.Release();
        }
    }

    private void TakeConditions(in ConditionValues conditions)
    {
        _conditions = conditions;
        ReadOnlySpan<float> given = conditions.AsSpan();
        Span<float> into = _current!.Conditions;
        for (int i = 0; i < into.Length; i++)
            into[i] = i < given.Length ? given[i] : 0;
        _published = _publishedNext = null;
    }
}

/// <summary>The inputs of inference beside the state. The same inputs in the same order give the same grooves.</summary>
/// <param name="Target">Where the deck should be.</param>
/// <param name="Next">Where the deck will be in the music at the next tick.</param>
/// <param name="Playing">Whether the transport runs.</param>
/// <param name="Time">When the next tick is due, or the present while the transport rests; nanoseconds of the monotonic clock.</param>
/// <param name="Cue">How far cues are at the next tick.</param>
public readonly record struct InferenceInputs(LatentPoint Target, DeckTime Next, bool Playing, long Time, CueMoment Cue = default);
