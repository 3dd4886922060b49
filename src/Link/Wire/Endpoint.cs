using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace RVae.Link.Wire;

/// <summary>
/// An address and a port as a value, so that no packet needs an object. The address is IPv4, or link-local IPv6 with its interface.
/// </summary>
/// <param name="Address">The address as a number; IPv4 in the lowest 32 bits.</param>
/// <param name="Port">UDP port; 0 is no endpoint.</param>
/// <param name="IsV6">Whether it is IPv6.</param>
/// <param name="Scope">For IPv6, the number of the interface.</param>
internal readonly record struct Endpoint(UInt128 Address, ushort Port, bool IsV6, uint Scope)
{
    // The offsets of the parts in a socket address of the system, which are the same on Linux, macOS and Windows.
    private const int PortAt = 2, V4At = 4, V6At = 8, ScopeAt = 24;

    /// <summary>Whether this is an endpoint at all.</summary>
    public bool IsKnown => Port != 0;

    /// <summary>The number of its bytes in an entry of a message.</summary>
    public int Size => IsV6 ? 18 : 6;

    /// <summary>Makes an endpoint from an address of .NET.</summary>
    public static Endpoint From(IPAddress address, int port)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out int length);
        return length == 4
            ? new Endpoint(BinaryPrimitives.ReadUInt32BigEndian(bytes), (ushort)port, false, 0)
            : new Endpoint(BinaryPrimitives.ReadUInt128BigEndian(bytes), (ushort)port, true, (uint)address.ScopeId);
    }

    /// <summary>Makes an endpoint from the system's form, as a socket fills it in.</summary>
    public static Endpoint From(SocketAddress address)
    {
        ReadOnlySpan<byte> bytes = address.Buffer.Span;
        ushort port = BinaryPrimitives.ReadUInt16BigEndian(bytes[PortAt..]);
        return address.Family == AddressFamily.InterNetworkV6
            ? new Endpoint(BinaryPrimitives.ReadUInt128BigEndian(bytes[V6At..]), port, true, BitConverter.ToUInt32(bytes[ScopeAt..]))
            : new Endpoint(BinaryPrimitives.ReadUInt32BigEndian(bytes[V4At..]), port, false, 0);
    }

    /// <summary>Reads an endpoint from the bytes of an entry: 6 for IPv4, 18 for IPv6; the default value for other lengths.</summary>
    public static Endpoint Read(ReadOnlySpan<byte> value) => value.Length switch
    {
        6 => new Endpoint(BinaryPrimitives.ReadUInt32BigEndian(value), BinaryPrimitives.ReadUInt16BigEndian(value[4..]), false, 0),
        18 => new Endpoint(BinaryPrimitives.ReadUInt128BigEndian(value), BinaryPrimitives.ReadUInt16BigEndian(value[16..]), true, 0),
        _ => default,
    };

    /// <summary>Writes the bytes of an entry, <see cref="Size"/> of them.</summary>
    public void Write(Span<byte> value)
    {
        if (IsV6)
            BinaryPrimitives.WriteUInt128BigEndian(value, Address);
        else
            BinaryPrimitives.WriteUInt32BigEndian(value, (uint)Address);
        BinaryPrimitives.WriteUInt16BigEndian(value[(IsV6 ? 16 : 4)..], Port);
    }

    /// <summary>Writes the endpoint in the system's form, which must be of the same family.</summary>
    public void Write(SocketAddress address)
    {
        Span<byte> bytes = address.Buffer.Span;
        BinaryPrimitives.WriteUInt16BigEndian(bytes[PortAt..], Port);
        if (!IsV6)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes[V4At..], (uint)Address);
            return;
        }

        BinaryPrimitives.WriteUInt128BigEndian(bytes[V6At..], Address);
        BitConverter.TryWriteBytes(bytes[ScopeAt..], Scope);
    }
}
