using System.Runtime.InteropServices;

namespace RVae.Midi.Ports.Jack;

/// <summary>The few functions of JACK's own library that RtMidi does not offer. The library is present where RtMidi supports JACK.</summary>
internal sealed unsafe class JackLibrary
{
    private static readonly Lazy<JackLibrary?> Found = new(Find);

    public readonly delegate* unmanaged[Cdecl]<byte*, int, int*, void*> ClientOpen;
    public readonly delegate* unmanaged[Cdecl]<void*, int> ClientClose;
    public readonly delegate* unmanaged[Cdecl]<void*, byte*, byte*, nuint, byte**> GetPorts;
    public readonly delegate* unmanaged[Cdecl]<void*, void> Free;
    public readonly delegate* unmanaged[Cdecl]<void*, delegate* unmanaged[Cdecl]<void*, void>, void*, void> OnShutdown;
    public readonly delegate* unmanaged[Cdecl]<void*, uint> LastFrameTime;

    private JackLibrary(nint library)
    {
        ClientOpen = (delegate* unmanaged[Cdecl]<byte*, int, int*, void*>)Symbol("jack_client_open");
        ClientClose = (delegate* unmanaged[Cdecl]<void*, int>)Symbol("jack_client_close");
        GetPorts = (delegate* unmanaged[Cdecl]<void*, byte*, byte*, nuint, byte**>)Symbol("jack_get_ports");
        Free = (delegate* unmanaged[Cdecl]<void*, void>)Symbol("jack_free");
        OnShutdown = (delegate* unmanaged[Cdecl]<void*, delegate* unmanaged[Cdecl]<void*, void>, void*, void>)Symbol("jack_on_shutdown");
        LastFrameTime = (delegate* unmanaged[Cdecl]<void*, uint>)Symbol("jack_last_frame_time");

        void* Symbol(string name) => (void*)NativeLibrary.GetExport(library, name);
    }

    /// <summary>The library, or null. Searched for once in each process.</summary>
    public static JackLibrary? Load() => Found.Value;

    private static JackLibrary? Find()
    {
        if (!NativeLibrary.TryLoad("libjack.so.0", typeof(JackLibrary).Assembly, null, out nint library))
            return null;
        try
        {
            return new JackLibrary(library);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }
}
