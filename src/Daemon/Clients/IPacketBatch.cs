namespace RVae.Daemon.Clients;

/// <summary>Collects packets of one thread, so that they leave together.</summary>
internal interface IPacketBatch
{
    /// <summary>Sends a packet, now or together with later ones.</summary>
    void Add(ILink link, ReadOnlySpan<byte> packet);

    /// <summary>Sends the packets that have not left yet.</summary>
    void Flush();
}

/// <summary>Sends every packet as soon as it is added.</summary>
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
