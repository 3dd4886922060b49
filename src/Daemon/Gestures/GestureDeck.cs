using System.Collections.Immutable;
using RVae.Engine;
using RVae.Protocol;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Gestures;

/// <summary>A control that a gesture moves now.</summary>
/// <param name="Lane">The lane that moves it.</param>
/// <param name="Values">Its new values.</param>
internal readonly record struct DueMove(PlayedLane Lane, WireValue[] Values);

/// <summary>What one look at a deck has found.</summary>
/// <param name="Moves">The controls to move.</param>
/// <param name="Taken">The controls that clients have taken over, each with the name of the gesture.</param>
/// <param name="Recorded">A recording that has ended, or null.</param>
internal sealed record GestureLook(ImmutableArray<DueMove> Moves, ImmutableArray<(string Gesture, string Control)> Taken, GestureRecording? Recorded);

/// <summary>The gestures of one deck: those that play, and the one that is being recorded. The caller synchronises.</summary>
/// <param name="deck">Deck, from 0.</param>
/// <param name="controls">The controls that gestures can move.</param>
internal sealed class GestureDeck(int deck, GestureControls controls)
{
    /// <summary>Most gestures that play at once on a deck.</summary>
    public const int Most = 8;

    private readonly List<PlayedGesture> _playing = [];

    /// <summary>The gesture that is being recorded, or null.</summary>
    public GestureRecording? Recording { get; private set; }

    /// <summary>The gestures that play on this deck now.</summary>
    public IReadOnlyList<PlayedGesture> Playing => _playing;

    /// <summary>Whether there is anything to look at.</summary>
    public bool IsBusy => Recording is not null || _playing.Count > 0;

    /// <summary>Begins to record a gesture of so many bars; with 0 bars it lasts until it is ended.</summary>
    public Fault? Record(string name, int bars)
    {
        if (Busy() is { } busy)
            return busy;
        Recording = new GestureRecording(name, bars, controls.Of(deck));
        return null;
    }

    /// <summary>Begins to record a layer of a gesture, which plays meanwhile.</summary>
    public Fault? Layer(Gesture gesture)
    {
        if (Busy() is { } busy)
            return busy;
        PlayedGesture? played = Find(gesture.Name);
        if ((played is null || !played.Loops) && Play(gesture, loops: true) is { } fault)
            return fault;
        Recording = new GestureRecording(gesture.Name, gesture.Bars, controls.Of(deck)) { Under = gesture, UnderOrigin = Find(gesture.Name)?.Origin };
        return null;
    }

    /// <summary>Discards the recording.</summary>
    public void Drop() => Recording = null;

    /// <summary>Plays a gesture from the next bar line on. A gesture of the same name begins anew.</summary>
    /// <param name="gesture">The gesture.</param>
    /// <param name="loops">Whether it plays again and again, or once.</param>
    /// <param name="origin">The bar in which it began, for one that plays on; null for one that begins.</param>
    /// <param name="cue">Number of the cue whose line has to come before it begins; 0 for none.</param>
    public Fault? Play(Gesture gesture, bool loops, int? origin = null, long cue = 0)
    {
        PlayedGesture? old = Find(gesture.Name);
        if (old is null && _playing.Count == Most)
            return new Fault(FaultCode.TooMany, $"deck {deck + 1} plays {Most} gestures already: stop one of them");
        if (old is not null)
            _playing.Remove(old);
        _playing.Add(PlayedGesture.Of(gesture, loops, controls, deck));
        (_playing[^1].Origin, _playing[^1].Cue) = (origin, cue);
        if (origin is not null)
            Silence(_playing[^1]);
        return null;
    }

    /// <summary>Plays a gesture that has just been recorded as a loop, from the bar line that has just come.</summary>
    public Fault? Loop(Gesture gesture, int origin, int bar)
    {
        Fault? fault = Play(gesture, loops: true, origin);
        if (fault is null)
            Find(gesture.Name)!.RecordedAt = bar;
        return fault;
    }

    /// <summary>Lets a gesture take back all its controls that clients have taken over. What a gesture that began later moves, it leaves to that one.</summary>
    /// <param name="name">Name of the gesture.</param>
    /// <param name="cue">Number of the cue with whose line it takes them back; 0 for at once.</param>
    public bool TakeBack(string name, long cue = 0)
    {
        int index = _playing.FindIndex(played => played.Gesture.Name == name);
        if (index < 0)
            return false;
        PlayedLane[] later = [.. _playing.Skip(index + 1).Where(played => played.Origin is not null).SelectMany(played => played.Lanes)];
        foreach (PlayedLane lane in _playing[index].Lanes.Where(lane => !Array.Exists(later, other => ReferenceEquals(other.Control, lane.Control))))
            lane.TakeBack(cue);
        return true;
    }

    /// <summary>Stops a gesture, or all where the name is empty; false where it does not play.</summary>
    public bool Stop(string name) => _playing.RemoveAll(played => name.Length == 0 || played.Gesture.Name == name) > 0;

    /// <summary>Finds out what has to be done now.</summary>
    public GestureLook Look(in GestureTime time, IStateView view)
    {
        foreach (PlayedLane lane in _playing.SelectMany(played => played.Lanes))
            lane.Look(time.Cue);
        ImmutableArray<(string, string)> taken = Taken(time, view);
        foreach (PlayedGesture played in _playing)
        {
            if (played.TryBegin(time))
                Silence(played);
        }

        GestureRecording? recorded = null;
        if (Recording is { } recording && recording.Look(time, view, control => _playing.Exists(played => played.Lanes.Any(lane => lane.Holds(control)))))
            (recorded, Recording) = (recording, null);
        var moves = ImmutableArray.CreateBuilder<DueMove>();
        foreach (PlayedGesture played in _playing)
            Collect(played, time, moves);
        GestureTime now = time;
        _playing.RemoveAll(played => played.IsOver(now));
        return new GestureLook(moves.ToImmutable(), taken, recorded);
    }

    private PlayedGesture? Find(string name) => _playing.Find(played => played.Gesture.Name == name);

    private static void Collect(PlayedGesture played, in GestureTime time, ImmutableArray<DueMove>.Builder moves)
    {
        if (played.PlaceAt(time) is not { } place)
            return;
        foreach (PlayedLane lane in played.Lanes)
        {
            if (lane.Due(place, played.Loops) is { } values)
                moves.Add(new DueMove(lane, values));
        }
    }

    private ImmutableArray<(string, string)> Taken(in GestureTime time, IStateView view)
    {
        var taken = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (PlayedGesture played in _playing)
        {
            foreach (PlayedLane lane in played.Lanes.Where(lane => lane.IsTouched(view)))
            {
                if (played.IsFresh(time))
                {
                    lane.Accept(view);
                    continue;
                }

                lane.IsTaken = true;
                taken.Add((played.Gesture.Name, lane.Control.Name));
            }
        }

        return taken.ToImmutable();
    }

    // Where two gestures move the same control, the one that began last moves it.
    private void Silence(PlayedGesture newest)
    {
        foreach (PlayedLane lane in _playing.Where(played => !ReferenceEquals(played, newest)).SelectMany(played => played.Lanes))
        {
            if (newest.Lanes.Any(own => ReferenceEquals(own.Control, lane.Control)))
                lane.Leave();
        }
    }

    private Fault? Busy() => Recording is { } other
        ? new Fault(FaultCode.Busy, $"deck {deck + 1} records '{other.Name}' already: end it with gesture/end, or stop it")
        : null;
}
