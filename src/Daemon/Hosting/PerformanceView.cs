using System.Collections.Immutable;
using System.Globalization;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Models;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Systemd;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Protocol.Services;

namespace RVae.Daemon.Hosting;

/// <summary>The live performance as the protocol, the models and systemd see it. Any thread.</summary>
internal sealed class PerformanceView(ILivePerformance live, IMonotonicClock clock) : IPerformance, IDeckExchange, ISignOfLife, IOutputStage
{
    // The slowest tick, at 20 beats a minute, takes 125 ms; a machine that just woke up gets its time to catch up.
    private const long Stillness = 2_000_000_000;

    /// <inheritdoc/>
    public Conductor Conductor => live.Conductor;

    /// <inheritdoc/>
    public Playhead Playhead => live.Playhead;

    /// <inheritdoc/>
    public float JitterP99Milliseconds => (float)live.Figures.JitterP99Milliseconds;

    /// <inheritdoc/>
    public ImmutableArray<Figure> Figures { get; private set; } =
    [
        new("ticks", () => live.Figures.Ticks),
        new("missed", () => live.Figures.Missed),
        new("events", () => live.Figures.Dropped),
        new("late-p99", () => (long)(live.Figures.JitterP99Milliseconds * 1000)),
        new("allocated-ticks", () => live.Allocated.Ticks),
        new("allocated-inference", () => live.Allocated.Inference),
        new("allocated-outputs", () => live.Allocated.Outputs),
        new("collections", () => live.Collections),
        new("paused", () => live.PausedMilliseconds),
    ];

    /// <summary>Tells one more; while the daemon is put together.</summary>
    internal void Include(Figure figure) => Figures = Figures.Add(figure);

    /// <inheritdoc/>
    public int Dropped => (int)Math.Min(live.Figures.Dropped, int.MaxValue);

    /// <inheritdoc/>
    public bool IsAlive => clock.Now - live.Playhead.Due < Stillness;

    /// <inheritdoc/>
    public LatentPoint Position(int deck) => live.Targets[deck].Value;

    /// <inheritdoc/>
    public LatentPoint Place(int deck) => live.PositionOf(deck);

    /// <inheritdoc/>
    public void Move(int deck, LatentPoint point) => InboxSource.Move(live.Targets[deck], deck, point);

    /// <inheritdoc/>
    public int ReadPattern(int deck, Instrument instrument, Span<int> velocities) =>
        live.ReadPattern(deck, instrument, velocities);

    /// <summary>Why there is no live MIDI, or null.</summary>
    internal Func<Fault?> MidiAbsence { get; set; } = () => null;

    /// <inheritdoc/>
    public Fault? CannotFollow(ClockSource source) => source switch
    {
        ClockSource.Internal => null,
        ClockSource.Midi => MidiAbsence() is { } absence
            ? new Fault(FaultCode.Unavailable, $"no MIDI clock can be followed: {absence.Message}")
            : null,
        _ => null, // the link session is switched on
    };

    /// <inheritdoc/>
    public int? DeckOf(string model)
    {
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            if (live.LiveModel(deck)?.Card.Name == model || Conductor.State.Decks[deck].Model?.Card.Name == model)
                return deck;
        }

        return null;
    }

    /// <inheritdoc/>
    public Task<Outcome<RhythmModel>> ExchangeAsync(int deck, RhythmModel model, bool atBarLine) =>
        live.SwapAsync(deck, model, atBarLine);

    /// <inheritdoc/>
    void IOutputStage.Attach(IEventOutput output) => live.Attach(output);

    /// <inheritdoc/>
    void IOutputStage.Detach(IEventOutput output) => live.Detach(output);

    /// <inheritdoc/>
    public string Describe()
    {
        Playhead playhead = live.Playhead;
        string model = live.LiveModel(0)?.Card.Name ?? "no model";
        return string.Create(
            CultureInfo.InvariantCulture, $"{(playhead.Playing ? "playing" : "resting on")} {model} at {playhead.Bpm:0.#} bpm");
    }
}
