using RVae.Engine;

namespace RVae.Daemon.Clients;

/// <summary>Receives packets from the transports. Any thread may call; the calls are carried out one after the other.</summary>
internal interface IPacketHandler
{
    /// <summary>Takes one whole packet: a datagram, or a frame of a stream. The bytes may be overwritten when this method returns.</summary>
    void Receive(ILink from, ReadOnlySpan<byte> packet);

    /// <summary>Does something between two packets, which may be to hand in packets itself: what others send is carried out before it or after it.</summary>
    void Between(Action action);

    /// <summary>Tells a peer that what it sent is no packet. Like all failures, at most ten times in a second.</summary>
    void Refuse(ILink from, Fault fault);

    /// <summary>A stream has ended, or a transport has learned that the peer is gone.</summary>
    void Closed(ILink link);

    /// <summary>
    /// Carries out what is due: held bundles, ended leases, counted failures. The host's timer thread calls it at least every few
    /// milliseconds, or at <see cref="NextDue"/>.
    /// </summary>
    void RunDue();

    /// <summary>Whether a peer has proved that it knows the secret or the join code, or need not prove it. Any thread.</summary>
    bool IsAdmitted(ILink link) => true;

    /// <summary>The daemon was held up for so many nanoseconds: no lease ends because of that.</summary>
    void HeldUp(long time)
    {
    }

    /// <summary>The daemon ends: the packet that is being carried out is the last one.</summary>
    void End()
    {
    }

    /// <summary>When the next held bundle is due, nanoseconds of the monotonic clock; long.MaxValue for none.</summary>
    long NextDue { get; }
}
