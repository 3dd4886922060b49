using NATS.Client.Core;
using NATS.Client.ObjectStore;
using NATS.Client.ObjectStore.Models;
using RVae.Engine;
using RVae.Engine.Storage;

namespace RVae.Nats;

/// <summary>Files that lie on the server for those who need them: what comes from there is read to a bound, and its hash is checked.</summary>
internal sealed class NatsFiles(INatsObjStore store)
{
    /// <summary>Whether there is one.</summary>
    public async Task<bool> HasAsync(string name, CancellationToken cancelled)
    {
        try
        {
            return !(await store.GetInfoAsync(name, cancellationToken: cancelled).ConfigureAwait(false)).Deleted;
        }
        catch (NatsObjNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Puts a file there; one of that name is replaced.</summary>
    public Task PutAsync(string name, string path, CancellationToken cancelled) => PutAsync(name, path, null, cancelled);

    /// <summary>Puts a file there, with words beside it; one of that name is replaced, and its words with it.</summary>
    public async Task PutAsync(string name, string path, Dictionary<string, string>? words, CancellationToken cancelled)
    {
        await using FileStream file = File.OpenRead(path);
        await store.PutAsync(new ObjectMetadata { Name = name, Metadata = words }, file, leaveOpen: true, cancelled).ConfigureAwait(false);
    }

    /// <summary>The words beside a file; none where there is no such file.</summary>
    public async Task<IReadOnlyDictionary<string, string>> WordsAsync(string name, CancellationToken cancelled)
    {
        try
        {
            return (await store.GetInfoAsync(name, cancellationToken: cancelled).ConfigureAwait(false)).Metadata ?? [];
        }
        catch (NatsObjNotFoundException)
        {
            return new Dictionary<string, string>();
        }
    }

    /// <summary>Puts bytes there, unless they are there already.</summary>
    public async Task HaveAsync(string name, byte[] bytes, CancellationToken cancelled)
    {
        if (!await HasAsync(name, cancelled).ConfigureAwait(false))
            await store.PutAsync(name, bytes, cancelled).ConfigureAwait(false);
    }

    /// <summary>
    /// Brings a file from there: written under a temporary name, synced to the disk, renamed.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="most">Bytes that it may have.</param>
    /// <param name="hash">Its SHA-256 in hexadecimal; null where none is known.</param>
    /// <param name="cancelled">Ends it.</param>
    /// <returns>The path, or why there is none: <see cref="FaultCode.Failed"/> where the disk here does not take it.</returns>
    public async Task<Outcome<string>> FetchAsync(string name, string path, long most, string? hash, CancellationToken cancelled)
    {
        string part = $"{path}.part";
        try
        {
            ObjectMetadata found = await store.GetInfoAsync(name, cancellationToken: cancelled).ConfigureAwait(false);
            if (found.Size > (ulong)most)
                return new Fault(FaultCode.TooLarge, $"it is larger than {most >> 20} MB");
            await using (FileStream file = new(part, FileMode.Create, FileAccess.ReadWrite))
            {
                await store.GetAsync(name, new BoundedStream(file, most), leaveOpen: true, cancelled).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
                file.Position = 0;
                if (hash is not null && FileHash.Of(file) != hash)
                    return new Fault(FaultCode.BadArguments, "it does not match its hash: it was damaged or exchanged");
            }

            AtomicFile.Rename(part, path);
            return path;
        }
        catch (NatsObjNotFoundException)
        {
            return new Fault(FaultCode.NotFound, "it is not on the server any more");
        }
        catch (NatsException refusal)
        {
            return new Fault(FaultCode.Unavailable, refusal.Message);
        }
        catch (InvalidDataException larger)
        {
            return new Fault(FaultCode.TooLarge, larger.Message);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, refusal.Message);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Takes one away; no harm where there is none.</summary>
    public async Task RemoveAsync(string name, CancellationToken cancelled)
    {
        try
        {
            await store.DeleteAsync(name, cancelled).ConfigureAwait(false);
        }
        catch (NatsException)
        {
            // It goes with its age.
        }
    }
}
