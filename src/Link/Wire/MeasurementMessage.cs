namespace RVae.Link.Wire;

/// <summary>
/// Ping and pong: <c>_link_v</c> 1 · kind u8 · entries. A ping contains the sender's time. A pong contains the session and the ghost time
/// of the peer that answers, then the entries of the ping unchanged.
/// </summary>
internal static class MeasurementMessage
{
    /// <summary>Bytes before the entries.</summary>
    public const int HeaderSize = 9;

    /// <summary>Most bytes of the entries of a ping; a longer ping is not answered.</summary>
    public const int MaxPing = 32;

    /// <summary>The length of the longest pong that is sent.</summary>
    public const int MaxSize = HeaderSize + 32 + MaxPing;

    private const byte Ping = 1, Pong = 2;

    // 127 years in microseconds. A greater number is an error, and sums of nanoseconds could overflow.
    private const long Farthest = 4_000_000_000_000_000;

    private static ReadOnlySpan<byte> Magic => [0x5f, 0x6c, 0x69, 0x6e, 0x6b, 0x5f, 0x76, 1];

    /// <summary>Whether a datagram is a ping. Gives the bytes that its answer has to repeat.</summary>
    public static bool TryReadPing(ReadOnlySpan<byte> datagram, out ReadOnlySpan<byte> payload)
    {
        payload = default;
        if (!IsOne(datagram, Ping) || datagram.Length > HeaderSize + MaxPing)
            return false;
        payload = datagram[HeaderSize..];
        return true;
    }

    /// <summary>Reads a pong. False for anything else, and where an entry does not fit.</summary>
    public static bool TryReadPong(ReadOnlySpan<byte> datagram, out PongValues pong)
    {
        pong = default;
        if (!IsOne(datagram, Pong) || datagram.Length > DiscoveryMessage.MaxSize)
            return false;
        var entries = new EntryReader(datagram[HeaderSize..]);
        while (entries.Next())
        {
            pong = entries.Key switch
            {
                EntryKey.Session => pong with { Session = new NodeId((ulong)entries.Int64()) },
                EntryKey.GhostTime => pong with { GhostTime = entries.Int64() },
                EntryKey.HostTime => pong with { HostTime = entries.Int64() },
                EntryKey.PreviousGhostTime => pong with { PreviousGhostTime = entries.Int64() },
                _ => pong,
            };
            if (entries.IsBroken)
                return false;
        }

        return !entries.IsBroken && pong.Session != default && pong.HostTime > 0
            && pong.GhostTime is > -Farthest and < Farthest && pong.PreviousGhostTime is > -Farthest and < Farthest;
    }

    /// <summary>Writes a ping and returns its length. <paramref name="previousGhostTime"/> is left out where it is 0.</summary>
    public static int WritePing(Span<byte> buffer, long hostTime, long previousGhostTime)
    {
        WriteHeader(buffer, Ping);
        var entries = new EntryWriter(buffer[HeaderSize..]);
        entries.Int64(EntryKey.HostTime, hostTime);
        if (previousGhostTime != 0)
            entries.Int64(EntryKey.PreviousGhostTime, previousGhostTime);
        return HeaderSize + entries.Length;
    }

    /// <summary>Writes the answer to a ping, and returns its length.</summary>
    public static int WritePong(Span<byte> buffer, NodeId session, long ghostTime, ReadOnlySpan<byte> ping)
    {
        WriteHeader(buffer, Pong);
        var entries = new EntryWriter(buffer[HeaderSize..]);
        entries.Id(EntryKey.Session, session);
        entries.Int64(EntryKey.GhostTime, ghostTime);
        ping.CopyTo(buffer[(HeaderSize + entries.Length)..]);
        return HeaderSize + entries.Length + ping.Length;
    }

    private static bool IsOne(ReadOnlySpan<byte> datagram, byte kind) =>
        datagram.Length >= HeaderSize && datagram.StartsWith(Magic) && datagram[8] == kind;

    private static void WriteHeader(Span<byte> buffer, byte kind)
    {
        Magic.CopyTo(buffer);
        buffer[8] = kind;
    }
}

/// <summary>The values of a pong, in microseconds; 0 for a value that was not in it.</summary>
/// <param name="Session">The session of the peer that answers.</param>
/// <param name="GhostTime">The ghost time when it answered.</param>
/// <param name="HostTime">Our time when we asked.</param>
/// <param name="PreviousGhostTime">The ghost time when it answered the ping before.</param>
internal readonly record struct PongValues(NodeId Session, long GhostTime, long HostTime, long PreviousGhostTime);
