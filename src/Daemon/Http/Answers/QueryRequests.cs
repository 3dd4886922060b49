using System.Buffers;
using System.Net;
using System.Text.Json;
using RVae.Daemon.Network;
using RVae.Protocol.OscQuery;

namespace RVae.Daemon.Http.Answers;

/// <summary>
/// Answers the GET requests of OSCQuery. A path gives its node as JSON, <c>?VALUE</c> and the like give one attribute of the node, and
/// <c>?HOST_INFO</c> describes the daemon.
/// </summary>
internal sealed class QueryRequests(QueryTree tree, string name, Func<int> oscPort)
{
    public async Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await TextAsync(context, HttpStatusCode.MethodNotAllowed, "OSCQuery is asked with GET").ConfigureAwait(false);
            return;
        }

        string path = request.Path.Value ?? "/";
        string attribute = Uri.UnescapeDataString(request.QueryString.Value is { Length: > 1 } query ? query[1..].Split('&')[0] : "").TrimEnd('=');
        if (attribute == "HOST_INFO")
            await JsonAsync(context, json => Host(context).Write(json)).ConfigureAwait(false);
        else if (tree.Find(path) is not { } node)
            await TextAsync(context, HttpStatusCode.NotFound, $"there is no address {path}: / lists them").ConfigureAwait(false);
        else if (attribute.Length == 0)
            await JsonAsync(context, json => new QueryWriter(tree).Write(json, node)).ConfigureAwait(false);
        else
            await AttributeAsync(context, node, attribute).ConfigureAwait(false);
    }

    private async Task AttributeAsync(HttpContext context, QueryNode node, string name)
    {
        if (QueryAttributes.Find(name) is not { } attribute)
        {
            await TextAsync(
                context, HttpStatusCode.BadRequest,
                $"there is no attribute {name}: use {string.Join(' ', QueryAttributes.All.Select(a => a.Name()))} or HOST_INFO").ConfigureAwait(false);
            return;
        }

        bool has = false;
        await JsonAsync(context, json => has = new QueryWriter(tree).TryWrite(json, node, attribute)).ConfigureAwait(false);
    }

    private HostInfo Host(HttpContext context) => new(
        name, NetworkAccess.Plain(context.Connection.LocalIpAddress ?? IPAddress.Loopback).ToString(), oscPort(), context.Connection.LocalPort);

    // OSCQuery wants 204 where a node lacks the attribute: then the writer has written nothing.
    private static async Task JsonAsync(HttpContext context, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            write(json);
        HttpResponse response = context.Response;
        response.Headers.CacheControl = "no-store";
        if (buffer.WrittenCount == 0)
        {
            response.StatusCode = (int)HttpStatusCode.NoContent;
            return;
        }

        response.ContentType = "application/json";
        response.ContentLength = buffer.WrittenCount;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
    }

    public static async Task TextAsync(HttpContext context, HttpStatusCode code, string line)
    {
        context.Response.StatusCode = (int)code;
        context.Response.ContentType = "text/plain; charset=utf-8";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.WriteAsync(line + "\n", context.RequestAborted).ConfigureAwait(false);
    }
}
