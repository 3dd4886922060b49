using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RVae.Stage.Sending;

/// <summary>
/// Hands many datagrams to Linux at once (<c>sendmmsg</c>), so that hits that are due together leave within microseconds of each other. Sent one by
/// one, each datagram wakes a receiver, which often runs before the next one is sent. Neither blocks nor allocates.
/// </summary>
public sealed unsafe partial class DatagramBatch
{
    private const int Most = 64;
    private const int Room = 1 << 14;
    private const int AddressRoom = 28; // struct sockaddr_in6, the longest
    private const int DoNotWait = 0x40, NoSignal = 0x4000;
    private const int Interrupted = 4;

    private readonly Header[] _headers = GC.AllocateArray<Header>(Most, pinned: true);
    private readonly Part[] _parts = GC.AllocateArray<Part>(Most, pinned: true);
    private readonly byte[] _addresses = GC.AllocateArray<byte>(Most * AddressRoom, pinned: true);
    private readonly byte[] _bytes = GC.AllocateArray<byte>(Room, pinned: true);
    private int _count;
    private int _used;
    private long _unsent;

    /// <summary>Datagrams that the system refused to send. Any thread.</summary>
    public long Unsent => Volatile.Read(ref _unsent);

    /// <summary>Whether this packet to this address can be added.</summary>
    public static bool Takes(ReadOnlySpan<byte> address, ReadOnlySpan<byte> packet) =>
        address.Length <= AddressRoom && packet.Length <= Room;

    /// <summary>Whether one more packet can be added before the next <see cref="Flush"/>.</summary>
    public bool HasRoomFor(ReadOnlySpan<byte> packet) => _count < Most && _used + packet.Length <= Room;

    /// <summary>Adds a packet. There must be room for it.</summary>
    /// <param name="to">The address, as the system writes it.</param>
    /// <param name="packet">The datagram.</param>
    public void Add(ReadOnlySpan<byte> to, ReadOnlySpan<byte> packet)
    {
        Span<byte> address = _addresses.AsSpan(_count * AddressRoom, to.Length), bytes = _bytes.AsSpan(_used, packet.Length);
        to.CopyTo(address);
        packet.CopyTo(bytes);
        // The arrays are pinned, so the pointers stay valid.
        ref Part part = ref _parts[_count];
        part = new Part { Base = Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes)), Length = (nuint)bytes.Length };
        _headers[_count++].Message = new Message
        {
            Name = Unsafe.AsPointer(ref MemoryMarshal.GetReference(address)),
            NameLength = (uint)address.Length,
            Parts = Unsafe.AsPointer(ref part),
            PartCount = 1,
        };
        _used += packet.Length;
    }

    /// <summary>Sends all packets through a socket.</summary>
    public void Flush(int socket)
    {
        if (_count > 0)
            Send(socket);
        (_count, _used) = (0, 0);
    }

    /// <summary>Discards all packets.</summary>
    public void Clear() => (_count, _used) = (0, 0);

    private void Send(int socket)
    {
        for (int sent = 0; sent < _count;)
        {
            int taken = SendMessages(socket, ref _headers[sent], _count - sent, DoNotWait | NoSignal);
            if (taken > 0)
            {
                sent += taken;
            }
            else if (Marshal.GetLastPInvokeError() != Interrupted)
            {
                // The system refused the first datagram. Count it and go on, so that the others do not wait for it.
                Volatile.Write(ref _unsent, _unsent + 1);
                sent++;
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "sendmmsg", SetLastError = true)]
    private static partial int SendMessages(int socket, ref Header first, int count, int flags);

    // struct iovec.
    private struct Part
    {
        public void* Base;
        public nuint Length;
    }

    // struct mmsghdr.
    private struct Header
    {
        public Message Message;
        public uint Sent;
    }

    // struct msghdr. A separate struct, for the padding at its end.
    private struct Message
    {
        public void* Name;
        public uint NameLength;
        public void* Parts;
        public nuint PartCount;
        public void* Control;
        public nuint ControlLength;
        public int Flags;
    }
}
