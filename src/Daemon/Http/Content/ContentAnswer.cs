using System.Buffers;
using System.Text.Json;

namespace RVae.Daemon.Http.Content;

/// <summary>Sends content: JSON from memory, files from the disk.</summary>
internal static class ContentAnswer
{
    /// <summary>Sends the JSON that a writer writes.</summary>
    public static async Task JsonAsync(HttpContext context, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            write(json);
        HttpResponse response = context.Response;
        response.ContentType = "application/json";
        response.ContentLength = buffer.WrittenCount;
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Sends a file, which a browser saves under this name.</summary>
    public static async Task FileAsync(HttpContext context, string path, string name, string type)
    {
        SayName(context, name, type);
        context.Response.ContentLength = new FileInfo(path).Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.SendFileAsync(path, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Sets the type of the answer and the name under which a browser saves it. Names here need no quotation marks.</summary>
    public static void SayName(HttpContext context, string name, string type)
    {
        HttpResponse response = context.Response;
        response.ContentType = type;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name.Replace('"', '_').Replace('\\', '_')}\"";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
    }
}
