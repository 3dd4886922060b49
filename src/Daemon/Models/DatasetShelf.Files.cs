using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;

namespace RVae.Daemon.Models;

/// <summary>What is in a dataset, and keeping it in order: side work, in the order of asking.</summary>
public sealed partial class DatasetShelf
{
    // A client reads lines as fast as they come: more would not fit what a socket holds for it.
    private const int MostListed = 2000;

    /// <inheritdoc/>
    public void Clips(string dataset, Request request) => work.Do(request, () =>
    {
        if (!store.Load(dataset).TryGet(out var reading, out Fault fault))
        {
            request.Fail(fault);
            return;
        }

        foreach (Clip clip in reading.Clips.Take(MostListed))
            request.Line("/rvae/dataset/clips/item"u8, clip.Name, clip.Source.File, clip.Source.Bar, clip.Hits.Length);
        request.Answer("/rvae/dataset/clips/end"u8, reading.Clips.Length);
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
