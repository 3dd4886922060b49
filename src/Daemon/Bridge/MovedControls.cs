using RVae.Daemon.MidiPorts;
using RVae.Controllers;
using RVae.Midi.Ports;

namespace RVae.Daemon.Bridge;

/// <summary>Finds one control after the other, each of them once. The reading thread only.</summary>
internal sealed class MovedControls : IMidiListener
{
    // A controller that has sent nothing for so long is at rest; one that never is, is not waited for longer than that.
    private const long Rest = 300_000_000;
    private const long Patience = 3_000_000_000;

    private readonly HashSet<ControlSource> _taken = [];
    private ControlLearner _learner = new(LearnKind.Any, []);
    private long _now;
    private long _found;
    private long _last = long.MinValue / 2;

    /// <summary>What was found since it was last asked to look.</summary>
    public ControlSource? Found => _learner.Found;

    /// <summary>Whether the movement that the last answer came from is over.</summary>
    public bool AtRest => Found is null || _now - _last > Rest || _now - _found > Patience;

    /// <inheritdoc/>
    public long NextDue => Math.Min(_learner.NextDue, Found is null ? long.MaxValue : _last + Rest + 1);

    /// <summary>Looks for another one, of some kind.</summary>
    public void LookFor(LearnKind kind)
    {
        if (Found is { } found)
            _taken.Add(found);
        _learner = new ControlLearner(kind, _taken);
    }

    /// <inheritdoc/>
    public void Take(in MidiMessage message)
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
