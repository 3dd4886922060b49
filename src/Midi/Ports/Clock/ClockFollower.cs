using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Midi.Ports.Clock;

/// <summary>
/// Follows the clock of a device: tempo and phase from its 24 clocks a quarter note, start, stop, continue and song position. One thread writes, any
/// thread reads, and no reader waits for the writer. The first clock after a start is the downbeat.
/// </summary>
public sealed class ClockFollower : IClockLeader
{
    /// <summary>A silent leader counts as going on for this long, nanoseconds. After that, clocks count anew from where the leader was.</summary>
    public const long Hold = 3_000_000_000;

    private const int TicksPerSixteenth = 6;

    // Clocks count as running if the last one is no older than this many periods: one may be late.
    private const double Running = 2;

    private readonly ClockLoop _loop;
    private readonly NewestCell<Leading> _word = new();
    private bool _heard;
    private bool _playing;
    private bool _beginning;
    private bool _foretold;
    private long _songTick;
    private long _first;
    private long _jumps;
    private long _lastClock;

    /// <summary>Makes a follower that expects a tempo until it hears the clock.</summary>
    /// <param name="bpm">Quarter notes a minute.</param>
    /// <param name="jumps">The jumps that an earlier follower has counted. This one counts on: old jumps are not followed again, and the next one is.</param>
    public ClockFollower(double bpm, long jumps = 0)
    {
        _jumps = jumps;
        _loop = new ClockLoop((long)(1e9 / Timeline.Rate(bpm, Grid.DefaultTicksPerQuarter)));
        Publish();
    }

    /// <summary>Quarter notes a minute, as heard.</summary>
    public double Bpm => 60e9 / (_loop.Period * Grid.DefaultTicksPerQuarter);

    /// <inheritdoc/>
    public Leading Read() => _word.Read();

    /// <summary>Takes a message; messages that are not about time are ignored.</summary>
    public void Take(in MidiMessage message)
    {
        switch (message.Status)
        {
            case MidiMessage.Clock:
                Clock(message.Time);
                break;
            case MidiMessage.Start when _beginning && _songTick == 0:
                return; // the device sent the start twice
            case MidiMessage.Start:
                Begin(0, message.Time);
                break;
            case MidiMessage.Continue when _playing:
                return; // some sequencers send it at every repeat of a loop: running music goes on
            case MidiMessage.Continue:
                Begin(_songTick, message.Time);
                break;
            case MidiMessage.Stop:
                (_playing, _beginning) = (false, false);
                break;
            case MidiMessage.SongPosition:
                if (!TryMoveTo(((message.Data2 << 7) | message.Data1) * TicksPerSixteenth))
                    return;
                break;
            default:
                return;
        }

        Publish();
    }

    /// <summary>Tells the present, so that a leader that has fallen silent is noticed. A few times a second is enough.</summary>
    public void Advance(long now)
    {
        if (!_heard || now - _lastClock <= Hold)
            return;
        _heard = false;
        Publish();
    }

    private void Clock(long time)
    {
        bool anew = !_heard || time - _lastClock > Hold || (_beginning && _loop.IsOffGrid(time));
        int steps = 1;
        if (anew)
            _loop.Anchor(time);
        else
            steps = _loop.Take(time);
        (_heard, _lastClock) = (true, time);
        // The song tick is that of the next clock. So the clock that has come is the downbeat, if the song is beginning.
        if (_playing)
            _songTick += _beginning ? 1 : steps;
        _beginning = false;
    }

    private void Begin(long songTick, long time)
    {
        // If clocks ran until now, they announce the moment of the downbeat. A device that sends no clocks while it rests does not.
        _foretold = _heard && _loop.Count >= ClockLoop.Steady && time - _lastClock < Running * _loop.Period;
        (_songTick, _first, _playing, _beginning) = (songTick, songTick, true, true);
        _jumps++;
    }

    // While the song runs, a position in the present sixteenth is where the song already is.
    private bool TryMoveTo(long songTick)
    {
        bool there = _playing
            && (_songTick == songTick || (!_beginning && (_songTick - 1) / TicksPerSixteenth == songTick / TicksPerSixteenth));
        if (!there)
            MoveTo(songTick);
        return !there;
    }

    private void MoveTo(long songTick)
    {
        (_songTick, _first) = (songTick, songTick);
        _jumps++;
    }

    private void Publish()
    {
        // Before the downbeat has come the leader does not count as playing, unless the downbeat is announced.
        bool playing = _playing && (!_beginning || _foretold);
        var timeline = new Timeline(_songTick, _loop.Time + (long)_loop.Period, 1e9 / _loop.Period);
        _word.Write(new Leading(_heard, playing, _jumps, timeline, _first));
    }
}
