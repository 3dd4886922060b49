using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace RVae.Midi.Ports.Jack;

/// <summary>
/// Tells whether a JACK server runs. RtMidi does not check: while a server rests, RtMidi waits without end for room and for answers, and frees memory
/// that its callback still reads. So RtMidi is called only while the server is known to run (docs/decisions/0060-a-jack-server-that-rests.md). This
/// client is never activated: the server waits for no thread of it in its cycles. Any thread.
/// </summary>
internal sealed unsafe class JackPulse : IJackCycles, IDisposable
{
    // JackNoStartServer, JackPortIsInput and JackPortIsOutput of jack/types.h.
    private const int NoStartServer = 1;
    private const nuint IsInput = 1, IsOutput = 2;

    // Longest time for one cycle. The longest cycle that can be configured is 8192 frames at 22 050 a second, 0.4 s. On a busy machine without
    // realtime priority a cycle of 5 ms was seen to take as long.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly JackLibrary _library;
    private readonly ManualResetEventSlim _pause = new(false, spinCount: 0);
    private readonly Lock _reading = new();
    private readonly int* _gone;
    private void* _client;

    private JackPulse(JackLibrary library, void* client, int* gone)
    {
        _library = library;
        _client = client;
        _gone = gone;
    }

    /// <inheritdoc/>
    public uint Current
    {
        get
        {
            lock (_reading)
                return _client == null ? 0 : _library.LastFrameTime(_client);
        }
    }

    /// <summary>Whether the server has ended, and does not only rest.</summary>
    public bool IsGone
    {
        get
        {
            lock (_reading)
                return _client == null || Volatile.Read(ref *_gone) != 0;
        }
    }

    /// <summary>Joins the running server; null where there is none, or its cycles cannot be counted.</summary>
    public static JackPulse? Join(string name)
    {
        if (JackLibrary.Load() is not { } library)
            return null;
        fixed (byte* bytes = (byte[])[.. Encoding.UTF8.GetBytes(name), 0])
        {
            int status;
            void* client = library.ClientOpen(bytes, NoStartServer, &status);
            if (client == null)
                return null;
            int* gone = (int*)NativeMemory.AllocZeroed(sizeof(int));
            library.OnShutdown(client, &Gone, gone);
            var pulse = new JackPulse(library, client, gone);
            if (pulse.Beats(1))
                return pulse;
            pulse.Dispose();
            return null;
        }
    }

    /// <summary>Full names of the MIDI ports in one direction. Reads memory that the server shares, and never waits for the server.</summary>
    public ImmutableArray<string> Ports(MidiDirection direction)
    {
        lock (_reading)
        {
            if (_client == null || IsGone)
                return [];
            byte** names;
            fixed (byte* type = "8 bit raw midi"u8)
                names = _library.GetPorts(_client, null, type, direction == MidiDirection.Out ? IsInput : IsOutput);
            if (names == null)
                return [];
            var ports = ImmutableArray.CreateBuilder<string>();
            for (byte** name = names; *name != null; name++)
                ports.Add(Marshal.PtrToStringUTF8((nint)(*name))!);
            _library.Free(names);
            return ports.DrainToImmutable();
        }
    }

    /// <summary>Waits for so many cycles to begin. Each may take as long as the longest cycle; false when one takes longer.</summary>
    public bool Beats(int cycles)
    {
        for (; cycles > 0; cycles--)
        {
            uint last = Current;
            for (long start = Stopwatch.GetTimestamp(); Current == last; _pause.Wait(1))
            {
                if (IsGone || Stopwatch.GetElapsedTime(start) > Beat)
                    return false;
            }
        }

        return true;
    }

    /// <summary>Leaves the server. A server that rests would not answer, so the client is then left as it is.</summary>
    public void Dispose()
    {
        bool answers = IsGone || Beats(1);
        void* client;
        lock (_reading)
        {
            client = _client;
            _client = null;
        }

        if (client != null && answers)
            _library.ClientClose(client);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Gone(void* gone) => Volatile.Write(ref *(int*)gone, 1);
}
