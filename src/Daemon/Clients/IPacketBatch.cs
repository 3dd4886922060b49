namespace RVae.Daemon.Clients;

/// <summary>Packets of one thread that leave together.</summary>
internal interface IPacketBatch
{
    /// <summary>Sends a packet, now or with those that come after it.</summary>
    void Add(ILink link, ReadOnlySpan<byte> packet);

    /// <summary>Sends what has not left yet.</summary>
    void Flush();
}

/// <summary>Sends every packet when it is added.</summary>
internal sealed class SentAtOnce : IPacketBatch
{
    /// <inheritdoc/>
    public void Add(ILink link, ReadOnlySpan<byte> packet)
    {
        ArgumentNullException.ThrowIfNull(link);
        link.Send(packet);
    }

    /// <inheritdoc/>
    public void Flush()
    {
    }
}
