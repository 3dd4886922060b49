using System.Collections.Immutable;
using RVae.Daemon.Performance;
using RVae.Daemon.Saved;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Rooms;

namespace RVae.Daemon.Rooms;

/// <summary>
/// Looks at every change that is made at this site. The change is told to the room. Here it is undone until its line,
/// unless it is to be heard here at once.
/// </summary>
internal sealed class RoomEdits(RoomParts parts, RoomSession session, NatsRoomLink link)
{
    private readonly int[] _offers = new int[PerformanceState.DeckCount];
    private bool _applies; // whether the next edit is the room's own; guarded by the conductor

    /// <summary>Whether controls and positions are heard here at once.</summary>
    public bool Preview { get; set; }

    /// <summary>Marks the next edit as the room's own. With the conductor held.</summary>
    public void Enter() => _applies = true;

    /// <summary>
    /// The state that an edit begins with: the state that is still to come. Compared with the state that plays, a value that is set back
    /// before its line would seem unchanged, and the room would not hear of it. With the conductor held.
    /// </summary>
    public PerformanceState Begun(PerformanceState state) => session.IsIn ? Coming(state) : state;

    /// <summary>Looks at an edit before it is published, and gives the state to publish. With the conductor held.</summary>
    public PerformanceState Edited(PerformanceState before, PerformanceState begun, PerformanceState draft)
    {
        if (_applies || !session.IsIn)
        {
            _applies = false;
            return draft;
        }

        Share(begun, draft);
        PerformanceState next = Preview ? draft with { Cue = before.Cue } : before;
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            DeckState held = next.Decks[deck], wanted = draft.Decks[deck];
            if (held.Controls.Notes == wanted.Controls.Notes && held.Controls.Channel == wanted.Controls.Channel)
                continue;
            next = next.WithDeck(deck, held.WithControl(wanted.Controls.Notes, static (controls, notes) => controls with { Notes = notes })
                .WithControl(wanted.Controls.Channel, static (controls, channel) => controls with { Channel = channel }));
        }

        return draft.Transport.Panics == before.Transport.Panics
            ? next with { Transport = before.Transport }
            : next with { Transport = before.Transport with { Panics = draft.Transport.Panics } };
    }

    /// <summary>Looks at models before they are put in. True where the room puts them in later.</summary>
    public bool TakeModels(ImmutableArray<DeckModel> models, Func<PerformanceState, PerformanceState> change)
    {
        if (!session.IsIn || models.IsEmpty)
            return false;
        PerformanceState before = Coming(parts.Conductor.State);
        Share(before, change(before));
        return true;
    }

    /// <summary>Looks at a move of a position. True where the room makes it later.</summary>
    public bool TakeMove(int deck, LatentPoint point)
    {
        if (!session.IsIn)
            return false;
        Change([(PointKey(deck), RoomKeys.PointText(point))], null);
        return !Preview;
    }

    /// <summary>Where a deck will be when all values have come. Null where no move of the deck is to come, or where moves are made at once.</summary>
    public LatentPoint? ComingPoint(int deck)
    {
        if (!session.IsIn || Preview)
            return null;
        string key = PointKey(deck);
        lock (session.Gate)
            return session.Site.Coming(parts.Clock.Now).FirstOrDefault(value => value.Key == key) is { } comes ? RoomKeys.PointOf(comes.Value) : null;
    }

    /// <summary>Tells the room everything that is played here, because this site founds the room.</summary>
    public void ShareAll()
    {
        PerformanceState state = parts.Conductor.State;
        var all = new Dictionary<string, string>();
        lock (session.Gate)
        {
            // Values that are left of an earlier room of this name get their usual values.
            foreach (SharedValue old in session.Site.Values.Newest)
            {
                if (RoomKeys.UsualOf(old.Key) is { } usual)
                    all[old.Key] = usual;
            }
        }

        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            foreach ((string key, string value) in RoomKeys.Differences(deck, null, state.Decks[deck]))
                all[key] = value;
            all[PointKey(deck)] = RoomKeys.PointText(parts.Live.Targets[deck].Value);
        }

        lock (session.Gate)
        {
            foreach ((string key, string value) in all)
                session.Site.Change(key, value, parts.Clock.Now);
        }

        // Models come last, after the values that remove an earlier room's models.
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            if (state.Decks[deck].Model is { } model)
                Offer(deck, model);
        }
    }

    /// <summary>
    /// Gives the server the models of the room that play here, because it has lost what it kept: a site that comes later could not fetch them. With
    /// <see cref="RoomSession.Gate"/> held.
    /// </summary>
    public void OfferAgain()
    {
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            string told = session.Site.Values.Find(ModelKey(deck))?.Value ?? RoomKeys.NoModel;
            SharedModel? shared = RoomJson.Read(System.Text.Encoding.UTF8.GetBytes(told), RoomJson.Default.SharedModel);
            if (shared is null || parts.Conductor.State.Decks[deck].Model is not { } model || parts.Models.Find(shared.Hash) != model.Card.Name)
                continue;
            (int of, int number) = (deck, Volatile.Read(ref _offers[deck]));
            _ = Task.Run(() => OfferAsync(of, model, bars: null, () => Volatile.Read(ref _offers[of]) == number));
        }
    }

    /// <summary>The deck as it will be when values have come. A value that does not fit is left out.</summary>
    /// <param name="deck">The deck.</param>
    /// <param name="values">Values of that deck; models among them are left out.</param>
    public static DeckState With(DeckState deck, IEnumerable<SharedValue> values)
    {
        SharedValue[] all = [.. values.Where(value => !value.Key.EndsWith(".model", StringComparison.Ordinal))];
        var held = SavedDeck.Of(deck, LatentPoint.Origin);
        SavedDeck coming = RoomKeys.With(held, all) ?? all.Aggregate(held, static (before, value) => RoomKeys.With(before, [value]) ?? before);
        DeckControls controls = (coming.Controls.Read() ?? deck.Controls) with { Conditions = deck.Controls.Conditions };
        return coming.Conditions.Aggregate(
            deck with { Controls = controls }, static (before, condition) => before.WithCondition(condition.Key, condition.Value) ?? before);
    }

    // Where changes are heard at once, the state has them already, except those of the transport.
    private PerformanceState Coming(PerformanceState state)
    {
        SharedValue[] values = [];
        (double Tempo, bool Playing)? transport;
        lock (session.Gate)
        {
            transport = session.Site.ComingTransport;
            if (!Preview)
                values = [.. session.Site.Coming(parts.Clock.Now)];
        }

        if (transport is { } comes && (comes.Tempo != state.Transport.Bpm || comes.Playing != state.Transport.Playing))
            state = state with { Transport = state.Transport with { Bpm = comes.Tempo, Playing = comes.Playing } };
        foreach (IGrouping<int, SharedValue> deck in values.GroupBy(value => RoomKeys.DeckOf(value.Key)))
            state = state.WithDeck(deck.Key, With(state.Decks[deck.Key], deck));
        return state;
    }

    private void Share(PerformanceState before, PerformanceState draft)
    {
        var changes = new List<(string Key, string Value)>();
        int? ticks = null;
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            DeckState old = before.Decks[deck], young = draft.Decks[deck];
            if (ReferenceEquals(old, young))
                continue;
            changes.AddRange(RoomKeys.Differences(deck, old, young));
            if (young.Model is not { } model || ReferenceEquals(model, old.Model))
                continue;
            Offer(deck, model, young.Morph.Sequence == old.Morph.Sequence ? 0 : young.Morph.Bars);
            if (deck == 0 && old.Model?.Card.Grid.Meter != model.Card.Grid.Meter)
                ticks = model.Card.Grid.Meter.TicksPerBar(Engine.Rhythm.Grid.DefaultTicksPerQuarter);
        }

        Change(changes, ChangeOf(before.Transport, draft.Transport, ticks));
    }

    private static string ModelKey(int deck) => $"deck.{deck + 1}.model";

    private static string PointKey(int deck) => $"deck.{deck + 1}.point";

    private static TransportChange? ChangeOf(in TransportState before, in TransportState draft, int? barTicks)
    {
        bool jumps = draft.Jump.Sequence != before.Jump.Sequence;
        var asked = new TransportChange(
            draft.Bpm != before.Bpm ? draft.Bpm : null, draft.Playing != before.Playing ? draft.Playing : null, jumps ? draft.Jump.Bar : null, barTicks);
        return asked == new TransportChange() ? null : asked;
    }

    // The room is told of a model only when other sites can fetch it, and only if the deck still has it: of two offers the later one may be
    // ready first.
    private void Offer(int deck, RhythmModel model, int bars = 0)
    {
        int number = Interlocked.Increment(ref _offers[deck]);
        _ = Task.Run(() => OfferAsync(deck, model, bars, () => Volatile.Read(ref _offers[deck]) == number));
    }

    // Without bars the room knows of the model already, and is told nothing.
    private async Task OfferAsync(int deck, RhythmModel model, int? bars, Func<bool> isNewest)
    {
        for (int tries = 0; tries < 20 && isNewest(); tries++)
        {
            try
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
                if (await parts.Models.OfferAsync(model, link, patience.Token).ConfigureAwait(false) is { } shared && bars is { } over && isNewest())
                    Change([(ModelKey(deck), System.Text.Json.JsonSerializer.Serialize(shared with { Bars = over }, RoomJson.Default.SharedModel))], null);
                return;
            }
#pragma warning disable CA1031 // The server is not reached: it is tried again.
            catch (Exception refusal)
#pragma warning restore CA1031
            {
                RoomLog.NoModel(parts.Log, model.Card.Name, refusal.Message);
                await Task.Delay(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
            }
        }

        if (isNewest())
            RoomLog.ModelStays(parts.Log, model.Card.Name);
    }

    private void Change(List<(string Key, string Value)> changes, TransportChange? asked)
    {
        int count = changes.Count + (asked is null ? 0 : 1);
        if (count == 0)
            return;
        long now = parts.Clock.Now, line = 0, current;
        int bar;
        lock (session.Gate)
        {
            foreach ((string key, string value) in changes)
            {
                if (value.Length <= RoomSite.LongestValue)
                    line = session.Site.Change(key, value, now);
            }

            if (asked is not null)
                line = session.Site.Ask(asked, now);
            current = session.Site.Timeline.LineAt(session.Site.Clock.At(now));
            bar = session.Site.Timeline.From(line)?.BarOf(line) ?? 0;
        }

        string what = changes.Count > 0 ? changes[0].Key : "transport";
        parts.Feed.Tell(EventClasses.State, "/rvae/room/coming"u8, [what, count, (int)Math.Clamp(line - current, 0, 4096), bar], null);
    }
}
