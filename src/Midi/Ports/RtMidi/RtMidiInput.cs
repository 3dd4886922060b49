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

    // Above the calls after which the runtime compiles a method anew, in the background.
    private const int WarmTurns = 40;

    private static int _warm;

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
        Warm(clock);
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

    // The first messages come on a realtime thread of the MIDI system, which misses its cycle if it has to wait for a compiler:
    // everything that they pass through is run here once, through the very entry that native code calls.
    private static void Warm(IMonotonicClock clock)
    {
        if (Interlocked.Exchange(ref _warm, 1) != 0)
            return;
        using var knocked = new AutoResetEvent(false);
        var inbox = new PortInbox(() => knocked.Set());
        int number;
        lock (Open)
        {
            number = Array.IndexOf(Open, null);
            if (number < 0)
                return;
            Open[number] = new RtMidiInput(null!, inbox, clock, number);
        }

        delegate* unmanaged[Cdecl]<double, byte*, nuint, void*, void> entry = &Received;
        ReadOnlySpan<byte> sample = [0x90, 36, 100, 36, 0, 0xB0, 12, 64, 0xF2, 0, 0, 0xFA, 0xF8, 0xFB, 0xFC, 0xC0, 1, 0xE0, 0, 64];
        fixed (byte* bytes = sample)
        {
            for (int turn = 0; turn < WarmTurns; turn++)
                entry(0, bytes, (nuint)sample.Length, (void*)number);
        }

        while (inbox.TryRead(out _))
        {
        }

        Volatile.Write(ref Open[number], null);
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
