using System.Buffers.Binary;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using RVae.Engine.Time;

namespace RVae.Bench.Timing;

/// <summary>
/// Receives datagrams with the moment at which the kernel put them into the socket, so that the receiver's own wake-up is
/// not held against the sender; where the kernel does not say, with the moment at which they are read.
/// </summary>
internal sealed partial class StampedSocket
{
    private const int SolSocket = 1;
    private const int TimestampNanoseconds = 35; // SO_TIMESTAMPNS
    private const int HeaderBytes = 16; // of a control message: length, level, type

    private readonly Socket _socket;
    private readonly bool _stamps;
    private readonly nint _control = Marshal.AllocHGlobal(256); // as long as the process: there are a handful

    public StampedSocket(Socket socket)
    {
        _socket = socket;
        _stamps = OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;
        if (_stamps)
            socket.SetRawSocketOption(SolSocket, TimestampNanoseconds, [1, 0, 0, 0]);
    }

    /// <summary>The length of the next datagram and when it came; -1 when none came in time.</summary>
    public unsafe int Receive(byte[] buffer, out long arrived)
    {
        arrived = 0;
        if (!_stamps)
        {
            int read = _socket.Receive(buffer, SocketFlags.None, out SocketError error);
            arrived = SystemMonotonicClock.Instance.Now;
            return error == SocketError.Success ? read : -1;
        }

        // The runtime keeps its sockets from blocking: it waits, and then it is there.
        if (!_socket.Poll(_socket.ReceiveTimeout * 1000, SelectMode.SelectRead))
            return -1;
        fixed (byte* bytes = buffer)
        {
            var part = new Part { Base = (nint)bytes, Length = (nuint)buffer.Length };
            var header = new Header { Parts = (nint)(&part), PartCount = 1, Control = _control, ControlLength = 256 };
            int length = (int)ReceiveMessage((int)_socket.Handle, &header, 0);
            arrived = SystemMonotonicClock.Instance.Now;
            if (length >= 0 && header.ControlLength >= HeaderBytes + 16)
                arrived -= Age(new ReadOnlySpan<byte>((void*)(_control + HeaderBytes), 16));
            return length;
        }
    }

    // The stamp is UTC, and so is what it is taken from: no step in between, or the packet would have to be that old.
    private static long Age(ReadOnlySpan<byte> stamp)
    {
        long stamped = (BinaryPrimitives.ReadInt64LittleEndian(stamp) * 1_000_000_000) + BinaryPrimitives.ReadInt64LittleEndian(stamp[8..]);
        long now = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;
        return Math.Clamp(now - stamped, 0, 1_000_000_000);
    }

    [LibraryImport("libc", EntryPoint = "recvmsg")]
    private static unsafe partial nint ReceiveMessage(int socket, Header* header, int flags);

    // struct iovec and struct msghdr of 64-bit Linux.
    [StructLayout(LayoutKind.Sequential)]
    private struct Part
    {
        public nint Base;
        public nuint Length;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Header
    {
        public nint Name;
        public ulong NameLength;
        public nint Parts;
        public nuint PartCount;
        public nint Control;
        public nuint ControlLength;
        public long Flags;
    }
}
