using System.Runtime.CompilerServices;

namespace RVae.Stage.Layout;

/// <summary>A network address as the system writes it (struct sockaddr_in or sockaddr_in6), as a value.</summary>
public struct PeerAddress : IEquatable<PeerAddress>
{
    /// <summary>Bytes of the longest address.</summary>
    public const int Most = 28;

    private const int Internet = 2; // AF_INET
    private const int Internet6 = 10; // AF_INET6, as Linux counts

    private readonly Room _bytes;
    private readonly int _length;

    /// <summary>Makes an address of the given bytes. Longer ones are not accepted: they are no addresses of UDP peers.</summary>
    public PeerAddress(ReadOnlySpan<byte> bytes)
    {
        _length = Math.Min(bytes.Length, Most);
        bytes[.._length].CopyTo(_bytes);
    }

    /// <summary>Bytes of the socket address.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ReadOnlySpan<byte> Bytes => ((ReadOnlySpan<byte>)_bytes)[..Math.Clamp(_length, 0, Most)];

    /// <summary>Whether the address is on this machine.</summary>
    public readonly bool IsLoopback
    {
        get
        {
            ReadOnlySpan<byte> bytes = Bytes;
            if (bytes.Length < 8)
                return false;
            int family = bytes[0] | (bytes[1] << 8);
            if (family == Internet)
                return bytes[4] == 127;
            if (family != Internet6 || bytes.Length < 24)
                return false;
            // The IPv6 socket never receives from IPv4 peers. A sender ::ffff:127.0.0.1 forged that address, so it is not on this machine.
            ReadOnlySpan<byte> host = bytes.Slice(8, 16);
            return host[..15].IndexOfAnyExcept((byte)0) < 0 && host[15] == 1;
        }
    }

    /// <inheritdoc/>
    public readonly bool Equals(PeerAddress other) => Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is PeerAddress other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(_length, _bytes[2], _bytes[3], _bytes[7]);

    /// <summary>The same bytes.</summary>
    public static bool operator ==(in PeerAddress left, in PeerAddress right) => left.Equals(right);

    /// <summary>Whether any byte differs.</summary>
    public static bool operator !=(in PeerAddress left, in PeerAddress right) => !left.Equals(right);

    [InlineArray(Most)]
    private struct Room
    {
        private byte _first;
    }
}
