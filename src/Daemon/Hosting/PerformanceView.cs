using System.Collections.Immutable;
using System.Globalization;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Systemd;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Protocol.Services;

namespace RVae.Daemon.Hosting;

/// <summary>The live performance as the protocol and systemd see it. Any thread.</summary>
/// <param name="live">The performance that plays.</param>
/// <param name="clock">The monotonic clock.</param>
/// <param name="more">Figures of other parts of the daemon.</param>
/// <param name="midiAbsence">Why there is no live MIDI, or null.</param>
internal sealed class PerformanceView(ILivePerformance live, IMonotonicClock clock, IEnumerable<Figure> more, Func<Fault?> midiAbsence)
    : IPerformance, ISignOfLife, IOutputStage
{
    // A tick takes at most 125 ms, at 20 beats a minute. A machine that has just woken up gets time to catch up.
    private const long Stillness = 2_000_000_000;

    /// <inheritdoc/>
    public Conductor Conductor => live.Conductor;

    /// <inheritdoc/>
    public Playhead Playhead => live.Playhead;

    /// <inheritdoc/>
    public float JitterP99Milliseconds => (float)live.Figures.JitterP99Milliseconds;

    /// <inheritdoc/>
    public ImmutableArray<Figure> Figures { get; } =
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
        .. more,
    ];

    /// <inheritdoc/>
    public int Dropped => (int)Math.Min(live.Figures.Dropped, int.MaxValue);

    /// <inheritdoc/>
    public bool IsAlive => clock.Now - live.Playhead.Due < Stillness;

    /// <inheritdoc/>
    public LatentPoint Position(int deck) => live.Targets[deck].Value;

    /// <inheritdoc/>
    public LatentPoint ComingPosition(int deck) => Coming(deck) ?? Position(deck);

    /// <inheritdoc/>
    public LatentPoint Place(int deck) => live.PositionOf(deck);

    /// <inheritdoc/>
    public void Move(int deck, LatentPoint point)
    {
        if (Elsewhere?.Invoke(deck, point) != true)
            InboxSource.Move(live.Targets[deck], deck, point);
    }

    /// <summary>Asked before each move of a deck. True where another part makes the move later. Null, the usual, moves at once.</summary>
    public Func<int, LatentPoint, bool>? Elsewhere { get; set; }

    /// <summary>Where a deck will be that another part moves later; null where it stays.</summary>
    public Func<int, LatentPoint?> Coming { get; set; } = static _ => null;

    /// <summary>Whether a room leads the transport.</summary>
    public Func<bool> IsInRoom { get; set; } = static () => false;

    /// <inheritdoc/>
    public int ReadPattern(int deck, Instrument instrument, Span<int> velocities) =>
        live.ReadPattern(deck, instrument, velocities);

    /// <inheritdoc/>
    public int CountInstruments(int deck) => live.CountInstruments(deck);

    /// <inheritdoc/>
    public Fault? CannotFollow(ClockSource source) => source switch
    {
        ClockSource.Room => IsInRoom() ? null : new Fault(FaultCode.Unavailable, "this daemon is not in a room: join one with /rvae/room/join s:name s:url"),
        _ when IsInRoom() => new Fault(FaultCode.Unavailable, "the room leads the transport: /rvae/room/leave first"),
        ClockSource.Internal => null,
        ClockSource.Midi => midiAbsence() is { } absence
            ? new Fault(FaultCode.Unavailable, $"no MIDI clock can be followed: {absence.Message}")
            : null,
        _ => null, // this choice switches the link session on
    };

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
