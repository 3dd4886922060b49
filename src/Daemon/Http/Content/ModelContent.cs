using System.Net;
using RVae.Daemon.Http.Answers;
using RVae.Daemon.Models;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Storage;

namespace RVae.Daemon.Http.Content;

/// <summary>Models as files, over <c>GET</c> and <c>PUT /models/NAME.safetensors</c>.</summary>
internal sealed class ModelContent(ModelStore store, ModelCatalogue catalogue, ModelSwap swap, UploadFolder uploads)
{
    private const long MostBytes = 512L << 20;

    /// <summary>Sends a model's file.</summary>
    public async Task GetAsync(HttpContext context, string file)
    {
        if (store.Find(NameOf(file)).TryGet(out StoredModel? model, out Fault fault))
            await ContentAnswer.FileAsync(context, model.Path, model.Card.Name + ModelFile.Extension, "application/octet-stream").ConfigureAwait(false);
        else
            await FaultAnswer.SendAsync(context, fault).ConfigureAwait(false);
    }

    /// <summary>
    /// Takes a model, which is read and checked as a whole first. A model of the same name is replaced only with <c>?replace=1</c>.
    /// </summary>
    public async Task PutAsync(HttpContext context, string file)
    {
        string name = NameOf(file);
        Outcome<string> target = store.PathForNew(name);
        bool replaces = context.Request.Query["replace"] == "1";
        if (target.Fault is null && File.Exists(target.Value) && !replaces)
            target = IsThere(name);
        if (swap.Trained(name) is { } trained)
            target = trained;
        if (target.TryGet(out string? path, out Fault fault))
        {
            Outcome<ModelCard> taken = await uploads.ReceiveAsync(
                context, name + ModelFile.Extension, MostBytes, received => Take(name, received, path, replaces)).ConfigureAwait(false);
            if (taken.TryGet(out ModelCard? card, out fault))
            {
                context.Response.StatusCode = (int)HttpStatusCode.Created;
                await ContentAnswer.JsonAsync(context, json =>
                {
                    json.WriteStartObject();
                    json.WriteString("name", card.Name);
                    json.WriteString("kind", card.Kind);
                    json.WriteString("meter", card.Grid.Meter.ToString());
                    json.WriteNumber("bars", card.Grid.Bars);
                    json.WriteNumber("clips", card.Clips.Length);
                    json.WriteEndObject();
                }).ConfigureAwait(false);
                return;
            }
        }

        await FaultAnswer.SendAsync(context, fault).ConfigureAwait(false);
    }

    private Outcome<ModelCard> Take(string name, string received, string path, bool replaces) =>
        ModelFile.Load(received).TryGet(out RhythmModel? model, out Fault fault)
            ? swap.Change<ModelCard>(name, () =>
            {
                // Meanwhile a model of this name may have been learned, uploaded by somebody else, or ordered.
                if (!replaces && File.Exists(path))
                    return IsThere(name);
                if (swap.Trained(name) is { } trained)
                    return trained;
                AtomicFile.Bring(received, path);
                catalogue.Forget();
                return model.Card;
            })
            : new Fault(FaultCode.BadArguments, $"it is not a model that can be played: {fault.Message}");

    private static Fault IsThere(string name) =>
        new(FaultCode.Busy, $"there is a model '{name}' already: delete it first, take another name, or ask with ?replace=1");

    private static string NameOf(string file) => file.EndsWith(ModelFile.Extension, StringComparison.Ordinal)
        ? file[..^ModelFile.Extension.Length]
        : file;
}
