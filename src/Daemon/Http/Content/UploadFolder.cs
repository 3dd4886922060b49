using Microsoft.AspNetCore.Http.Features;
using RVae.Engine;

namespace RVae.Daemon.Http.Content;

/// <summary>
/// The folder of uploads: hidden, and on the disk of the data folder. Each body is written to a separate file, and is kept only if it comes
/// whole and within its bound. Only a few uploads run at a time.
/// </summary>
/// <param name="root">The daemon's data folder.</param>
internal sealed class UploadFolder(string root) : IDisposable
{
    private const int MostAtOnce = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _folder = Path.Combine(root, ".uploads");
    private readonly SemaphoreSlim _places = new(MostAtOnce);

    /// <summary>Deletes the files that an earlier run of the daemon has left.</summary>
    public void Clear()
    {
        try
        {
            if (Directory.Exists(_folder))
                Directory.Delete(_folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next start tries again, and nothing reads the files until then.
        }
    }

    /// <summary>Receives a body into a separate folder, hands the file on, and deletes what is left in the folder.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Name of the file in the folder.</param>
    /// <param name="most">Most bytes.</param>
    /// <param name="take">Takes the file. A file that it does not move away is deleted.</param>
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
        // For other requests the server sets no limit. Here the limit is one byte more than allowed, so that a body that is too long is
        // refused and not cut.
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
