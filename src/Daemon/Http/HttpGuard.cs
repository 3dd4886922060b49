using System.Net;
using RVae.Daemon.Clients;
using RVae.Daemon.Network;

namespace RVae.Daemon.Http;

/// <summary>
/// Who may ask over HTTP. Beside the allowed networks and the secret it minds browsers: a page of another site that the
/// performer happens to visit must reach the instrument neither by its own origin nor by a name that it lets point here.
/// </summary>
internal sealed class HttpGuard(NetworkAccess access, string origins)
{
    private readonly string[] _origins = origins.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is wrong with a request, or null; sets the header that lets an allowed page read the answer.</summary>
    public (HttpStatusCode Code, string Line)? Judge(HttpContext context)
    {
        IPAddress host = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (!access.Allows(host))
        {
            access.Drops.Count(DropCause.Outside);
            return (HttpStatusCode.Forbidden, "this network is not let in");
        }

        if (!IsOurs(context.Request.Host.Host))
            return (HttpStatusCode.MisdirectedRequest, "ask by an address or a name of this machine");
        string origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"http://{context.Request.Host}")
        {
            if (!_origins.Contains(origin, StringComparer.OrdinalIgnoreCase))
                return (HttpStatusCode.Forbidden, $"pages of {origin} are not let in: the setting Origins lists those that are");
            context.Response.Headers.AccessControlAllowOrigin = origin;
        }

        // A WebSocket proves the secret by its hello; a lone GET has no way to.
        bool needsProof = access.NeedsSecret(host) && !context.WebSockets.IsWebSocketRequest;
        return needsProof ? (HttpStatusCode.Unauthorized, "this daemon has a secret: open a WebSocket, say /rvae/hello there and answer its challenge") : null;
    }

    // An address cannot be made to point elsewhere; of names only those that no foreign name server answers for.
    private static bool IsOurs(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out _)
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
        || host.Equals(Environment.MachineName, StringComparison.OrdinalIgnoreCase);
}
