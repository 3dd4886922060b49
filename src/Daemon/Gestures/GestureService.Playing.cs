using RVae.Daemon.Clients;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Gestures;

/// <summary>Looks at the decks again and again, on one thread.</summary>
internal sealed partial class GestureService
{
    private readonly int[] _begun = new int[PerformanceState.DeckCount];

    /// <summary>Makes the moves that are due at the next tick, and records the moves of others.</summary>
    public void Look()
    {
        IPacketHandler handler = sessions();
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            lock (_changing)
            {
                if (!Decks[deck].IsBusy)
                    continue;
            }

            // A packet that came between the look and its moves would be undone by them: a hand, or a scene that stops the gesture. One that
            // deletes a gesture would be undone by a recording of that gesture that has just ended.
            int each = deck;
            handler.Between(() =>
            {
                if (LookAt(each) is { } recorded)
                    Finish(each, recorded);
            });
            if (HasChanged(deck))
                Tell(deck);
        }
    }

    // Makes the moves of a deck that are due, and gives a recording that has ended.
    private GestureRecording? LookAt(int deck)
    {
        GestureLook look;
        lock (_changing)
            look = Decks[deck].Look(GestureTime.Of(moment(), deck), view());
        foreach ((string gesture, string control) in look.Taken)
            feed.Tell(EventClasses.State, "/rvae/gesture/taken"u8, [deck + 1, gesture, control], null);
        Move(deck, look);
        return look.Recorded;
    }

    // This service's lock is not held here: the lock of the sessions is taken first, by clients as well.
    private void Move(int deck, GestureLook look)
    {
        if (look.Moves.IsEmpty)
            return;
        GestureLink link = _links[deck];
        link.Refused.Clear();
        sessions().Receive(link, GesturePacket.Of(look.Moves));
        IStateView now = view();
        lock (_changing)
        {
            foreach (DueMove move in look.Moves)
                move.Lane.Expected = move.Lane.Control.Read(now);
        }

        foreach (DueMove move in look.Moves.Where(move => link.Refused.Contains(move.Lane.Control.Entry.Address)))
        {
            move.Lane.IsTaken = true;
            string name = NameOf(deck, move.Lane);
            feed.Tell(EventClasses.State, "/rvae/gesture/taken"u8, [deck + 1, name, move.Lane.Control.Name], null);
        }
    }

    private string NameOf(int deck, PlayedLane lane)
    {
        lock (_changing)
            return Decks[deck].Playing.FirstOrDefault(played => played.Lanes.Contains(lane))?.Gesture.Name ?? "";
    }

    // True when a gesture has begun at a bar line, or was played once and is over.
    private bool HasChanged(int deck)
    {
        lock (_changing)
        {
            int begun = Decks[deck].Playing.Sum(played => played.Origin is null ? 1 : 1000);
            bool changed = begun != _begun[deck] || (Decks[deck].Recording?.Name ?? "") != _recording[deck];
            _begun[deck] = begun;
            return changed;
        }
    }

    private void Finish(int deck, GestureRecording recorded)
    {
        Gesture gesture = recorded.Result();
        if (recorded.Changes == 0)
        {
            Recorded(deck, gesture, "nothing was moved, so the gesture is not kept");
            return;
        }

        string full = recorded.IsFull ? $"the gesture is full with {Gesture.MostEvents} changes: later changes are not in it" : "";
        if (!store.TryPut(gesture))
        {
            Recorded(deck, gesture, $"there are {GestureStore.Most} gestures already, so this one is not kept: delete one and record again");
            return;
        }

        Fault? refusal = Change(deck, decks => decks.Loop(gesture, recorded.Origin, recorded.End));
        string trouble = refusal is { } busy ? $"the gesture is kept but does not play: {busy.Message}" : full;
        feed.Changed("/rvae/gestures/count");
        if (!work.Do(() => Recorded(deck, gesture, store.Save(gesture.Name)?.Message ?? trouble)))
            Recorded(deck, gesture, "too many files wait to be written, so the gesture is not saved: record it again");
    }

    private void Recorded(int deck, Gesture gesture, string trouble) => feed.Tell(
        EventClasses.State, "/rvae/gesture/recorded"u8, [deck + 1, gesture.Name, gesture.Bars, gesture.Events, OutgoingMessage.Shorten(trouble)], null);
}
