using System.Collections.Concurrent;
using RVae.Daemon.Models;
using RVae.Daemon.Scenes;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Storage;

namespace RVae.Daemon.Rooms;

/// <summary>
/// The models of the room. A model of this site goes to the object store before other sites are told of it. A model of another site is
/// fetched from there, checked like any file from outside, and loaded before its line. Any thread.
/// </summary>
internal sealed class RoomModels(
    ModelStore store, ModelCatalogue catalogue, ModelService service, ModelSwap swap, ModelHashes hashes, DataFolders folders, ILogger<RoomModels> log)
{
    private const long MostBytes = 64L << 20;
    private const int MostKept = 16;

    private readonly ConcurrentDictionary<string, string> _ready = new();
    private readonly ConcurrentDictionary<string, SharedModel> _coming = new();

    /// <summary>
    /// The name that the model of a hash has here; null until the model can be loaded. A file that was renamed, removed or written anew since is
    /// none: it is looked for again.
    /// </summary>
    public string? Find(string hash) => _ready.TryGetValue(hash, out string? name) && hashes.Of(name) == hash ? name : null;

    /// <summary>Loads a model, anew for each deck.</summary>
    public Outcome<RhythmModel> Load(string name) => store.Load(name);

    /// <summary>Tells clients of a morph that the room has begun on a deck (from 0), and of its end.</summary>
    public void TellMorph(int deck) => service.TellMorph(deck);

    /// <summary>Sends a model of this site to the room. Gives what other sites are told; null where it cannot be sent.</summary>
    public async Task<SharedModel?> OfferAsync(RhythmModel model, NatsRoomLink link, CancellationToken cancelled)
    {
        string name = model.Card.Name, hash = hashes.Of(name);
        if (hash.Length == 0 || !store.Find(name).TryGet(out StoredModel? stored, out _) || new FileInfo(stored.Path).Length > MostBytes)
        {
            RoomLog.ModelStays(log, name);
            return null;
        }

        Keep(hash, name);
        if (!await link.Models.HasAsync(hash, cancelled).ConfigureAwait(false))
            await link.Models.PutAsync(hash, stored.Path, cancelled).ConfigureAwait(false);
        return new SharedModel(name, hash);
    }

    /// <summary>Begins to fetch and load a model, unless that is under way. Does not wait for the end.</summary>
    public void Want(SharedModel wanted, NatsRoomLink link)
    {
        if (Find(wanted.Hash) is not null || !FileHash.IsOne(wanted.Hash) || !ModelName.IsValid(wanted.Name))
            return;
        if (_coming.TryAdd(wanted.Hash, wanted))
            _ = Task.Run(() => BringAsync(wanted, link));
    }

    private async Task BringAsync(SharedModel wanted, NatsRoomLink link)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
            Outcome<RhythmModel> here = hashes.Find(wanted.Name, wanted.Hash, out Fault? other).Then(store.Load);
            if (here.Fault is not null || (other is not null && hashes.Of(here.Value!.Card.Name) != wanted.Hash))
                here = await FetchAsync(wanted, link, patience.Token).ConfigureAwait(false);
            if (here.TryGet(out RhythmModel? model, out Fault fault))
                Keep(wanted.Hash, model.Card.Name);
            else
                await NotNowAsync(wanted, fault.Message).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A model that does not come costs its deck, and nothing else.
        catch (Exception refusal)
#pragma warning restore CA1031
        {
            await NotNowAsync(wanted, refusal.Message).ConfigureAwait(false);
        }
        finally
        {
            _coming.TryRemove(wanted.Hash, out _);
        }
    }

    private async Task<Outcome<RhythmModel>> FetchAsync(SharedModel wanted, NatsRoomLink link, CancellationToken cancelled)
    {
        string folder = Directory.CreateDirectory(Path.Combine(folders.Root, "uploads")).FullName;
        string received = Path.Combine(folder, $"{wanted.Hash}{ModelFile.Extension}");
        try
        {
            Outcome<string> fetched = await link.Models.FetchAsync(wanted.Hash, received, MostBytes, wanted.Hash, cancelled).ConfigureAwait(false);
            return fetched.Then(path => Take(wanted, path));
        }
        finally
        {
            File.Delete(received);
        }
    }

    private Outcome<RhythmModel> Take(SharedModel wanted, string received)
    {
        if (!ModelFile.Load(received).TryGet(out _, out Fault fault))
            return fault;
        // A name that belongs to another model here stays with that model.
        bool isTaken = store.Find(wanted.Name).Fault is null || store.PathForNew(wanted.Name).Fault is not null;
        string name = isTaken ? $"{wanted.Name[..Math.Min(wanted.Name.Length, 40)]}-{wanted.Hash[..8]}" : wanted.Name;
        return store.PathForNew(name).Then(path => swap.Change<string>(name, () =>
        {
            AtomicFile.Bring(received, path);
            catalogue.Forget();
            return name;
        })).Then(store.Load);
    }

    // Waits a while: a deck that waits for its model asks again at once.
    private async Task NotNowAsync(SharedModel wanted, string why)
    {
        RoomLog.NoModel(log, wanted.Name, why);
        await Task.Delay(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
    }

    private void Keep(string hash, string name)
    {
        if (_ready.Count >= MostKept)
            _ready.Clear();
        _ready[hash] = name;
    }
}
