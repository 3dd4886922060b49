using RVae.Daemon.Clients;
using RVae.Daemon.Network;
using RVae.Engine;

namespace RVae.Daemon.Http;

/// <summary>
/// The WebSockets that are open, as many as there may be. When all are taken the oldest that has said nothing yet gives way
/// to the next, as with TCP: who only holds connections open keeps nobody out.
/// </summary>
internal sealed class WebSocketRoom(int limit, Drops drops, ILogger logger)
{
    private readonly Lock _changing = new();
    private readonly List<WebSocketPeer> _open = [];

    /// <summary>Takes one in; false where there is no place for it, which it is told.</summary>
    public bool TryEnter(WebSocketPeer peer)
    {
        WebSocketPeer? refused = null;
        lock (_changing)
        {
            if (_open.Count >= limit)
                refused = _open.Find(open => !open.HasSpoken) ?? peer;
            if (refused != peer)
            {
                _open.Remove(refused!);
                _open.Add(peer);
            }
        }

        if (refused is null)
            return true;
        drops.Count(DropCause.Connections);
        NetworkLog.Refused(logger, refused.Endpoint, $"{limit} WebSockets are open");
        if (refused == peer)
            peer.Send(FailMessage.Of(new Fault(FaultCode.TooMany, $"{limit} WebSockets are open already: try again when one has left")));
        else
            refused.Abort();
        return refused != peer;
    }

    /// <summary>One has ended.</summary>
    public void Leave(WebSocketPeer peer)
    {
        lock (_changing)
            _open.Remove(peer);
    }
}
