using System.Net;
using RVae.Engine;

namespace RVae.Daemon.Http.Answers;

/// <summary>Sends a fault over HTTP: a status code, and the message as a line of text.</summary>
internal static class FaultAnswer
{
    /// <summary>Sends a fault as an HTTP answer.</summary>
    public static Task SendAsync(HttpContext context, Fault fault)
    {
        // The body may not have been read, so the connection cannot be used for another request.
        if (HttpMethods.IsPut(context.Request.Method))
            context.Response.Headers.Connection = "close";
        return QueryRequests.TextAsync(context, Code(fault.Code), fault.Message);
    }

    /// <summary>The status code of a kind of fault.</summary>
    public static HttpStatusCode Code(FaultCode code) => code switch
    {
        FaultCode.NotFound => HttpStatusCode.NotFound,
        FaultCode.Busy or FaultCode.Claimed => HttpStatusCode.Conflict,
        FaultCode.Denied => HttpStatusCode.Forbidden,
        FaultCode.TooLarge => HttpStatusCode.RequestEntityTooLarge,
        FaultCode.TooMany or FaultCode.Unavailable => HttpStatusCode.ServiceUnavailable,
        FaultCode.Failed => HttpStatusCode.InternalServerError,
        _ => HttpStatusCode.UnprocessableEntity,
    };
}
