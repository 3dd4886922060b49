using System.Collections.Immutable;
using RVae.Protocol;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Gestures;

/// <summary>What a gesture does to one control of a deck while it plays.</summary>
internal sealed class PlayedLane
{
    private readonly int[] _places;
    private readonly WireValue[][] _values;
    private readonly WireValue[] _room = new WireValue[AddressRow.MaxValues];
    private int _sent = -1;

    private PlayedLane(GestureControl control, int[] places, WireValue[][] values) => (Control, _places, _values) = (control, places, values);

    /// <summary>The control that it moves.</summary>
    public GestureControl Control { get; }

    /// <summary>Whether somebody else has it now.</summary>
    public bool IsTaken { get; set; }

    /// <summary>What the control was after the gesture moved it last; null where it has not yet.</summary>
    public WireValue[]? Expected { get; set; }

    /// <summary>The lane of a deck's control; null where it is none, or a value is not of its kind.</summary>
    public static PlayedLane? Of(GestureLane lane, GestureControls controls, int deck)
    {
        if (controls.Find(deck, lane.Control) is not { } control)
            return null;
        WireValue[]?[] values = [.. lane.Events.Select(change => control.Parse(change.To))];
        return values.Contains(null) ? null : new PlayedLane(
            control, [.. lane.Events.Select(change => GestureTime.Place(change.Bar, change.Tick))], values!);
    }

    /// <summary>Whether somebody else has moved the control since the gesture did.</summary>
    public bool IsTouched(IStateView view) => !IsTaken && Expected is { } expected && !Control.Is(expected, view, _room);

    /// <summary>The hand that has it is taken for the gesture's own: what it does holds until the next change.</summary>
    public void Accept(IStateView view) => Expected = Control.Read(view);

    /// <summary>Whether its value is the gesture's.</summary>
    public bool Holds(GestureControl control) => ReferenceEquals(control, Control) && !IsTaken && Expected is not null;

    /// <summary>What the control is to be now; null where it is that already.</summary>
    /// <param name="place">Place in the gesture.</param>
    /// <param name="loops">Whether what comes last holds before what comes first.</param>
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

    /// <summary>The gesture takes the control back from the hand that had it.</summary>
    public void TakeBack() => (IsTaken, Expected, _sent) = (false, null, -1);
}

/// <summary>A gesture that a deck plays: where it is, is a function of the deck's bar and tick, so that jumps need no care.</summary>
/// <param name="gesture">The gesture.</param>
/// <param name="loops">Again and again, or once.</param>
/// <param name="lanes">What it moves on the deck.</param>
internal sealed class PlayedGesture(Gesture gesture, bool loops, ImmutableArray<PlayedLane> lanes)
{
    // Two beats of 4/4.
    private const int HandsOff = 48;

    private readonly BarWait _wait = new();

    /// <summary>The gesture that is played.</summary>
    public Gesture Gesture => gesture;

    /// <summary>Again and again, or once.</summary>
    public bool Loops => loops;

    /// <summary>What it moves.</summary>
    public ImmutableArray<PlayedLane> Lanes => lanes;

    /// <summary>Bar of the deck at which it began; null while it waits.</summary>
    public int? Origin { get; set; }

    /// <summary>Bar of the deck at which it was recorded to its end, and began to loop; null where it was not just recorded.</summary>
    public int? RecordedAt { get; set; }

    /// <summary>Whether it was recorded just now: the hands that did it are still on their controls.</summary>
    public bool IsFresh(in GestureTime time) => RecordedAt == time.Bar && time.Tick < HandsOff;

    /// <summary>A gesture on a deck, from 0.</summary>
    public static PlayedGesture Of(Gesture gesture, bool loops, GestureControls controls, int deck) =>
        new(gesture, loops, [.. gesture.Lanes.Select(lane => PlayedLane.Of(lane, controls, deck)).OfType<PlayedLane>()]);

    /// <summary>Whether its bar line comes now.</summary>
    public bool TryBegin(in GestureTime time)
    {
        if (Origin is not null || _wait.Look(time) is not { } bar)
            return false;
        Origin = bar;
        return true;
    }

    /// <summary>Its place at a moment; null before it, and the last one behind it.</summary>
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

    /// <summary>Whether it has been played once and is over.</summary>
    public bool IsOver(in GestureTime time) => !loops && time.Playing && time.Bar - Origin >= gesture.Bars;
}
