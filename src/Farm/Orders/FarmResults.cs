using System.Globalization;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Storage;
using RVae.Training;

namespace RVae.Farm.Orders;

/// <summary>
/// Stores the models that come from workers. A model is read up to a bound, checked like any file from outside, and stored under its name.
/// </summary>
internal sealed class FarmResults(DataFolders folders, string group)
{
    /// <summary>When a disk here does not take a model, the next try comes after this time, as long as somebody wants the model.</summary>
    public static readonly TimeSpan ForRoom = TimeSpan.FromSeconds(5);

    private readonly HashSet<string> _kept = [];

    private string Folder => Path.Combine(folders.Training, $"farm-{group}");

    /// <summary>The model of an order that was fetched before, as before a daemon was killed; or null.</summary>
    public ModelCard? Find(OrderState order) =>
        File.Exists(PathOf(order)) && Check(PathOf(order), order.Plan, instant: false).TryGet(out ModelCard? card, out _) ? card : null;

    /// <summary>
    /// Fetches the file of an order's model. The fault is <see cref="FaultCode.Failed"/> where the disk here does not take the file.
    /// </summary>
    public async Task<Outcome<string>> BringAsync(OrderState order, FarmLink link, CancellationToken cancelled) => MakeFolder() is { } fault
        ? fault
        : await link.Files.FetchAsync(FarmNames.Model(order.Model), PathOf(order), FarmBounds.ModelBytes, order.Model, cancelled).ConfigureAwait(false);

    /// <summary>The card of a model that was fetched, or why it is not the model that was ordered.</summary>
    public static Outcome<ModelCard> Check(string path, OrderState order) => Check(path, order.Plan, instant: false);

    /// <summary>Fetches an instant map and stores it as a model, unless a learned model of that name exists.</summary>
    public async Task<Outcome<string>> FetchInstantAsync(OrderState order, FarmLink link, CancellationToken cancelled)
    {
        if (!folders.OpenModels().PathForNew(order.Plan.Name).TryGet(out string? path, out Fault fault))
            return fault;
        if (File.Exists(path) && !(ModelFile.ReadCard(path).TryGet(out ModelCard? there, out _) && there.Instant))
            return new Fault(FaultCode.Busy, "there is a model of that name already");
        if (MakeFolder() is { } full)
            return full;
        string waiting = Path.Combine(Folder, "instant" + ModelFile.Extension);
        Outcome<string> brought = await link.Files
            .FetchAsync(FarmNames.Model(order.Model), waiting, FarmBounds.ModelBytes, order.Model, cancelled).ConfigureAwait(false);
        return brought.Then(found => Check(found, order.Plan, instant: true)).Then(_ => Move(waiting, path));
    }

    /// <summary>Stores the model of an order under a name, in place of a model of that name.</summary>
    /// <param name="order">The order.</param>
    /// <param name="name">The name.</param>
    /// <param name="again">Whether the file is needed under another name as well.</param>
    public Outcome<string> Keep(OrderState order, string name, bool again)
    {
        if (!folders.OpenModels().PathForNew(name).TryGet(out string? path, out Fault fault))
            return fault;
        // All models are stored again when one of them could not be.
        if (_kept.Contains(name))
            return path;
        Outcome<string> kept = again
            ? Disk.Read(PathOf(order), (int)FarmBounds.ModelBytes, name).Then(bytes => AtomicFile.Write(path, bytes))
            : Move(PathOf(order), path);
        if (kept.Fault is null)
            _kept.Add(name);
        return kept;
    }

    /// <summary>Removes the fetched files that were not stored.</summary>
    public void Forget()
    {
        try
        {
            if (Directory.Exists(Folder))
                Directory.Delete(Folder, recursive: true);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // The file is removed later, by its age.
        }
    }

    /// <summary>Whether a file is the model that was ordered, as far as the file shows.</summary>
    internal static Outcome<ModelCard> Check(string path, TrainingPlan plan, bool instant) => ModelFile.LoadStored(path).Then<ModelCard>(model =>
    {
        ModelCard card = model.Card;
        string kind = instant ? KernelModel.KindName : plan.Kind;
        bool fits = card.Kind == kind && card.Instant == instant && card.Seed == plan.Seed
            && (plan.From is not null || (card.LatentDimensions == plan.LatentDimensions && card.Grid.Bars == plan.Bars));
        return fits
            ? card
            : new Fault(FaultCode.BadArguments, $"the model that came is not the one that was ordered: it has kind {card.Kind}, seed {card.Seed}");
    });

    private Fault? MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(Folder);
            return null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, refusal.Message);
        }
    }

    private static Outcome<string> Move(string from, string to)
    {
        if (!File.Exists(from))
            return new Fault(FaultCode.NotFound, $"{from} is not there any more");
        try
        {
            AtomicFile.Bring(from, to);
            return to;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"{to} could not be written: {refusal.Message}");
        }
    }

    private string PathOf(OrderState order) => Path.Combine(Folder, order.Number.ToString(CultureInfo.InvariantCulture) + ModelFile.Extension);
}
