using System.Collections.Immutable;
using RVae.Engine;
using RVae.Protocol;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Gestures;

/// <summary>A control that is to be moved now.</summary>
/// <param name="Lane">By what.</param>
/// <param name="Values">To where.</param>
internal readonly record struct DueMove(PlayedLane Lane, WireValue[] Values);

/// <summary>What one look at a deck has found.</summary>
/// <param name="Moves">Controls that are to be moved.</param>
/// <param name="Taken">Controls that others have taken over: name of the gesture, and of the control.</param>
/// <param name="Recorded">A recording that has ended, or null.</param>
internal sealed record GestureLook(ImmutableArray<DueMove> Moves, ImmutableArray<(string Gesture, string Control)> Taken, GestureRecording? Recorded);

/// <summary>The gestures of one deck: those that play, and the one that is recorded. The caller synchronises.</summary>
/// <param name="deck">Deck, from 0.</param>
/// <param name="controls">What gestures can move.</param>
internal sealed class GestureDeck(int deck, GestureControls controls)
{
    /// <summary>Most gestures that play at once on a deck.</summary>
    public const int Most = 8;

    private readonly List<PlayedGesture> _playing = [];

    /// <summary>What is recorded, or null.</summary>
    public GestureRecording? Recording { get; private set; }

    /// <summary>The gestures that play on this deck now.</summary>
    public IReadOnlyList<PlayedGesture> Playing => _playing;

    /// <summary>Whether there is anything to look at.</summary>
    public bool IsBusy => Recording is not null || _playing.Count > 0;

    /// <summary>Records a gesture of so many bars, or 0.</summary>
    public Fault? Record(string name, int bars)
    {
        if (Busy() is { } busy)
            return busy;
        Recording = new GestureRecording(name, bars, controls.Of(deck));
        return null;
    }

    /// <summary>Records a layer of a gesture, and plays it meanwhile.</summary>
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

    /// <summary>Drops what is recorded.</summary>
    public void Drop() => Recording = null;

    /// <summary>Plays a gesture from the next bar line on; one of the same name begins anew.</summary>
    /// <param name="gesture">The gesture.</param>
    /// <param name="loops">Again and again, or once.</param>
    /// <param name="origin">The bar at which it began, where it goes on.</param>
    public Fault? Play(Gesture gesture, bool loops, int? origin = null)
    {
        PlayedGesture? old = Find(gesture.Name);
        if (old is null && _playing.Count == Most)
            return new Fault(FaultCode.TooMany, $"deck {deck + 1} plays {Most} gestures already: stop one of them");
        if (old is not null)
            _playing.Remove(old);
        _playing.Add(PlayedGesture.Of(gesture, loops, controls, deck));
        _playing[^1].Origin = origin;
        if (origin is not null)
            Silence(_playing[^1]);
        return null;
    }

    /// <summary>A gesture that has just been recorded loops, at the bar line that has just come.</summary>
    public Fault? Loop(Gesture gesture, int origin, int bar)
    {
        Fault? fault = Play(gesture, loops: true, origin);
        if (fault is null)
            Find(gesture.Name)!.RecordedAt = bar;
        return fault;
    }

    /// <summary>The gesture takes back all that it moves from the hands that have taken it over.</summary>
    public bool TakeBack(string name)
    {
        foreach (PlayedLane lane in Find(name)?.Lanes ?? [])
            lane.TakeBack();
        return Find(name) is not null;
    }

    /// <summary>Stops one, or all where the name is empty; false where it does not play.</summary>
    public bool Stop(string name) => _playing.RemoveAll(played => name.Length == 0 || played.Gesture.Name == name) > 0;

    /// <summary>Looks what is to be done at a moment.</summary>
    public GestureLook Look(in GestureTime time, IStateView view)
    {
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

    // Of two that move the same control the one that begins last does.
    private void Silence(PlayedGesture newest)
    {
        foreach (PlayedLane lane in _playing.Where(played => !ReferenceEquals(played, newest)).SelectMany(played => played.Lanes))
            lane.IsTaken |= newest.Lanes.Any(own => ReferenceEquals(own.Control, lane.Control));
    }

    private Fault? Busy() => Recording is { } other
        ? new Fault(FaultCode.Busy, $"deck {deck + 1} records '{other.Name}' already: end it with gesture/end, or stop it")
        : null;
}
