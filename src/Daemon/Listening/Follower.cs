using RVae.Daemon.Clients;
using RVae.Engine.Models;
using RVae.Engine.Models.Listening;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Protocol.Services;

namespace RVae.Daemon.Listening;

/// <summary>
/// Moves decks after what somebody plays. When a bar of the player ends, it looks for this bar on the map of the deck's model, and moves
/// the deck there, as far as the control <c>follow</c> says. One search at a time; of the bars that end during a search only the newest
/// counts. One thread.
/// </summary>
/// <param name="performance">The performance.</param>
/// <param name="moment">Gives where the music is.</param>
/// <param name="heard">The strokes that somebody plays.</param>
/// <param name="clock">The monotonic clock.</param>
/// <param name="sessions">Carries out the moves as messages: claims hold for them, clients hear of them, and a record contains them.</param>
internal sealed class Follower(
    IPerformance performance, Func<EngineTime> moment, HeardStrokes heard, IMonotonicClock clock, IPacketHandler sessions)
{
    // The last strokes of a bar may still be on their way. One tick is enough at any tempo.
    private const double Patience = 1;

    private readonly Followed[] _decks = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(deck => new Followed(new OwnLink("follow", deck, "follow")))];

    /// <summary>Whether any deck follows.</summary>
    public bool IsWanted => performance.Conductor.State.Decks.Any(deck => deck.Controls.Follow > 0);

    /// <summary>Moves each deck whose player has just ended a bar.</summary>
    public void Look()
    {
        for (int deck = 0; deck < _decks.Length; deck++)
        {
            DeckState state = performance.Conductor.State.Decks[deck];
            if (state.Controls.Follow > 0 && state.Model is { } model)
                Look(deck, state, model);
            else
                _decks[deck].Forget();
        }
    }

    private void Look(int deck, DeckState state, RhythmModel model)
    {
        EngineTime time = moment();
        int ticksPerBar = time.Deck(deck).TicksPerBar;
        if (!time.Playhead.Playing || ticksPerBar != model.Card.Grid.Meter.TicksPerBar(Grid.DefaultTicksPerQuarter))
            return;
        double now = DeckMoment.At(time, deck, clock.Now);
        int ended = HeardBars.BarOf(now - Patience, ticksPerBar) - 1;
        Followed followed = _decks[deck];
        if (!followed.TryTake(ended, DeckMoment.Apart(time, deck)))
            return;
        HeardLine line = heard.Of(deck);
        var played = new HeardBars(line.Strokes, ticksPerBar);
        double end = HeardBars.EndOf(ended, ticksPerBar);
        if (line.TicksPerBar != ticksPerBar || line.Apart != DeckMoment.Apart(time, deck) || !played.IsPlayed(end))
            return;
        LatentPoint own = followed.Own(performance.Position(deck));
        FoundPosition found = followed.MapOf(model, state.Controls.Conditions, state.Controls.Plane)
            .Find(Groove.Of(played.Newest(model.Card, end)), followed.Found.X, followed.Found.Y);
        Move(deck, own, new LatentPoint(found.X, found.Y), model.Card.LatentRange);
    }

    private void Move(int deck, LatentPoint own, LatentPoint found, float range)
    {
        Followed followed = _decks[deck];
        followed.Found = found;
        // The present value of the control, because somebody may have turned it during the search.
        float follow = performance.Conductor.State.Decks[deck].Controls.Follow;
        if (follow <= 0)
            return;
        LatentPoint to = ControlGlide.Between(own, found, follow).Clamp(range);
        if (to == performance.Position(deck))
            return;
        followed.Sent = to;
        sessions.Receive(followed.Link, MoveMessage.Write(stackalloc byte[MoveMessage.MaxBytes], deck, to));
    }

    /// <summary>The state of a deck that follows.</summary>
    private sealed class Followed(OwnLink link)
    {
        private ListeningMap? _map;
        private ConditionValues _conditions;
        private LatentPlane _plane;
        private (int Bar, long Apart)? _taken;
        private LatentPoint? _own;

        public OwnLink Link => link;

        /// <summary>The position that was found for the last bar.</summary>
        public LatentPoint Found { get; set; }

        /// <summary>The position that the deck was sent to last.</summary>
        public LatentPoint? Sent { get; set; }

        /// <summary>Whether a bar has not been looked for yet; marks it as looked for.</summary>
        public bool TryTake(int bar, long apart)
        {
            if (_taken == (bar, apart))
                return false;
            _taken = (bar, apart);
            return true;
        }

        /// <summary>The deck's own position: where it was before it followed, or where somebody has put it since.</summary>
        public LatentPoint Own(LatentPoint target)
        {
            if (_own is null)
                Found = target;
            if (_own is null || target != Sent)
                _own = target;
            return _own.Value;
        }

        /// <summary>The map of the deck's plane, decoded once.</summary>
        public ListeningMap MapOf(RhythmModel model, ConditionValues conditions, LatentPlane plane)
        {
            if (!ReferenceEquals(_map?.Model, model) || _conditions != conditions || _plane != plane)
                (_map, _conditions, _plane) = (new ListeningMap(model, conditions.AsSpan(), plane), conditions, plane);
            return _map;
        }

        public void Forget() => (_map, _taken, _own, Sent) = (null, null, null, null);
    }
}
