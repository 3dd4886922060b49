using RVae.Engine;

namespace RVae.Daemon.Clients;

/// <summary>Where transports hand in what arrives. Any thread; calls are taken one after the other.</summary>
internal interface IPacketHandler
{
    /// <summary>One whole packet (a datagram, or a frame of a stream). It may be overwritten when this returns.</summary>
    void Receive(ILink from, ReadOnlySpan<byte> packet);

    /// <summary>
    /// Tells a peer that what came from it is no packet that could be handed in. Like every failure not more often than ten
    /// times a second.
    /// </summary>
    void Refuse(ILink from, Fault fault);

    /// <summary>A stream has ended, or a transport was told that its peer is gone.</summary>
    void Closed(ILink link);

    /// <summary>
    /// Does what time asks for: due bundles, ended leases, counted failures. Called by the host's timer thread at
    /// least every few milliseconds, or at <see cref="NextDue"/>.
    /// </summary>
    void RunDue();

    /// <summary>Whether a peer has shown to know the secret, or need not. Any thread.</summary>
    bool IsAdmitted(ILink link) => true;

    /// <summary>The daemon was held up for so many nanoseconds: nobody's lease ends for that.</summary>
    void HeldUp(long time)
    {
    }

    /// <summary>What is being carried out is carried out to its end, and nothing after it: the daemon ends.</summary>
    void End()
    {
    }

    /// <summary>When the next held bundle is due, nanoseconds of the monotonic clock; long.MaxValue for none.</summary>
    long NextDue { get; }
}
