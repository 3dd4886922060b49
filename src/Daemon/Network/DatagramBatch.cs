using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RVae.Daemon.Clients;

namespace RVae.Daemon.Network;

/// <summary>
/// Hands datagrams to Linux many at a time (<c>sendmmsg</c>). Hits that are due together leave within microseconds of each
/// other: sent one by one, each wakes a receiver, and that one often runs before the next is sent. Neither blocks nor allocates.
/// </summary>
internal sealed unsafe partial class DatagramBatch : IPacketBatch
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
    private UdpPeers? _peers;
    private int _count;
    private int _used;

    private DatagramBatch()
    {
    }

    /// <summary>A batch for one thread, of the kind that this system has.</summary>
    public static IPacketBatch Create() => OperatingSystem.IsLinux() ? new DatagramBatch() : new SentAtOnce();

    public void Add(ILink link, ReadOnlySpan<byte> packet)
    {
        if (link is not UdpLink { Address.Size: <= AddressRoom } udp || packet.Length > Room)
        {
            link.Send(packet);
            return;
        }

        if (_count == Most || _used + packet.Length > Room || udp.Peers != _peers)
            Flush();
        _peers = udp.Peers;
        Span<byte> address = _addresses.AsSpan(_count * AddressRoom, udp.Address.Size), bytes = _bytes.AsSpan(_used, packet.Length);
        udp.Address.Buffer.Span[..address.Length].CopyTo(address);
        packet.CopyTo(bytes);
        // Pinned: what they point to stays where it is.
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

    public void Flush()
    {
        if (_count == 0)
            return;
        SafeHandle socket = _peers!.Socket.SafeHandle;
        bool held = false;
        try
        {
            socket.DangerousAddRef(ref held);
            Send((int)socket.DangerousGetHandle());
        }
        catch (ObjectDisposedException)
        {
            // Closing: nobody hears these.
        }
        finally
        {
            if (held)
                socket.DangerousRelease();
            (_count, _used) = (0, 0);
        }
    }

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
                // The first is the one that the system would not send; nobody else's wait for it.
                _peers!.CountUnsent();
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

    // struct msghdr: of its own, for the room that ends it.
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
