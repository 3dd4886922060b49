using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RVae.Bench.Timing;

namespace RVae.Bench.Link;

/// <summary>
/// Hears the clicks of another program that plays by way of JACK: when each of them leaves the machine, to the frame.
/// One at a time.
/// </summary>
internal sealed unsafe partial class ClickEar : IDisposable
{
    private const string Library = "libjack.so.0", Name = "rvae-click-ear", AudioType = "32 bit float mono audio";
    private const int IsInput = 1, IsOutput = 2, StartNoServer = 1, PlaybackLatency = 1;
    private const int SilenceFrames = 4800; // before a click
    private const float Loud = 0.02f;

    // Static, because JACK's thread has no object; it allocates nothing.
    private static readonly long[] Clicks = new long[1 << 16];
    private static nint _client, _port;
    private static int _count, _silent;
    private static uint _latency;

    private ClickEar()
    {
    }

    /// <summary>When the clicks so far were heard, in nanoseconds.</summary>
    public static ReadOnlySpan<long> Heard => Clicks.AsSpan(0, Volatile.Read(ref _count));

    /// <summary>Listens to the first output of a program, which has a minute to start.</summary>
    /// <param name="pattern">Name of its JACK client, as a regular expression.</param>
    /// <param name="resting">Rests between tries.</param>
    public static ClickEar ListenTo(string pattern, BenchClient resting)
    {
        (_count, _silent) = (0, 0);
        _client = Open(Name, StartNoServer, out _);
        if (_client == 0)
            throw new InvalidOperationException("the JACK server is not reached");
        _port = Register(_client, "in", AudioType, IsInput, 0);
        if (SetProcess(_client, &Process, 0) != 0 || Activate(_client) != 0)
            throw new InvalidOperationException("JACK does not let us listen");
        for (int tries = 0; tries < 240; tries++)
        {
            if (FirstOutput(pattern) is { } output && Connect(_client, output, $"{Name}:in") == 0)
            {
                LatencyRange(PortByName(_client, output), PlaybackLatency, out Frames range);
                _latency = range.Most;
                return new ClickEar();
            }

            resting.Rest(250_000_000);
        }

        throw new TimeoutException($"'{pattern}' has no output");
    }

    public void Dispose() => _ = Close(_client);

    private static string? FirstOutput(string pattern)
    {
        nint* found = GetPorts(_client, $"^{pattern}:", AudioType, IsOutput);
        if (found is null)
            return null;
        string? first = Marshal.PtrToStringUTF8(*found);
        Free(found);
        return first;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Process(uint frames, nint unused)
    {
        float* heard = GetBuffer(_port, frames);
        uint begin = LastFrameTime(_client);
        for (uint i = 0; i < frames; i++)
        {
            if (MathF.Abs(heard[i]) < Loud)
            {
                _silent++;
                continue;
            }

            if (_silent >= SilenceFrames && _count < Clicks.Length)
            {
                // How long ago, or how soon: JACK's clock is another one than ours.
                long ahead = (long)(FramesToTime(_client, begin + i + _latency) - Time());
                Clicks[_count] = BenchClient.Now + (ahead * 1000);
                Volatile.Write(ref _count, _count + 1);
            }

            _silent = 0;
        }

        return 0;
    }

    /// <summary><c>jack_latency_range_t</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Frames
    {
        public readonly uint Least;
        public readonly uint Most;
    }

    [LibraryImport(Library, EntryPoint = "jack_client_open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string name, int options, out int status);

    [LibraryImport(Library, EntryPoint = "jack_client_close")]
    private static partial int Close(nint client);

    [LibraryImport(Library, EntryPoint = "jack_port_register", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Register(nint client, string name, string type, nuint flags, nuint size);

    [LibraryImport(Library, EntryPoint = "jack_set_process_callback")]
    private static partial int SetProcess(nint client, delegate* unmanaged[Cdecl]<uint, nint, int> process, nint argument);

    [LibraryImport(Library, EntryPoint = "jack_activate")]
    private static partial int Activate(nint client);

    [LibraryImport(Library, EntryPoint = "jack_get_ports", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint* GetPorts(nint client, string pattern, string type, nuint flags);

    [LibraryImport(Library, EntryPoint = "jack_free")]
    private static partial void Free(void* memory);

    [LibraryImport(Library, EntryPoint = "jack_connect", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Connect(nint client, string from, string to);

    [LibraryImport(Library, EntryPoint = "jack_port_by_name", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint PortByName(nint client, string name);

    [LibraryImport(Library, EntryPoint = "jack_port_get_latency_range")]
    private static partial void LatencyRange(nint port, int mode, out Frames range);

    [LibraryImport(Library, EntryPoint = "jack_port_get_buffer")]
    private static partial float* GetBuffer(nint port, uint frames);

    [LibraryImport(Library, EntryPoint = "jack_last_frame_time")]
    private static partial uint LastFrameTime(nint client);

    [LibraryImport(Library, EntryPoint = "jack_get_time")]
    private static partial ulong Time();

    [LibraryImport(Library, EntryPoint = "jack_frames_to_time")]
    private static partial ulong FramesToTime(nint client, uint frame);
}
