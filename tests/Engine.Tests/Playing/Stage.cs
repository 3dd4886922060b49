using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>A performance in simulated time: each tick runs inference and engine once, as the threads would.</summary>
internal sealed class Stage
{
    private readonly DeckInference[] _inference;
    private readonly RhythmModel?[] _handed = new RhythmModel?[PerformanceState.DeckCount];
    private long _now;

    public Stage(params RhythmModel?[] models)
    {
        Targets = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(_ => new LatentTarget())];
        _inference = [.. Targets.Select((target, deck) => new DeckInference(deck, target, Engine))];
        for (int deck = 0; deck < models.Length; deck++)
            State = State.WithDeck(deck, new DeckState { Model = models[deck] });
    }

    public TickEngine Engine { get; } = new();

    /// <summary>When the next tick is worked out, nanoseconds.</summary>
    public long Now => _now;

    public LatentTarget[] Targets { get; }

    public PerformanceState State { get; set; } = new();

    public List<TickEvent> Events { get; } = [];

    public IEnumerable<TickEvent> Hits => Events.Where(e => e.Kind == TickEventKind.Hit);

    public DeckInference Inference(int deck = 0) => _inference[deck];

    public void Transport(Func<TransportState, TransportState> change) =>
        State = State with { Transport = change(State.Transport) };

    public void Controls(Func<DeckControls, DeckControls> change, int deck = 0) =>
        State = State.WithDeck(deck, State.Decks[deck] with { Controls = change(State.Decks[deck].Controls) });

    public void Swap(RhythmModel? model, int deck = 0) =>
        State = State.WithDeck(deck, State.Decks[deck] with { Model = model });

    public void Morph(RhythmModel model, int bars, int deck = 0) =>
        State = State.WithDeck(deck, State.Decks[deck].Morphing(model, bars));

    /// <summary>Settles at rest, then plays from the beginning.</summary>
    public Stage Play(double bpm = 120)
    {
        Tick();
        Transport(t => t.Play() with { Bpm = bpm });
        return this;
    }

    public Stage Ticks(int count)
    {
        for (int i = 0; i < count; i++)
            Tick();
        return this;
    }

    public Stage Tick()
    {
        Infer();
        Advance();
        return this;
    }

    public void Infer()
    {
        EngineTime moment = Engine.EngineTime;
        for (int deck = 0; deck < _inference.Length; deck++)
            InferDeck(deck, moment);
    }

    // As a swap does it: made ready, handed over, then named; one that cannot be made ready is never handed over.
    private void InferDeck(int deck, in EngineTime moment)
    {
        RhythmModel? model = State.Decks[deck].Model;
        if (!ReferenceEquals(model, _handed[deck]) && model is not null && PreparedModel.Prepare(model).TryGet(out PreparedModel? prepared, out _))
            _inference[deck].Hand(prepared);
        _handed[deck] = model;
        _inference[deck].Run(State.Decks[deck].Played, moment, _now);
    }

    public ReadOnlySpan<TickEvent> AdvanceOnly() => Engine.Advance(PlayedState.Of(State), _now);

    public void Advance()
    {
        foreach (ref readonly TickEvent tickEvent in Engine.Advance(PlayedState.Of(State), _now))
            Events.Add(tickEvent);
        _now = Engine.Playing ? Engine.NextDue : _now + 1_000_000;
    }

    public int[] Pattern(Instrument instrument, int deck = 0)
    {
        var row = new int[4096];
        return row[..Engine.ReadPattern(deck, instrument, row)];
    }
}
