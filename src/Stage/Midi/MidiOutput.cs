using RVae.Engine.Playing;
using RVae.Midi.Ports.Drums;
using RVae.Stage.Published;

namespace RVae.Stage.Midi;

/// <summary>
/// Plays the performance on one MIDI port. The output takes events as soon as they are known, and sends each at its own time plus the output's
/// offset. So notes end, and offsets hold, on the thread that each output has.
/// </summary>
internal sealed class MidiOutput : IEventOutput
{
    private readonly IPlayedSource _source;
    private readonly MidiDrums _drums;
    private PlayedState _state;
    private long _stateNumber;
    private long _announcedStop = long.MinValue;
    private int _portChanges;

    public MidiOutput(MidiDrumsOptions options, IPlayedSource source)
    {
        _source = source;
        source.TryReadNewer(ref _stateNumber, ref _state);
        _drums = new MidiDrums(options, Port, _state);
    }

    /// <summary>The port on which the output plays.</summary>
    public SwitchedPort Port { get; } = new();

    /// <inheritdoc/>
    public long NextWake =>
        _portChanges == Port.Changes && !_source.IsNewer(_stateNumber) ? _drums.NextDue : long.MinValue;

    /// <inheritdoc/>
    public void Scheduled(in TickEvent tickEvent)
    {
        if (tickEvent.Kind == TickEventKind.Stopped)
            _announcedStop = tickEvent.Due;
        _drums.Take(tickEvent);
    }

    /// <inheritdoc/>
    public void Due(in TickEvent tickEvent)
    {
        if (tickEvent.Kind == TickEventKind.Panic)
            _drums.Take(tickEvent);
        else if (tickEvent.Kind == TickEventKind.Stopped && tickEvent.Due != _announcedStop)
            _drums.End(tickEvent.Due); // a stop of the performance or of this output alone, which was not announced
    }

    /// <inheritdoc/>
    public void Wake(long now)
    {
        Follow(now);
        _drums.Advance(now);
    }

    private void Follow(long now)
    {
        if (_source.TryReadNewer(ref _stateNumber, ref _state))
            _drums.Follow(_state);
        int changes = Port.Changes;
        if (changes == _portChanges)
            return;
        _portChanges = changes;
        _drums.Reopened(now);
    }
}
