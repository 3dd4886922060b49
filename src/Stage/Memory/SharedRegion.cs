using System.ComponentModel;
using System.Runtime.InteropServices;

namespace RVae.Stage.Memory;

/// <summary>
/// Memory that two processes share: on Linux a file without a name (memfd), which a child inherits as a descriptor. Elsewhere, and in tests, memory
/// of this process alone. It begins as zeros; only touched pages take up memory.
/// </summary>
public sealed unsafe partial class SharedRegion : IDisposable
{
    private const int ReadWrite = 3; // PROT_READ | PROT_WRITE
    private const int Shared = 1; // MAP_SHARED
    private const int Remove = 9; // MADV_REMOVE
    private const int None = -1;

    private readonly byte[]? _own;
    private nint _start;

    private SharedRegion(nint start, long length, int descriptor)
    {
        (_start, Length, Descriptor) = (start, length, descriptor);
    }

    // Memory of this process alone: a pinned array.
    private SharedRegion(long length)
    {
        _own = GC.AllocateArray<byte>(checked((int)length), pinned: true);
        _start = (nint)Marshal.UnsafeAddrOfPinnedArrayElement(_own, 0);
        (Length, Descriptor) = (length, None);
    }

    /// <summary>The first byte; aligned to a page, or to 8 bytes for memory of this process alone.</summary>
    public byte* Start => (byte*)_start;

    /// <summary>Length in bytes.</summary>
    public long Length { get; }

    /// <summary>The descriptor by which another process opens it, or -1.</summary>
    public int Descriptor { get; }

    /// <summary>New memory that can be shared; Linux only.</summary>
    /// <exception cref="Win32Exception">The system gives no memory.</exception>
    public static SharedRegion Create(long length)
    {
        // No MFD_CLOEXEC: the children that are started next inherit the descriptor.
        int descriptor = MemfdCreate("rvae stage", 0);
        if (descriptor < 0 || Truncate(descriptor, length) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError(), "The system gives no memory that processes can share");
        return Open(descriptor, length);
    }

    /// <summary>The same memory in another process, or once more in this one.</summary>
    /// <exception cref="Win32Exception">The descriptor is no memory of that length.</exception>
    public static SharedRegion Open(int descriptor, long length)
    {
        nint start = Map(0, (nuint)length, ReadWrite, Shared, descriptor, 0);
        if (start == -1)
            throw new Win32Exception(Marshal.GetLastPInvokeError(), "The shared memory cannot be opened");
        return new SharedRegion(start, length, descriptor);
    }

    /// <summary>Memory of this process alone.</summary>
    public static SharedRegion Private(long length) => new(length);

    /// <summary>Gives whole pages back to the system: they read as zeros from now on.</summary>
    public void Release(long offset, long length)
    {
        if (Descriptor == None || Advise(_start + (nint)offset, (nuint)length, Remove) != 0)
            new Span<byte>(Start + offset, (int)length).Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_start != 0 && _own is null)
            _ = Unmap(_start, (nuint)Length);
        _start = 0;
    }

    [LibraryImport("libc", EntryPoint = "memfd_create", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MemfdCreate(string name, uint flags);

    [LibraryImport("libc", EntryPoint = "ftruncate", SetLastError = true)]
    private static partial int Truncate(int descriptor, long length);

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int descriptor, long offset);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(nint address, nuint length);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);
}
