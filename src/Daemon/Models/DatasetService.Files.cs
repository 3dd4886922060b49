using RVae.Engine;
using RVae.Library.Clips;
using RVae.Protocol.Services;

namespace RVae.Daemon.Models;

/// <summary>The files of a dataset: listing, renaming, deleting. All of it is side work, in the order of asking.</summary>
internal sealed partial class DatasetService
{
    /// <inheritdoc/>
    public void Clips(string dataset, Request request) => work.Do(request, () =>
    {
        if (store.Load(dataset).TryGet(out ClipReading? reading, out Fault fault))
            maps.SendPaced(new ClipListing(reading.Clips, request));
        else
            request.Fail(fault);
    });

    /// <inheritdoc/>
    public void RenameFile(string dataset, string file, string to, Request request) =>
        Change(request, () => changes.RenameFile(dataset, file, to), name => request.Done(dataset, name));

    /// <inheritdoc/>
    public void DeleteFile(string dataset, string file, Request request) =>
        Change(request, () => changes.DeleteFile(dataset, file), name => request.Done(dataset, name));

    /// <inheritdoc/>
    public void Rename(string from, string to, Request request) =>
        Change(request, () => changes.Rename(from, to), name => request.Done(from, name));

    /// <inheritdoc/>
    public void Delete(string dataset, Request request) =>
        Change(request, () => changes.Delete(dataset), name => request.Done(name));

    private void Change(Request request, Func<Outcome<string>> change, Action<string> done) => work.Do(request, () =>
    {
        if (change().TryGet(out string? name, out Fault fault))
            done(name);
        else
            request.Fail(fault);
    });
}
