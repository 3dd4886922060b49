namespace RVae.Daemon.Clients;

/// <summary>
/// What answers one packet of a sender that may not be sent much: kept until the answer is whole, so that it goes out whole or
/// not at all. The caller synchronises.
/// </summary>
internal sealed class KeptAnswers
{
    /// <summary>Bytes of IP and UDP that each datagram costs on its way: they count in both directions.</summary>
    public const int Overhead = 28;

    private readonly List<(ILink To, byte[] Packet)> _packets = [];
    private int _cost;

    /// <summary>Whether nothing was said.</summary>
    public bool IsEmpty => _packets.Count == 0 && !Overflowed;

    /// <summary>Whether it became more than may be sent.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>What sending a packet costs.</summary>
    public static int CostOf(int bytes) => bytes + Overhead;

    /// <summary>Keeps a packet; beyond the credit nothing is kept.</summary>
    public void Add(ILink to, ReadOnlySpan<byte> packet, long credit)
    {
        _cost += CostOf(packet.Length);
        if (_cost > credit || Overflowed)
        {
            Overflowed = true;
            _packets.Clear();
            return;
        }

        _packets.Add((to, packet.ToArray()));
    }

    /// <summary>Takes what was kept, and what it costs.</summary>
    public (IReadOnlyList<(ILink To, byte[] Packet)> Packets, int Cost, bool Overflowed) Take()
    {
        (ILink, byte[])[] packets = [.. _packets];
        (int cost, bool overflowed) = (_cost, Overflowed);
        _packets.Clear();
        (_cost, Overflowed) = (0, false);
        return (packets, cost, overflowed);
    }
}
