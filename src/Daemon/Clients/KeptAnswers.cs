namespace RVae.Daemon.Clients;

/// <summary>
/// The answers to one packet of a sender that may not be sent much. They are kept until all are there, and are then sent all together or
/// not at all. The caller synchronises.
/// </summary>
internal sealed class KeptAnswers
{
    /// <summary>Bytes of the IP and UDP headers of each datagram. They count for what was received and for what is sent.</summary>
    public const int Overhead = 28;

    private readonly List<(ILink To, byte[] Packet)> _packets = [];
    private int _cost;

    /// <summary>Whether there was no answer.</summary>
    public bool IsEmpty => _packets.Count == 0 && !Overflowed;

    /// <summary>Whether the answers became longer than may be sent.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>The bytes that a packet costs on its way.</summary>
    public static int CostOf(int bytes) => bytes + Overhead;

    /// <summary>Keeps a packet. Once the answers are longer than the credit, nothing more is kept.</summary>
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

    /// <summary>Takes the packets that were kept, and what they cost.</summary>
    public (IReadOnlyList<(ILink To, byte[] Packet)> Packets, int Cost, bool Overflowed) Take()
    {
        (ILink, byte[])[] packets = [.. _packets];
        (int cost, bool overflowed) = (_cost, Overflowed);
        _packets.Clear();
        (_cost, Overflowed) = (0, false);
        return (packets, cost, overflowed);
    }
}
