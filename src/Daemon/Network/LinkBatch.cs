using System.Runtime.InteropServices;
using RVae.Daemon.Clients;

namespace RVae.Daemon.Network;

/// <summary>Collects datagrams of one thread, so that they leave together (on Linux). Packets that go another way are sent at once.</summary>
internal sealed class LinkBatch : IPacketBatch
{
    private readonly DatagramBatch _batch = new();
    private UdpPeers? _peers;
    private long _unsent;

    private LinkBatch()
    {
    }

    /// <summary>Makes a batch for one thread, of the kind that this system has.</summary>
    public static IPacketBatch Create() => OperatingSystem.IsLinux() ? new LinkBatch() : new SentAtOnce();

    public void Add(ILink link, ReadOnlySpan<byte> packet)
    {
        if (link is not UdpLink udp || !DatagramBatch.Takes(udp.Address.Buffer.Span[..udp.Address.Size], packet))
        {
            link.Send(packet);
            return;
        }

        if (udp.Peers != _peers || !_batch.HasRoomFor(packet))
            Flush();
        _peers = udp.Peers;
        _batch.Add(udp.Address.Buffer.Span[..udp.Address.Size], packet);
    }

    public void Flush()
    {
        if (_peers is not { } peers)
            return;
        SafeHandle socket = peers.Socket.SafeHandle;
        bool held = false;
        try
        {
            socket.DangerousAddRef(ref held);
            _batch.Flush((int)socket.DangerousGetHandle());
        }
        catch (ObjectDisposedException)
        {
            _batch.Clear(); // the socket is closing: nobody receives these packets
        }
        finally
        {
            if (held)
                socket.DangerousRelease();
        }

        for (; _unsent < _batch.Unsent; _unsent++)
            peers.CountUnsent();
    }
}
