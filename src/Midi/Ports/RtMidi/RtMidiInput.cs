using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RVae.Engine.Time;

namespace RVae.Midi.Ports.RtMidi;

/// <summary>An open port from a device: hands what comes on RtMidi's thread to a receiver.</summary>
internal sealed unsafe class RtMidiInput : IMidiInput
{
    // Native code is given a number, not a pointer into our heap: a callback that comes while the port is being closed
    // then finds nobody instead of freed memory.
    private static readonly RtMidiInput?[] Open = new RtMidiInput?[256];

    private readonly RtMidiHandle _handle;
    private readonly IMidiReceiver _receiver;
    private readonly IMonotonicClock _clock;
    private readonly int _number;

    private RtMidiInput(RtMidiHandle handle, IMidiReceiver receiver, IMonotonicClock clock, int number)
    {
        _handle = handle;
        _receiver = receiver;
        _clock = clock;
        _number = number;
    }

    /// <summary>Prepares a handle to hand over what comes; call before opening its port. Null when too many are open.</summary>
    public static RtMidiInput? Listen(
        RtMidiLibrary library, RtMidiHandle handle, IMidiReceiver receiver, IMonotonicClock clock)
    {
        lock (Open)
        {
            int number = Array.IndexOf(Open, null);
            if (number < 0)
                return null;
            var input = new RtMidiInput(handle, receiver, clock, number);
            Volatile.Write(ref Open[number], input);
            library.InSetCallback(
                handle.Device, (delegate* unmanaged[Cdecl]<double, byte*, nuint, void*, void>)&Received, (void*)number);
            handle.Listens = true;
            // Clock and transport are wanted; system exclusive and active sensing are not.
            library.InIgnoreTypes(handle.Device, 1, 0, 1);
            return input;
        }
    }

    public void Dispose()
    {
        Volatile.Write(ref Open[_number], null);
        _handle.Dispose();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Received(double sincePrevious, byte* message, nuint length, void* number)
    {
        try
        {
            if (Volatile.Read(ref Open[(int)number]) is { } input && length is > 0 and < int.MaxValue)
                input._receiver.Received(input._clock.Now, new ReadOnlySpan<byte>(message, (int)length));
        }
#pragma warning disable CA1031 // nothing may leave into native code: it would end the process in the middle of a set
        catch
        {
            // A receiver of ours that raises is a defect, and this thread is not ours to tell it on.
        }
#pragma warning restore CA1031
    }
}
