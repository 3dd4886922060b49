using System.Net;
using Microsoft.AspNetCore.Connections;
using RVae.Daemon.Clients;
using RVae.Daemon.Http.Content;
using RVae.Daemon.Http.Tickets;
using RVae.Daemon.Network;
using RVae.Daemon.Watching;

namespace RVae.Daemon.Http;

/// <summary>
/// Decides who may ask over HTTP. Beside the allowed networks and the secret, it guards against browsers: a page of another site that the
/// performer visits must not reach the instrument, neither from its own origin nor through a name that it lets point to this machine.
/// </summary>
internal sealed class HttpGuard(
    NetworkAccess access, HttpTickets tickets, string origins, string hosts, int connections = HttpGuard.DefaultConnections)
{
    /// <summary>The number of connections where nothing else is configured.</summary>
    public const int DefaultConnections = 128;

    private readonly HostShare _share = new(connections);

    private volatile string[] _origins = Words(origins);

    // This machine's own name is accepted, but no other name of .local: anybody on the same network may answer for those.
    private volatile string[] _hosts = HostsWith(hosts);

    /// <summary>Changes the origins of pages that are let in, and the names by which this machine may be asked.</summary>
    public void Change(string origins, string hosts) => (_origins, _hosts) = (Words(origins), HostsWith(hosts));

    /// <summary>
    /// Ends a connection from a network that is not let in before anything is read from it. Otherwise it would hold a place that others
    /// need.
    /// </summary>
    public ConnectionDelegate KeepOut(ConnectionDelegate next) => async connection =>
    {
        if (connection.RemoteEndPoint is not IPEndPoint from || !access.Allows(from.Address))
        {
            access.Drops.Count(DropCause.Outside);
            connection.Abort();
        }
        else if (!_share.TryEnter(from.Address))
        {
            access.Drops.Count(DropCause.Connections);
            connection.Abort();
        }
        else
        {
            try
            {
                await next(connection).ConfigureAwait(false);
            }
            finally
            {
                _share.Leave(from.Address);
            }
        }
    };

    /// <summary>Why a request is refused, or null. Also sets the header that lets an allowed page read the answer.</summary>
    public (HttpStatusCode Code, string Line)? Judge(HttpContext context)
    {
        IPAddress requester = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (!access.Allows(requester))
            return (HttpStatusCode.Forbidden, "your network is not let in any more: the setting Allow lists those that are");
        if (!IsOurs(context.Request.Host.Host) && !IsNameless(context.Request))
            return (HttpStatusCode.MisdirectedRequest, "ask by an address or a name of this machine: the setting Hosts lists more names");
        string origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"http://{context.Request.Host}")
        {
            if (!_origins.Contains(origin, StringComparer.OrdinalIgnoreCase))
                return (HttpStatusCode.Forbidden, $"pages of {origin} are not let in: the setting Origins lists those that are");
            context.Response.Headers.AccessControlAllowOrigin = origin;
        }

        // A WebSocket proves the secret by its hello, the page's too. Other requests show a ticket, which such a client was given.
        bool needsProof = access.NeedsProof(requester) && PageFiles.NameOf(context.Request) is null && !IsProven(context);
        return needsProof ? (HttpStatusCode.Unauthorized, "this daemon wants a proof: open a WebSocket, say /rvae/hello there and answer its challenge, then ask for a ticket with /rvae/http/ticket") : null;
    }

    /// <summary>Whether a WebSocket is opened only to watch.</summary>
    public static bool OnlyWatches(HttpRequest request) => request.Query.ContainsKey("watch");

    private bool IsProven(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (WatchRequests.Takes(request) && tickets.ShowsFiguresToken(request))
            return true;
        bool isSocket = context.WebSockets.IsWebSocketRequest;
        return (isSocket && !OnlyWatches(request)) || tickets.Of(request) switch
        {
            TicketKind.Play => true,
            TicketKind.Watch => isSocket || ContentRequests.Looks(request),
            _ => false,
        };
    }

    // An address always points to this machine. A name need not: somebody else may run its name server.
    private bool IsOurs(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out _) || _hosts.Contains(Relative(host), StringComparer.OrdinalIgnoreCase);

    // HTTP/1.0 need not name its host. No browser speaks HTTP/1.0, so no page of another site can send such a request.
    private static bool IsNameless(HttpRequest request) => request.Host.Host.Length == 0 && request.Protocol == "HTTP/1.0";

    // DNS and zeroconf write names with a dot at the end, which means the same.
    private static string Relative(string host) => host.EndsWith('.') ? host[..^1] : host;

    private static string[] HostsWith(string more) => ["localhost", Environment.MachineName, $"{Environment.MachineName}.local", .. Words(more)];

    private static string[] Words(string list) => list.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
}
