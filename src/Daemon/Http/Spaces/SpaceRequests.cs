using System.Net;
using RVae.Daemon.Http.Answers;
using RVae.Engine;
using RVae.Engine.Library;
using RVae.Engine.Playing;

namespace RVae.Daemon.Http.Spaces;

/// <summary>
/// Answers <c>GET /spaces/MODEL?columns=30&amp;rows=30&amp;kick=0&amp;hats=0&amp;onoff=0</c> with the bytes of <see cref="SpacePicture"/>,
/// gzip-compressed. A browser that has the bytes already learns so from their tag.
/// </summary>
internal sealed class SpaceRequests(ModelStore models, SpaceCache service, Conductor conductor)
{
    /// <summary>Answers a request for the space of a model.</summary>
    public async Task AnswerAsync(HttpContext context, string model)
    {
        Outcome<SpaceKey> asked = models.Find(model).Then(found => SpaceKey.Read(found, context.Request.Query, conductor.State));
        if (!asked.TryGet(out SpaceKey? key, out Fault fault))
        {
            await FaultAnswer.SendAsync(context, fault).ConfigureAwait(false);
            return;
        }

        HttpResponse response = context.Response;
        response.Headers.CacheControl = "no-cache"; // a browser keeps the bytes, but asks by their tag: a model may be learned anew under its name
        response.Headers.ETag = key.Tag;
        if (context.Request.Headers.IfNoneMatch == key.Tag)
        {
            response.StatusCode = (int)HttpStatusCode.NotModified;
            return;
        }

        Outcome<byte[]> drawn = await service.GetAsync(key).WaitAsync(context.RequestAborted).ConfigureAwait(false);
        if (!drawn.TryGet(out byte[]? bytes, out fault))
        {
            response.Headers.Remove("ETag");
            await FaultAnswer.SendAsync(context, fault).ConfigureAwait(false);
            return;
        }

        response.ContentType = "application/octet-stream";
        response.Headers.ContentEncoding = "gzip";
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }
}
