using RVae.Daemon.MidiPorts;
using RVae.Controllers;
using RVae.Midi.Ports;

namespace RVae.Daemon.Bridge;

/// <summary>Finds the controls that are moved, each of them once. Only for the reading thread.</summary>
internal sealed class MovedControls : IMidiListener
{
    // Nanoseconds. A controller that sends nothing for the time Rest is at rest. One that never rests is waited for only as long as Patience.
    private const long Rest = 300_000_000;
    private const long Patience = 3_000_000_000;

    private readonly HashSet<ControlSource> _taken = [];
    private ControlLearner _learner = new(LearnKind.Any, []);
    private long _now;
    private long _found;
    private long _last = long.MinValue / 2;

    /// <summary>The control that was found since <see cref="LookFor"/> was called last.</summary>
    public ControlSource? Found => _learner.Found;

    /// <summary>Whether the movement that gave the last answer has ended.</summary>
    public bool AtRest => Found is null || _now - _last > Rest || _now - _found > Patience;

    /// <inheritdoc/>
    public long NextDue => Math.Min(_learner.NextDue, Found is null ? long.MaxValue : _last + Rest + 1);

    /// <summary>Looks for another control of a kind.</summary>
    public void LookFor(LearnKind kind)
    {
        if (Found is { } found)
            _taken.Add(found);
        _learner = new ControlLearner(kind, _taken);
    }

    /// <inheritdoc/>
    public void Take(PortInbox from, in MidiMessage message)
    {
        if (message.Channel == 0)
            return; // clock and the like
        _last = message.Time;
        _learner.Take(message);
    }

    /// <inheritdoc/>
    public void Advance(long now)
    {
        _now = now;
        if (_learner.Advance(now))
            _found = now;
    }
}
