using RVae.Engine.Models;

namespace RVae.Engine.Playing;

/// <summary>
/// Decodes what a deck is to play next: follows its position (glide, walk, noise), and hands grooves to the tick
/// engine. The inference thread runs it after each tick while something moves, and whenever something was moved; what
/// came in between is merged, the newest wins. Allocates nothing but when the model changes.
/// </summary>
public sealed class DeckInference
{
    private readonly int _deck;
    private readonly LatentTarget _target;
    private readonly TickEngine _engine;
    private readonly Glide _glide = new();
    private readonly PlaneGlide _planes = new();
    private LatentPlane _plane; // that the newest groove was decoded in
    private bool _travelled; // the plane, at the last run, with a cue
    private readonly LatentTarget _position = new();
    private PreparedModel? _handed; // the newest of those that were handed over, each linked to the one before it
    private PreparedModel? _waiting; // those that this thread has taken and not begun yet
    private PreparedModel? _current;
    private ConditionValues? _conditions; // those that the newest groove was decoded with
    private bool _givenUp; // one of those is not to play any more
    private readonly CueLead _lead = new();
    private readonly MorphMix _morph;
    private long _generation;
    private LatentPoint? _published; // for now
    private LatentPoint? _publishedNext; // for the bar to come
    private int _nextBar;
    private int _mixedBar; // of a morph that has to be mixed anew for each bar
    private long _named; // number of the model that the state named at the last run

    /// <summary>The inference of one deck, counted from 0.</summary>
    public DeckInference(int deck, LatentTarget target, TickEngine engine)
    {
        _deck = deck;
        _target = target;
        _engine = engine;
        _morph = new MorphMix(deck);
    }

    /// <summary>Where the deck is now, on its way or walking, without noise. Any thread.</summary>
    public LatentPoint Position => _position.Value;

    /// <summary>Whether it has to run again at the next tick, though nobody moves anything.</summary>
    public bool Active { get; private set; }

    /// <summary>
    /// Leaves a model that was made ready elsewhere, so that the exchange costs this thread nothing. It is taken when
    /// the deck's state names its number, and those that were left before it are let go. Leave it before the state that
    /// names it is published. Any thread, each model once.
    /// </summary>
    public void Hand(PreparedModel prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        do
            prepared.HandedBefore = Volatile.Read(ref _handed);
        while (Interlocked.CompareExchange(ref _handed, prepared, prepared.HandedBefore) != prepared.HandedBefore);
    }

    /// <summary>Lets go, at its next run, of one that was left and that no state will name. Any thread.</summary>
    public void GiveUp(PreparedModel prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        prepared.IsGivenUp = true;
        Volatile.Write(ref _givenUp, true);
    }

    /// <summary>Grooves decoded for this deck, and the number of the newest. The inference thread only.</summary>
    public long Generation => _generation;

    /// <summary>Decodes what the tick engine does not have yet. Inference thread only.</summary>
    /// <param name="deck">The deck's published state.</param>
    /// <param name="moment">The tick engine's newest moment.</param>
    /// <param name="now">The present, nanoseconds of the monotonic clock.</param>
    public void Run(in PlayedDeck deck, in EngineTime moment, long now) => Run(deck, Inputs(moment, now));

    /// <summary>What a run goes by, but for the state.</summary>
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
            _published = _publishedNext = null; // what was decoded before does not wait for its line
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
        // The plane is where a cue says: when that comes, on its way, and when it arrives.
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
        // Ahead only when the bar has begun: until then what was decoded ahead for it waits to be taken.
        Decode(controls, point, next.Bar, aheadToo: next.Tick > 0 && (mixesBars || (!moving && controls.Noise > 0)));
    }

    private void Decode(in DeckControls controls, LatentPoint point, int bar, bool aheadToo)
    {
        LatentPoint now = Noisy(controls, point, bar);
        if (_publishedNext == now && _nextBar == bar)
            _published = now; // decoded ahead, and its bar has come
        if (_published != now && Publish(now, GrooveSlot.Now, bar))
            (_published, _publishedNext) = (now, null); // the tick engine prefers it to anything older
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
            return false; // cannot be while the tick engine keeps to its share; the next run tries again
        _plane.Place(point.X, point.Y, _current.Latent);
        _current.Decoder.Decode(_current.Latent, _current.Conditions, slot.Groove);
        _morph.Apply(slot.Groove, _plane, point, bar);
        slot.Generation = ++_generation;
        slot.ForBar = forBar;
        slot.Cue = _lead.Stamp;
        _engine.Exchange(_deck).Publish(slot);
        return true;
    }

    // Takes a model that was named in the state; the old one's groove plays on until the new one's is live. One that was
    // never handed over was refused when it was made ready, or is still to come.
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

    // Of those that were handed over the newest of this number; what is newer than it waits for its turn.
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
            found.HandedBefore = null; // before it is given back
            found.Release();
            found = before;
        }
    }

    private static void LetGo(PreparedModel? newest)
    {
        while (newest is { } older)
        {
            newest = older.HandedBefore;
            older.HandedBefore = null; // before it is given back: its next user hands it on again
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

/// <summary>What inference goes by beside the state: with the same occasions, in order, it decodes the same grooves.</summary>
/// <param name="Target">Where the deck should be.</param>
/// <param name="Next">Where it will be in the music at the next tick.</param>
/// <param name="Playing">Whether the transport runs.</param>
/// <param name="Time">When the next tick is due; at rest, now. Nanoseconds of the monotonic clock.</param>
/// <param name="Cue">How far cues are at the next tick.</param>
public readonly record struct InferenceInputs(LatentPoint Target, DeckTime Next, bool Playing, long Time, CueMoment Cue = default);
