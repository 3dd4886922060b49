using System.ComponentModel;
using System.Runtime.InteropServices;

namespace RVae.Stage.Memory;

/// <summary>
/// A signal from one process to another (eventfd). Several knocks before the other side waits count as one. Knocking never waits; neither side
/// allocates. Linux only.
/// </summary>
public sealed unsafe partial class Signal
{
    private const int Nonblocking = 0x800; // EFD_NONBLOCK
    private const short Readable = 1; // POLLIN

    private readonly int _descriptor;

    private Signal(int descriptor) => _descriptor = descriptor;

    /// <summary>The descriptor by which another process opens it.</summary>
    public int Descriptor => _descriptor;

    /// <summary>Makes a new signal, which children inherit.</summary>
    /// <exception cref="Win32Exception">The system gives no descriptor.</exception>
    public static Signal Create()
    {
        int descriptor = EventFd(0, Nonblocking);
        return descriptor >= 0
            ? new Signal(descriptor)
            : throw new Win32Exception(Marshal.GetLastPInvokeError(), "The system gives no signal between processes");
    }

    /// <summary>Opens a signal that was inherited.</summary>
    public static Signal Open(int descriptor) => new(descriptor);

    /// <summary>Knocks. Any thread.</summary>
    public void Knock()
    {
        long one = 1;
        _ = Write(_descriptor, &one, sizeof(long));
    }

    /// <summary>Waits for a knock; false after so many milliseconds without one. One thread.</summary>
    public bool Wait(int milliseconds)
    {
        var wanted = new Poll { Descriptor = _descriptor, Events = Readable };
        if (PollFor(&wanted, 1, milliseconds) <= 0)
            return false;
        long knocks;
        _ = Read(_descriptor, &knocks, sizeof(long));
        return true;
    }

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    private static partial int EventFd(uint value, int flags);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int descriptor, void* bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int descriptor, void* bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int PollFor(Poll* wanted, nuint count, int milliseconds);

    // struct pollfd.
    private struct Poll
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
