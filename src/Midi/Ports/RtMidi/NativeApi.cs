using System.Collections.Immutable;
using RVae.Engine;

namespace RVae.Midi.Ports.RtMidi;

/// <summary>RtMidi's numbers for the interfaces (<c>enum RtMidiApi</c>), the same in all versions.</summary>
internal static class NativeApi
{
    private const int CoreMidi = 1, Alsa = 2, Jack = 3, WinMM = 4;

    /// <summary>The name of a number.</summary>
    public static string Name(int api) => api switch
    {
        CoreMidi => MidiApi.CoreMidi.Name(),
        Alsa => MidiApi.Alsa.Name(),
        Jack => MidiApi.Jack.Name(),
        WinMM => MidiApi.WinMM.Name(),
        _ => "unknown",
    };

    /// <summary>Whether a number is that of JACK.</summary>
    public static bool IsJack(int api) => api == Jack;

    /// <summary>The interfaces to try, in order.</summary>
    public static ImmutableArray<int> Candidates(MidiApi api) => api switch
    {
        MidiApi.Alsa => [Alsa],
        MidiApi.Jack => [Jack],
        MidiApi.CoreMidi => [CoreMidi],
        MidiApi.WinMM => [WinMM],
        _ => [CoreMidi, WinMM, Alsa, Jack],
    };

    /// <summary>Why no virtual port can be made, or null. On Windows, RtMidi claims to make one, and none is there.</summary>
    public static Fault? NoVirtual(int api) => api == WinMM
        ? new Fault(FaultCode.Unavailable, "Windows cannot make virtual MIDI ports: make one with a program such as loopMIDI, and name it here")
        : null;

    /// <summary>Whether the interface exists on this machine now. Only Linux can tell before the interface is used.</summary>
    public static bool IsThere(int api) => !OperatingSystem.IsLinux() || api switch
    {
        Alsa => NativeServers.HasAlsa,
        Jack => NativeServers.HasJack,
        _ => true,
    };

    /// <summary>The interfaces in this build of the library.</summary>
    public static unsafe ImmutableArray<int> Compiled(RtMidiLibrary library)
    {
        Span<int> apis = stackalloc int[16];
        fixed (int* first = apis)
        {
            int count = library.GetCompiledApi(first, (uint)apis.Length);
            return [.. apis[..Math.Clamp(count, 0, apis.Length)]];
        }
    }

    /// <summary>Advice for the case that no candidate works.</summary>
    public static string Advice(MidiApi api, string library) => api switch
    {
        MidiApi.Auto => $"no MIDI system works here (tried all that {library} knows): "
            + (OperatingSystem.IsLinux() ? "load the snd-seq module for ALSA, or start JACK" : "see the system's MIDI settings"),
        MidiApi.Alsa => "the ALSA sequencer is not available: load the snd-seq module, or choose jack",
        _ => $"{api.Name()} does not work here with {library}: choose another MIDI API, or auto",
    };
}
