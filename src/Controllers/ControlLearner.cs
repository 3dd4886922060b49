using RVae.Midi.Ports;

namespace RVae.Controllers;

/// <summary>The kind of control to look for.</summary>
public enum LearnKind
{
    /// <summary>A control that moves continuously.</summary>
    Continuous,
    /// <summary>A control that is on or off.</summary>
    Switch,
    /// <summary>A continuous control or a switch.</summary>
    Any,
    /// <summary>Program changes.</summary>
    Program,
}

/// <summary>
/// Finds out which control a performer moves: of all controls that send something for a while after the first movement, the one that moved farthest.
/// A pad sends three controls at once, so the kind matters. The class reads no clock: times come with the calls. One thread.
/// </summary>
/// <param name="kind">The kind to look for.</param>
/// <param name="taken">Controls that are known already, and so are not found again.</param>
public sealed class ControlLearner(LearnKind kind, IReadOnlyCollection<ControlSource> taken)
{
    /// <summary>Nanoseconds after the first movement at which the answer is given.</summary>
    public const long Watch = 1_200_000_000;

    // Least movement, as a share of the whole range. Less is a trembling control, or a value that the device sent by itself.
    private const double LeastTravel = 0.15;

    private readonly Dictionary<ControlSource, Track> _tracks = [];
    private long _due = long.MaxValue;

    /// <summary>When <see cref="Advance"/> has an answer, nanoseconds; <see cref="long.MaxValue"/> before anything has moved.</summary>
    public long NextDue => _due;

    /// <summary>The control that was found, or null.</summary>
    public ControlSource? Found { get; private set; }

    /// <summary>Takes a message of the device.</summary>
    public void Take(in MidiMessage message)
    {
        if (SourceOf(message) is not { } source || IsTaken(message))
            return;
        if (!_tracks.TryGetValue(source, out Track? track))
            _tracks.Add(source, track = new Track());
        track.Take(Place(message), message.Time);
        if (_due == long.MaxValue && Fits(source, track))
            _due = message.Time + Watch;
    }

    /// <summary>
    /// Answers when it is time: true once, with <see cref="Found"/> set. Something that looked like a control may turn out to be none, such as an
    /// idle knob that trembles between its end and the next value; then the search waits for the next movement.
    /// </summary>
    public bool Advance(long now)
    {
        if (now < _due)
            return false;
        _due = long.MaxValue;
        KeyValuePair<ControlSource, Track>[] fitting = [.. _tracks.Where(entry => Fits(entry.Key, entry.Value) && !IsBank(entry.Key))];
        if (fitting.Length == 0)
            return false;
        Found = WithFine(fitting.MaxBy(entry => entry.Value.Travel).Key);
        return true;
    }

    private bool Fits(ControlSource source, Track track)
    {
        bool momentary = source.Kind is ControlKind.Note or ControlKind.Program;
        return kind switch
        {
            LearnKind.Continuous => !momentary && !track.IsSwitch && track.Travel >= LeastTravel,
            LearnKind.Switch => source.Kind == ControlKind.Note || (!momentary && track.IsSwitch),
            LearnKind.Program => source.Kind == ControlKind.Program,
            _ => momentary || track.Travel >= LeastTravel || track.IsSwitch,
        };
    }

    // Some devices send the bank before each program: then the program is what was sent.
    private bool IsBank(ControlSource source) => source is { Kind: ControlKind.Controller, Number: ProgramBank.Upper or ProgramBank.Lower }
        && _tracks.ContainsKey(new ControlSource(ControlKind.Program, 0));

    private bool IsTaken(in MidiMessage message)
    {
        foreach (ControlSource known in taken)
        {
            if (known.Matches(message))
                return true;
        }

        return false;
    }

    // The lower half of a 14-bit controller is the controller 32 above that moves together with it.
    private ControlSource WithFine(ControlSource source)
    {
        if (source.Kind != ControlKind.Controller)
            return source;
        int coarse = source.Number >= 32 ? source.Number - 32 : source.Number;
        bool both = coarse < 32
            && _tracks.TryGetValue(new ControlSource(ControlKind.Controller, coarse), out Track? upper)
            && _tracks.TryGetValue(new ControlSource(ControlKind.Controller, coarse + 32), out Track? lower)
            && upper.MovesWith(lower);
        return both ? new ControlSource(ControlKind.Controller, coarse, coarse + 32) : source;
    }

    private static ControlSource? SourceOf(in MidiMessage message) => message.Kind switch
    {
        MidiMessage.ControlChange => new ControlSource(ControlKind.Controller, message.Data1),
        MidiMessage.PitchBend => new ControlSource(ControlKind.Bend, 0),
        MidiMessage.NoteOn => new ControlSource(ControlKind.Note, message.Data1),
        MidiMessage.ProgramChange => new ControlSource(ControlKind.Program, 0),
        _ => null,
    };

    private static double Place(in MidiMessage message) => message.Kind switch
    {
        MidiMessage.PitchBend => ((message.Data2 << 7) | message.Data1) / 16383.0,
        MidiMessage.ProgramChange => message.Data1 / 127.0,
        _ => message.Data2 / 127.0,
    };

    /// <summary>The movements of one control so far.</summary>
    private sealed class Track
    {
        private double _first = double.NaN;
        private double _last;
        private bool _between;
        private int _count;
        private long _time;

        public double Travel { get; private set; }

        /// <summary>Whether the control was always at one of its ends.</summary>
        public bool IsSwitch => !_between;

        public void Take(double place, long time)
        {
            Travel += double.IsNaN(_first) ? 0 : Math.Abs(place - _last);
            _first = double.IsNaN(_first) ? place : _first;
            _between |= place is > 0 and < 1;
            (_last, _time) = (place, time);
            _count++;
        }

        public bool MovesWith(Track other) =>
            Math.Min(_count, other._count) >= 2
            && Math.Max(_count, other._count) <= 2 * Math.Min(_count, other._count)
            && Math.Abs(_time - other._time) <= 10 * ControlReader.Together;
    }
}
