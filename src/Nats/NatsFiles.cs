using NATS.Client.Core;
using NATS.Client.ObjectStore;
using NATS.Client.ObjectStore.Models;
using RVae.Engine;
using RVae.Engine.Storage;

namespace RVae.Nats;

/// <summary>Files on the server. A file that is fetched is read up to a bound, and its hash is checked.</summary>
internal sealed class NatsFiles(INatsObjStore store)
{
    /// <summary>Whether there is a file of this name.</summary>
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

    /// <summary>Stores a file, in place of one of the same name.</summary>
    public Task PutAsync(string name, string path, CancellationToken cancelled) => PutAsync(name, path, null, cancelled);

    /// <summary>Stores a file with words beside it, in place of one of the same name and its words.</summary>
    public async Task PutAsync(string name, string path, Dictionary<string, string>? words, CancellationToken cancelled)
    {
        await using FileStream file = File.OpenRead(path);
        await store.PutAsync(new ObjectMetadata { Name = name, Metadata = words }, file, leaveOpen: true, cancelled).ConfigureAwait(false);
    }

    /// <summary>The words beside a file; empty where there is no such file.</summary>
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

    /// <summary>Stores bytes, unless they are stored already.</summary>
    public async Task HaveAsync(string name, byte[] bytes, CancellationToken cancelled)
    {
        if (!await HasAsync(name, cancelled).ConfigureAwait(false))
            await store.PutAsync(name, bytes, cancelled).ConfigureAwait(false);
    }

    /// <summary>Fetches a file. It is written under a temporary name, synced to the disk, then renamed.</summary>
    /// <param name="name">Name of the file on the server.</param>
    /// <param name="path">Path of the new file.</param>
    /// <param name="most">Most bytes of the file.</param>
    /// <param name="hash">Its SHA-256 in hexadecimal; null where it is not known.</param>
    /// <param name="cancelled">Ends the fetch.</param>
    /// <returns>The path, or why there is none: <see cref="FaultCode.Failed"/> where the disk here does not take the file.</returns>
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

    /// <summary>Removes a file; does nothing where there is none.</summary>
    public async Task RemoveAsync(string name, CancellationToken cancelled)
    {
        try
        {
            await store.DeleteAsync(name, cancelled).ConfigureAwait(false);
        }
        catch (NatsException)
        {
            // The server removes the file by its age.
        }
    }
}
