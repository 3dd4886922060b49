using System.Collections.Frozen;
using System.Reflection;

namespace RVae.Daemon.Http;

/// <summary>
/// The page, an instrument in a browser, and its files. All of them are in the program, and none is loaded from elsewhere. What they show
/// comes over a WebSocket, so the files contain no secret.
/// </summary>
internal static class PageFiles
{
    private const string Prefix = "page/", First = "page.html";

    private static readonly string[] Parameters = ["view", "watch", "ticket", "deck"];

    private static readonly Assembly Program = typeof(PageFiles).Assembly;

    private static readonly FrozenDictionary<string, byte[]> Files = Program.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Read);

    /// <summary>The file that a request asks for, or null. At the root, a client that wants no page gets OSCQuery's answer.</summary>
    public static string? NameOf(HttpRequest request)
    {
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            return null;

        // The page has parameters too. OSCQuery's parameters are words in capitals.
        if (request.Query.Keys.Any(key => !Parameters.Contains(key)))
            return null;
        string name = request.Path.Value is { Length: > 1 } path ? path[1..] : "";
        if (name.Length == 0 && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            name = First;
        return Files.ContainsKey(name) ? name : null;
    }

    /// <summary>Sends a file. The page may load files from this daemon alone, and connect to it alone.</summary>
    public static async Task SendAsync(HttpContext context, string name)
    {
        HttpResponse response = context.Response;
        response.ContentType = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/html; charset=utf-8",
        };

        // Not every browser applies 'self' to a WebSocket, so the host is named. The guard has checked that it is this machine.
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; connect-src 'self' ws://{context.Request.Host}; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-cache";
        response.ContentLength = Files[name].Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(Files[name], context.RequestAborted).ConfigureAwait(false);
    }

    private static byte[] Read(string name)
    {
        using Stream file = Program.GetManifestResourceStream(name)!;
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
