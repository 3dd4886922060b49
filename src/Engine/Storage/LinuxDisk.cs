using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace RVae.Engine.Storage;

/// <summary>Calls of Linux for facts that .NET does not tell: whether a path is a regular file, and names that are no valid text.</summary>
internal static partial class LinuxDisk
{
    private const int CurrentFolder = -100;
    private const int OfDescriptor = 0x1000;
    private const int Basic = 0x7FF;

    // Do not wait for the other end of a pipe, do not take over a terminal, and leave nothing open in a child.
    private const int ReadOnly = 0, NonBlocking = 0x800, NoTerminal = 0x100, CloseOnExecution = 0x80000;

    private const int NotFound = 2, NotAFolder = 20;

    // struct statx is the same on every architecture.
    private const int StatSize = 256, ModeAt = 28, InodeAt = 32, SizeAt = 40, DeviceAt = 136;
    private const int KindMask = 0xF000, FolderKind = 0x4000, RegularKind = 0x8000;

    // struct dirent of 64-bit Linux, of glibc and musl alike.
    private const int LengthAt = 16, NameAt = 19;

    /// <summary>What a path leads to, links followed.</summary>
    public static DiskEntry Look(string path)
    {
        Span<byte> stat = stackalloc byte[StatSize];
        int result = Stat(CurrentFolder, UnixName.ToBytes(path), 0, Basic, stat);
        return result == 0
            ? Entry(path, stat)
            : new DiskEntry(path, Marshal.GetLastPInvokeError() is NotFound or NotAFolder ? DiskKind.Missing : DiskKind.Closed, default, 0);
    }

    /// <summary>Opens a regular file for reading.</summary>
    /// <exception cref="IOException">It cannot be opened, or is none.</exception>
    public static SafeFileHandle Open(string path)
    {
        int descriptor = Open(UnixName.ToBytes(path), ReadOnly | NonBlocking | NoTerminal | CloseOnExecution);
        if (descriptor < 0)
            throw Failure();
        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        Span<byte> stat = stackalloc byte[StatSize];
        if (Stat(descriptor, [0], OfDescriptor, Basic, stat) == 0 && Entry(path, stat).Kind == DiskKind.File)
            return handle;
        handle.Dispose();
        throw new IOException("it is no regular file");
    }

    /// <summary>Names in a folder, in no order.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static unsafe List<string> Names(string folder)
    {
        nint open = OpenFolder(UnixName.ToBytes(folder));
        if (open == 0)
            throw Failure();
        List<string> names = [];
        try
        {
            for (nint entry = Next(open); entry != 0; entry = Next(open))
            {
                var bytes = new ReadOnlySpan<byte>((byte*)entry, BinaryPrimitives.ReadUInt16LittleEndian(new ReadOnlySpan<byte>((byte*)entry + LengthAt, 2)));
                ReadOnlySpan<byte> name = bytes[NameAt..];
                name = name[..name.IndexOf((byte)0)];
                if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
                    names.Add(UnixName.FromBytes(name));
            }
        }
        finally
        {
            _ = CloseFolder(open);
        }

        return names;
    }

    private static DiskEntry Entry(string path, ReadOnlySpan<byte> stat)
    {
        int kind = BinaryPrimitives.ReadUInt16LittleEndian(stat[ModeAt..]) & KindMask;
        var identity = new FileIdentity(BinaryPrimitives.ReadUInt64LittleEndian(stat[DeviceAt..]), BinaryPrimitives.ReadUInt64LittleEndian(stat[InodeAt..]));
        return new DiskEntry(
            path,
            kind switch { FolderKind => DiskKind.Folder, RegularKind => DiskKind.File, _ => DiskKind.Device },
            identity,
            BinaryPrimitives.ReadInt64LittleEndian(stat[SizeAt..]));
    }

    private static IOException Failure()
    {
        int error = Marshal.GetLastPInvokeError();
        string message = new Win32Exception(error).Message;
        return error == NotFound ? new FileNotFoundException(message) : new IOException(message);
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int Stat(int folder, byte[] path, int flags, uint mask, Span<byte> stat);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int Open(byte[] path, int flags);

    [LibraryImport("libc", EntryPoint = "opendir", SetLastError = true)]
    private static partial nint OpenFolder(byte[] path);

    [LibraryImport("libc", EntryPoint = "readdir")]
    private static partial nint Next(nint folder);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int CloseFolder(nint folder);
}
