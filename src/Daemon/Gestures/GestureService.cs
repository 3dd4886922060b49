using System.Collections.Immutable;
using RVae.Daemon.Clients;
using RVae.Daemon.Requests;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Protocol.Addresses;
using RVae.Protocol.Services;

namespace RVae.Daemon.Gestures;

/// <summary>
/// The gestures as clients see them. The moves of a gesture are messages, as if a client sent them. So feedback, claims, records and
/// replays work without further code.
/// </summary>
/// <param name="store">The gestures on disk.</param>
/// <param name="table">The address table.</param>
/// <param name="view">The present values; asked for late, because the view sees this service.</param>
/// <param name="moment">Where the music is.</param>
/// <param name="work">Writes files.</param>
/// <param name="feed">Told of changes.</param>
/// <param name="sessions">Carries out the moves; asked for late.</param>
internal sealed partial class GestureService(
    GestureStore store, AddressTable table, Func<IStateView> view, Func<EngineTime> moment, BackgroundWork work, ClientFeed feed,
    Func<IPacketHandler> sessions) : IGestureService
{
    private const string PedalName = "pedal";

    private readonly Lock _changing = new();
    private readonly GestureControls _controls = new(table);
    private readonly GestureLink[] _links = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(deck => new GestureLink(deck))];
    private readonly string[] _recording = [.. Enumerable.Repeat("", PerformanceState.DeckCount)];
    private readonly string[] _playing = [.. Enumerable.Repeat("", PerformanceState.DeckCount)];
    private GestureDeck[]? _made;
    private int _saving;

    /// <summary>Called when a gesture begins to play or is recorded.</summary>
    public Action Wanted { get; set; } = static () => { };

    /// <inheritdoc/>
    public int Count => store.All.Count;

    /// <summary>Whether a gesture is recorded or plays. Any thread.</summary>
    public bool IsWanted
    {
        get
        {
            lock (_changing)
                return Decks.Any(deck => deck.IsBusy);
        }
    }

    private GestureDeck[] Decks => _made ??= [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(deck => new GestureDeck(deck, _controls))];

    /// <inheritdoc/>
    public IReadOnlyList<GestureSummary> List() => [.. store.All.Values.Select(gesture => gesture.Summary())];

    /// <inheritdoc/>
    public string Recording(int deck) => Volatile.Read(ref _recording[deck]);

    /// <inheritdoc/>
    public string Playing(int deck) => Volatile.Read(ref _playing[deck]);

    /// <summary>The gestures that a deck (from 0) plays as loops, separated by spaces, as a scene holds them. Any thread.</summary>
    public string Loops(int deck)
    {
        lock (_changing)
            return string.Join(' ', Decks[deck].Playing.Where(played => played.Loops).Select(played => played.Gesture.Name));
    }

    /// <inheritdoc/>
    public Fault? Record(int deck, string name, int bars) => Change(deck, decks => decks.Record(name, bars));

    /// <inheritdoc/>
    public Fault? Layer(int deck, string name) =>
        store.All.TryGetValue(name, out Gesture? gesture) ? Change(deck, decks => decks.Layer(gesture)) : Unknown(name);

    /// <inheritdoc/>
    public Fault? Play(int deck, string name, bool loop) =>
        store.All.TryGetValue(name, out Gesture? gesture) ? Change(deck, decks => decks.Play(gesture, loop)) : Unknown(name);

    /// <inheritdoc/>
    public Fault? End(int deck) => Change(deck, decks =>
    {
        if (decks.Recording is not { } recording)
            return new Fault(FaultCode.NotFound, $"deck {deck + 1} records no gesture");
        recording.EndSoon();
        if (!recording.HasBegun)
            decks.Drop();
        return null;
    });

    /// <inheritdoc/>
    public Fault? Stop(int deck, string name) => Change(deck, decks =>
    {
        bool records = decks.Recording is { } recording && (name.Length == 0 || recording.Name == name);
        if (records)
            decks.Drop();
        return decks.Stop(name) || records || name.Length == 0 ? null : new Fault(FaultCode.NotFound, $"deck {deck + 1} plays no gesture '{name}'");
    });

    /// <inheritdoc/>
    public Fault? Pedal(int deck)
    {
        if (Recording(deck).Length > 0)
            return End(deck);
        bool plays = Playing(deck).Split(' ').Contains(PedalName);
        return plays && store.All.ContainsKey(PedalName) ? Layer(deck, PedalName) : Record(deck, PedalName, 0);
    }

    /// <inheritdoc/>
    public void Delete(string name, Request request)
    {
        if (!store.Forget(name))
        {
            request.Fail(Unknown(name));
            return;
        }

        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            Change(deck, decks =>
            {
                decks.Stop(name);
                // The end of a layer would bring back the gesture under it.
                if (decks.Recording is { Under: not null } layer && layer.Name == name)
                    decks.Drop();
                return null;
            });
        }

        feed.Changed("/rvae/gestures/count");
        work.Do(request, () =>
        {
            if (store.Save(name) is { } fault)
                request.Fail(fault);
            else
                request.Done(name);
        });
    }

    /// <summary>A scene is recalled: a deck (from 0) plays these gestures and no others, and they take back all their controls.</summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="names">The gestures, separated by spaces.</param>
    /// <param name="cue">Number of the cue with whose line the scene comes, so that its gestures do not begin before it; 0 for at once.</param>
    public void Recall(int deck, string names, long cue = 0) => Change(deck, decks =>
    {
        string[] wanted = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (string name in decks.Playing.Select(played => played.Gesture.Name).Except(wanted).ToArray())
            decks.Stop(name);
        foreach (string name in wanted)
        {
            if (!decks.TakeBack(name, cue) && store.All.TryGetValue(name, out Gesture? gesture))
                decks.Play(gesture, loops: true, cue: cue);
        }

        return null;
    });

    /// <summary>Plays the gestures on that played before a restart.</summary>
    public void PlayOn()
    {
        foreach (KeptGesture kept in store.Kept().Playing)
        {
            if (kept.Deck is >= 1 and <= PerformanceState.DeckCount && kept.Name is not null && store.All.TryGetValue(kept.Name, out Gesture? gesture))
                Change(kept.Deck - 1, decks => decks.Play(gesture, kept.Loop, kept.Origin));
        }
    }

    /// <summary>Forgets the gestures that played before a restart, so that a desk that takes over does not bring them back.</summary>
    public void BeginWithNone()
    {
        if (!store.Kept().Playing.IsEmpty)
            store.Keep(new KeptGestures([]));
    }

    private Fault Unknown(string name)
    {
        string known = store.All.IsEmpty ? "none is recorded yet: /rvae/gesture/record s:name" : $"there are {string.Join(' ', store.All.Keys.Take(8))}";
        return new Fault(FaultCode.NotFound, $"there is no gesture '{name}': {known}");
    }

    private Fault? Change(int deck, Func<GestureDeck, Fault?> change)
    {
        Fault? fault;
        lock (_changing)
            fault = change(Decks[deck]);
        if (fault is null)
            Tell(deck);
        return fault;
    }

    // Tells what is recorded and what plays, where that has changed. Of two threads the one that looked last must not be overwritten by the other.
    private void Tell(int deck)
    {
        bool records, plays;
        lock (_changing)
        {
            string recording = Decks[deck].Recording?.Name ?? "";
            string playing = string.Join(' ', Decks[deck].Playing.Select(played => played.Gesture.Name));
            records = Interlocked.Exchange(ref _recording[deck], recording) != recording;
            plays = Interlocked.Exchange(ref _playing[deck], playing) != playing;
        }

        if (records)
            feed.Changed($"/rvae/deck/{deck + 1}/gesture/recording");
        if (plays)
            feed.Changed($"/rvae/deck/{deck + 1}/gesture/playing");
        Keep();
        Wanted();
    }

    // A write that waits already will write the newest.
    private void Keep()
    {
        if (Interlocked.Exchange(ref _saving, 1) == 0 && !work.Do(SavePlaying))
            Volatile.Write(ref _saving, 0);
    }

    private void SavePlaying()
    {
        Volatile.Write(ref _saving, 0);
        KeptGestures kept;
        lock (_changing)
        {
            kept = new KeptGestures([.. Decks.SelectMany((deck, index) =>
                deck.Playing.Select(played => new KeptGesture(index + 1, played.Gesture.Name, played.Loops, played.Origin)))]);
        }

        store.Keep(kept);
    }
}
