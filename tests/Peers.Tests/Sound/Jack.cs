using System.Runtime.InteropServices;

namespace RVae.Peers.Tests.Sound;

/// <summary>What a recorder needs of JACK's C interface.</summary>
internal static partial class Jack
{
    public const string Library = "libjack.so.0";

    /// <summary>Do not start a server; the server's name follows.</summary>
    public const int NoStartServer = 0x01, ServerName = 0x04;

    public const ulong PortIsInput = 0x1;
    public const string DefaultAudioType = "32 bit float mono audio";

    // The C function takes what follows the status as variable arguments; pointers are passed alike either way on Linux.
    [LibraryImport(Library, EntryPoint = "jack_client_open", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Open(string name, int options, out int status, string server);

    [LibraryImport(Library, EntryPoint = "jack_client_close")]
    public static partial int Close(nint client);

    [LibraryImport(Library, EntryPoint = "jack_activate")]
    public static partial int Activate(nint client);

    [LibraryImport(Library, EntryPoint = "jack_set_process_callback")]
    public static unsafe partial int SetProcess(nint client, delegate* unmanaged<uint, nint, int> process, nint argument);

    [LibraryImport(Library, EntryPoint = "jack_port_register", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Register(nint client, string name, string type, ulong flags, ulong bufferSize);

    [LibraryImport(Library, EntryPoint = "jack_port_get_buffer")]
    public static unsafe partial float* Buffer(nint port, uint frames);

    [LibraryImport(Library, EntryPoint = "jack_connect", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Connect(nint client, string source, string destination);

    [LibraryImport(Library, EntryPoint = "jack_get_cycle_times")]
    public static partial int CycleTimes(nint client, out uint frames, out ulong microseconds, out ulong next, out float period);

    /// <summary>JACK's clock, microseconds.</summary>
    [LibraryImport(Library, EntryPoint = "jack_get_time")]
    public static partial ulong Now();
}
