using System.Collections.Immutable;
using RVae.Protocol;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Gestures;

/// <summary>The lane of a gesture for one control of a deck, while the gesture plays.</summary>
internal sealed class PlayedLane
{
    private readonly int[] _places;
    private readonly WireValue[][] _values;
    private readonly WireValue[] _room = new WireValue[AddressRow.MaxValues];
    private int _sent = -1;
    private long _back; // number of the cue with whose line the gesture takes the control back; 0 for none

    private PlayedLane(GestureControl control, int[] places, WireValue[][] values) => (Control, _places, _values) = (control, places, values);

    /// <summary>The control that the lane moves.</summary>
    public GestureControl Control { get; }

    /// <summary>Whether a client has taken the control over.</summary>
    public bool IsTaken { get; set; }

    /// <summary>The value of the control after the last move of the gesture; null where it has not moved it yet.</summary>
    public WireValue[]? Expected { get; set; }

    /// <summary>Makes the lane of a deck's control; null where there is no such control, or a value is not of its kind.</summary>
    public static PlayedLane? Of(GestureLane lane, GestureControls controls, int deck)
    {
        if (controls.Find(deck, lane.Control) is not { } control)
            return null;
        WireValue[]?[] values = [.. lane.Events.Select(change => control.Parse(change.To))];
        return values.Contains(null) ? null : new PlayedLane(
            control, [.. lane.Events.Select(change => GestureTime.Place(change.Bar, change.Tick))], values!);
    }

    /// <summary>Whether a client has moved the control since the gesture did.</summary>
    public bool IsTouched(IStateView view) => !IsTaken && Expected is { } expected && !Control.Is(expected, view, _room);

    /// <summary>Accepts a client's value as the gesture's own. It holds until the next change of the gesture.</summary>
    public void Accept(IStateView view) => Expected = Control.Read(view);

    /// <summary>Whether the lane moves this control and has given it its value.</summary>
    public bool Holds(GestureControl control) => ReferenceEquals(control, Control) && !IsTaken && Expected is not null;

    /// <summary>The value that the control must get now; null where the gesture has sent it already.</summary>
    /// <param name="place">The place in the gesture.</param>
    /// <param name="loops">Whether the last value holds before the first one.</param>
    public WireValue[]? Due(int place, bool loops)
    {
        int found = Array.BinarySearch(_places, place);
        int newest = found >= 0 ? found : ~found - 1;
        if (newest < 0 && loops)
            newest = _places.Length - 1;
        if (IsTaken || newest < 0 || newest == _sent)
            return null;
        _sent = newest;
        return _values[newest];
    }

    /// <summary>The gesture takes the control back from the client that had taken it over.</summary>
    public void TakeBack() => (IsTaken, Expected, _sent, _back) = (false, null, -1, 0);

    /// <summary>The gesture takes the control back when the line of a cue comes. A control that it has until then, it moves on.</summary>
    /// <param name="cue">Number of the cue; 0 for at once.</param>
    public void TakeBack(long cue)
    {
        if (IsTaken && cue > 0)
            _back = cue;
        else
            TakeBack();
    }

    /// <summary>Leaves the control to a gesture that has begun later.</summary>
    public void Leave() => (IsTaken, _back) = (true, 0);

    /// <summary>Takes the control back where the cue has come for whose line that waits.</summary>
    /// <param name="cue">Number of the last cue whose line has come.</param>
    public void Look(long cue)
    {
        if (_back > 0 && cue >= _back)
            TakeBack();
    }
}

/// <summary>A gesture that a deck plays. Its place depends only on the deck's bar and tick, so that jumps need no care.</summary>
/// <param name="gesture">The gesture.</param>
/// <param name="loops">Whether it plays again and again, or once.</param>
/// <param name="lanes">The controls of the deck that it moves.</param>
internal sealed class PlayedGesture(Gesture gesture, bool loops, ImmutableArray<PlayedLane> lanes)
{
    // The ticks in two beats of 4/4.
    private const int HandsOff = 48;

    private readonly BarWait _wait = new();

    /// <summary>The gesture that is played.</summary>
    public Gesture Gesture => gesture;

    /// <summary>Whether it plays again and again, or once.</summary>
    public bool Loops => loops;

    /// <summary>The controls that it moves.</summary>
    public ImmutableArray<PlayedLane> Lanes => lanes;

    /// <summary>The deck's bar in which it began; null while it waits for its bar line.</summary>
    public int? Origin { get; set; }

    /// <summary>Number of the cue whose line has to come before it begins; 0 for none.</summary>
    public long Cue { get; set; }

    /// <summary>The deck's bar in which its recording ended and it began to loop; null where it was not just recorded.</summary>
    public int? RecordedAt { get; set; }

    /// <summary>Whether it was recorded just now: then the performer's hands are still on the controls.</summary>
    public bool IsFresh(in GestureTime time) => RecordedAt == time.Bar && time.Tick < HandsOff;

    /// <summary>Makes the gesture that a deck (from 0) is to play.</summary>
    public static PlayedGesture Of(Gesture gesture, bool loops, GestureControls controls, int deck) =>
        new(gesture, loops, [.. gesture.Lanes.Select(lane => PlayedLane.Of(lane, controls, deck)).OfType<PlayedLane>()]);

    /// <summary>Whether its bar line has come now; begins it then.</summary>
    public bool TryBegin(in GestureTime time)
    {
        if (Origin is not null || _wait.Look(time, Cue) is not { } bar)
            return false;
        Origin = bar;
        return true;
    }

    /// <summary>Its place at a moment: null before it begins, and the last place after its end.</summary>
    public int? PlaceAt(in GestureTime time)
    {
        if (Origin is not { } origin || !time.Playing)
            return null;
        int bar = time.Bar - origin;
        if (loops)
            return GestureTime.Place(((bar % gesture.Bars) + gesture.Bars) % gesture.Bars, time.Tick);
        if (bar >= gesture.Bars)
            return int.MaxValue;
        return bar < 0 ? null : GestureTime.Place(bar, time.Tick);
    }

    /// <summary>Whether it plays once and is over.</summary>
    public bool IsOver(in GestureTime time) => !loops && time.Playing && time.Bar - Origin >= gesture.Bars;
}
