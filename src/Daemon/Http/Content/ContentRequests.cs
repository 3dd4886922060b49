using System.Net;
using RVae.Daemon.Http.Answers;
using RVae.Daemon.Http.Spaces;
using RVae.Engine;
using RVae.Engine.Models;

namespace RVae.Daemon.Http.Content;

/// <summary>
/// Uploads and downloads over plain HTTP, beside OSCQuery: spaces, models, datasets and exports, each under its own path.
/// <c>docs/http.md</c> describes them for authors of clients.
/// </summary>
internal sealed class ContentRequests(SpaceRequests spaces, ModelContent models, DatasetContent datasets, DataFolders folders)
{
    private static readonly string[] Places = ["spaces", "models", "datasets", "exports"];

    /// <summary>Whether a request is for an upload or a download.</summary>
    public static bool Takes(HttpRequest request) =>
        Parts(request) is [var first, _, ..] && Places.Contains(first, StringComparer.Ordinal);

    /// <summary>Whether a request only reads a space.</summary>
    public static bool Looks(HttpRequest request) => IsRead(request) && Parts(request) is ["spaces", _];

    /// <summary>Answers a request for models or datasets.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        bool puts = HttpMethods.IsPut(request.Method);
        return (Parts(request), puts, IsRead(request)) switch
        {
            (["spaces", var model], _, true) => spaces.AnswerAsync(context, model),
            (["models", var file], _, true) => models.GetAsync(context, file),
            (["models", var file], true, _) => models.PutAsync(context, file),
            (["datasets", var name], _, true) => datasets.GetAsync(context, name, null),
            (["datasets", var name, var clip], _, true) => datasets.GetAsync(context, name, clip),
            (["datasets", var name, var file], true, _) => datasets.PutAsync(context, name, file),
            (["exports", var file], _, true) => ExportAsync(context, file),
            _ => RefuseAsync(context),
        };
    }

    private Task ExportAsync(HttpContext context, string file)
    {
        string path = Path.Combine(folders.Exports, file);
        return ModelName.IsValid(file) && File.Exists(path)
            ? ContentAnswer.FileAsync(context, path, file, file.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "audio/midi")
            : FaultAnswer.SendAsync(context, new Fault(FaultCode.NotFound, "there is no such export: write one with /rvae/export"));
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD, PUT";
        return QueryRequests.TextAsync(context, HttpStatusCode.MethodNotAllowed, "files are sent with PUT and fetched with GET");
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static string[] Parts(HttpRequest request) =>
        (request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
}
