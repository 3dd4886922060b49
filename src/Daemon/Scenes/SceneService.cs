using System.Collections.Immutable;
using RVae.Daemon.Clients;
using RVae.Daemon.Gestures;
using RVae.Daemon.Requests;
using RVae.Daemon.Saved;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Daemon.Scenes;

/// <summary>The scenes as clients see them. Every call returns at once. Files are written one after another, beside the music.</summary>
internal sealed partial class SceneService(
    SceneStore store, SceneRecalls recalls, ModelHashes hashes, IPerformance performance, BackgroundWork work,
    IStateFeedback feedback, GestureService gestures) : ISceneService
{
    private readonly Lock _placing = new();
    private string _current = "";
    private int _place = -1;
    private bool _between; // what plays is no scene of the show, or was deleted: the place is that of the scene before it
    private int _saving;

    /// <inheritdoc/>
    public string Current => Volatile.Read(ref _current);

    /// <inheritdoc/>
    public int Count => store.Book.Scenes.Length;

    /// <inheritdoc/>
    public CueLine When
    {
        get => Enum.Parse<CueLine>(store.Book.When);
        set => Set(book => book with { When = value.ToString() });
    }

    /// <inheritdoc/>
    public int Bars
    {
        get => store.Book.Bars;
        set => Set(book => book with { Bars = value });
    }

    /// <inheritdoc/>
    public string SetList => string.Join(' ', store.Book.SetList);

    /// <inheritdoc/>
    public bool Programs
    {
        get => store.Book.Programs;
        set => Set(book => book with { Programs = value });
    }

    /// <inheritdoc/>
    public string Notes => store.Book.Notes;

    /// <summary>Where the show is, as <see cref="SavedShow"/> keeps it. Any thread; does not allocate.</summary>
    public (string Scene, int Place, bool Between) Where
    {
        get
        {
            lock (_placing)
                return (_current, _place, _between);
        }
    }

    /// <summary>Goes on where the show was before a restart, unless a scene was recalled since. A scene or a place that is gone is none.</summary>
    public void GoOn(SavedShow saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        SceneBook book = store.Book;
        bool isThere = book.Find(saved.Scene) is not null;
        lock (_placing)
        {
            if (_current.Length > 0)
                return;
            if (saved.Between && saved.Place >= 0 && saved.Place < book.Show.Count)
                (_place, _between) = (saved.Place, true);
            else if (isThere && !saved.Between && saved.Place >= 0)
                Place(saved.Scene, saved.Place);
            if (isThere)
                _current = saved.Scene;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<SceneSummary> List() => [.. store.Book.Scenes.Select(scene => scene.Summary())];

    /// <inheritdoc/>
    public Fault? SetSetList(string names)
    {
        ImmutableArray<string> list = [.. names.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];
        Fault? fault = Set(book => list.FirstOrDefault(name => book.Find(name) is null) is { } missing
            ? NoScene(book, missing)
            : book with { SetList = list });
        if (fault is not null)
            return fault;
        // A set list that has just been written begins with its first scene, or with the scene that is recalled next.
        lock (_placing)
            (_place, _between) = (-1, false);
        return null;
    }

    /// <inheritdoc/>
    public Fault? SetNotes(string notes) => SceneNotes.Parse(notes).Fault ?? Set(book => book with { Notes = notes });

    /// <inheritdoc/>
    public void Store(string name, SceneScope scope, Request request)
    {
        // The tempo belongs to all decks, so a scene of one deck does not hold it.
        SceneScope held = scope is { Deck: not null, Parts: SceneParts.All } ? scope with { Parts = SceneParts.All & ~SceneParts.Tempo } : scope;
        var plain = Scene.Of(name, held, performance.Conductor.State, performance.Position);
        Scene scene = plain with { Decks = [.. plain.Decks.Select(deck => deck with { Gestures = gestures.Loops(deck.Deck - 1) })] };
        if (store.Change(book => book.With(scene)) is { } fault)
        {
            request.Fail(fault);
            return;
        }

        Place(name);
        Tell("/rvae/scene/current");
        Tell("/rvae/scene/count");
        work.Do(request, () =>
        {
            ImmutableArray<SceneDeck> hashed = [.. scene.Decks.Select(deck => deck with { Hash = hashes.Of(deck.Holds.Model) })];
            // The scene may have been renamed meanwhile. One that was stored over it has decks of its own.
            store.Change(book => book.Scenes.FirstOrDefault(each => each.Decks == scene.Decks) is { } kept ? book.With(kept with { Decks = hashed }) : book);
            End(request, name);
        });
    }

    /// <inheritdoc/>
    public void Recall(string name, SceneRecall how, Request request)
    {
        SceneBook book = store.Book;
        if (book.Find(name) is not { } scene)
        {
            request.Fail(NoScene(book, name));
            return;
        }

        Place(name, MeantBy(request));
        recalls.Recall(scene, how, how.At ?? When, how.Bars ?? book.Bars, request);
    }

    /// <inheritdoc/>
    public void Step(int by, SceneRecall how, Request request)
    {
        SceneBook book = store.Book;
        IReadOnlyList<string> show = book.Show;
        int place;
        lock (_placing)
            place = _place < 0 && by < 0 ? -1 : _place + by + (_between && by < 0 ? 1 : 0);
        if (place < 0 || place >= show.Count)
        {
            string where = show.Count == 0 ? "there is no scene yet: store one with /rvae/scene/store s:name"
                : by > 0 ? $"'{show[^1]}' is the last scene of the set list" : $"'{show[0]}' is the first scene of the set list";
            request.Fail(new Fault(FaultCode.NotFound, where));
            return;
        }

        Place(show[place], place);
        recalls.Recall(book.Find(show[place])!, how, how.At ?? When, how.Bars ?? book.Bars, request);
    }

    /// <inheritdoc/>
    public void Rename(string from, string to, Request request) => Change(request, [from, to], book =>
    {
        if (book.Find(from) is not { } scene)
            return NoScene(book, from);
        if (book.Find(to) is not null)
            return new Fault(FaultCode.Busy, $"there is a scene '{to}' already: delete it first");
        return book with
        {
            Scenes = book.Scenes.Replace(scene, scene with { Name = to }),
            SetList = [.. book.SetList.Select(name => name == from ? to : name)],
            Notes = SceneNotes.Renamed(book.Notes, from, to),
        };
    });

    /// <inheritdoc/>
    public void Delete(string name, Request request) => Change(request, [name], book => book.Find(name) is not { } scene
        ? NoScene(book, name)
        : book with { Scenes = book.Scenes.Remove(scene), SetList = book.SetList.RemoveAll(each => each == name) });

    private static Fault NoScene(SceneBook book, string name)
    {
        string known = book.Scenes.IsEmpty ? "none is stored yet" : $"stored are {string.Join(' ', book.Scenes.Take(8).Select(scene => scene.Name))}";
        return new Fault(FaultCode.NotFound, $"there is no scene '{name}': {known}");
    }

    private void Change(Request request, string[] names, Func<SceneBook, Outcome<SceneBook>> change)
    {
        IReadOnlyList<string> show = [];
        Outcome<SceneBook> ChangeShown(SceneBook book)
        {
            show = book.Show;
            return change(book);
        }

        if (store.Change(ChangeShown) is { } fault)
        {
            request.Fail(fault);
            return;
        }

        lock (_placing)
        {
            if (_current == names[0])
                _current = names.Length > 1 ? names[1] : "";
            if (names.Length == 1)
                LeavePlace(show, names[0]);
        }

        Tell("/rvae/scene/count");
        Tell("/rvae/scene/current");
        Tell("/rvae/scene/setlist");
        Tell("/rvae/scene/notes");
        work.Do(request, () => End(request, names));
    }

    // The scenes after a deleted one move up. The next scene stays the next, and the previous one the previous.
    private void LeavePlace(IReadOnlyList<string> show, string deleted)
    {
        if (_place < 0)
            return;
        _between |= _place < show.Count && show[_place] == deleted;
        _place = show.Take(_place + 1).Count(name => name != deleted) - 1;
    }

    private void End(Request request, params string[] names)
    {
        if (store.Save() is { } fault)
            request.Fail(fault);
        else
            request.Done([.. names.Select(name => Protocol.WireValue.Of(name))]);
    }

    private Fault? Set(Func<SceneBook, Outcome<SceneBook>> change)
    {
        if (store.Change(change) is { } fault)
            return fault;
        // A write that waits already will write the newest scenes.
        if (Interlocked.Exchange(ref _saving, 1) == 0 && !work.Do(Save))
            Volatile.Write(ref _saving, 0);
        return null;
    }

    private void Save()
    {
        Volatile.Write(ref _saving, 0);
        _ = store.Save();
    }

    // A program change of a MIDI input means a place, and not only the scene there.
    private static int? MeantBy(Request request) => request.Requester is Sender { Link: SceneMidiLink link } ? link.Place : null;

    // Of a scene that is in the show more than once, the place that comes next is meant, unless a place is named. A scene that is not in the
    // show leaves the place as it is: the show goes on behind it.
    private void Place(string name, int? at = null)
    {
        IReadOnlyList<string> show = store.Book.Show;
        int? named = at is { } wanted && wanted < show.Count && show[wanted] == name ? wanted : null;
        lock (_placing)
        {
            _current = name;
            int next = _place < 0 ? -1 : Enumerable.Range(_place, Math.Max(show.Count - _place, 0)).FirstOrDefault(place => show[place] == name, -1);
            int found = named ?? (next >= 0 ? next : Enumerable.Range(0, show.Count).FirstOrDefault(place => show[place] == name, -1));
            (_place, _between) = found >= 0 ? (found, false) : (_place, _place >= 0);
        }
    }

    // The client that asked is told as well, because its list has changed.
    private void Tell(string address) => feedback.Changed(address);
}
