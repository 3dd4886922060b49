using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RVae.Engine.Time;

namespace RVae.Midi.Ports.RtMidi;

/// <summary>An open port from a device. Hands messages to a receiver, on RtMidi's thread.</summary>
internal sealed unsafe class RtMidiInput : IMidiInput
{
    // Native code gets a number, and not a pointer into the managed heap. So a callback that comes while the port is being closed finds no receiver,
    // instead of freed memory.
    private static readonly RtMidiInput?[] Open = new RtMidiInput?[256];

    // More calls than the runtime needs before it compiles a method anew in the background.
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

    /// <summary>Prepares a handle to hand over messages; call before its port is opened. Null when too many are open.</summary>
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

    // The first messages come on a realtime thread of the MIDI system, which misses its cycle if it waits for a compiler. So run all code on their
    // way here once, through the entry point that native code calls.
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
            // A receiver that throws is a defect of ours. This thread belongs to the MIDI system, so do not report it here.
        }
#pragma warning restore CA1031
    }
}
