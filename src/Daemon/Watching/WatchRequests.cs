using System.Net;

namespace RVae.Daemon.Watching;

/// <summary>
/// What programs ask that watch servers: <c>/metrics</c>, <c>/health/live</c> and <c>/health/ready</c>. The answers of the latter are 200 and
/// what the daemon does, or 503 and why not, in a line.
/// </summary>
internal sealed class WatchRequests(Telemetry telemetry, Health health)
{
    private const string Metrics = "/metrics", Live = "/health/live", Ready = "/health/ready";

    /// <summary>Whether a request is for one of these.</summary>
    public static bool Takes(HttpRequest request) => request.Path.Value is Metrics or Live or Ready;

    /// <summary>Answers one request for figures.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return TellAsync(context, HttpStatusCode.MethodNotAllowed, "this is asked with GET");
        }

        context.Response.Headers.CacheControl = "no-store";
        return context.Request.Path.Value switch
        {
            Live => JudgeAsync(context, health.NotLive),
            Ready => JudgeAsync(context, health.NotReady),
            _ => telemetry.AnswerAsync(context),
        };
    }

    private Task JudgeAsync(HttpContext context, string? why) => why is null
        ? TellAsync(context, HttpStatusCode.OK, health.Line)
        : TellAsync(context, HttpStatusCode.ServiceUnavailable, why);

    private static Task TellAsync(HttpContext context, HttpStatusCode code, string line)
    {
        context.Response.StatusCode = (int)code;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(line + "\n", context.RequestAborted);
    }
}
