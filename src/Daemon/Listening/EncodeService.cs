using RVae.Daemon.Clients;
using RVae.Daemon.Requests;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Models.Listening;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Protocol.Services;

namespace RVae.Daemon.Listening;

/// <summary>Finds the positions of notes that clients list, and of what was played. Runs on the thread of the background work.</summary>
/// <param name="performance">The performance.</param>
/// <param name="moment">Gives where the music is.</param>
/// <param name="heard">The strokes that were played.</param>
/// <param name="places">The positions that clients have found.</param>
/// <param name="work">Carries out the search.</param>
/// <param name="clock">The monotonic clock.</param>
/// <param name="sessions">Carries out a client's move to the position, as a message of this client.</param>
internal sealed class EncodeService(
    IPerformance performance, Func<EngineTime> moment, HeardStrokes heard, FoundPlaces places, BackgroundWork work, IMonotonicClock clock,
    Func<IPacketHandler> sessions) : IEncodeService
{
    private readonly NoteDrafts _drafts = new();

    /// <inheritdoc/>
    public void Notes(int deck, IReadOnlyList<ListedNote> notes, Request request)
    {
        DeckState state = performance.Conductor.State.Decks[deck];
        if (state.Model is not { } model)
            request.Fail(DeckFaults.NoModel(deck));
        else if (!ListedNotes.ToClip(notes, model.Card, state.Controls).TryGet(out Clip? clip, out Fault fault))
            request.Fail(fault);
        else
            work.Do(request, () => Tell(deck, model, Find(model, state, clip), request));
    }

    /// <inheritdoc/>
    public Fault? Begin(int deck, object client)
    {
        _drafts.Begin(client, deck);
        return null;
    }

    /// <inheritdoc/>
    public Fault? Add(int deck, object client, IReadOnlyList<ListedNote> notes) => _drafts.Add(client, deck, notes);

    /// <inheritdoc/>
    public void End(int deck, Request request)
    {
        if (_drafts.End(request.Requester, deck).TryGet(out IReadOnlyList<ListedNote>? notes, out Fault fault))
            Notes(deck, notes, request);
        else
            request.Fail(fault);
    }

    /// <inheritdoc/>
    public void Played(int deck, int bars, Request request)
    {
        // The bars are taken now, and not when the background work has its turn: the performer means what was just played.
        DeckState state = performance.Conductor.State.Decks[deck];
        EngineTime time = moment();
        HeardLine line = heard.Of(deck);
        double now = line.Apart != DeckMoment.Apart(time, deck) ? double.MaxValue // its bars have all ended
            : time.Playhead.Playing ? DeckMoment.At(time, deck, clock.Now)
            : time.Deck(deck).Ticks();
        if (state.Model is not { } model)
            request.Fail(DeckFaults.NoModel(deck));
        else if (line.Strokes.Count == 0)
            request.Fail(new Fault(FaultCode.NotFound, "nothing was played: send MIDI notes or /rvae/dataset/hit while the transport plays"));
        else if (line.TicksPerBar != model.Card.Grid.Meter.TicksPerBar(Grid.DefaultTicksPerQuarter))
            request.Fail(new Fault(FaultCode.NotFound, $"you played in another metre, and deck {deck + 1} is in {model.Card.Grid.Meter}: play again in that metre"));
        else
            work.Do(request, () => Tell(deck, model, Find(deck, model, state, new HeardBars(line.Strokes, line.TicksPerBar), now, bars), request));
    }

    /// <inheritdoc/>
    public void Go(int deck, Request request) => work.Do(request, () =>
    {
        if (places.Of(request.Requester, deck) is not { } found)
        {
            request.Fail(new Fault(FaultCode.NotFound, $"you have found nothing on deck {deck + 1} yet: ask with /rvae/deck/{deck + 1}/encode/played or encode/notes"));
        }
        else if (!ReferenceEquals(found.Model, performance.Conductor.State.Decks[deck].Model))
        {
            request.Fail(new Fault(FaultCode.NotFound, $"deck {deck + 1} has another model now, and the point was found on the map of the old one: ask again"));
        }
        else
        {
            // The move is a message of the client. So its claims hold, other clients hear of it, and a record contains it.
            if (request.Requester is Sender sender)
                sessions().Receive(sender.Link, MoveMessage.Write(stackalloc byte[MoveMessage.MaxBytes], deck, found.Place));
            request.Done(found.Place.X, found.Place.Y);
        }
    });

    // A list may be programmed, or it was played; then it is snapped like the clips of a model. Both ways are tried, and the better one counts.
    private static FoundPosition Find(RhythmModel model, DeckState state, Clip clip)
    {
        FoundPosition exact = MapSearch.Find(model, state.Controls.Conditions.AsSpan(), Groove.Of(clip), timed: false, state.Controls.Plane);
        if (!model.Card.Snapped || exact.OnsetF1 >= 1 || ClipSnapping.Snap(clip) is not { } snapped || snapped.Hits.SequenceEqual(clip.Hits))
            return exact;
        FoundPosition near = MapSearch.Find(model, state.Controls.Conditions.AsSpan(), Groove.Of(snapped), timed: false, state.Controls.Plane);
        return near.OnsetF1 > exact.OnsetF1 ? near : exact;
    }

    private FoundPosition Find(int deck, RhythmModel model, DeckState state, HeardBars played, double now, int bars)
    {
        var map = new ListeningMap(model, state.Controls.Conditions.AsSpan(), state.Controls.Plane);
        LatentPoint near = performance.Place(deck);
        double end = played.NewestEnd(now);
        FoundPosition newest = map.Find(Groove.Of(played.Newest(model.Card, end)), near.X, near.Y);
        if (bars <= model.Card.Grid.Bars || played.Common(model.Card, end, bars) is not { Hits.IsEmpty: false } common)
            return newest;
        FoundPosition often = map.Find(Groove.Of(common), near.X, near.Y);
        return often.OnsetF1 >= newest.OnsetF1 ? often : newest;
    }

    private void Tell(int deck, RhythmModel model, FoundPosition place, Request request)
    {
        places.Keep(request.Requester, deck, model, place);
        request.Answer("/rvae/encoded"u8, place.X, place.Y, place.OnsetF1);
    }
}
