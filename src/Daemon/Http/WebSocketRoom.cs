using RVae.Daemon.Clients;
using RVae.Daemon.Network;
using RVae.Engine;

namespace RVae.Daemon.Http;

/// <summary>
/// The WebSockets that are open; their number is bounded. When all places are taken, the oldest WebSocket that has sent nothing yet makes
/// room for the next, as with TCP. So a peer that only holds connections open keeps nobody out.
/// </summary>
internal sealed class WebSocketRoom(int limit, Func<ILink, bool> isAdmitted, Drops drops, ILogger logger)
{
    private readonly HostShare _share = new(limit);
    private readonly Lock _changing = new();
    private readonly List<WebSocketPeer> _open = [];

    /// <summary>Takes a WebSocket in; false where there is no place for it, which the peer is told.</summary>
    public bool TryEnter(WebSocketPeer peer)
    {
        if (!_share.TryEnter(peer.Address))
        {
            Refuse(peer, $"one other machine has {_share.OfOne} WebSockets, all together {_share.OfOthers}");
            return false;
        }

        WebSocketPeer? refused = null;
        lock (_changing)
        {
            if (_open.Count >= limit)
                refused = _open.Find(open => !(open.HasSpoken && isAdmitted(open))) ?? peer;
            if (refused != peer)
            {
                _open.Remove(refused!);
                _open.Add(peer);
            }
        }

        if (refused is null)
            return true;
        if (refused == peer)
        {
            _share.Leave(peer.Address);
            Refuse(peer, $"{limit} WebSockets are open");
            return false;
        }

        drops.Count(DropCause.Connections);
        NetworkLog.Refused(logger, refused.Endpoint, $"{limit} WebSockets are open");
        refused.Abort();
        return true;
    }

    /// <summary>A WebSocket that was taken in has ended.</summary>
    public void Leave(WebSocketPeer peer)
    {
        _share.Leave(peer.Address);
        lock (_changing)
            _open.Remove(peer);
    }

    private void Refuse(WebSocketPeer peer, string why)
    {
        drops.Count(DropCause.Connections);
        NetworkLog.Refused(logger, peer.Endpoint, why);
        peer.Send(FailMessage.Of(new Fault(FaultCode.TooMany, $"{why} already: try again when one has left")));
    }
}
