using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RVae.Engine;

namespace RVae.Midi.Ports.RtMidi;

/// <summary>
/// RtMidi's C interface (<c>rtmidi_c.h</c>), loaded at run time, so that the program also starts without it. Versions 4, 5 and 6 (Debian's
/// librtmidi5, 6 and 7) agree on all functions used here except one: see <see cref="PortName"/>.
/// </summary>
internal sealed unsafe class RtMidiLibrary
{
    private static readonly Lazy<Outcome<RtMidiLibrary>> Found = new(Find);

    public readonly delegate* unmanaged[Cdecl]<int*, uint, int> GetCompiledApi;
    public readonly delegate* unmanaged[Cdecl]<int, byte*, uint, RtMidiDevice*> InCreate;
    public readonly delegate* unmanaged[Cdecl]<RtMidiDevice*, void> InFree;
    public readonly delegate* unmanaged[Cdecl]<RtMidiDevice*, void*, void*, void> InSetCallback;
    public readonly delegate* unmanaged[Cdecl]<RtMidiDevice*, void> InCancelCallback;
    public readonly delegate* unmanaged[Cdecl]<RtMidiDevice*, byte, byte, byte, void> InIgnoreTypes;
    public readonly delegate* unmanaged[Cdecl]<int, byte*, RtMidiDevice*> OutCreate;
    public readonly delegate* unmanaged[Cdecl]<RtMidiDevice*, void> OutFree;
    public readonly delegate* unmanaged[Cdecl]<RtMidiDevice*, byte*, int, int> OutSendMessage;
    public readonly delegate* unmanaged[Cdecl]<RtMidiDevice*, uint, byte*, void> OpenPort;
    public readonly delegate* unmanaged[Cdecl]<RtMidiDevice*, byte*, void> OpenVirtualPort;
    public readonly delegate* unmanaged[Cdecl]<RtMidiDevice*, void> ClosePort;
    public readonly delegate* unmanaged[Cdecl]<RtMidiDevice*, uint> GetPortCount;
    private readonly delegate* unmanaged[Cdecl]<RtMidiDevice*, uint, byte*, int*, nint> _getPortName;

    private RtMidiLibrary(nint library, string file)
    {
        File = file;
        GetCompiledApi = (delegate* unmanaged[Cdecl]<int*, uint, int>)Symbol("rtmidi_get_compiled_api");
        InCreate = (delegate* unmanaged[Cdecl]<int, byte*, uint, RtMidiDevice*>)Symbol("rtmidi_in_create");
        InFree = (delegate* unmanaged[Cdecl]<RtMidiDevice*, void>)Symbol("rtmidi_in_free");
        InSetCallback = (delegate* unmanaged[Cdecl]<RtMidiDevice*, void*, void*, void>)Symbol("rtmidi_in_set_callback");
        InCancelCallback = (delegate* unmanaged[Cdecl]<RtMidiDevice*, void>)Symbol("rtmidi_in_cancel_callback");
        InIgnoreTypes = (delegate* unmanaged[Cdecl]<RtMidiDevice*, byte, byte, byte, void>)Symbol("rtmidi_in_ignore_types");
        OutCreate = (delegate* unmanaged[Cdecl]<int, byte*, RtMidiDevice*>)Symbol("rtmidi_out_create");
        OutFree = (delegate* unmanaged[Cdecl]<RtMidiDevice*, void>)Symbol("rtmidi_out_free");
        OutSendMessage = (delegate* unmanaged[Cdecl]<RtMidiDevice*, byte*, int, int>)Symbol("rtmidi_out_send_message");
        OpenPort = (delegate* unmanaged[Cdecl]<RtMidiDevice*, uint, byte*, void>)Symbol("rtmidi_open_port");
        OpenVirtualPort = (delegate* unmanaged[Cdecl]<RtMidiDevice*, byte*, void>)Symbol("rtmidi_open_virtual_port");
        ClosePort = (delegate* unmanaged[Cdecl]<RtMidiDevice*, void>)Symbol("rtmidi_close_port");
        GetPortCount = (delegate* unmanaged[Cdecl]<RtMidiDevice*, uint>)Symbol("rtmidi_get_port_count");
        _getPortName = (delegate* unmanaged[Cdecl]<RtMidiDevice*, uint, byte*, int*, nint>)Symbol("rtmidi_get_port_name");

        void* Symbol(string name) => (void*)NativeLibrary.GetExport(library, name);
    }

    /// <summary>Name of the file that was loaded.</summary>
    public string File { get; }

    /// <summary>The library, or a fault that says what to install. Searched for once in each process.</summary>
    public static Outcome<RtMidiLibrary> Load() => Found.Value;

    /// <summary>The full name of a port, or null when it has just gone.</summary>
    public string? PortName(RtMidiDevice* device, uint port)
    {
        // Until version 4 the function returned a copy of the name; since version 5 it fills a buffer and returns a length. So ask for the length
        // first: a new version writes it, an old one does not know that argument and leaves it alone.
        const int Untouched = int.MinValue;
        int length = Untouched;
        nint answer = _getPortName(device, port, null, &length);
        if (length == Untouched)
            return (int)answer == -1 ? null : TakeCopy(answer);
        if (length is <= 0 or > 4096)
            return null;
        byte* name = stackalloc byte[length];
        return (int)_getPortName(device, port, name, &length) < 0 ? null : Marshal.PtrToStringUTF8((nint)name);
    }

    private static string? TakeCopy(nint copy)
    {
        string? name = Marshal.PtrToStringUTF8(copy);
        // An empty name is a constant of the library, not a copy, and must not be freed.
        if (!string.IsNullOrEmpty(name))
            NativeMemory.Free((void*)copy);
        return name;
    }

    private static Outcome<RtMidiLibrary> Find()
    {
        foreach (string file in Files())
        {
            if (!NativeLibrary.TryLoad(file, typeof(RtMidiLibrary).Assembly, null, out nint library))
                continue;
            try
            {
                return new RtMidiLibrary(library, file);
            }
            catch (EntryPointNotFoundException missing)
            {
                NativeLibrary.Free(library);
                return new Fault(FaultCode.Unavailable, $"{file} has no C interface ({missing.Message}): {Advice()}");
            }
        }

        return new Fault(FaultCode.Unavailable, $"RtMidi is not installed, so there is no live MIDI: {Advice()}");
    }

    private static ImmutableArray<string> Files() =>
        OperatingSystem.IsWindows() ? ["rtmidi.dll", "librtmidi.dll"]
        : OperatingSystem.IsMacOS() ? ["librtmidi.dylib", "/opt/homebrew/lib/librtmidi.dylib", "/usr/local/lib/librtmidi.dylib"]
        : ["librtmidi.so.7", "librtmidi.so.6", "librtmidi.so.5", "librtmidi.so"];

    private static string Advice() =>
        OperatingSystem.IsWindows() ? "put rtmidi.dll beside the program (vcpkg install rtmidi)"
        : OperatingSystem.IsMacOS() ? "brew install rtmidi, then start again"
        : "install librtmidi6 (Debian 12, Ubuntu) or librtmidi7 (Debian 13), then start again";
}

/// <summary><c>struct RtMidiWrapper</c>, the same in all versions.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct RtMidiDevice
{
    /// <summary>The C++ object; null when it could not be made.</summary>
    public void* Object;

    /// <summary>The data that the callback gets.</summary>
    public void* Data;

    /// <summary>Set to false by a call that failed, and never set to true: set it to true before each call.</summary>
    public byte Ok;

    /// <summary>The error text. It points into an exception that is already gone, so never read it.</summary>
    public byte* Message;
}
