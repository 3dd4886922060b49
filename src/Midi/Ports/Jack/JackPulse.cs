using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace RVae.Midi.Ports.Jack;

/// <summary>
/// Whether a JACK server goes on. RtMidi does not look: while a server rests it waits for room without end, waits for an
/// answer without end, and frees what a callback of its own still reads. So it is only asked for what a server that beats
/// can do (docs/decisions/0060-a-jack-server-that-rests.md). Any thread.
/// </summary>
internal sealed unsafe class JackPulse : IJackCycles, IDisposable
{
    // JackNoStartServer of jack/types.h.
    private const int NoStartServer = 1;

    // The longest cycle that a server can be given is 8192 frames at 22 050 a second, 0.4 s; on a busy machine without
    // realtime priority one of 5 ms was seen to take as long.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly JackLibrary _library;
    private readonly ManualResetEventSlim _pause = new();
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

    /// <summary>Whether the server has ended, rather than rests.</summary>
    public bool IsGone
    {
        get
        {
            lock (_reading)
                return _client == null || Volatile.Read(ref *_gone) != 0;
        }
    }

    /// <summary>Joins the server that runs; null where there is none, or none whose cycles can be counted.</summary>
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
            if (library.Activate(client) == 0 && pulse.Beats(1))
                return pulse;
            pulse.Dispose();
            return null;
        }
    }

    /// <summary>Waits for so many cycles to begin, each for as long as the longest takes: false when one does not.</summary>
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

    /// <summary>Leaves the server; one that rests would not answer, so that is left as it is.</summary>
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
