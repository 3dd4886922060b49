using RVae.Engine;
using RVae.Protocol.Addresses;
using RVae.Protocol.Services;

namespace RVae.Daemon.Scenes;

/// <summary>Export and import of scenes.</summary>
internal sealed partial class SceneService
{
    /// <inheritdoc/>
    public void Export(string file, string scene, Request request)
    {
        SceneBook book = store.Book;
        if (scene.Length > 0)
        {
            if (book.Find(scene) is not { } one)
            {
                request.Fail(NoScene(book, scene));
                return;
            }

            book = new SceneBook { Scenes = [one] };
        }

        work.Do(request, () =>
        {
            if (store.Export(file, book).TryGet(out string? path, out Fault fault))
                request.Done(Path.GetFileName(path), book.Scenes.Length);
            else
                request.Fail(fault);
        });
    }

    /// <inheritdoc/>
    public void Import(string file, Request request) => work.Do(request, () =>
    {
        if (!store.Import(file).TryGet(out SceneBook? book, out Fault fault))
        {
            request.Fail(fault);
            return;
        }

        if (store.Change(old => Join(old, book)) is { } refusal)
        {
            request.Fail(refusal);
            return;
        }

        // An imported set list counts as one that has just been written: it begins with its first scene.
        if (!book.SetList.IsEmpty)
        {
            lock (_placing)
                (_place, _between) = (-1, false);
        }

        TellModels(book, request);
        Tell("/rvae/scene/count");
        Tell("/rvae/scene/setlist");
        if (store.Save() is { } unsaved)
            request.Fail(unsaved);
        else
            request.Done(file, book.Scenes.Length);
    });

    private static SceneBook Join(SceneBook old, SceneBook book)
    {
        SceneBook joined = book.Scenes.Aggregate(old, (before, scene) => before.With(scene));
        return book.SetList.IsEmpty ? joined : joined with { SetList = book.SetList };
    }

    // A performer who carries scenes to another machine wants to know about missing models before the show.
    private void TellModels(SceneBook book, Request request)
    {
        var told = new HashSet<string>();
        foreach (SceneDeck deck in book.Scenes.SelectMany(scene => scene.Decks))
        {
            if (deck.Holds.Model.Length == 0 || !told.Add(deck.Holds.Model))
                continue;
            Fault? missing = hashes.Find(deck.Holds.Model, deck.Hash, out Fault? other).Fault ?? other;
            if (missing is { } why)
                request.Line("/rvae/scene/kept"u8, $"models {deck.Holds.Model}", why.Code.Word(), why.Message);
        }
    }
}
