using Microsoft.AspNetCore.Http.Features;
using RVae.Engine;

namespace RVae.Daemon.Http.Content;

/// <summary>
/// Where uploads arrive: a hidden folder on the same disk as what they become part of. A body is streamed to a file of
/// its own, and kept only if it comes whole and within its bound. A few at a time.
/// </summary>
/// <param name="root">The daemon's data folder.</param>
internal sealed class UploadFolder(string root) : IDisposable
{
    private const int MostAtOnce = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _folder = Path.Combine(root, ".uploads");
    private readonly SemaphoreSlim _places = new(MostAtOnce);

    /// <summary>Deletes what an earlier run of the daemon has left.</summary>
    public void Clear()
    {
        try
        {
            if (Directory.Exists(_folder))
                Directory.Delete(_folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is tried again at the next start; nothing reads it.
        }
    }

    /// <summary>Receives a body into a folder of its own, hands it on, and deletes what is left of the folder.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Name of the file in the folder.</param>
    /// <param name="most">Most bytes.</param>
    /// <param name="take">Takes the file; what it does not move away is deleted.</param>
    public async Task<Outcome<T>> ReceiveAsync<T>(HttpContext context, string name, long most, Func<string, Outcome<T>> take)
    {
        if (context.Request.ContentLength > most)
            return TooLarge(most);
        if (!await _places.WaitAsync(Patience, context.RequestAborted).ConfigureAwait(false))
            return new Fault(FaultCode.TooMany, $"{MostAtOnce} files are being received already: send this one again when one of them has arrived");
        string place = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        try
        {
            string path = Path.Combine(Directory.CreateDirectory(place).FullName, name);
            Outcome<string> received = await StreamAsync(context, path, most).ConfigureAwait(false);
            return received.Then(take);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"{name} could not be written: {e.Message}");
        }
        finally
        {
            _places.Release();
            TryDelete(place);
        }
    }

    public void Dispose() => _places.Dispose();

    private static async Task<Outcome<string>> StreamAsync(HttpContext context, string path, long most)
    {
        // The server's own limit is none for other requests; here it is one byte more, so that too much is told and not cut.
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = most + 1;
        try
        {
            var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await using (file.ConfigureAwait(false))
            {
                await context.Request.Body.CopyToAsync(file, context.RequestAborted).ConfigureAwait(false);
                if (file.Length > most)
                    return TooLarge(most);
                file.Flush(flushToDisk: true);
            }
        }
        catch (BadHttpRequestException refusal)
        {
            return refusal.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? TooLarge(most)
                : new Fault(FaultCode.BadArguments, $"the file did not arrive whole: {refusal.Message}");
        }

        return path;
    }

    private static Fault TooLarge(long most) =>
        new(FaultCode.TooLarge, $"a file of this kind has at most {most >> 20} MB here");

    private static void TryDelete(string place)
    {
        try
        {
            Directory.Delete(place, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next start of the daemon clears the folder.
        }
    }
}
